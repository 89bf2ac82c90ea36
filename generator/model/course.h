// The whole course, as `check` hands it on: every identifier resolves, every medium exists, every number is set.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/body.h"
#include "model/id.h"
#include "model/package_options.h"
#include "model/question.h"
#include "model/scenario.h"
#include "source/diagnostic.h"

namespace mooc {

// Characters of a learner's record that every platform keeps: SCORM 1.2 gives 4,096 of suspend_data, and some platforms
// cut what is longer without a word; the rest is reserve.
constexpr int state_limit = 3500;

struct CompetenceItem {
  CompetenceCode code;
  std::string text;
  SourceSpan span;
};

struct CompetenceCategory {
  CompetenceCode code;
  std::string title;
  std::vector<CompetenceItem> items;
  SourceSpan span;
};

struct CompetenceFramework {
  std::string source;
  std::vector<CompetenceCategory> categories;
};

struct HelpLine {
  std::string name;
  std::string number;  // as people write it
  std::string note;
};

struct HelpCountry {
  std::string country;  // two letters, EU for Europe
  std::string name;
  std::string emergency;
  std::vector<HelpLine> lines;
  SourceSpan span;
};

struct ThemeColour {
  std::string light;
  std::string dark;
  SourceSpan light_span = {};
  SourceSpan dark_span = {};
};

// What the author decides about a rule of advice; no level: it stays silent.
struct RuleSetting {
  std::string rule;
  std::optional<Severity> level;
};

// The author's additions to the words that mooc knows.
struct AvoidedWord {
  std::string word;
  std::string better;
};
struct WordSettings {
  std::vector<std::string> allowed;
  std::vector<AvoidedWord> avoided;
};

// free: every page is open. in_order: a lesson opens when the required ones before it are read, a module's quiz when
// its required lessons are.
enum class Navigation { free, in_order };

// What course.yaml says.
struct CourseInfo {
  std::string id;
  std::string version;
  std::string language;  // BCP 47, e.g. fr, fr-CA
  std::string title;
  std::string subtitle;
  std::string description;
  std::vector<std::string> authors;
  std::string licence;
  double pass_mark = 70;        // percent
  std::optional<int> duration;  // minutes
  std::string audience;
  std::string prerequisites;
  std::string may_hurt;
  std::vector<std::string> keywords;
  std::vector<std::string> sources;
  std::string help_lines_date;  // YYYY-MM-DD, may be empty
  std::vector<HelpCountry> help_lines;
  std::map<std::string, ThemeColour> theme;
  std::vector<RuleSetting> rules;
  WordSettings words;
  bool allow_html = false;
  Navigation navigation = Navigation::free;
  PackageOptions package;
  SourceSpan span;  // the id
  SourceSpan help_lines_span;
  SourceSpan help_lines_date_span;  // its value; length 0 where none is written
  SourceSpan pass_mark_span;        // its value; length 0 where none is written
  SourceSpan duration_span;
};

struct Objective {
  std::string text;
  std::vector<CompetenceCode> competences;
  SourceSpan span;
  std::vector<SourceSpan> competence_spans;
};

struct Lesson {
  LessonId id;
  RecordNumber number = 0;
  ModuleId module;
  std::string title;
  std::string summary;
  std::optional<int> duration;  // minutes, as written
  SourceSpan duration_span;
  std::vector<CompetenceCode> competences;
  std::vector<SourceSpan> competence_spans;
  std::vector<Objective> objectives;
  std::optional<QuizId> quiz;  // placed after this lesson
  SourceSpan quiz_span;
  bool required = true;
  Body body;
  std::vector<Question> questions;  // practice questions written in the lesson
  std::vector<Scenario> scenarios;  // in the order of the lesson
  std::uint32_t file = 0;
  SourceSpan span;  // its title
};

struct Module {
  ModuleId id;
  RecordNumber number = 0;
  std::string title;
  std::string summary;
  std::optional<int> duration;
  SourceSpan duration_span;
  std::vector<CompetenceCode> competences;
  std::vector<SourceSpan> competence_spans;
  std::vector<Objective> objectives;
  std::optional<QuizId> quiz;  // placed after the last lesson
  SourceSpan quiz_span;
  Body body;  // the introduction
  std::vector<Question> questions;
  std::vector<LessonId> lessons;  // in order
  std::uint32_t file = 0;
  SourceSpan span;
};

struct Term {
  TermId id;
  std::string word;
  Body definition;
  SourceSpan span;
};

// What is wrong with the bytes of a picture, in words.
struct PictureFault {
  std::string message;  // goes on after the picture's path: «is cut: …»
  std::string help;
};

// A file of course/media as it was found.
struct MediaFile {
  std::string path;        // relative to course/, e.g. media/cercle.svg
  std::string on_disk;     // where write/ copies it from
  std::uint64_t size = 0;  // bytes
  std::string text;  // captions (.vtt): their text, for the page carries them inside; drawings (.svg): theirs, for
                     // check; else empty
  int width = 0;     // pictures: pixels; 0 = unknown
  int height = 0;
  bool linked = false;  // set by check: a text links to the file itself, beyond showing it
  std::optional<PictureFault> fault = {};
  SourceSpan place = {};  // where a diagnostic about the file itself stands
};

// A place on the way through the course: module page, lesson, quiz, in the order in which one walks.
struct ModuleStop {
  ModuleId id;
};
struct LessonStop {
  LessonId id;
};
struct QuizStop {
  QuizId id;
};
using Stop = std::variant<ModuleStop, LessonStop, QuizStop>;

// What a part of a course (model/course_part.h) is a part of.
struct WholeCourse {
  std::string id;
  std::string title;
  int module = 1;   // the number of the part's module, as people count
  int modules = 1;  // how many the whole has
};

struct Course {
  CourseInfo info;
  std::optional<WholeCourse> whole;  // only in a part of a course
  CompetenceFramework competences;
  std::vector<Module> modules;   // in course order
  std::vector<Lesson> lessons;   // in course order
  std::vector<Quiz> quizzes;     // in course order; those that no page places come last
  std::vector<Term> glossary;    // sorted as the language sorts
  std::vector<MediaFile> media;  // used ones only, sorted by path
  std::vector<Stop> path;        // every page on the way, in order
  int minutes = 0;               // the course's duration: as written, else the sum of the lessons
  int state_characters = 0;      // worst case of the encoded learner's state (design.md, 7)

  // Identifier to place in the vectors above.
  std::unordered_map<ModuleId, std::size_t> module_index;
  std::unordered_map<LessonId, std::size_t> lesson_index;
  std::unordered_map<QuizId, std::size_t> quiz_index;
  std::unordered_map<TermId, std::size_t> term_index;

  [[nodiscard]] const Module& module(const ModuleId& id) const { return modules[module_index.at(id)]; }
  [[nodiscard]] const Lesson& lesson(const LessonId& id) const { return lessons[lesson_index.at(id)]; }
  [[nodiscard]] const Quiz& quiz(const QuizId& id) const { return quizzes[quiz_index.at(id)]; }
  [[nodiscard]] const Term& term(const TermId& id) const { return glossary[term_index.at(id)]; }
};

// Minutes that a lesson takes: as written, else 150 words a minute and one minute for each question or reflection; at
// least 1.
int minutes(const Lesson& lesson);
int minutes(const Course& course, const Module& module);

// The number of course.modules[module], as people count: in a part of a course its number in the whole.
int module_number(const Course& course, std::size_t module);

}  // namespace mooc
