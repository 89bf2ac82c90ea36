#include "exchange/cloze_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "exchange/answer_builder.h"
#include "exchange/body_markdown.h"
#include "exchange/gap_builder.h"
#include "exchange/html_body.h"
#include "exchange/html_tokens.h"
#include "text/number.h"

namespace mooc {
namespace {

constexpr std::size_t none = std::string_view::npos;

enum class GapKind { typed, typed_with_case, number, chosen, several };
struct GapName {
  std::string_view name;
  GapKind kind;
};
constexpr std::array gap_names{
    GapName{"SHORTANSWER", GapKind::typed},
    GapName{"SA", GapKind::typed},
    GapName{"MW", GapKind::typed},
    GapName{"SHORTANSWER_C", GapKind::typed_with_case},
    GapName{"SAC", GapKind::typed_with_case},
    GapName{"MWC", GapKind::typed_with_case},
    GapName{"NUMERICAL", GapKind::number},
    GapName{"NM", GapKind::number},
    GapName{"MULTICHOICE", GapKind::chosen},
    GapName{"MC", GapKind::chosen},
    GapName{"MULTICHOICE_V", GapKind::chosen},
    GapName{"MCV", GapKind::chosen},
    GapName{"MULTICHOICE_H", GapKind::chosen},
    GapName{"MCH", GapKind::chosen},
    GapName{"MULTICHOICE_S", GapKind::chosen},
    GapName{"MCS", GapKind::chosen},
    GapName{"MULTICHOICE_VS", GapKind::chosen},
    GapName{"MCVS", GapKind::chosen},
    GapName{"MULTICHOICE_HS", GapKind::chosen},
    GapName{"MCHS", GapKind::chosen},
    GapName{"MULTIRESPONSE", GapKind::several},
    GapName{"MR", GapKind::several},
    GapName{"MULTIRESPONSE_H", GapKind::several},
    GapName{"MRH", GapKind::several},
    GapName{"MULTIRESPONSE_S", GapKind::several},
    GapName{"MRS", GapKind::several},
    GapName{"MULTIRESPONSE_HS", GapKind::several},
    GapName{"MRHS", GapKind::several},
};

struct WrittenGap {
  std::size_t begin = 0, end = 0;  // with its braces
  std::string weight;
  GapKind kind = GapKind::typed;
  std::size_t answers = 0;  // where they begin; they end before the closing brace
};

std::optional<WrittenGap> gap_at(std::string_view text, std::size_t begin) {
  WrittenGap gap;
  gap.begin = begin;
  const auto digits_end = text.find_first_not_of("0123456789 ", begin + 1);
  if (digits_end == none || text[digits_end] != ':') return std::nullopt;
  const auto name_end = text.find(':', digits_end + 1);
  if (name_end == none) return std::nullopt;
  std::string name(text.substr(digits_end + 1, name_end - digits_end - 1));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char one) { return one >= 'a' && one <= 'z' ? static_cast<char>(one - 'a' + 'A') : one; });
  const auto known =
      std::find_if(gap_names.begin(), gap_names.end(), [&](const GapName& one) { return one.name == name; });
  if (known == gap_names.end()) return std::nullopt;
  gap.weight = text.substr(begin + 1, digits_end - begin - 1);
  gap.kind = known->kind;
  gap.answers = name_end + 1;
  for (auto at = gap.answers; at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (text[at] == '}')
      return gap.end = at + 1, gap;
  }
  return std::nullopt;
}

// Cut at `sign` where no backslash stands before it.
std::vector<ForeignText> cut(const ForeignText& text, char sign, std::size_t at_most = none) {
  std::vector<ForeignText> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.text().size(); ++at) {
    if (text.text()[at] == '\\') {
      ++at;
    } else if (text.text()[at] == sign && parts.size() + 1 < at_most) {
      parts.push_back(text.part(begin, at));
      begin = at + 1;
    }
  }
  parts.push_back(text.part(begin, text.text().size()));
  return parts;
}

ForeignText without_escapes(const ForeignText& text) {
  ForeignText out(text.span().file);
  out.form = TextForm::html;
  const std::string& from = text.text();
  constexpr std::string_view escaped = "}#~/\"\\=";
  for (std::size_t at = 0; at < from.size(); ++at) {
    const bool is_escape = from[at] == '\\' && at + 1 < from.size() && escaped.find(from[at + 1]) != none;
    const SourceSpan place = text.span(at, at + (is_escape ? 2 : 1));
    if (is_escape) ++at;
    out.append_decoded(from.substr(at, 1), place.begin, std::max(place.length, 1U));
  }
  return out;
}

WeightedText weighted(const ForeignText& written) {
  WeightedText answer;
  answer.span = written.span();
  const auto parts = cut(written, '#', 2);
  ForeignText words = parts.front().trimmed();
  if (words.text().starts_with('=')) {
    answer.percent = 100;
    words = words.part(1, words.text().size());
  } else if (words.text().starts_with('%')) {
    const auto end = words.text().find('%', 1);
    const auto percent = end == none ? std::nullopt : parse_number(words.text().substr(1, end - 1));
    if (percent) {
      answer.percent = *percent;
      words = words.part(end + 1, words.text().size());
    }
  }
  answer.text = without_escapes(words.trimmed());
  if (parts.size() > 1) answer.feedback = without_escapes(parts[1].trimmed());
  return answer;
}

class ClozeReader {
 public:
  ClozeReader(const ForeignText& text, Question& question, const TextContext& context)
      : text_(text), question_(question), context_(context), builder_(text.span().file, text.form, context) {}
  bool read(std::string_view prompt);

 private:
  bool add_gap(const WrittenGap& gap);
  void add_number(std::vector<WeightedText> answers, SourceSpan place);
  void add_choice(const std::vector<WeightedText>& answers, SourceSpan place);
  std::optional<Body> said_to_wrong(const std::vector<WeightedText>& answers, SourceSpan place);

  const ForeignText& text_;
  Question& question_;
  const TextContext& context_;
  GapBuilder builder_;
  std::set<std::string> weights_;
};

bool ClozeReader::read(std::string_view prompt) {
  const std::string& text = text_.text();
  std::size_t copied = 0;
  for (auto at = text.find('{'); at != none; at = text.find('{', at + 1)) {
    const auto gap = gap_at(text, at);
    if (!gap) continue;
    builder_.add_text(text_.part(copied, gap->begin));
    if (!add_gap(*gap)) return false;
    copied = gap->end;
    at = gap->end - 1;
  }
  builder_.add_text(text_.part(copied, text.size()));
  if (builder_.gaps() == 0) {
    context_.report(error("bank-gap", question_.span, "the text has no gap that can be read",
                          "write one as {1:SHORTANSWER:=word}"));
    return false;
  }
  if (weights_.size() > 1)
    context_.report(
        warning("bank-weight", question_.span, "the gaps weigh differently", "each one weighs the same here"));
  builder_.finish(question_, prompt);
  return true;
}

bool ClozeReader::add_gap(const WrittenGap& gap) {
  const SourceSpan place = text_.span(gap.begin, gap.end);
  if (gap.kind == GapKind::several) {
    context_.report(warning("bank-question", place,
                            "a gap takes several choices (MULTIRESPONSE), and no gap of ours does",
                            "the question is left out: ask it as a question of its own, with several right choices"));
    return false;
  }
  weights_.insert(gap.weight.empty() ? "1" : gap.weight);
  std::vector<WeightedText> answers;
  for (const ForeignText& one : cut(text_.part(gap.answers, gap.end - 1), '~'))
    if (!one.is_blank()) answers.push_back(weighted(one));
  if (gap.kind == GapKind::number) {
    add_number(std::move(answers), place);
  } else if (gap.kind == GapKind::chosen) {
    add_choice(answers, place);
  } else {
    builder_.add_typed(AnswerBuilder(question_, context_).typed(answers, gap.kind == GapKind::typed_with_case), place);
  }
  return true;
}

// A gap of ours takes words: a number is one when it has no tolerance.
void ClozeReader::add_number(std::vector<WeightedText> answers, SourceSpan place) {
  for (WeightedText& answer : answers) {
    const std::string& words = answer.text.text();
    const auto colon = words.find(':');
    if (colon == none) continue;
    const auto tolerance = parse_number(words.substr(colon + 1));
    if (!tolerance || *tolerance != 0)
      context_.report(warning("bank-gap", place, fmt::format("the gap takes numbers around {}", words.substr(0, colon)),
                              "it takes this number alone here: ask it as a numeric question to keep the tolerance"));
    answer.text = answer.text.part(0, colon);
  }
  builder_.add_typed(AnswerBuilder(question_, context_).typed(answers, false), place);
}

std::optional<Body> ClozeReader::said_to_wrong(const std::vector<WeightedText>& answers, SourceSpan place) {
  std::vector<Body> said;
  std::set<std::string> different;
  for (const WeightedText& answer : answers) {
    auto feedback = read_foreign_text_if_any(answer.feedback, context_);
    if (feedback && answer.percent < 99.99 && different.insert(markdown_of(*feedback)).second)
      said.push_back(std::move(*feedback));
  }
  if (said.empty()) return std::nullopt;
  if (said.size() > 1)
    context_.report(warning("bank-feedback", place, "the choices of a gap have words of their own each",
                            "the first ones are kept, for who got the gap wrong: read them again"));
  return std::move(said.front());
}

void ClozeReader::add_choice(const std::vector<WeightedText>& answers, SourceSpan place) {
  const auto right =
      std::find_if(answers.begin(), answers.end(), [](const WeightedText& one) { return one.percent > 99.99; });
  if (right == answers.end() || answers.size() < 2) {
    context_.report(error("bank-answer", place, "this gap has no right choice, or no other one",
                          "write {1:MULTICHOICE:=right~wrong}"));
    return;
  }
  const bool has_partial = std::any_of(answers.begin(), answers.end(),
                                       [](const WeightedText& one) { return one.percent > 0 && one.percent < 99.99; });
  if (has_partial)
    context_.report(
        warning("bank-weight", place, "a wrong choice of the gap is worth something", "a gap is right or wrong here"));
  std::vector<ForeignText> offered;
  for (const WeightedText& answer : answers) offered.push_back(answer.text);
  builder_.add_chosen(offered, static_cast<std::size_t>(right - answers.begin()), said_to_wrong(answers, place), place);
}

}  // namespace

bool read_cloze(const ForeignText& text, std::string_view prompt, Question& question, const TextContext& context) {
  return ClozeReader(text, question, context).read(prompt);
}

}  // namespace mooc
