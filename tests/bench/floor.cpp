// The floor under `mooc build`: reads every lesson, parses it with libcmark-gfm, renders with its own renderer, writes
// one file each, on as many threads as the machine has cores. No front matter, no links, no pages, no checks. Usage:
// mooc_floor COURSE OUT
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "parse/cmark_threads.h"

namespace {

std::string render(const std::string& text) {
  auto* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, text.data(), text.size());
  auto* document = cmark_parser_finish(parser);
  char* html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  std::string result(html);
  std::free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  return result;
}

void build_one(const std::filesystem::path& file, const std::filesystem::path& out) {
  std::ifstream in(file, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  std::ofstream(out / (file.stem().string() + ".html"), std::ios::binary) << render(text);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: mooc_floor COURSE OUT\n", stderr);
    return 2;
  }
  mooc::prepare_cmark();
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[1]))
    if (entry.path().extension() == ".md") files.push_back(entry.path());
  const std::filesystem::path out = arguments[2];
  std::filesystem::create_directories(out);
  std::atomic<std::size_t> next{0};
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
    threads.emplace_back([&] {
      for (std::size_t k = next++; k < files.size(); k = next++) build_one(files[k], out);
    });
  for (auto& thread : threads) thread.join();
}
