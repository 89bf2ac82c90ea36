#include "exchange/gift_reader.h"

#include <fmt/format.h>

#include "exchange/gift_question.h"
#include "exchange/gift_text.h"

namespace mooc {
namespace {

std::string_view trimmed(std::string_view line) {
  const auto from = line.find_first_not_of(" \t\r\n");
  return from == std::string_view::npos ? std::string_view{}
                                        : line.substr(from, line.find_last_not_of(" \t\r\n") + 1 - from);
}

class GiftReader {
 public:
  GiftReader(const SourceFile& file, const BankReading& reading) : file_(file), reading_(reading), block_(file.index) {}
  std::vector<ImportedQuestion> read();

 private:
  void read_line(std::size_t begin, std::size_t end);
  void read_comment(std::string_view line);
  bool read_category(std::string_view line);
  void end_block();

  const SourceFile& file_;
  const BankReading& reading_;
  ForeignText block_;
  GiftComments comments_;
  std::string category_;
  std::vector<ImportedQuestion> questions_;
};

std::vector<ImportedQuestion> GiftReader::read() {
  const std::string& bytes = file_.bytes;
  for (std::size_t begin = 0; begin < bytes.size();) {
    // Some programs end a line with a lone carriage return.
    const std::size_t end = std::min(bytes.find_first_of("\r\n", begin), bytes.size());
    read_line(begin, end);
    begin = end + (bytes.compare(end, 2, "\r\n") == 0 ? 2 : 1);
  }
  end_block();
  return std::move(questions_);
}

void GiftReader::read_line(std::size_t begin, std::size_t end) {
  const std::string_view line = std::string_view(file_.bytes).substr(begin, end - begin);
  const std::string_view words = trimmed(line);
  if (words.empty()) return end_block();
  if (words.starts_with("//")) return read_comment(words.substr(2));
  if (block_.empty() && read_category(words)) return;
  if (words == "0")
    reading_.found.push_back(
        notice("bank-gift", file_.span(begin, begin + line.size()), "Moodle ends a question at a line of 0",
               "it is read as a part of the question here; for Moodle, write it beside other words"));
  if (!block_.empty()) block_.append("\n", begin - 1);
  block_.append(line, begin);
}

// `[id:x]` and `[tag:a b]`; a `]` in them has a backslash.
void GiftReader::read_comment(std::string_view line) {
  if (trimmed(line).starts_with("mooc {")) {
    comments_.own_settings = trimmed(line);
    return;
  }
  for (const std::string_view mark : {"[id:", "[tag:"}) {
    for (auto at = line.find(mark); at != std::string_view::npos; at = line.find(mark, at + 1)) {
      std::string value;
      auto end = at + mark.size();
      for (; end < line.size() && line[end] != ']'; ++end) {
        if (line[end] == '\\' && end + 1 < line.size() && line[end + 1] == ']') ++end;
        value += line[end];
      }
      if (end >= line.size()) break;
      value = trimmed(value);
      if (mark == "[tag:")
        comments_.tags.push_back(value);
      else if (comments_.id.empty())
        comments_.id = value;
    }
  }
}

bool GiftReader::read_category(std::string_view line) {
  constexpr std::string_view mark = "$CATEGORY:";
  if (!line.starts_with(mark)) return false;
  category_ = trimmed(line.substr(mark.size()));
  comments_ = {};
  return true;
}

void GiftReader::end_block() {
  if (!block_.empty()) {
    auto question = read_gift_question(block_, comments_, reading_);
    if (question) {
      question->category = category_;
      questions_.push_back(std::move(*question));
    }
    comments_ = {};
  }
  block_ = ForeignText(file_.index);
}

}  // namespace

std::vector<ImportedQuestion> read_gift(const SourceFile& file, const BankReading& reading) {
  return GiftReader(file, reading).read();
}

}  // namespace mooc
