#include "serve/preview_pages.h"

#include <fmt/format.h>

#include <cassert>

#include "text/embedded_file.h"
#include "text/hash.h"
#include "text/media_type.h"

namespace mooc {
namespace {

constexpr std::string_view own_files = "-/";    // of the preview itself
constexpr std::string_view assets = "assets/";  // of the program, as package/ lays them out

std::string type_of(std::string_view name) {
  const std::string_view known = media_type(name);
  return std::string(known.empty() ? "application/octet-stream" : known);
}

Answer embedded_answer(const std::string& name) {
  const EmbeddedFile* const file = find_embedded_file(name);
  if (file == nullptr) return {404, "text/plain; charset=utf-8", "there is no such file\n"};
  return {200, type_of(name), std::string(file->bytes)};
}

// Puts `more` before the first `mark`, which every page has.
void insert_before(std::string& html, std::string_view mark, std::string_view more) {
  const std::size_t at = html.find(mark);
  assert(at != std::string::npos && "a page lacks what every page has");
  if (at != std::string::npos) html.insert(at, more);
}

// The policy of the page stays, but for one thing: its script may listen to this server. An author sees every page,
// also of a course that learners follow in order (templates/runtime/page/order.ts).
std::string with_preview(std::string html, std::uint64_t fingerprint) {
  insert_before(html, "default-src 'none';", "connect-src 'self'; ");
  insert_before(html, "</head>",
                fmt::format("<meta name=\"mooc-preview\" content=\"{}\">\n<meta name=\"mooc-open\" content=\"all\">\n"
                            "<link rel=\"stylesheet\" href=\"/-/preview.css\">\n"
                            "<script defer src=\"/-/preview.js\"></script>\n",
                            hexadecimal(fingerprint)));
  return html;
}

// Fingerprints of the two pages that stand in for one (templates/runtime/preview/update.ts knows them).
constexpr std::uint64_t waiting = 0;
constexpr std::uint64_t missing = 1;

// In place of a page: there is none of that name, or there has been no course without an error yet.
Answer stand_in(const PreviewSource& source) {
  const bool has_course = source.file("index.html").has_value();
  std::string html(embedded_file(has_course ? "preview/missing.html" : "preview/waiting.html"));
  return {404, "text/html; charset=utf-8", with_preview(std::move(html), has_course ? missing : waiting)};
}

}  // namespace

Answer preview_answer(const PreviewSource& source, const std::string& path) {
  const std::string name = path == "/" ? "index.html" : path.substr(1);
  if (name.starts_with(own_files)) return embedded_answer("preview/" + name.substr(own_files.size()));
  auto file = source.file(name);
  if (!file && name.starts_with(assets)) return embedded_answer("web/" + name.substr(assets.size()));
  if (!file) return stand_in(source);
  std::string type = type_of(name);
  if (auto* const html = std::get_if<std::string>(&file->content); html != nullptr && file->fingerprint != 0)
    *html = with_preview(std::move(*html), file->fingerprint);
  return {200, std::move(type), std::move(file->content)};
}

}  // namespace mooc
