// `mooc serve`: the course in a browser while it is written.
#include <fmt/format.h>

#include <memory>

#include "build/preview_course.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "serve/open_browser.h"
#include "serve/preview.h"

namespace mooc {
namespace {

struct ServeFlags : CommonFlags {
  int port = usual_preview_port;
  bool open = false;
};

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc serve                    the course of this folder at http://127.0.0.1:8000/, until Ctrl-C\n"
    "  mooc serve --open             the same, and shows it in the browser\n"
    "  mooc serve ~/my-course --port 8080   another course, another port";

void tell_where(const ServeFlags& flags, const std::string& address, int port) {
  if (flags.port != 0 && port != flags.port)
    print_line(fmt::format("port {} is taken, so it is port {}", flags.port, port));
  print_line(fmt::format("The course is at {} and follows every saved change; Ctrl-C ends it", address));
  if (flags.open && !open_browser(address)) {
    print_failure({fmt::format("no browser can be opened here (xdg-open is missing): open {} yourself", address)});
  }
}

void tell_what_was_found(const ServeFlags& flags, const Result<PreviewLook>& look, double milliseconds,
                         bool& had_mistakes) {
  const bool has_mistakes = !look || !look->diagnostics.empty();
  if (!look) {
    print_failure(look.error());
  } else if (has_mistakes) {
    const bool failed = has_errors(look->diagnostics);
    print_diagnostics(look->sources, look->diagnostics, failed ? "the pages stay as they were" : "");
  } else if (had_mistakes) {
    print_line("no mistakes any more");
  }
  had_mistakes = has_mistakes;
  if (flags.verbose) print_line(fmt::format("looked at the course in {:.1f} ms", milliseconds));
}

int run(const ServeFlags& flags) {
  PreviewCourse course(make_request(flags));
  const PreviewSource source{.look = [&] { return course.look(); },
                             .file = [&](const std::string& path) { return course.file(path); }};
  bool had_mistakes = false;
  const PreviewTold told{
      .started = [&](const std::string& address, int port) { tell_where(flags, address, port); },
      .looked = [&](const Result<PreviewLook>& look,
                    double milliseconds) { tell_what_was_found(flags, look, milliseconds, had_mistakes); }};
  const auto served = serve_preview({.directory = flags.directory, .port = flags.port}, source, told);
  if (served) return 0;
  print_failure(served.error());
  return 1;
}

}  // namespace

void add_serve_command(CLI::App& app, int& exit_code) {
  CLI::App* const command =
      app.add_subcommand("serve", "Show a course in the browser while it is written; write nothing");
  const auto flags = std::make_shared<ServeFlags>();
  add_reading_flags(*command, *flags);
  command->add_option("--port", flags->port, "Where to listen (default: 8000, or the next one that is free)")
      ->check(CLI::Range(0, 65535));
  command->add_flag("--open", flags->open, "Show it in the browser");
  command->footer(std::string(examples));
  command->callback([flags, &exit_code] { exit_code = run(*flags); });
}

}  // namespace mooc
