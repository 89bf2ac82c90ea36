#include "load/course_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <unordered_map>

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

// A file that was read, with what a later reading needs to know.
struct ReadSource {
  SourceFile file;
  std::vector<Diagnostic> diagnostics;
  FileStamp stamp;
  bool is_changed = true;
};
struct ReadMedium {
  MediaFile file;
  FileStamp stamp;
};

Result<ReadSource> read_source(const FoundFile& found, std::uint32_t index) {
  auto file = read_file(found.on_disk, largest_source + 1);
  if (!file) return tl::make_unexpected(file.error());
  if (file->size > largest_source) {
    return failure(fmt::format("{} has more than {} MiB: is it a text?", found.path, largest_source >> 20));
  }
  DecodedText decoded = decode_text(std::move(file->bytes));
  ReadSource source{make_source_file(index, found.path, std::move(decoded.text)), {}, file->stamp};
  if (decoded.mistake) {
    const SourceSpan place = source.file.span(decoded.mistake->begin, decoded.mistake->begin + decoded.mistake->length);
    source.diagnostics.push_back(
        error(std::string(decoded.mistake->rule), place, decoded.mistake->message, decoded.mistake->help));
    source.stamp.is_settled = false;  // the next reading has to find the mistake again
  }
  return source;
}

// Texts and pictures are read whole, for checks look at all of them; of videos and sounds, which may be large, only the
// beginning.
Result<ReadMedium> read_medium(const FoundFile& found) {
  const bool text = found.path.ends_with(".vtt") || found.path.ends_with(".svg");
  const bool whole = text || is_checked_picture(found.path);
  auto file = whole ? read_file(found.on_disk) : read_file(found.on_disk, medium_head);
  if (!file) return tl::make_unexpected(file.error());
  const PictureSize size = picture_size(file->bytes);
  MediaFile medium{found.path, found.on_disk.string(), file->size, {}, size.width, size.height};
  medium.fault = picture_fault(found.path, file->bytes);
  if (text) medium.text = std::move(file->bytes);
  if (medium.text.starts_with("\xEF\xBB\xBF")) medium.text.erase(0, 3);
  return ReadMedium{std::move(medium), file->stamp};
}

// What the reading before has of each path. Files are taken out of it, each once, so several cores may ask.
class Before {
 public:
  explicit Before(KeptFiles& kept) : kept_(kept) {
    for (std::size_t i = 0; i < kept.document_stamps.size(); ++i) documents_.emplace(kept.files.sources[i].path, i);
    for (std::size_t i = 0; i < kept.media_stamps.size(); ++i) media_.emplace(kept.files.media[i].path, i);
  }

  Result<ReadSource> source(const FoundFile& found, std::uint32_t index) {
    const auto known = documents_.find(found.path);
    if (known == documents_.end()) return read_source(found, index);
    SourceFile& file = kept_.files.sources[known->second];
    const FileStamp& stamp = kept_.document_stamps[known->second];
    const bool stays = file.index == index;
    if (is_still(stamp, found)) {
      file.index = index;
      return ReadSource{std::move(file), {}, stamp, !stays};
    }
    auto read = read_source(found, index);
    if (read) read->is_changed = !stays || !read->diagnostics.empty() || read->file.bytes != file.bytes;
    return read;
  }

  Result<ReadMedium> medium(const FoundFile& found) {
    const auto known = media_.find(found.path);
    if (known == media_.end() || !is_still(kept_.media_stamps[known->second], found)) return read_medium(found);
    MediaFile& file = kept_.files.media[known->second];
    file.on_disk = found.on_disk.string();
    return ReadMedium{std::move(file), kept_.media_stamps[known->second]};
  }

 private:
  static bool is_still(const FileStamp& stamp, const FoundFile& found) {
    return stamp.is_settled && file_stamp(found.on_disk) == stamp;
  }

  KeptFiles& kept_;
  std::unordered_map<std::string, std::size_t> documents_;
  std::unordered_map<std::string, std::size_t> media_;
};

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

Result<KeptFiles> load_course_again(const std::filesystem::path& directory, KeptFiles before, const RunEach& run_each) {
  const auto found = find_files(directory);
  if (!found) return tl::make_unexpected(found.error());
  Before known(before);
  auto sources = read_all<ReadSource>(
      found->sources, run_each, [&](const FoundFile& file, std::uint32_t index) { return known.source(file, index); });
  if (!sources) return tl::make_unexpected(sources.error());
  auto media = read_all<ReadMedium>(found->media, run_each,
                                    [&](const FoundFile& file, std::uint32_t) { return known.medium(file); });
  if (!media) return tl::make_unexpected(media.error());

  KeptFiles kept;
  CourseFiles& files = kept.files;
  files.documents = sources->size();
  files.sources.reserve(sources->size() + 1);
  for (ReadSource& source : *sources) {
    if (source.is_changed) kept.changed.push_back(files.sources.size());
    files.sources.push_back(std::move(source.file));
    kept.document_stamps.push_back(source.stamp);
    append(files.diagnostics, std::move(source.diagnostics));
  }
  for (ReadMedium& medium : *media) {
    files.media.push_back(std::move(medium.file));
    kept.media_stamps.push_back(medium.stamp);
  }
  const bool described = std::any_of(files.sources.begin(), files.sources.end(),
                                     [](const SourceFile& file) { return file.path == course_yaml; });
  if (!described) (void)add_place(files, std::string(course_yaml));
  tell_what_was_left_out(files, *found);
  for (MediaFile& medium : files.media) medium.place = add_place(files, "course/" + medium.path);
  return kept;
}

Result<CourseFiles> load_course(const std::filesystem::path& directory, const RunEach& run_each) {
  return load_course_again(directory, {}, run_each).map([](KeptFiles&& kept) { return std::move(kept.files); });
}

}  // namespace mooc
