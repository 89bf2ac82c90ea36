// A text with gaps: `{{id}}` in "text", and what belongs there in "gaps".
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "model/gap_text.h"
#include "parse/identifiers.h"
#include "parse/question_rules.h"
#include "parse/quiz_items.h"
#include "parse/text_place.h"
#include "parse/typed_answers.h"
#include "text/nearest.h"
#include "text/slug.h"

namespace mooc {
namespace {

constexpr std::array<std::string_view, 4> typed_keys{"answers", "case_sensitive", "accents_matter", "feedback"};
constexpr std::array<std::string_view, 3> chosen_keys{"choices", "answer", "feedback"};
constexpr std::string_view gaps_rule = "question-gaps";
constexpr std::string_view gaps_example = R"({ "mot": { "answers": ["silence"] } })";

class GapReader {
 public:
  explicit GapReader(const QuestionSource& question) : question_(question), fields_(question.fields) {}

  GapText read() {
    read_text();
    const auto* gaps = question_.map.find("gaps");
    if (!gaps) {
      question_.missing("gaps", gaps_example);
    } else if (gaps->value.kind != DataValue::Kind::map) {
      fields_.wrong_type(*gaps, {"gaps", "keys and values in braces", gaps_example});
    } else {
      for (const auto& member : gaps->value.members) read_gap(member);
      tell_what_is_missing(*gaps);
    }
    sort_gaps();
    return std::move(answer_);
  }

 private:
  // A gap in the text.
  struct Place {
    std::string id;
    SourceSpan span;
  };

  void read_text() {
    const auto text = fields_.required_text(
        question_.map, {"text", "the text with its gaps", R"("L’écoute laisse du {{mot}}.")"}, question_.opening);
    if (text.text.empty()) return;
    answer_.text = fields_.body(text);
    const auto place = place_of_decoded(fields_.file(), text.span, text.text);
    std::size_t at = 0;
    for (const auto& part : split_at_gaps(text.text)) {
      at = static_cast<std::size_t>(part.text.data() - text.text.data());
      if (part.is_gap) add_place(std::string(part.text), place.span(at, at + part.text.size()));
    }
    refuse_unfillable();
    if (places_.empty() && !is_told_)
      question_.refuse(gaps_rule, text.span, "this text has no gap",
                       "write the name of a gap in double braces where it stands: {{mot}}");
  }

  // Where no field can stand.
  void refuse_unfillable() {
    std::unordered_set<std::string> fillable;
    for (const auto run : text_runs(answer_.text)) {
      const auto words = words_of(answer_.text, run);
      for (const auto& part : split_at_gaps(words))
        if (part.is_gap) fillable.emplace(part.text);
    }
    for (const auto& place : places_) {
      if (!fillable.contains(place.id))
        question_.refuse(gaps_rule, place.span,
                         fmt::format("the gap «{}» stands where nothing can be filled in", place.id),
                         "take it out of the link, the code or the picture");
    }
  }

  void add_place(std::string id, SourceSpan span) {
    if (!is_identifier(id)) {
      is_told_ = true;
      return fields_.report(not_an_identifier(id, span));
    }
    const bool twice = std::any_of(places_.begin(), places_.end(), [&](const Place& place) { return place.id == id; });
    if (twice)
      question_.refuse(gaps_rule, span, fmt::format("the gap «{}» stands in the text twice", id),
                       "give each gap a name of its own");
    else
      places_.push_back({std::move(id), span});
  }

  void read_gap(const DataMember& member) {
    if (!seen_.insert(member.key).second)
      return fields_.report(error("double-key", member.key_span, fmt::format("«{}» is written twice", member.key),
                                  "keep one of the two"));
    if (!is_identifier(member.key)) return fields_.report(not_an_identifier(member.key, member.key_span));
    check_place(member);
    if (!fields_.expect_map(member.value, "a gap", R"({ "answers": ["silence"] })")) return;
    Gap gap;
    gap.id.value = member.key;
    gap.span = member.key_span;
    if (member.value.find("choices"))
      read_chosen(member.value, gap);
    else
      read_typed_gap(member.value, gap);
    gap.feedback = fields_.markdown(member.value, "feedback");
    answer_.gaps.push_back(std::move(gap));
  }

  void check_place(const DataMember& member) {
    const auto is_here = [&](const Place& place) { return place.id == member.key; };
    if (answer_.text.empty() || is_told_ || std::any_of(places_.begin(), places_.end(), is_here)) return;
    std::vector<std::string_view> names;
    for (const auto& place : places_) names.push_back(place.id);
    const auto meant = nearest(member.key, names);
    if (meant) meant_.insert(std::string(*meant));
    question_.refuse(gaps_rule, member.key_span, fmt::format("the gap «{}» does not stand in the text", member.key),
                     meant ? fmt::format("did you mean \"{}\"?", *meant)
                           : fmt::format("write {{{{{}}}}} in \"text\" where it stands", member.key));
  }

  void read_typed_gap(const DataValue& map, Gap& gap) {
    fields_.expect_keys(map, typed_keys, "a gap");
    gap.typed = read_typed(fields_, map, map.span);
  }

  void read_chosen(const DataValue& map, Gap& gap) {
    fields_.expect_keys(map, chosen_keys, "a gap with choices");
    auto choices = read_items(fields_, map, "a list of texts", {"choices", "a choice", "\"…\"", false});
    name_options(choices);
    const bool whole = is_whole(map, "choices", choices.size());
    if (whole && choices.size() < 2)
      question_.refuse(gaps_rule, map.find("choices")->value.span, "this gap has no two choices",
                       R"(write at least two, or let it be typed: "answers": ["…"])");
    const auto answer =
        fields_.required_text(map, {"answer", "the choice that is right", "\"…\""}, map.find("choices")->key_span);
    if (!answer.text.empty()) gap.belongs = right_choice(choices, answer, whole);
    for (auto& choice : choices) {
      if (std::find(gap.offered.begin(), gap.offered.end(), choice.id) != gap.offered.end()) {
        question_.refuse("equal-choices", choice.span, "this choice says the same as one before it",
                         "write another choice, or remove one of the two");
        continue;
      }
      // The same text in two gaps is one option.
      gap.offered.push_back(add_option(answer_.options, std::move(choice)));
    }
  }

  // By its text, case and accents forgiven, or by its identifier.
  ChoiceId right_choice(const std::vector<Choice>& choices, const PlacedText& answer, bool whole) const {
    const auto wanted = fold_case_and_accents(answer.text);
    std::vector<std::string> texts;
    for (const auto& choice : choices) {
      texts.push_back(plain_text(choice.text));
      if (fold_case_and_accents(texts.back()) == wanted || choice.id.value == answer.text) return choice.id;
    }
    if (!whole) return {};
    const std::vector<std::string_view> names(texts.begin(), texts.end());
    const auto meant = nearest(answer.text, names);
    question_.refuse("question-answer", answer.span,
                     fmt::format("«{}» is none of the choices of this gap", answer.text),
                     meant ? fmt::format("did you mean \"{}\"?", *meant) : R"(write the text of one of "choices")");
    return {};
  }

  void tell_what_is_missing(const DataMember& gaps) const {
    const auto& members = gaps.value.members;
    for (const auto& place : places_) {
      const bool is_known =
          std::any_of(members.begin(), members.end(), [&](const DataMember& member) { return member.key == place.id; });
      if (!is_known && !meant_.contains(place.id))
        question_.refuse(gaps_rule, place.span, fmt::format("nothing says what belongs into the gap «{}»", place.id),
                         fmt::format(R"(add to "gaps": "{}": {{ "answers": ["…"] }})", place.id));
    }
  }

  // As they stand in the text.
  void sort_gaps() {
    const auto place_in_text = [this](const Gap& gap) {
      return std::find_if(places_.begin(), places_.end(), [&](const Place& place) { return place.id == gap.id.value; });
    };
    std::stable_sort(answer_.gaps.begin(), answer_.gaps.end(),
                     [&](const Gap& one, const Gap& other) { return place_in_text(one) < place_in_text(other); });
  }

  const QuestionSource& question_;
  MarkdownFields& fields_;
  GapText answer_;
  std::vector<Place> places_;
  std::unordered_set<std::string> seen_;
  std::unordered_set<std::string> meant_;  // gaps of the text that a name of "gaps" probably means
  bool is_told_ = false;                   // a gap of the text has no possible name
};

}  // namespace

GapText read_gap_text(const QuestionSource& question) { return GapReader(question).read(); }

}  // namespace mooc
