#include "start/new_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "start/next_number.h"
#include "start/title.h"
#include "text/embedded_file.h"
#include "text/identifier.h"
#include "text/nearest.h"

namespace mooc {
namespace {

constexpr std::size_t longest_name = 50;  // of what a title gives; longer ones make paths that nobody reads

// What the three kinds have in common: a title, an identifier that is free, a text to begin with.
class Draft {
 public:
  Draft(const Course& course, std::span<const SourceFile> sources, std::string_view kind)
      : course_(course), sources_(sources), kind_(kind) {}

  // `pages`: those of the same kind, among which the identifier must be the only one.
  template <class Pages>
  Result<NewPage> name(const NewPageRequest& request, const Pages& pages) const {
    NewPage page;
    page.title = title_from(request.title);
    if (page.title.empty()) return failure(fmt::format("give the {} a title", kind_));
    page.identifier =
        request.identifier.empty() ? shortened(identifier_from(page.title)) : identifier_from(request.identifier);
    if (page.identifier.empty())
      return failure(fmt::format("no name can be made of «{}»: choose one with --id, for example --id first-{}",
                                 request.identifier.empty() ? page.title : request.identifier, kind_));
    const auto taken =
        std::find_if(pages.begin(), pages.end(), [&](const auto& known) { return known.id.value == page.identifier; });
    if (taken != pages.end())
      return failure(fmt::format("there is a {} «{}» already, in {}: give this one another title, or a name with --id",
                                 kind_, page.identifier, sources_[taken->span.file].path));
    if (was_used_before(page.identifier))
      return failure(
          fmt::format("«{}» was a {} of this course before, and learners' records are kept by that name: "
                      "choose another one with --id",
                      page.identifier, kind_));
    return page;
  }

  [[nodiscard]] std::string text(const NewPage& page) const {
    const std::string_view language = course_.info.language.starts_with("fr") ? "fr" : "en";
    const std::string ending = kind_ == "quiz" ? "json" : "md";
    std::string text(embedded_file(fmt::format("starter/{}/{}.{}", language, kind_, ending)));
    fill(text, "{{id}}", quoted(page.identifier));
    fill(text, "{{title}}", quoted(page.title));
    return text;
  }

 private:
  static std::string shortened(std::string name) {
    if (name.size() <= longest_name) return name;
    name.resize(std::min(name.rfind('-', longest_name), longest_name));
    return name;
  }

  static void fill(std::string& text, std::string_view name, std::string_view value) {
    if (const std::size_t at = text.find(name); at != std::string::npos) text.replace(at, name.size(), value);
  }

  [[nodiscard]] bool was_used_before(std::string_view identifier) const {
    const std::string line = fmt::format("\n{}/{} ", kind_, identifier);
    return std::any_of(sources_.begin(), sources_.end(), [&](const SourceFile& file) {
      return file.path == "course/ids.lock" && file.bytes.find(line) != std::string::npos;
    });
  }

  const Course& course_;
  std::span<const SourceFile> sources_;
  std::string_view kind_;
};

// «01-ecoute» of course/01-ecoute/module.md
std::string_view folder_of(std::string_view path) {
  path.remove_prefix(std::min(std::string_view("course/").size(), path.size()));
  return path.substr(0, path.find('/'));
}

// Names in course/ or, when `folder` is given, in that folder of it.
std::vector<std::string_view> names_in(std::span<const SourceFile> sources, const std::string& folder) {
  const std::string beginning = folder.empty() ? "course/" : fmt::format("course/{}/", folder);
  std::vector<std::string_view> names;
  for (const SourceFile& file : sources) {
    const std::string_view path = file.path;
    if (path.starts_with(beginning)) names.push_back(path.substr(beginning.size()));
  }
  return names;
}

tl::unexpected<Failure> no_number_left(std::string_view what) {
  return failure(
      fmt::format("no number is left after the last {}: begin their names with more digits, as in 001-name", what));
}

template <class Page>
Result<const Page*> find_page(const std::vector<Page>& pages, std::string_view identifier, std::string_view kind) {
  std::vector<std::string_view> known;
  for (const Page& page : pages) {
    if (page.id.value == identifier) return &page;
    known.push_back(page.id.value);
  }
  const auto meant = nearest(identifier, known);
  return failure(fmt::format("the course has no {} «{}»{}", kind, identifier,
                             meant ? fmt::format(": did you mean {}", *meant) : ""));
}

// The one that is named, else the one in whose folder the person stands, else the last.
Result<const Module*> choose_module(const Course& course, std::span<const SourceFile> sources,
                                    const NewPageRequest& request) {
  if (!request.module.empty()) return find_page(course.modules, request.module, "module");
  for (const Module& module : course.modules) {
    if (folder_of(sources[module.file].path) == request.folder) return &module;
  }
  if (course.modules.empty()) return failure("the course has no module yet; begin with: mooc new module TITLE");
  return &course.modules.back();
}

// Where the front matter's closing line begins.
std::optional<std::size_t> end_of_front_matter(const SourceFile& file) {
  for (std::size_t number = 2; number <= file.line_starts.size(); ++number) {
    const std::string_view line = file.line(number);
    if (line.starts_with("---") && line.find_first_not_of(" \t", 3) == std::string_view::npos)
      return file.line_starts[number - 1];
  }
  return std::nullopt;
}

// Places the quiz after a page by one more line at the end of the page's front matter.
template <class Page>
Result<NewPage> placed_after(const Page& page, const SourceFile& file, NewPage quiz) {
  if (page.quiz)
    return failure(fmt::format("«{}» places the quiz «{}» already: say where this one goes with --lesson or --module",
                               page.title, page.quiz->value));
  const auto end = end_of_front_matter(file);
  if (!end)
    return failure(fmt::format("{} has no front matter that closes, so no quiz can be placed there", file.path));
  const std::string_view line_end = file.bytes.find("\r\n") != std::string::npos ? "\r\n" : "\n";
  quiz.files.insertion = {file.path, file.bytes, *end, fmt::format("quiz: {}{}", quiz.identifier, line_end)};
  quiz.place = page.title;
  return quiz;
}

}  // namespace

Result<NewPage> new_module(const Course& course, std::span<const SourceFile> sources, const NewPageRequest& request) {
  const Draft draft(course, sources, "module");
  auto page = draft.name(request, course.modules);
  if (!page) return page;
  const auto number = next_number(names_in(sources, {}));
  if (!number) return no_number_left("module");
  page->files.files.push_back({fmt::format("course/{}-{}/module.md", *number, page->identifier), draft.text(*page)});
  return page;
}

Result<NewPage> new_lesson(const Course& course, std::span<const SourceFile> sources, const NewPageRequest& request) {
  const auto module = choose_module(course, sources, request);
  if (!module) return tl::make_unexpected(module.error());
  const Draft draft(course, sources, "lesson");
  auto page = draft.name(request, course.lessons);
  if (!page) return page;
  const std::string folder(folder_of(sources[(*module)->file].path));
  const auto number = next_number(names_in(sources, folder));
  if (!number) return no_number_left("lesson");
  page->files.files.push_back(
      {fmt::format("course/{}/{}-{}.md", folder, *number, page->identifier), draft.text(*page)});
  page->place = (*module)->title;
  return page;
}

Result<NewPage> new_quiz(const Course& course, std::span<const SourceFile> sources, const NewPageRequest& request) {
  const Draft draft(course, sources, "quiz");
  auto page = draft.name(request, course.quizzes);
  if (!page) return page;
  page->files.files.push_back({fmt::format("quizzes/{}.json", page->identifier), draft.text(*page)});
  if (!request.lesson.empty()) {
    const auto lesson = find_page(course.lessons, request.lesson, "lesson");
    if (!lesson) return tl::make_unexpected(lesson.error());
    return placed_after(**lesson, sources[(*lesson)->file], std::move(*page));
  }
  const auto module = choose_module(course, sources, request);
  if (!module) return tl::make_unexpected(module.error());
  return placed_after(**module, sources[(*module)->file], std::move(*page));
}

}  // namespace mooc
