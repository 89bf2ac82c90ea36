#include "build/add_quiz.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/check_course.h"
#include "load/course_files.h"
#include "load/encoding.h"
#include "load/picture_fault.h"
#include "load/read_file.h"
#include "parse/markdown.h"
#include "parse/parse_document.h"
#include "write/create_files.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_bank = 256 * 1024 * 1024;

// As if it lay in the course already.
MediaFile medium_of(const NewFile& file, SourceSpan place) {
  MediaFile medium;
  medium.path = file.path.substr(std::string_view("course/").size());
  medium.size = file.bytes.size();
  if (medium.path.ends_with(".svg")) medium.text = file.bytes;
  medium.fault = picture_fault(medium.path, file.bytes);
  medium.place = place;
  return medium;
}

}  // namespace

Result<ForeignFiles> read_foreign_files(std::span<const fs::path> files) {
  ForeignFiles result;
  for (const fs::path& path : files) {
    auto bytes = read_file(path, largest_bank);
    if (!bytes) return tl::make_unexpected(bytes.error());
    if (bytes->size > largest_bank)
      return failure(fmt::format("{} is larger than 256 MB: export the bank in parts", path.string()));
    const bool is_zip = bytes->bytes.starts_with("PK\x03\x04");
    auto decoded = decode_text(std::move(bytes->bytes));
    const auto index = static_cast<std::uint32_t>(result.sources.size());
    result.sources.push_back(make_source_file(index, path.generic_string(), std::move(decoded.text)));
    if (!decoded.mistake || is_zip) continue;  // what a zip is, import_bank tells
    const EncodingMistake& mistake = *decoded.mistake;
    result.diagnostics.push_back(error(std::string(mistake.rule),
                                       result.sources.back().span(mistake.begin, mistake.begin + mistake.length),
                                       mistake.message, mistake.help));
  }
  return result;
}

Body markdown_body(std::string_view text) {
  const auto file = make_source_file(0, {}, std::string(text));
  return parse_embedded_markdown(file, file.whole(), text).value;
}

std::optional<std::string> course_file(const fs::path& directory, std::string_view path) {
  auto bytes = read_file(directory / "course" / fs::path(path));
  if (!bytes) return std::nullopt;
  return std::move(bytes->bytes);
}

Result<std::vector<Diagnostic>> errors_of_new_quiz(const fs::path& directory, const NewQuiz& quiz) {
  auto files = load_course(directory);
  if (!files) return tl::make_unexpected(files.error());
  const auto index = static_cast<std::uint32_t>(files->sources.size());
  std::vector<SourceFile> sources = std::move(files->sources);
  sources.push_back(make_source_file(index, quiz.file.path, quiz.file.bytes));
  std::vector<Document> documents;
  std::vector<Diagnostic> found = std::move(files->diagnostics);
  const auto parse = [&](const SourceFile& source) {
    auto parsed = parse_document(source);
    documents.push_back(std::move(parsed.value));
    append(found, std::move(parsed.diagnostics));
  };
  for (std::size_t i = 0; i < files->documents; ++i) parse(sources[i]);
  parse(sources.back());
  for (const NewFile& file : quiz.media) files->media.push_back(medium_of(file, sources.back().span(0, 0)));
  std::sort(files->media.begin(), files->media.end(),
            [](const MediaFile& one, const MediaFile& other) { return one.path < other.path; });
  auto checked = check_course({.documents = std::move(documents),
                               .sources = sources,
                               .media = std::move(files->media),
                               .found = std::move(found),
                               .today = {},
                               .frozen = true},
                              run_in_order);
  std::erase_if(checked.diagnostics,
                [index](const Diagnostic& one) { return one.span.file != index || one.severity != Severity::error; });
  return std::move(checked.diagnostics);
}

Result<void> add_quiz(const fs::path& directory, const NewQuiz& quiz) {
  NewFiles files{quiz.media, {}};
  files.files.push_back(quiz.file);
  return create_files(files, directory);
}

}  // namespace mooc
