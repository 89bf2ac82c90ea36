#include "inspect/xml_places.h"

#include <algorithm>

namespace mooc {
namespace {

constexpr std::string_view blanks = " \t\r\n";

class TagScanner {
 public:
  explicit TagScanner(const SourceFile& file) : file_(file), text_(file.bytes) {}

  std::vector<TagPlace> take() {
    while ((at_ = text_.find('<', at_)) != std::string_view::npos) {
      const std::string_view rest = text_.substr(at_);
      if (rest.starts_with("<!--"))
        skip_behind("-->");
      else if (rest.starts_with("<![CDATA["))
        skip_behind("]]>");
      else if (rest.starts_with("<?"))
        skip_behind("?>");
      else if (rest.starts_with("</"))
        end_tag();
      else
        start_tag();
    }
    return std::move(found_);
  }

 private:
  void skip_behind(std::string_view end) {
    const auto found = text_.find(end, at_);
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
  }

  void end_tag() {
    if (!open_.empty()) {
      TagPlace& place = found_[open_.back()];
      place.content = file_.span(place.tag.end(), at_);
      open_.pop_back();
    }
    skip_behind(">");
  }

  void start_tag() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of(" \t\r\n/>", at_), text_.size());
    TagPlace place;
    while (at_ < text_.size() && text_[at_] != '>') read_attribute(place);
    const bool closed = at_ < text_.size() && text_[at_ - 1] == '/';
    at_ = std::min(at_ + 1, text_.size());
    place.tag = file_.span(begin, at_);
    place.content = file_.span(at_, at_);
    if (!closed) open_.push_back(found_.size());
    found_.push_back(std::move(place));
  }

  // The attribute at this place, or one character that is none.
  void read_attribute(TagPlace& place) {
    if (blanks.find(text_[at_]) != std::string_view::npos || text_[at_] == '/') {
      ++at_;
      return;
    }
    const std::size_t begin = at_;
    const std::size_t equals = text_.find('=', at_);
    const std::size_t quote = equals == std::string_view::npos ? equals : text_.find_first_of("\"'", equals);
    const std::size_t end = quote == std::string_view::npos ? quote : text_.find(text_[quote], quote + 1);
    if (end == std::string_view::npos) {
      at_ = text_.size();
      return;
    }
    std::string_view name = text_.substr(begin, equals - begin);
    name = name.substr(0, name.find_last_not_of(blanks) + 1);
    at_ = end + 1;
    place.attributes.push_back({name, file_.span(begin, at_)});
  }

  const SourceFile& file_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<TagPlace> found_;
  std::vector<std::size_t> open_;
};

}  // namespace

std::vector<TagPlace> tag_places(const SourceFile& file) { return TagScanner(file).take(); }

}  // namespace mooc
