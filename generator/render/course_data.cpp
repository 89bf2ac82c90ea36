#include "render/course_data.h"

#include <algorithm>

#include "render/links.h"
#include "render/reflections.h"
#include "render/shown_order.h"
#include "text/json_writer.h"

namespace mooc {
namespace {

class CourseWriter {
 public:
  CourseWriter(const Course& course, const PageFrame& frame) : course_(course), frame_(frame) {}

  std::string write() {
    json_.begin_object();
    text("id", course_.info.id);
    text("version", course_.info.version);
    text("language", course_.info.language);
    words("title", course_.info.title);
    json_.key("passMark").number(course_.info.pass_mark);
    each("modules", course_.modules, [&](std::size_t i) { module(i); });
    each("lessons", course_.lessons, [&](std::size_t i) { lesson(course_.lessons[i]); });
    each("quizzes", course_.quizzes, [&](std::size_t i) { quiz(course_.quizzes[i]); });
    scenarios();
    each("path", frame_.stops, [&](std::size_t i) { json_.string(frame_.stops[i].page); });
    text("navigation", course_.info.navigation == Navigation::in_order ? "in-order" : "free");
    json_.key("ui").begin_object();
    for (const auto& [name, value] : frame_.texts.runtime) text(name, value);
    json_.end_object();
    json_.end_object();
    return json_.take();
  }

 private:
  template <class List, class Write>
  void each(std::string_view name, const List& list, Write&& write_one) {
    json_.key(name).begin_array();
    for (std::size_t i = 0; i < list.size(); ++i) write_one(i);
    json_.end_array();
  }
  void text(std::string_view name, std::string_view value) { json_.key(name).string(value); }
  void words(std::string_view name, std::string_view value) { text(name, typographic(value, frame_.typography)); }

  template <class Thing>
  void begin(const Thing& thing) {
    json_.begin_object();
    text("id", thing.id.value);
    json_.key("number").number(thing.number);
  }

  // The quizzes that the way passes in this module.
  void module(std::size_t index) {
    const auto& one = course_.modules[index];
    begin(one);
    words("title", one.title);
    text("page", page_of(one.id));
    each("lessons", one.lessons, [&](std::size_t i) { json_.string(one.lessons[i].value); });
    json_.key("quizzes").begin_array();
    for (const auto& stop : frame_.stops)
      if (stop.module == index && stop.kind == StopPage::Kind::quiz) json_.string(stop.id);
    json_.end_array();
    reflections(one.body);
    json_.end_object();
  }

  void lesson(const Lesson& one) {
    begin(one);
    words("title", one.title);
    text("page", page_of(one.id));
    json_.key("required").boolean(one.required);
    json_.key("minutes").number(minutes(one));
    each("questions", one.questions, [&](std::size_t i) { question(one.questions[i]); });
    reflections(one.body);
    json_.end_object();
  }

  void reflections(const Body& body) {
    const auto found = reflections_in(body);
    each("reflections", found, [&](std::size_t i) {
      json_.begin_object();
      text("id", found[i]->value("id"));
      words("question", found[i]->title);
      json_.end_object();
    });
  }

  void quiz(const Quiz& one) {
    begin(one);
    words("title", one.title);
    text("page", page_of(one.id));
    json_.key("passMark").number(one.pass_mark);
    json_.key("weight").number(one.weight);
    json_.key("required").boolean(one.required);
    json_.key("practice").boolean(one.practice);
    json_.key("attempts").number(one.attempts);
    json_.key("shuffle").boolean(one.shuffle);
    text("feedback", one.feedback == FeedbackTime::at_once ? "at-once" : "at-end");
    if (one.review == Review::marks) text("review", "marks");
    if (one.time_goal) json_.key("timeGoal").number(*one.time_goal);
    pools(one);
    each("questions", one.questions, [&](std::size_t i) { question(one.questions[i]); });
    json_.end_object();
  }

  void pools(const Quiz& quiz) {
    if (quiz.pools.empty()) return;
    each("pools", quiz.pools, [&](std::size_t i) {
      json_.begin_object();
      text("tag", quiz.pools[i].tag);
      json_.key("draw").number(quiz.pools[i].draw);
      json_.end_object();
    });
  }

  // What a reader takes for granted is not written: every page of the course loads this file.
  void settings(const Question& one) {
    if (one.hint && one.hint_cost > 0) json_.key("hintCost").number(one.hint_cost);
    if (one.attempts > 1) json_.key("attempts").number(one.attempts);
    if (one.attempts > 1 && one.attempt_cost > 0) json_.key("attemptCost").number(one.attempt_cost);
    if (one.required) json_.key("required").boolean(true);
    if (!one.tags.empty()) each("tags", one.tags, [&](std::size_t i) { json_.string(one.tags[i]); });
  }

  // Absent in a course without simulation, like every field that few courses need.
  void scenarios() {
    const auto has_some = [](const Lesson& lesson) { return !lesson.scenarios.empty(); };
    if (std::none_of(course_.lessons.begin(), course_.lessons.end(), has_some)) return;
    json_.key("scenarios").begin_array();
    for (const auto& lesson : course_.lessons)
      for (const auto& one : lesson.scenarios) scenario(one, page_of(lesson.id));
    json_.end_array();
  }

  void scenario(const Scenario& one, std::string_view page) {
    begin(one);
    words("title", one.title);
    text("page", page);
    json_.key("passMark").number(one.pass_mark);
    json_.key("weight").number(one.weight);
    json_.key("required").boolean(one.required);
    json_.key("practice").boolean(!one.graded);
    json_.key("steps").number(steps_kept(one));
    json_.end_object();
  }

  void question(const Question& one) {
    begin(one);
    text("type", type_name(one.answer));
    json_.key("points").number(is_marked(one.answer) ? one.points : 0);
    const auto choices = shown_choices(one.answer, course_.info.language);
    each("choices", choices, [&](std::size_t i) { numbered(choices[i]->id, choices[i]->number); });
    const auto items = shown_items(one.answer, course_.info.language);
    if (!items.empty()) each("items", items, [&](std::size_t i) { numbered(*items[i].id, items[i].number); });
    if (takes_several(one.answer)) json_.key("several").boolean(true);
    settings(one);
    json_.end_object();
  }

  void numbered(const ChoiceId& id, RecordNumber number) {
    json_.begin_object();
    text("id", id.value);
    json_.key("number").number(number);
    json_.end_object();
  }

  static bool takes_several(const Answer& answer) {
    const auto* matrix = std::get_if<Matrix>(&answer);
    const auto* hotspot = std::get_if<Hotspot>(&answer);
    return (matrix && matrix->several) || (hotspot && hotspot->several);
  }

  const Course& course_;
  const PageFrame& frame_;
  JsonWriter json_;
};

}  // namespace

RenderedPage course_data(const Course& course, const PageFrame& frame) {
  const auto script = "self.moocCourse=" + CourseWriter(course, frame).write() + ";\n";
  return {"data/course.js", {{script, Where::everywhere}}, {}};
}

}  // namespace mooc
