#include "model/course_part.h"

#include <cstddef>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "model/bodies.h"
#include "model/state_size.h"

namespace mooc {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// The module in whose stretch of the way each quiz lies.
std::unordered_map<QuizId, std::size_t> quiz_modules(const Course& course) {
  std::unordered_map<QuizId, std::size_t> modules;
  std::size_t module = nowhere;
  for (const Stop& stop : course.path) {
    if (const auto* at = std::get_if<ModuleStop>(&stop)) module = course.module_index.at(at->id);
    if (const auto* at = std::get_if<QuizStop>(&stop)) modules.emplace(at->id, module);
  }
  return modules;
}

class PartMaker {
 public:
  PartMaker(const Course& course, std::size_t module)
      : course_(course), module_(module), quiz_modules_(quiz_modules(course)) {}

  Course make() {
    name();
    part_.modules = {course_.modules[module_]};
    for (const Lesson& lesson : course_.lessons) {
      if (lesson.module == course_.modules[module_].id) part_.lessons.push_back(lesson);
    }
    lay_path();
    take_quizzes();
    take_words();
    each_body(part_, [&](Body& body) { turn_links(body); });
    take_media();
    index();
    part_.minutes = minutes(course_, course_.modules[module_]);
    part_.state_characters = worst_state_characters(part_);
    return std::move(part_);
  }

 private:
  void name() {
    const Module& module = course_.modules[module_];
    part_.info = course_.info;
    part_.info.id += "-" + module.id.value;
    part_.info.title = module.title;
    if (!module.summary.empty()) part_.info.description = module.summary;
    part_.info.duration = module.duration;
    part_.info.span = module.span;
    part_.competences = course_.competences;
    part_.whole = WholeCourse{course_.info.id, course_.info.title, static_cast<int>(module_) + 1,
                              static_cast<int>(course_.modules.size())};
  }

  void lay_path() {
    bool inside = false;
    for (const Stop& stop : course_.path) {
      if (const auto* at = std::get_if<ModuleStop>(&stop)) inside = at->id == course_.modules[module_].id;
      if (inside) part_.path.push_back(stop);
    }
  }

  // A quiz that no page places belongs wherever a text leads to it.
  void take_quizzes() {
    std::unordered_set<QuizId> wanted;
    const auto look = [&](const Body& body) {
      for (const Link& link : body.links) {
        const auto* to = std::get_if<QuizLink>(&link.target);
        if (to && !quiz_modules_.contains(to->quiz)) wanted.insert(to->quiz);
      }
    };
    each_body(std::as_const(part_), look);
    for (const Quiz& quiz : course_.quizzes) {
      const auto placed = quiz_modules_.find(quiz.id);
      if (placed != quiz_modules_.end() && placed->second == module_) each_quiz_body(quiz, look);
    }
    for (const Quiz& quiz : course_.quizzes) {
      const auto placed = quiz_modules_.find(quiz.id);
      if (placed == quiz_modules_.end() ? wanted.contains(quiz.id) : placed->second == module_)
        part_.quizzes.push_back(quiz);
    }
  }

  // Words whose definitions use further words bring these along.
  void take_words() {
    std::unordered_set<TermId> wanted;
    std::vector<TermId> to_read;
    const auto look = [&](const Body& body) {
      for (const Link& link : body.links) {
        const auto* to = std::get_if<TermLink>(&link.target);
        if (to && wanted.insert(to->term).second) to_read.push_back(to->term);
      }
    };
    each_body(std::as_const(part_), look);
    while (!to_read.empty()) {
      const TermId next = std::move(to_read.back());
      to_read.pop_back();
      look(course_.term(next).definition);
    }
    for (const Term& term : course_.glossary) {
      if (wanted.contains(term.id)) part_.glossary.push_back(term);
    }
  }

  [[nodiscard]] std::size_t module_of(const LinkTarget& target) const {
    if (const auto* to = std::get_if<ModuleLink>(&target)) return course_.module_index.at(to->module);
    if (const auto* to = std::get_if<LessonLink>(&target))
      return course_.module_index.at(course_.lesson(to->lesson).module);
    if (const auto* to = std::get_if<QuizLink>(&target)) {
      const auto placed = quiz_modules_.find(to->quiz);
      if (placed != quiz_modules_.end()) return placed->second;
    }
    return module_;
  }

  // A word's definition may lead to a quiz that no page places and that this part does not have: then to no module.
  [[nodiscard]] bool is_missing(const LinkTarget& target) const {
    const auto* to = std::get_if<QuizLink>(&target);
    if (!to) return false;
    for (const Quiz& quiz : part_.quizzes) {
      if (quiz.id == to->quiz) return false;
    }
    return true;
  }

  void turn_links(Body& body) const {
    for (Link& link : body.links) {
      const std::size_t module = module_of(link.target);
      if (module != module_)
        link.target = ElsewhereLink{static_cast<int>(module) + 1, course_.modules[module].title};
      else if (is_missing(link.target))
        link.target = ElsewhereLink{};
    }
  }

  // What stands in raw HTML is not known: a course that has some keeps all.
  void take_media() {
    std::unordered_set<std::string> used;
    std::unordered_set<std::string> linked;
    each_body(std::as_const(part_), [&](const Body& body) {
      for (const Image& image : body.images) used.insert(image.media);
      for (const Directive& directive : body.directives) {
        for (const std::string* file : {&directive.source, &directive.poster, &directive.captions}) used.insert(*file);
      }
      for (const Link& link : body.links) {
        if (const auto* to = std::get_if<MediaLink>(&link.target)) linked.insert(to->path);
      }
    });
    for (const MediaFile& file : course_.media) {
      if (!course_.info.allow_html && !used.contains(file.path) && !linked.contains(file.path)) continue;
      part_.media.push_back(file);
      part_.media.back().linked = file.linked && (course_.info.allow_html || linked.contains(file.path));
    }
  }

  void index() {
    for (std::size_t i = 0; i < part_.modules.size(); ++i) part_.module_index.emplace(part_.modules[i].id, i);
    for (std::size_t i = 0; i < part_.lessons.size(); ++i) part_.lesson_index.emplace(part_.lessons[i].id, i);
    for (std::size_t i = 0; i < part_.quizzes.size(); ++i) part_.quiz_index.emplace(part_.quizzes[i].id, i);
    for (std::size_t i = 0; i < part_.glossary.size(); ++i) part_.term_index.emplace(part_.glossary[i].id, i);
  }

  const Course& course_;
  std::size_t module_;
  std::unordered_map<QuizId, std::size_t> quiz_modules_;
  Course part_;
};

}  // namespace

Course part_of(const Course& course, std::size_t module) { return PartMaker(course, module).make(); }

}  // namespace mooc
