#include "exchange/foreign_text.h"

#include <algorithm>

namespace mooc {
namespace {

constexpr std::string_view white_space = " \t\r\n";

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

}  // namespace

void ForeignText::append(std::string_view text, std::size_t at) {
  if (text.empty()) return;
  const bool goes_on =
      !runs_.empty() && runs_.back().length == 0 && runs_.back().in_file + (text_.size() - runs_.back().at) == at;
  if (!goes_on) runs_.push_back({narrow(text_.size()), narrow(at), 0});
  text_ += text;
}

void ForeignText::append_decoded(std::string_view text, std::size_t at, std::size_t length) {
  if (text.empty()) return;
  runs_.push_back({narrow(text_.size()), narrow(at), narrow(length)});
  text_ += text;
}

bool ForeignText::is_blank() const { return text_.find_first_not_of(white_space) == std::string::npos; }

std::uint32_t ForeignText::place(std::size_t at, bool is_end) const {
  if (runs_.empty()) return 0;
  const auto wanted = narrow(is_end && at > 0 ? at - 1 : at);
  auto run = std::upper_bound(runs_.begin(), runs_.end(), wanted,
                              [](std::uint32_t value, const Run& one) { return value < one.at; });
  if (run != runs_.begin()) --run;
  if (run->length > 0) return run->in_file + (is_end ? run->length : 0);
  return run->in_file + (narrow(at) - run->at);
}

SourceSpan ForeignText::span(std::size_t from, std::size_t to) const {
  const std::uint32_t begin = place(from, false);
  const std::uint32_t end = to > from ? std::max(begin, place(to, true)) : begin;
  return {file_, begin, end - begin};
}

ForeignText ForeignText::part(std::size_t from, std::size_t to) const {
  ForeignText cut(file_);
  cut.form = form;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const Run& run = runs_[i];
    const std::size_t run_end = i + 1 < runs_.size() ? runs_[i + 1].at : text_.size();
    const std::size_t begin = std::max<std::size_t>(from, run.at);
    const std::size_t end = std::min(to, run_end);
    if (begin >= end) continue;
    const auto piece = std::string_view(text_).substr(begin, end - begin);
    if (run.length > 0)
      cut.append_decoded(piece, run.in_file, run.length);
    else
      cut.append(piece, run.in_file + (begin - run.at));
  }
  if (cut.runs_.empty()) cut.runs_.push_back({0, place(from, false), 0});
  return cut;
}

ForeignText ForeignText::trimmed() const {
  const auto from = text_.find_first_not_of(white_space);
  if (from == std::string::npos) return part(0, 0);
  return part(from, text_.find_last_not_of(white_space) + 1);
}

}  // namespace mooc
