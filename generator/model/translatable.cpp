#include "model/translatable.h"

#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "model/inline_markdown.h"

namespace mooc {

namespace {

// Collects the texts of one file.
class Collector {
 public:
  explicit Collector(std::string file) : file_(std::move(file)) {}

  void add(std::string_view kind, std::string_view message) {
    if (message.empty()) return;
    TranslatableText text{file_ + " " + std::string(kind), std::string(message)};
    if (seen_.insert(text.context + '\n' + text.message).second) texts_.push_back(std::move(text));
  }
  // The blocks of a body; `kind` names them all, when empty each has its own name.
  void add(const Body& body, std::string_view kind = {});
  void add(std::string_view kind, const std::optional<Body>& body) {
    if (body) add(*body, kind);
  }
  void add(const Question& question);
  void add(const Scenario& scenario);

  std::vector<TranslatableText> take() { return std::move(texts_); }

 private:
  std::string file_;
  std::vector<TranslatableText> texts_;
  std::unordered_set<std::string> seen_;
};

void Collector::add(const Body& body, std::string_view kind) {
  const auto named = [kind](std::string_view own) { return kind.empty() ? own : kind; };
  for (std::size_t i = 0; i < body.nodes.size(); ++i) {
    const auto& node = body.nodes[i];
    switch (node.kind) {
      case NodeKind::paragraph:
        add(named("paragraph"), inline_markdown(body, i + 1, node.end));
        break;
      case NodeKind::heading:
        add(named("heading"), inline_markdown(body, i + 1, node.end));
        break;
      case NodeKind::table_cell:
        add(named("cell"), inline_markdown(body, i + 1, node.end));
        break;
      case NodeKind::code_block:
        add(named("code"), body.text(node));
        break;
      case NodeKind::directive:
        add(named("directive"), body.directives[node.detail].title);
        break;
      default:
        break;  // the others hold these, or stand in them
    }
  }
}

void Collector::add(const Question& question) {
  add(question.prompt, "prompt");
  const auto add_choices = [this](const auto& choices) {
    for (const auto& choice : choices) {
      add(choice.text, "choice");
      add("feedback", choice.feedback);
    }
  };
  const auto add_placement = [&](const Placement& answer) {
    add_choices(answer.items);
    add_choices(answer.options);
  };
  const auto add_short = [this](const ShortText& answer) {
    for (const auto& accepted : answer.accepted) add("answer", accepted);
    for (const auto& pattern : answer.expected) {
      add("answer", pattern.text);
      add("feedback", pattern.feedback);
    }
  };
  std::visit(overloaded{
                 [&](const SingleChoice& answer) { add_choices(answer.choices); },
                 [&](const MultipleChoice& answer) { add_choices(answer.choices); },
                 [&](const TrueFalse& answer) {
                   add("feedback", answer.feedback_true);
                   add("feedback", answer.feedback_false);
                 },
                 [&](const ShortText& answer) { add_short(answer); },
                 [&](const Numeric& answer) {
                   add("unit", answer.unit);
                   for (const auto& pattern : answer.expected) add("feedback", pattern.feedback);
                 },
                 [&](const Matching& answer) { add_placement(answer); },
                 [&](const Categorise& answer) { add_placement(answer); },
                 [&](const Matrix& answer) { add_placement(answer); },
                 [&](const Ordering& answer) { add_choices(answer.items); },
                 [&](const GapText& answer) {
                   add(answer.text, "gap text");
                   add_choices(answer.options);
                   for (const auto& gap : answer.gaps) {
                     add_short(gap.typed);
                     add("feedback", gap.feedback);
                   }
                 },
                 [&](const Hotspot& answer) {
                   add(answer.picture, "picture");
                   add_choices(answer.regions);
                 },
                 [&](const Likert& answer) { add_choices(answer.scale); },
                 [&](const LongText& answer) {
                   if (answer.model_answer) add(*answer.model_answer, "model answer");
                   add_choices(answer.criteria);
                 },
             },
             question.answer);
  add("feedback", question.feedback.correct);
  add("feedback", question.feedback.partial);
  add("feedback", question.feedback.incorrect);
  add("hint", question.hint);
  add("explanation", question.explanation);
}

void Collector::add(const Scenario& scenario) {
  add(scenario.introduction, "introduction");
  for (const auto& scene : scenario.scenes) {
    add("scene", scene.title);
    add(scene.body);
    for (const auto& choice : scene.choices) {
      add(choice.text, "choice");
      add("feedback", choice.feedback);
    }
  }
  add("debrief", scenario.debrief_title);
  add("debrief", scenario.debrief);
}

std::vector<TranslatableText> texts_of(const CourseInfo& info) {
  Collector texts("course");
  texts.add("title", info.title);
  texts.add("subtitle", info.subtitle);
  texts.add("description", info.description);
  texts.add("audience", info.audience);
  texts.add("prerequisites", info.prerequisites);
  texts.add("may_hurt", info.may_hurt);
  for (const auto& keyword : info.keywords) texts.add("keyword", keyword);
  for (const auto& source : info.sources) texts.add("source", source);
  for (const auto& country : info.help_lines) {
    texts.add("country", country.name);
    for (const auto& line : country.lines) {
      texts.add("help line", line.name);
      texts.add("help line note", line.note);
    }
  }
  return texts.take();
}

std::vector<TranslatableText> texts_of(const CompetenceFramework& framework) {
  Collector texts("competences");
  texts.add("source", framework.source);
  for (const auto& category : framework.categories) {
    texts.add("category", category.title);
    for (const auto& item : category.items) texts.add("item", item.text);
  }
  return texts.take();
}

std::vector<TranslatableText> texts_of(const std::vector<Term>& terms) {
  Collector texts("glossary");
  for (const auto& term : terms) {
    texts.add("term", term.word);
    texts.add(term.definition, "definition");
  }
  return texts.take();
}

template <class Page>
std::vector<TranslatableText> texts_of_page(std::string file, const Page& page) {
  Collector texts(std::move(file));
  texts.add("title", page.title);
  texts.add("summary", page.summary);
  for (const auto& objective : page.objectives) texts.add("objective", objective.text);
  texts.add(page.body);
  for (const auto& question : page.questions) texts.add(question);
  return texts.take();
}

std::vector<TranslatableText> texts_of(const Module& module) {
  return texts_of_page("module/" + module.id.value, module);
}
std::vector<TranslatableText> texts_of(const Lesson& lesson) {
  auto texts = texts_of_page("lesson/" + lesson.id.value, lesson);
  Collector scenarios("lesson/" + lesson.id.value);
  for (const auto& scenario : lesson.scenarios) scenarios.add(scenario);
  for (auto& text : scenarios.take()) texts.push_back(std::move(text));
  return texts;
}

std::vector<TranslatableText> texts_of(const Quiz& quiz) {
  Collector texts("quiz/" + quiz.id.value);
  texts.add("title", quiz.title);
  texts.add(quiz.introduction, "introduction");
  for (const auto& section : quiz.sections) {
    texts.add("section", section.title);
    texts.add(section.introduction, "introduction");
  }
  for (const auto& question : quiz.questions) texts.add(question);
  return texts.take();
}

}  // namespace

std::vector<TranslatableText> translatable_texts(const Document& document) {
  return std::visit(overloaded{
                        [](const CourseDocument& file) { return texts_of(file.info); },
                        [](const CompetencesDocument& file) { return texts_of(file.framework); },
                        [](const GlossaryDocument& file) { return texts_of(file.terms); },
                        [](const ModuleDocument& file) { return texts_of(file.module); },
                        [](const LessonDocument& file) { return texts_of(file.lesson); },
                        [](const QuizDocument& file) { return texts_of(file.quiz); },
                        [](const LockDocument&) { return std::vector<TranslatableText>{}; },
                    },
                    document);
}

std::vector<TranslatableText> translatable_texts(const Course& course) {
  std::vector<TranslatableText> all;
  const auto add = [&all](std::vector<TranslatableText> texts) {
    for (auto& text : texts) all.push_back(std::move(text));
  };
  add(texts_of(course.info));
  add(texts_of(course.competences));
  for (const auto& module : course.modules) add(texts_of(module));
  for (const auto& lesson : course.lessons) add(texts_of(lesson));
  for (const auto& quiz : course.quizzes) add(texts_of(quiz));
  add(texts_of(course.glossary));
  return all;
}

}  // namespace mooc
