// What must hold of any bytes that are read as a question bank; for the fuzzer and for the seeded run in the unit
// tests.
#pragma once

#include <string>
#include <string_view>

#include "exchange/import_bank.h"
#include "load/encoding.h"
#include "parse/markdown.h"
#include "parse/parse_document.h"

namespace mooc {

// Both readers get the bytes, by the name of the file. False: a quiz was made without an error, and parse/ cannot read
// it as JSON.
inline bool survives_as_bank(const std::string& bytes) {
  const ReadMarkdown markdown = [](std::string_view text) {
    const auto file = make_source_file(0, "quizzes/x.json", std::string(text));
    return parse_embedded_markdown(file, file.whole(), text).value;
  };
  const FindMedia media = [](std::string_view) { return std::nullopt; };
  for (const char* const path : {"x.gift", "x.xml"}) {
    const std::vector<SourceFile> files{make_source_file(0, path, decode_text(bytes).text)};
    const auto bank = import_bank({files, "x", "fr", {"9.2"}, markdown, media});
    for (const Diagnostic& one : bank.diagnostics)
      if (one.span.end() > files.front().bytes.size()) return false;
    if (has_errors(bank.diagnostics)) continue;
    const auto parsed = parse_document(make_source_file(0, "quizzes/x.json", bank.value.text.text));
    for (const Diagnostic& one : parsed.diagnostics)
      if (one.rule == "json-syntax" || one.rule == "unknown-key" || one.rule == "wrong-type") return false;
  }
  return true;
}

}  // namespace mooc
