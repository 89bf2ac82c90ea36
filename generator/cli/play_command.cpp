// `mooc play`: a package in the browser, with a platform around it.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "cli/command.h"
#include "cli/terminal.h"
#include "inspect/package_rules.h"
#include "inspect/read_package.h"
#include "inspect/validate_package.h"
#include "serve/open_browser.h"
#include "serve/player.h"

namespace mooc {
namespace {

struct PlayFlags {
  std::filesystem::path package;
  int port = usual_player_port;
  bool open = false;
};

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc play out/my-course-scorm12.zip          at http://127.0.0.1:8100/, until Ctrl-C\n"
    "  mooc play other-tool.zip --open              the same, and shows it in the browser\n"
    "The scripts of the package run in that page, as they would in a platform's. Only this computer can reach it.";

void tell_where(const PlayFlags& flags, const LearningPackage& package, const std::string& address, int port) {
  if (flags.port != 0 && port != flags.port)
    print_line(fmt::format("port {} is taken, so it is port {}", flags.port, port));
  print_line(fmt::format("«{}» ({}) is played at {}; Ctrl-C ends it", package.title,
                         package.standard == Standard::scorm12 ? "SCORM 1.2" : "SCORM 2004", address));
  if (flags.open && !open_browser(address)) {
    print_failure({fmt::format("no browser can be opened here (xdg-open is missing): open {} yourself", address)});
  }
}

// What `mooc validate` finds, for the page to tell it beside what it hears.
std::vector<PlayerRemark> remarks_on(const PlayFlags& flags) {
  std::vector<PlayerRemark> remarks;
  const auto validation = validate_package({.package = flags.package, .schemas = {}});
  if (!validation) return remarks;
  for (const Diagnostic& diagnostic : validation->diagnostics) {
    const PackageRule* const rule = find_package_rule(diagnostic.rule);
    if (rule == nullptr) continue;
    const SourceFile& file = validation->sources[diagnostic.span.file];
    remarks.push_back({.level = std::string(name_of(diagnostic.severity)),
                       .place = fmt::format("{}:{}", file.path, file.position(diagnostic.span.begin).line),
                       .message = fmt::format("{}; {}", diagnostic.message, diagnostic.help),
                       .source = std::string(rule->source),
                       .english = std::string(rule->english),
                       .english_why = std::string(rule->english_why),
                       .french = std::string(rule->french),
                       .french_why = std::string(rule->french_why)});
  }
  return remarks;
}

int run(const PlayFlags& flags) {
  const auto package = read_package(flags.package);
  if (!package) {
    print_failure(package.error());
    return 1;
  }
  const auto played =
      serve_player({.file = flags.package.filename().string(), .port = flags.port, .remarks = remarks_on(flags)},
                   *package, [&](const std::string& address, int port) { tell_where(flags, *package, address, port); });
  if (played) return 0;
  print_failure(played.error());
  return 1;
}

}  // namespace

void add_play_command(CLI::App& app, int& exit_code) {
  CLI::App* const command =
      app.add_subcommand("play", "Try a SCORM package in the browser, with a platform around it that finds its faults");
  const auto flags = std::make_shared<PlayFlags>();
  command->add_option("PACKAGE.zip", flags->package, "A SCORM 1.2 or 2004 package, of mooc or of another tool")
      ->required();
  command->add_option("--port", flags->port, "Where to listen (default: 8100, or the next one that is free)")
      ->check(CLI::Range(0, 65535));
  command->add_flag("--open", flags->open, "Show it in the browser");
  command->footer(std::string(examples));
  command->callback([flags, &exit_code] { exit_code = run(*flags); });
}

}  // namespace mooc
