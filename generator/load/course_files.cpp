#include "load/course_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <optional>

#include "load/encoding.h"
#include "load/find_files.h"
#include "load/picture_fault.h"
#include "load/picture_size.h"
#include "load/read_file.h"

namespace mooc {
namespace {

constexpr std::string_view course_yaml = "course/course.yaml";
constexpr std::uint64_t largest_source = 64U << 20;  // bytes; beyond it a file is no text that a person wrote
constexpr std::uint64_t medium_head = 512U << 10;    // bytes; a photograph may hold a preview before its size

Result<Parsed<SourceFile>> read_source(const FoundFile& found, std::uint32_t index) {
  auto file = read_file(found.on_disk, largest_source + 1);
  if (!file) return tl::make_unexpected(file.error());
  if (file->size > largest_source) {
    return failure(fmt::format("{} has more than {} MiB: is it a text?", found.path, largest_source >> 20));
  }
  DecodedText decoded = decode_text(std::move(file->bytes));
  Parsed<SourceFile> source{make_source_file(index, found.path, std::move(decoded.text)), {}};
  if (decoded.mistake) {
    const SourceSpan place =
        source.value.span(decoded.mistake->begin, decoded.mistake->begin + decoded.mistake->length);
    source.diagnostics.push_back(
        error(std::string(decoded.mistake->rule), place, decoded.mistake->message, decoded.mistake->help));
  }
  return source;
}

// Texts and pictures are read whole, for checks look at all of them; of videos and sounds, which may be large, only the
// beginning.
Result<MediaFile> read_medium(const FoundFile& found) {
  const bool text = found.path.ends_with(".vtt") || found.path.ends_with(".svg");
  const bool whole = text || is_checked_picture(found.path);
  auto file = whole ? read_file(found.on_disk) : read_file(found.on_disk, medium_head);
  if (!file) return tl::make_unexpected(file.error());
  const PictureSize size = picture_size(file->bytes);
  MediaFile medium{found.path, found.on_disk.string(), file->size, {}, size.width, size.height};
  medium.fault = picture_fault(found.path, file->bytes);
  if (text) medium.text = std::move(file->bytes);
  if (medium.text.starts_with("\xEF\xBB\xBF")) medium.text.erase(0, 3);
  return medium;
}

// Reads all; of several refusals the one of the first file is given.
template <class T, class Read>
Result<std::vector<T>> read_all(const std::vector<FoundFile>& found, const RunEach& run_each, Read read) {
  std::vector<T> values(found.size());
  std::mutex guard;
  std::optional<std::pair<std::size_t, Failure>> refused;
  run_each(found.size(), [&](std::size_t i) {
    auto value = read(found[i], static_cast<std::uint32_t>(i));
    if (value) {
      values[i] = std::move(*value);
      return;
    }
    const std::scoped_lock lock(guard);
    if (!refused || i < refused->first) refused.emplace(i, value.error());
  });
  if (refused) return tl::make_unexpected(refused->second);
  return values;
}

// A name without a text, where a diagnostic can stand.
SourceSpan add_place(CourseFiles& files, std::string path) {
  const auto index = static_cast<std::uint32_t>(files.sources.size());
  files.sources.push_back(make_source_file(index, std::move(path), {}));
  return files.sources.back().whole();
}

Diagnostic misplaced(SourceSpan place, const std::string& meant) {
  if (!meant.empty()) {
    return warning("source-place", place, "no part of a course has a name like this, so the file is left out",
                   fmt::format("name it {}", meant));
  }
  return warning("source-place", place, "no part of a course is read from this place, so the file is left out",
                 "lessons lie one folder deep, as in course/01-name/01-name.md, and quizzes directly in quizzes/");
}

void tell_what_was_left_out(CourseFiles& files, const FoundFiles& found) {
  for (const std::string& link : found.left_links) {
    files.diagnostics.push_back(warning("source-link", add_place(files, link),
                                        "this symbolic link does not lead to a file of the course, so it is left out",
                                        "put the file itself here"));
  }
  for (const auto& [path, meant] : found.misplaced)
    files.diagnostics.push_back(misplaced(add_place(files, path), meant));
}

}  // namespace

Result<CourseFiles> load_course(const std::filesystem::path& directory, const RunEach& run_each) {
  const auto found = find_files(directory);
  if (!found) return tl::make_unexpected(found.error());
  auto sources = read_all<Parsed<SourceFile>>(found->sources, run_each, read_source);
  if (!sources) return tl::make_unexpected(sources.error());
  auto media = read_all<MediaFile>(found->media, run_each,
                                   [](const FoundFile& file, std::uint32_t) { return read_medium(file); });
  if (!media) return tl::make_unexpected(media.error());

  CourseFiles files;
  files.media = std::move(*media);
  files.documents = sources->size();
  files.sources.reserve(sources->size() + 1);
  for (auto& [source, diagnostics] : *sources) {
    files.sources.push_back(std::move(source));
    append(files.diagnostics, std::move(diagnostics));
  }
  const bool described = std::any_of(files.sources.begin(), files.sources.end(),
                                     [](const SourceFile& file) { return file.path == course_yaml; });
  if (!described) (void)add_place(files, std::string(course_yaml));
  tell_what_was_left_out(files, *found);
  for (MediaFile& medium : files.media) medium.place = add_place(files, "course/" + medium.path);
  return files;
}

}  // namespace mooc
