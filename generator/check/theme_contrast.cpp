#include "check/theme_contrast.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "check/contrast.h"
#include "text/embedded_file.h"

namespace mooc {
namespace {

constexpr double of_text = 4.5;   // WCAG 2.2, SC 1.4.3
constexpr double of_lines = 3.0;  // WCAG 2.2, SC 1.4.11

// Which colour stands on which: templates/styles says so.
struct Pair {
  std::string_view colour;
  std::string_view ground;
  double least;
};
constexpr std::array<Pair, 12> pairs{{{"ink", "paper", of_text},
                                      {"ink", "sand", of_text},
                                      {"quiet", "paper", of_text},
                                      {"quiet", "sand", of_text},
                                      {"accent", "paper", of_text},
                                      {"accent", "sand", of_text},
                                      {"clay", "paper", of_text},
                                      {"clay", "sand", of_text},
                                      {"on-accent", "accent", of_text},
                                      {"on-sun", "sun", of_text},
                                      {"line", "paper", of_lines},
                                      {"line", "sand", of_lines}}};

using Palette = std::map<std::string, std::string, std::less<>>;

// Adds what a block of style declares: «--paper: #FBF8F3;».
void add_tokens(Palette& palette, std::string_view block) {
  for (std::size_t at = block.find("--"); at != std::string_view::npos; at = block.find("--", at + 2)) {
    const std::string_view declaration = block.substr(at + 2, block.find(';', at) - at - 2);
    const std::size_t colon = declaration.find(": ");
    if (colon == std::string_view::npos) continue;
    palette.insert_or_assign(std::string(declaration.substr(0, colon)), std::string(declaration.substr(colon + 2)));
  }
}

struct Scheme {
  std::string_view name;
  std::string ThemeColour::*colour;
  SourceSpan ThemeColour::*span;
  Palette palette;
};

std::array<Scheme, 2> schemes_of(const CourseInfo& info) {
  const std::string_view tokens = embedded_file("styles/tokens.css");
  const std::size_t dark = tokens.find("(prefers-color-scheme: dark)");
  std::array<Scheme, 2> schemes{{{"light", &ThemeColour::light, &ThemeColour::light_span, {}},
                                 {"dark", &ThemeColour::dark, &ThemeColour::dark_span, {}}}};
  add_tokens(schemes[0].palette, tokens.substr(0, dark));
  schemes[1].palette = schemes[0].palette;
  add_tokens(schemes[1].palette, tokens.substr(dark));
  for (Scheme& scheme : schemes) {
    for (const auto& [name, colour] : info.theme) scheme.palette[name] = colour.*scheme.colour;
  }
  return schemes;
}

// One colour of the theme in one scheme.
class ColourCheck {
 public:
  ColourCheck(const CourseInfo& info, const Scheme& scheme) : info_(info), scheme_(scheme) {}

  // The colour where it stands on others; as a ground, only for colours that the theme leaves as they are, for those
  // that it changes are told themselves.
  [[nodiscard]] std::optional<Diagnostic> look_at(std::string_view name, const ThemeColour& theme) const {
    const auto colour = colour_of(name);
    if (!colour) return std::nullopt;
    std::vector<Ground> grounds;
    std::string_view worst;
    double worst_contrast = 0;
    double needed = 0;
    for (const Pair& pair : pairs) {
      const std::string_view other = pair.colour == name ? pair.ground : pair.colour;
      if (!is_told_here(pair, name)) continue;
      const auto ground = colour_of(other);
      if (!ground) continue;
      grounds.push_back({*ground, pair.least});
      const double found = contrast(*colour, *ground);
      if (found >= pair.least || (needed > 0 && found / pair.least >= worst_contrast / needed)) continue;
      worst = other;
      worst_contrast = found;
      needed = pair.least;
    }
    if (needed == 0) return std::nullopt;
    return tell(name, theme, {std::string(worst), worst_contrast, needed}, readable_shade(*colour, grounds));
  }

 private:
  struct Finding {
    std::string ground;
    double contrast = 0;
    double needed = 0;
  };

  [[nodiscard]] bool is_told_here(const Pair& pair, std::string_view name) const {
    return pair.colour == name || (pair.ground == name && info_.theme.count(std::string(pair.colour)) == 0);
  }

  [[nodiscard]] std::optional<Colour> colour_of(std::string_view name) const {
    const auto found = scheme_.palette.find(name);
    return found == scheme_.palette.end() ? std::nullopt : parse_colour(found->second);
  }

  // Cut, not rounded: 4.49 is not 4.5.
  static std::string shown(double contrast) { return fmt::format("{:.1f}", std::floor(contrast * 10) / 10); }

  [[nodiscard]] Diagnostic tell(std::string_view name, const ThemeColour& theme, const Finding& finding,
                                const std::optional<std::string>& shade) const {
    return error("theme-contrast", theme.*scheme_.span,
                 fmt::format("the {} colour «{}» has a contrast of {} to 1 with «{}», and {} is needed", scheme_.name,
                             name, shown(finding.contrast), finding.ground, finding.needed),
                 shade ? fmt::format("the nearest shade that everybody can read is {}", *shade)
                       : fmt::format("no shade of it does: change «{}» as well", finding.ground));
  }

  const CourseInfo& info_;
  const Scheme& scheme_;
};

}  // namespace

void check_theme_contrast(const CourseInfo& info, std::vector<Diagnostic>& diagnostics) {
  if (info.theme.empty()) return;
  for (const Scheme& scheme : schemes_of(info)) {
    for (const auto& [name, theme] : info.theme) {
      if (auto told = ColourCheck(info, scheme).look_at(name, theme)) diagnostics.push_back(std::move(*told));
    }
  }
}

}  // namespace mooc
