#include "build/preview_course.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>

#include "package/site_files.h"
#include "parse/parse_document.h"
#include "render/page_frame.h"
#include "render/page_recipes.h"
#include "text/hash.h"

namespace mooc {
namespace {

// Of all that a reading found beside the texts of documents.
std::uint64_t surroundings_of(const KeptFiles& kept) {
  std::string text;
  const auto& [files, document_stamps, media_stamps, changed] = kept;
  for (std::size_t i = files.documents; i < files.sources.size(); ++i) text += files.sources[i].path + '\n';
  for (std::size_t i = 0; i < media_stamps.size(); ++i) {
    const FileStamp& stamp = media_stamps[i];
    text += files.media[i].path + ' ' + std::to_string(stamp.size) + ' ' + std::to_string(stamp.modified) + '\n';
  }
  return fnv1a_64(text);
}

// data/answers-lesson-reformuler.js for lesson/reformuler.html
std::string answers_beside(std::string page) {
  page.resize(page.size() - std::string_view(".html").size());
  std::replace(page.begin(), page.end(), '/', '-');
  return "data/answers-" + page + ".js";
}

}  // namespace

// A course without an error, ready to be shown.
struct PreviewCourse::Shown {
  Course course;
  PageFrame frame;
  std::unordered_map<std::string, PageRecipe> recipes;
  std::unordered_map<std::string, CopyOf> media;
  std::uint64_t surroundings = 0;

  [[nodiscard]] std::string page(const std::string& path) const {
    const auto recipe = recipes.find(path);
    if (recipe == recipes.end()) return {};
    return page_bytes(recipe->second.make(course, frame, recipe->second.place), Where::site_only);
  }
};

PreviewCourse::PreviewCourse(const BuildRequest& request) : request_(request), cores_(request.jobs) {}
PreviewCourse::~PreviewCourse() = default;

Result<PreviewLook> PreviewCourse::look() {
  const bool is_first = kept_.files.sources.empty();
  const std::size_t documents_before = kept_.files.documents;
  const std::uint64_t surroundings_before = surroundings_of(kept_);
  auto read = load_course_again(request_.directory, std::move(kept_), cores_.run_each());
  kept_ = read ? std::move(*read) : KeptFiles{};
  if (!read) {
    parsed_.clear();
    return tl::make_unexpected(read.error());
  }
  const bool is_same = !is_first && kept_.changed.empty() && kept_.files.documents == documents_before &&
                       surroundings_of(kept_) == surroundings_before;
  if (!is_same) {
    parse_changed();
    auto checked = check();
    diagnostics_ = std::move(checked.diagnostics);
    if (!has_errors(diagnostics_)) show(std::move(checked.value.course));
  }
  return PreviewLook{.is_new = !is_same, .diagnostics = diagnostics_, .sources = kept_.files.sources};
}

void PreviewCourse::parse_changed() {
  parsed_.resize(kept_.files.documents);
  cores_.run_each()(kept_.changed.size(), [&](std::size_t i) {
    const std::size_t place = kept_.changed[i];
    parsed_[place] = parse_document(kept_.files.sources[place]);
  });
}

// Check takes the documents, so it gets copies: in a body everything lies in a few flat arrays.
Parsed<CheckedCourse> PreviewCourse::check() {
  auto documents = parallel_map<Document>(cores_, parsed_.size(), [&](std::size_t i) { return parsed_[i].value; });
  std::vector<Diagnostic> diagnostics = kept_.files.diagnostics;
  for (const auto& parsed : parsed_)
    diagnostics.insert(diagnostics.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
  auto checked = check_course({.documents = std::move(documents),
                               .sources = kept_.files.sources,
                               .media = kept_.files.media,
                               .found = std::move(diagnostics),
                               .today = request_.today,
                               .frozen = request_.frozen},
                              cores_.run_each());
  sort_diagnostics(checked.diagnostics);
  return checked;
}

void PreviewCourse::show(Course course) {
  auto next = std::make_unique<Shown>();
  next->course = std::move(course);
  next->frame = make_page_frame(next->course);
  for (PageRecipe& recipe : page_recipes(next->course)) {
    if (recipe.path != "package-shell.html") next->recipes.emplace(recipe.path, std::move(recipe));
  }
  for (const MediaFile& file : next->course.media) next->media.emplace(file.path, CopyOf{file.on_disk, file.size});
  next->surroundings = surroundings_of(kept_);
  std::unique_ptr<const Shown> last = std::move(next);
  {
    const std::unique_lock lock(guard_);
    shown_.swap(last);
  }  // the course before is taken apart outside of the lock
}

std::optional<PreviewFile> PreviewCourse::file(const std::string& path) const {
  const std::shared_lock lock(guard_);
  if (!shown_) return std::nullopt;
  if (const auto medium = shown_->media.find(path); medium != shown_->media.end())
    return PreviewFile{medium->second, 0};
  if (!shown_->recipes.contains(path)) return std::nullopt;
  PreviewFile file{shown_->page(path), 0};
  if (path.ends_with(".html")) {
    const std::string beside = shown_->page(answers_beside(path)) + shown_->page("assets/theme.css");
    file.fingerprint = fnv1a_64(std::get<std::string>(file.content) + beside) ^ shown_->surroundings;
  }
  return file;
}

}  // namespace mooc
