#include "parse/cmark_threads.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <atomic>
#include <mutex>
#include <string_view>

namespace {

// True while nobody but prepare_cmark() may be parsing.
std::atomic<bool> table_open{true};

}  // namespace

// Names that the linker's --wrap prescribes: calls of `x` become `__wrap_x`, and `__real_x` is cmark's own.
extern "C" {
void __real_cmark_inlines_add_special_character(unsigned char character, bool emphasis);
void __wrap_cmark_inlines_add_special_character(unsigned char character, bool emphasis);
void __wrap_cmark_inlines_remove_special_character(unsigned char character, bool emphasis);

void __wrap_cmark_inlines_add_special_character(unsigned char character, bool emphasis) {
  if (table_open.load(std::memory_order_acquire)) __real_cmark_inlines_add_special_character(character, emphasis);
}

void __wrap_cmark_inlines_remove_special_character(unsigned char, bool) {}
}

namespace mooc {

namespace {

// One parse with the extensions that have special characters puts these into the table.
void fill_table() {
  constexpr std::string_view text = "~~a~~ www.a.be\n";
  cmark_gfm_core_extensions_ensure_registered();
  auto* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (const auto* name : {"strikethrough", "autolink"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node_free(cmark_parser_finish(parser));
  cmark_parser_free(parser);
}

}  // namespace

void prepare_cmark() {
  static std::once_flag once;
  std::call_once(once, [] {
    fill_table();
    table_open.store(false, std::memory_order_release);
  });
}

}  // namespace mooc
