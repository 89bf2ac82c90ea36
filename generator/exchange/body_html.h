// A text of the course as HTML for a question bank: without our styles and scripts, its pictures named as files that
// the bank carries.
#pragma once

#include <string>
#include <vector>

#include "model/body.h"
#include "source/diagnostic.h"

namespace mooc {

// `block`: paragraphs are <p>. `line`: a text of one paragraph stands without it.
enum class HtmlShape { block, line };

struct BankHtml {
  std::string html;
  std::vector<std::string> media;  // paths relative to course/, each once: shown as @@PLUGINFILE@@/<bank_file_name>
};

// What leads into the course cannot lead there from a bank: its words stay, and bank-link says so at `place`.
[[nodiscard]] BankHtml html_for_bank(const Body& body, HtmlShape shape, SourceSpan place,
                                     std::vector<Diagnostic>& found);

// The name under which a bank carries a file of the course: «media/a/x.png» gives `a-x.png`.
[[nodiscard]] std::string bank_file_name(std::string_view media);

}  // namespace mooc
