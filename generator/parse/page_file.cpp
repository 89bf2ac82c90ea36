#include "parse/page_file.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <type_traits>
#include <utility>

#include "parse/field_reader.h"
#include "parse/front_matter.h"
#include "parse/identifiers.h"
#include "parse/markdown.h"

namespace mooc {

namespace {

constexpr std::array<std::string_view, 7> module_keys{"title",      "id",   "duration", "competences",
                                                      "objectives", "quiz", "summary"};
constexpr std::array<std::string_view, 8> lesson_keys{"title",      "id",   "duration", "competences",
                                                      "objectives", "quiz", "summary",  "required"};
constexpr std::array<std::string_view, 2> objective_keys{"text", "competences"};

std::vector<std::string_view> parts_of_path(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const auto slash = std::min(path.find('/'), path.size());
    parts.push_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return parts;
}

// «02-reformuler.md» without its number and ending.
std::string_view name_without_number(std::string_view name) {
  if (name.size() > 3 && name.substr(name.size() - 3) == ".md") name.remove_suffix(3);
  const auto digits = name.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos) return name;
  return name.substr(name[digits] == '-' || name[digits] == '_' ? digits + 1 : digits);
}

// What module.md and lessons share, read into fields of the same names.
template <class Page>
class PageReader {
 public:
  PageReader(const SourceFile& file, FrontMatter front) : file_(file), front_(std::move(front)) {}

  Page read(std::span<const std::string_view> known, std::string_view what, std::string_view name) {
    Page page;
    page.file = file_.index;
    const auto& map = front_.map;
    if (map.kind == DataValue::Kind::map) {
      fields_.expect_keys(map, known, what);
      auto title =
          fields_.required_text(map, {"title", "the title", "\"Reformuler sans interpréter\""}, front_.opening);
      page.title = std::move(title.text);
      page.span = title.span;
      read_fields(page, map);
    } else {
      page.span = front_.opening;
    }
    read_id(page, map, what, name);
    return page;
  }
  [[nodiscard]] std::vector<Diagnostic> take_diagnostics() { return fields_.take(); }
  FieldReader& fields() { return fields_; }
  [[nodiscard]] const DataValue& map() const { return front_.map; }

 private:
  void read_fields(Page& page, const DataValue& map) {
    page.summary = fields_.text(map, {"summary", "a sentence", "\"Quatre gestes pour montrer que l’on comprend.\""});
    page.duration = fields_.whole_number(map, {"duration", "a whole number of minutes", "15"}, {1, 10'000});
    if (const auto* written = map.find("duration")) page.duration_span = written->value.span;
    auto competences = fields_.competences(map);
    page.competences = std::move(competences.codes);
    page.competence_spans = std::move(competences.spans);
    page.objectives = read_objectives(map);
    if (auto quiz = fields_.identifier(map, {"quiz", "the identifier of a quiz", "ecoute-bilan"})) {
      page.quiz = QuizId{std::move(quiz->text)};
      page.quiz_span = quiz->span;
    }
  }

  void read_id(Page& page, const DataValue& map, std::string_view what, std::string_view name) {
    if (const auto written = fields_.identifier(map, {"id", "an identifier", "reformuler"})) {
      page.id.value = written->text;
      return;
    }
    page.id.value = identifier_from(name);
    const auto* id = map.find("id");
    const bool reported = id && id->value.kind != DataValue::Kind::null;
    if (is_identifier(name) || reported) return;
    fields_.report(
        error("identifier", front_.opening,
              fmt::format("the name «{}» cannot identify {}: small letters a to z, digits and hyphens, a letter first",
                          name, what),
              fmt::format("write id: {}, or rename the file", page.id.empty() ? "un-nom-court" : page.id.value)));
  }

  std::vector<Objective> read_objectives(const DataValue& map) {
    std::vector<Objective> objectives;
    for (const auto& item :
         fields_.list(map, {"objectives", "a list of objectives",
                            "\n  - text: \"Reformuler ce que vous avez entendu\"\n    competences: [9.3]"})) {
      Objective objective;
      objective.span = item.span;
      if (item.is_scalar()) {
        objective.text = item.text;
      } else if (fields_.expect_map(item, "an objective", "- text: \"Reformuler ce que vous avez entendu\"")) {
        fields_.expect_keys(item, objective_keys, "an objective");
        auto text = fields_.required_text(
            item, {"text", "what one will be able to do", "\"Reformuler ce que vous avez entendu\""}, item.span);
        objective.text = std::move(text.text);
        objective.span = text.span;
        auto competences = fields_.competences(item);
        objective.competences = std::move(competences.codes);
        objective.competence_spans = std::move(competences.spans);
      }
      objectives.push_back(std::move(objective));
    }
    return objectives;
  }

  const SourceFile& file_;
  FrontMatter front_;
  FieldReader fields_{Syntax::yaml};
};

std::vector<Diagnostic> refuse_scenarios(const Body& body) {
  std::vector<Diagnostic> found;
  for (const auto& directive : body.directives) {
    if (directive.kind != DirectiveKind::scenario) continue;
    found.push_back(error("directive-place", directive.opening,
                          "the introduction of a module keeps no record, so a simulation cannot stand here",
                          "move it into a lesson of the module"));
  }
  return found;
}

// Reads the text below the front matter into the page.
template <class Page>
std::vector<Diagnostic> read_text(const SourceFile& file, SourceSpan text, Page& page) {
  auto parsed = parse_markdown(file, text, {});
  page.body = std::move(parsed.value.body);
  page.questions = std::move(parsed.value.questions);
  if constexpr (std::is_same_v<Page, Lesson>)
    page.scenarios = std::move(parsed.value.scenarios);
  else
    append(parsed.diagnostics, refuse_scenarios(page.body));
  return std::move(parsed.diagnostics);
}

}  // namespace

Parsed<ModuleDocument> parse_module_file(const SourceFile& file) {
  const auto path = parts_of_path(file.path);
  const auto folder = path.size() >= 2 ? path[path.size() - 2] : std::string_view{};
  auto front = parse_front_matter(file);
  const auto text = front.value.text;
  PageReader<Module> reader(file, std::move(front.value));
  ModuleDocument document{reader.read(module_keys, "a module", name_without_number(folder)), std::string(folder)};
  append(front.diagnostics, reader.take_diagnostics());
  append(front.diagnostics, read_text(file, text, document.module));
  return {std::move(document), std::move(front.diagnostics)};
}

Parsed<LessonDocument> parse_lesson_file(const SourceFile& file) {
  const auto path = parts_of_path(file.path);
  const auto folder = path.size() >= 2 ? path[path.size() - 2] : std::string_view{};
  auto front = parse_front_matter(file);
  const auto text = front.value.text;
  PageReader<Lesson> reader(file, std::move(front.value));
  LessonDocument document{reader.read(lesson_keys, "a lesson", name_without_number(path.back())), std::string(folder)};
  document.lesson.required = reader.fields().flag(reader.map(), {"required", "true or false", "true"}).value_or(true);
  append(front.diagnostics, reader.take_diagnostics());
  append(front.diagnostics, read_text(file, text, document.lesson));
  return {std::move(document), std::move(front.diagnostics)};
}

}  // namespace mooc
