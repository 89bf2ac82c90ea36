// The page about the course: version, licence, authors, sources, accessibility, what is stored and where, competences.
#include <fmt/format.h>

#include <algorithm>

#include "render/in_order.h"
#include "render/links.h"
#include "render/page.h"
#include "render/page_template.h"
#include "render/pages.h"

namespace mooc {
namespace {

TemplateList words_of(const PageFrame& frame, const std::vector<std::string>& all) {
  TemplateList list;
  for (const auto& one : all) list.push_back(TemplateData(typographic(one, frame.typography)));
  return list;
}

bool names(const std::vector<CompetenceCode>& codes, const CompetenceCode& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool trains(const Lesson& lesson, const CompetenceCode& code) {
  const auto named = [&](const auto& thing) { return names(thing.competences, code); };
  return names(lesson.competences, code) || std::any_of(lesson.objectives.begin(), lesson.objectives.end(), named) ||
         std::any_of(lesson.questions.begin(), lesson.questions.end(), named);
}

TemplateList pages_that_train(const Course& course, const PageFrame& frame, const CompetenceCode& code) {
  TemplateList list;
  const auto add = [&](const std::string& page, const std::string& title) {
    TemplateData entry;
    entry.set("page", page);
    entry.set("title", typographic(title, frame.typography));
    list.push_back(entry);
  };
  for (const auto& lesson : course.lessons)
    if (trains(lesson, code)) add(page_of(lesson.id), lesson.title);
  for (const auto& quiz : course.quizzes)
    if (std::any_of(quiz.questions.begin(), quiz.questions.end(),
                    [&](const Question& q) { return names(q.competences, code); }))
      add(page_of(quiz.id), quiz.title);
  return list;
}

// A page that names no list writes nothing around it.
TemplateData competence(const Course& course, const PageFrame& frame, const CompetenceItem& item) {
  TemplateData entry;
  const auto pages = pages_that_train(course, frame, item.code);
  entry.set("code", item.code.value);
  entry.set("anchor", anchor_of(item.code));
  entry.set("words", typographic(item.text, frame.typography));
  entry.set("covered", !pages.empty());
  entry.set("pages", pages);
  return entry;
}

TemplateList categories_of(const Course& course, const PageFrame& frame) {
  TemplateList list;
  for (const auto& category : course.competences.categories) {
    TemplateList items;
    for (const auto& item : category.items) items.push_back(competence(course, frame, item));
    TemplateData entry;
    entry.set("heading", fmt::format("{}. {}", category.code.value, typographic(category.title, frame.typography)));
    entry.set("items", items);
    list.push_back(entry);
  }
  return list;
}

}  // namespace

RenderedPage about_page(const Course& course, const PageFrame& frame) {
  const auto& info = course.info;
  auto data = template_data(course, frame.texts, frame.typography, "");
  data.set("description", optional_words(info.description, frame.typography));
  data.set("authors", words_of(frame, info.authors));
  data.set("licence", typographic(info.licence, frame.typography));
  data.set("sources", words_of(frame, info.sources));
  data.set("any-sources", !info.sources.empty());
  data.set("made-with", frame.texts.filled("made-with", {{"version", MOOC_VERSION}}));
  data.set("any-competences", !course.competences.categories.empty());
  data.set("framework", optional_words(course.competences.source, frame.typography));
  data.set("categories", categories_of(course, frame));
  data.set("stored-3", std::string(frame.texts[reported(info.package).reflections ? "stored-3-may-send" : "stored-3"]));
  data.set("in-order", in_order_words(course, frame.texts));
  const auto main = render_template("about", data);
  const PageHead head{
      .path = "about.html", .kind = "about", .id = {}, .title = std::string(frame.texts["about-title"]), .root = {}};
  return make_page(frame, head, [&](Html& html) { write_slotted(html, main, [](std::string_view) {}); });
}

}  // namespace mooc
