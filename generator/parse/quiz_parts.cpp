#include "parse/quiz_parts.h"

#include <array>
#include <utility>

#include "parse/quiz_question.h"

namespace mooc {
namespace {

constexpr std::array<std::string_view, 3> section_keys{"title", "introduction", "questions"};
constexpr std::array<std::string_view, 2> pool_keys{"tag", "draw"};

void read_list(MarkdownFields& fields, const DataValue& map, Quiz& quiz) {
  for (const auto& item : fields.list(map, {"questions", "a list of questions", "[ { \"id\": … }, … ]"})) {
    if (!fields.expect_map(item, "a question",
                           R"({ "id": "premier-mot", "type": "single", "prompt": "…", "choices": [ … ] })"))
      continue;
    auto question = parse_quiz_question(fields.file(), item);
    for (auto& diagnostic : question.diagnostics) fields.report(std::move(diagnostic));
    quiz.questions.push_back(std::move(question.value));
  }
}

void ask_for_questions(MarkdownFields& fields, const DataValue& map, SourceSpan owner) {
  if (!map.find("questions") && !fields.is_misspelt(map, "questions"))
    fields.report(error("missing-key", owner, "«questions» is missing", R"(write "questions": [ … ])"));
}

void read_section(MarkdownFields& fields, const DataValue& map, Quiz& quiz) {
  const auto owner = fields.file().span(map.span.begin, map.span.begin + 1);
  fields.expect_keys(map, section_keys, "a section");
  const auto title = fields.required_text(map, {"title", "the title", "\"Écouter\""}, owner);
  QuizSection section;
  section.title = title.text;
  section.span = title.span;
  section.introduction = fields.markdown(map, "introduction").value_or(Body{});
  section.first = quiz.questions.size();
  ask_for_questions(fields, map, owner);
  read_list(fields, map, quiz);
  if (map.find("questions")) quiz.sections.push_back(std::move(section));  // else that is told already
}

}  // namespace

void read_questions(MarkdownFields& fields, const DataValue& map, SourceSpan owner, Quiz& quiz) {
  const auto* sections = map.find("sections");
  if (!sections) {
    ask_for_questions(fields, map, owner);
    return read_list(fields, map, quiz);
  }
  const auto* beside = map.find("questions");
  if (beside)
    fields.report(error("quiz-sections", beside->key_span, "these questions stand beside the sections, in none of them",
                        R"(write them into a section, or remove "sections")"));
  for (const auto& item : fields.list(map, {"sections", "a list of sections", R"([ { "title": "…", … }, … ])"}))
    if (fields.expect_map(item, "a section", R"({ "title": "Écouter", "questions": [ … ] })"))
      read_section(fields, item, quiz);
}

std::vector<Pool> read_pools(MarkdownFields& fields, const DataValue& map) {
  std::vector<Pool> pools;
  constexpr std::string_view example = R"({ "tag": "ecoute", "draw": 4 })";
  for (const auto& item : fields.list(map, {"pools", "a list of pools", R"([ { "tag": "ecoute", "draw": 4 } ])"})) {
    if (!fields.expect_map(item, "a pool", example)) continue;
    fields.expect_keys(item, pool_keys, "a pool");
    const auto owner = fields.file().span(item.span.begin, item.span.begin + 1);
    const auto tag = fields.required_text(item, {"tag", "a tag of its questions", "\"ecoute\""}, owner);
    const Field draw{"draw", "how many questions are drawn, from 1 on", "4"};
    if (!item.find("draw") && !fields.is_misspelt(item, "draw"))
      fields.report(error("missing-key", owner, "«draw» is missing", R"(write how many are drawn: "draw": 4)"));
    const auto number = fields.whole_number(item, draw, {1, 1000});
    if (!tag.text.empty() && number) pools.push_back({tag.text, *number, tag.span});
  }
  return pools;
}

}  // namespace mooc
