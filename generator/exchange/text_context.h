// What the texts of a bank need beyond themselves, and where what they lose is told.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/body.h"
#include "source/diagnostic.h"

namespace mooc {

// Reads Markdown; only parse/ can, so cli/ hands it in.
using ReadMarkdown = std::function<Body(std::string_view)>;

struct TextContext {
  std::vector<Diagnostic>& found;
  const ReadMarkdown& markdown;
  // Gives the destination of a file that the bank carries («../course/media/x.png»): by the name that its texts use, or
  // by a data: address, and by where it is shown. nullopt: there is none.
  std::function<std::optional<std::string>(std::string_view, SourceSpan)> file;

  void report(Diagnostic diagnostic) const { found.push_back(std::move(diagnostic)); }
};

}  // namespace mooc
