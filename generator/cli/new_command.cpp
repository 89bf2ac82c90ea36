// `mooc new DIR`: a small complete course to begin with. `mooc new module|lesson|quiz TITLE`: one more page in a
// course.
#include <fmt/format.h>

#include <memory>
#include <optional>
#include <vector>

#include "build/grow_course.h"
#include "cli/command.h"
#include "cli/language.h"
#include "cli/terminal.h"
#include "text/utf8.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc new my-course                    a small complete course in a new folder\n"
    "  mooc new my-course --language fr      the same in French\n"
    "  mooc new module \"Listening\"           one more module in the course of this folder\n"
    "  mooc new ./module                     a course in a folder that is called module";

// What one can add, in the order in which one does.
struct Kind {
  std::string_view name;
  std::string_view what;
  std::string_view preposition;  // between it and the page that it belongs to
  std::string_view examples;
  MakePage make;
};
constexpr std::array kinds{
    Kind{"module", "Add a module: a folder with its introduction", "",
         "Examples:\n"
         "  mooc new module \"Listening\"   course/02-listening/module.md, behind the modules that are there",
         new_module},
    Kind{"lesson", "Add a lesson to a module", "in",
         "Examples:\n"
         "  mooc new lesson \"Say it again\"                      in the module of this folder, or in the last one\n"
         "  mooc new lesson \"Say it again\" --module listening   in that one",
         new_lesson},
    Kind{"quiz", "Add a quiz and place it after a module or a lesson", "after",
         "Examples:\n"
         "  mooc new quiz \"Take stock\"                         after the module of this folder, or after the last "
         "one\n"
         "  mooc new quiz \"Take stock\" --lesson say-it-again   after that lesson",
         new_quiz},
};

struct NewFlags {
  std::vector<std::string> words;  // DIR or TITLE, which needs no quotes
  std::string language;
  fs::path course;
  NewPageRequest request;
};

// As a shell takes it for one word.
std::string shell_word(const std::string& text) {
  const bool plain =
      text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/") == std::string::npos;
  if (plain && !text.empty()) return text;
  std::string word = "'";
  for (const char character : text) character == '\'' ? word += "'\\''" : word += character;
  return word + "'";
}

int refuse(Failure failure, int exit_code) {
  print_failure(failure);
  return exit_code;
}

int run_new_course(const NewFlags& flags) {
  if (flags.words.empty())
    return refuse({"say where: mooc new my-course; or what: mooc new module|lesson|quiz TITLE; try mooc new --help"},
                  2);
  if (flags.words.size() > 1)
    return refuse({fmt::format("a new course has one folder: mooc new {}; to add a page to a course: mooc new "
                               "module|lesson|quiz TITLE",
                               shell_word(flags.words.front() + " " + flags.words[1]))},
                  2);
  const std::string& directory = flags.words.front();
  const auto files = start_course(directory, language_or_system(flags.language));
  if (!files) return refuse(files.error(), 1);
  print_line(
      fmt::format("{}: a small complete course in {}, yours to change", directory, counted(*files, "file", "files")));
  print_line(fmt::format("Next: mooc serve {}", shell_word(directory)));
  return 0;
}

// The folder itself or the nearest above it that holds a course.
std::optional<fs::path> course_around(fs::path folder) {
  std::error_code ignored;
  for (;; folder = folder.parent_path()) {
    if (fs::exists(folder / "course" / "course.yaml", ignored)) return folder;
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

// «01-ecoute» in …/course/01-ecoute; empty elsewhere.
std::string folder_of_module(const fs::path& course, const fs::path& here) {
  std::error_code ignored;
  const fs::path within = fs::relative(here, course, ignored);
  auto part = within.begin();
  if (part == within.end() || *part++ != "course" || part == within.end()) return {};
  return part->string();
}

std::string next_step(const Kind& kind, const NewPage& page, const std::string& file) {
  if (kind.name == "module") return fmt::format("mooc new lesson --module {} \"Its first lesson\"", page.identifier);
  return fmt::format("write {}, then mooc check", file);
}

// As one would name it from `here`.
std::string path_from(const fs::path& here, const fs::path& course, const std::string& path) {
  std::error_code ignored;
  const fs::path relative = fs::relative(course / path, here, ignored);
  return ignored || relative.empty() ? (course / path).string() : relative.string();
}

int run_new_page(const Kind& kind, const NewFlags& flags) {
  NewPageRequest request = flags.request;
  for (const std::string& word : flags.words) request.title += (request.title.empty() ? "" : " ") + word;
  if (request.title.empty())
    return refuse({fmt::format("say its title: mooc new {0} \"Title\"; for a course in a folder of this name: mooc new "
                               "./{0}",
                               kind.name)},
                  2);
  if (first_invalid_utf8(request.title)) return refuse({"the title is not in UTF-8"}, 2);
  std::error_code unknown;
  const fs::path here = fs::current_path(unknown);
  const auto course = flags.course.empty() ? course_around(here) : flags.course;
  if (!course)
    return refuse({"there is no course in this folder nor above it: go into one, or name it with --course DIR; a new "
                   "one begins with: mooc new DIR"},
                  1);
  request.folder = folder_of_module(*course, here);
  const auto page = add_page(*course, kind.make, request);
  if (!page) return refuse(page.error(), 1);
  const std::string file = path_from(here, *course, page->files.files.front().path);
  print_line(fmt::format("{}: the {} «{}»{}", file, kind.name, page->title,
                         page->place.empty() ? "" : fmt::format(", {} «{}»", kind.preposition, page->place)));
  if (const auto& insertion = page->files.insertion)
    print_line(fmt::format("{}: quiz: {} added to its front matter", path_from(here, *course, insertion->path),
                           page->identifier));
  print_line(fmt::format("Next: {}", next_step(kind, *page, file)));
  return 0;
}

void add_kind(CLI::App& command, const Kind& kind, int& exit_code) {
  CLI::App* const app = command.add_subcommand(std::string(kind.name), std::string(kind.what));
  const auto flags = std::make_shared<NewFlags>();
  app->add_option("TITLE", flags->words, "Its title, as learners read it");
  app->add_option("--id", flags->request.identifier, "Its name in addresses and records (default: from the title)");
  if (kind.name != "module")
    app->add_option("--module", flags->request.module, "The module that it belongs to, by its id");
  if (kind.name == "quiz")
    app->add_option("--lesson", flags->request.lesson, "The lesson that it comes after, by its id")
        ->excludes("--module");
  app->add_option("--course", flags->course,
                  "The folder that holds course/ and quizzes/ (default: this one or the nearest above it)");
  app->footer(std::string(kind.examples));
  app->callback([flags, &kind, &exit_code] { exit_code = run_new_page(kind, *flags); });
}

}  // namespace

void add_new_command(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand("new", "Begin a course, or add a module, a lesson or a quiz to one");
  const auto flags = std::make_shared<NewFlags>();
  command->add_option("DIR", flags->words, "The folder of the new course; it must be empty or not exist");
  add_language_flag(*command, flags->language, "The language of the new course (default: that of the system)");
  for (const Kind& kind : kinds) add_kind(*command, kind, exit_code);
  command->require_subcommand(0, 1);
  command->footer(std::string(examples));
  command->callback([command, flags, &exit_code] {
    if (command->get_subcommands().empty()) exit_code = run_new_course(*flags);
  });
}

}  // namespace mooc
