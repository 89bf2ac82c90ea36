#include "render/reporting_data.h"

#include <algorithm>
#include <set>
#include <utility>

#include "render/links.h"
#include "text/json_writer.h"

namespace mooc {
namespace {

class ReportingWriter {
 public:
  ReportingWriter(const Course& course, const PageFrame& frame) : course_(course), frame_(frame) {}

  std::string write() {
    json_.begin_object();
    competences();
    json_.key("questions").begin_object();
    for (const auto& lesson : course_.lessons) questions("lesson:" + lesson.id.value, lesson.questions);
    for (const auto& quiz : course_.quizzes) questions("quiz:" + quiz.id.value, quiz.questions);
    json_.end_object();
    scenarios();
    json_.end_object();
    return json_.take();
  }

 private:
  void words(std::string_view name, std::string_view value) {
    json_.key(name).string(typographic(value, frame_.typography));
  }

  void competences() {
    const auto reported = reported_items(course_);
    json_.key("competences").begin_array();
    for (const auto& category : course_.competences.categories)
      for (const auto& item : category.items)
        if (const auto found = std::find_if(reported.begin(), reported.end(),
                                            [&](const ItemCoverage& one) { return one.code == item.code; });
            found != reported.end())
          competence(category, item, *found);
    json_.end_array();
  }

  void competence(const CompetenceCategory& category, const CompetenceItem& item, const ItemCoverage& found) {
    json_.begin_object();
    json_.key("code").string(item.code.value);
    words("text", item.text);
    words("category", category.title);
    json_.key("lessons").begin_array();
    for (const auto lesson : found.lessons) json_.string(course_.lessons[lesson].id.value);
    json_.end_array();
    json_.end_object();
  }

  void questions(const std::string& owner, const std::vector<Question>& asked) {
    if (asked.empty()) return;
    json_.key(owner).begin_object();
    for (const auto& question : asked) {
      json_.key(question.id.value).begin_object();
      words("prompt", plain_text(question.prompt));
      json_.key("competences").begin_array();
      for (const auto& code : question.competences) json_.string(code.value);
      json_.end_array();
      json_.end_object();
    }
    json_.end_object();
  }

  void scenarios() {
    const auto has_some = [](const Lesson& lesson) { return !lesson.scenarios.empty(); };
    if (std::none_of(course_.lessons.begin(), course_.lessons.end(), has_some)) return;
    json_.key("scenarios").begin_object();
    for (const auto& lesson : course_.lessons) {
      for (const auto& scenario : lesson.scenarios) {
        json_.key(scenario.id.value).begin_array();
        for (const auto& one : scenario.scenes)
          if (!one.choices.empty()) scene(one);
        json_.end_array();
      }
    }
    json_.end_object();
  }

  void scene(const Scene& one) {
    json_.begin_object();
    json_.key("id").string(one.id.value);
    json_.key("number").number(one.number);
    words("title", one.title);
    json_.key("competences").begin_array();
    std::set<std::string_view> codes;
    double most = 0;
    for (const auto& choice : one.choices) {
      most = std::max(most, choice.points);
      for (const auto& code : choice.competences)
        if (codes.insert(code.value).second) json_.string(code.value);
    }
    json_.end_array();
    json_.key("points").number(thousandths(most));
    json_.end_object();
  }

  const Course& course_;
  const PageFrame& frame_;
  JsonWriter json_;
};

}  // namespace

std::vector<ItemCoverage> reported_items(const Course& course) {
  auto items = coverage_of(course).items;
  std::erase_if(items, [](const ItemCoverage& item) { return !item.trained() && !item.asked(); });
  return items;
}

RenderedPage reporting_data(const Course& course, const PageFrame& frame) {
  const auto script = "self.moocReporting=" + ReportingWriter(course, frame).write() + ";\n";
  return {std::string(reporting_path), {{script, Where::everywhere}}, {}};
}

}  // namespace mooc
