// The author's own levels, and that rules tell the same however the work is spread.
#include <thread>

#include "check/written_course.h"

namespace mooc {
namespace {

WrittenCourse without_objective(const std::string& rules) {
  return WrittenCourse().front("title: A\ncompetences: [1.1]\n").settings("rules:\n" + rules);
}

std::string objective_message(const std::string& level) {
  return told_at("course/01-un/01-a.md:2:8", level + ": the lesson «A» has no objective [lesson-objective]", "title: A",
                 "       ^",
                 "say in its front matter what one will be able to do: objectives:, then on the next line   - text: "
                 "\"…\"");
}

TEST(RuleLevels, AreTheAuthors) {
  EXPECT_EQ(without_objective("  lesson-objective: off\n").told(), "");
  for (const char* const level : {"notice", "warning", "error"})
    EXPECT_EQ(without_objective("  lesson-objective: " + std::string(level) + "\n").told(), objective_message(level));
}

TEST(RuleLevels, HoldForWhatAFileTellsAlone) {
  EXPECT_NE(WrittenCourse().lesson("#### Un\n").told(), "");
  EXPECT_EQ(WrittenCourse().lesson("#### Un\n").settings("rules:\n  heading-level: off\n").told(), "");
}

TEST(RuleLevels, LeaveWhatTheOutputNeeds) {
  EXPECT_EQ(WrittenCourse().lesson("# Un\n").settings("rules:\n  heading-level: off\n").told(),
            told_at("course/01-un/01-a.md:7:1",
                    "error: the first level belongs to the title in the front matter [heading-level]", "# Un", "^^^^",
                    "begin headings with ##"));
}

std::string setting_message(const std::string& line, int column, int marks, const std::string& message,
                            const std::string& help) {
  return told_at(
      "course/course.yaml:11:" + std::to_string(column), "error: " + message + " [rule-level]", line,
      std::string(static_cast<std::size_t>(column) - 1, ' ') + std::string(static_cast<std::size_t>(marks), '^'), help);
}

TEST(RuleLevels, NameTheRuleThatIsMeant) {
  const auto told = [](const std::string& line) { return WrittenCourse().settings("rules:\n" + line + "\n").told(); };
  EXPECT_EQ(told("  lesson-lenght: off"),
            setting_message("  lesson-lenght: off", 3, 13, "there is no rule «lesson-lenght»",
                            "did you mean lesson-length?"));
  EXPECT_EQ(told("  broken-link: off"),
            setting_message("  broken-link: off", 3, 11, "the rule «broken-link» cannot be changed",
                            "remove this line: the rule finds what would be wrong in the course that learners get"));
  EXPECT_EQ(told("  vague-link: never"),
            setting_message("  vague-link: never", 15, 5, "this is no level for the rule «vague-link»",
                            "write vague-link: off, notice, warning or error"));
}

// A course of many lessons, each with mistakes of several rules.
WrittenCourse with_many_mistakes() {
  WrittenCourse course;
  for (int i = 10; i < 60; ++i) {
    course.files["course/01-un/" + std::to_string(i) + "-l.md"] =
        "---\ntitle: L\nid: l" + std::to_string(i) + "\nduration: 90\ncompetences: [1.2]\n---\n" +
        "Les schizophrènes, [ici](module.md). ![image1](../media/a.svg) Le suicide.\n\n|  |\n| --- |\n| 1 |\n\n" +
        ":::question[?]{id=q}\n- [x] Oui\n- [ ] oui\n:::\n";
  }
  course.media = {{"media/a.svg", "", 1, "", 0, 0}, {"media/b.svg", "", 1, "", 0, 0}};
  return course;
}

TEST(Rules, TellTheSameInOrderBackwardsAndOnSeveralCores) {
  const WrittenCourse course = with_many_mistakes();
  const std::string in_order = course.told();
  const std::string backwards = course.told([](std::size_t count, const std::function<void(std::size_t)>& work) {
    for (std::size_t i = count; i > 0; --i) work(i - 1);
  });
  const std::string at_once = course.told([](std::size_t count, const std::function<void(std::size_t)>& work) {
    std::vector<std::jthread> threads;
    for (std::size_t start = 0; start < 4; ++start) {
      threads.emplace_back([=, &work] {
        for (std::size_t i = start; i < count; i += 4) work(i);
      });
    }
  });
  for (const char* const rule :
       {"stigmatising-words", "vague-link", "alt-file-name", "table-header", "equal-choices", "question-explanation",
        "lesson-objective", "duration-mismatch", "unused-media", "help-lines-missing", "competence-unassessed"})
    EXPECT_NE(in_order.find("[" + std::string(rule) + "]"), std::string::npos) << rule;
  EXPECT_EQ(in_order, backwards);
  EXPECT_EQ(in_order, at_once);
}

}  // namespace
}  // namespace mooc
