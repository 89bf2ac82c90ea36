// `mooc report`: a page on the course for its team and for the training centre.
#include <fmt/format.h>

#include <memory>

#include "cli/command.h"
#include "cli/terminal.h"
#include "report/report_page.h"

namespace mooc {
namespace {

struct ReportFlags : CommonFlags {
  std::filesystem::path output = "out/report.html";
};

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc report                          a page on the course of this folder: out/report.html\n"
    "  mooc report ~/my-course -o page.html another course, another place";

int run(const ReportFlags& flags) {
  if (refuse_source_of_course(flags.output, flags.directory)) return 2;
  const BuildRequest request = make_request(flags);
  const auto result = check_folder(request);
  if (!result) {
    print_failure(result.error());
    return 1;
  }
  const std::string page = report_page(result->course, result->sources, result->diagnostics,
                                       {.today = request.today, .program = "mooc " MOOC_VERSION});
  const auto written = write_page(flags.output, page);
  if (!written) {
    print_failure(written.error());
    return 1;
  }
  const bool failed = has_errors(result->diagnostics);
  print_diagnostics(result->sources, result->diagnostics,
                    failed ? "the report tells these alone, until they are mended" : "");
  print_steps(flags, *result);
  print_line(fmt::format("{}: {}{}", flags.output.string(), readable_size(page.size()),
                         *written == Written::unchanged ? ", unchanged" : ""));
  print_line(fmt::format("To look at it, open {} in a browser", flags.output.string()));
  return failed ? 1 : 0;
}

}  // namespace

void add_report_command(CLI::App& app, int& exit_code) {
  CLI::App* const command =
      app.add_subcommand("report", "Make a page with the numbers of a course: competences, texts, questions, media");
  const auto flags = std::make_shared<ReportFlags>();
  add_common_flags(*command, *flags);
  command->add_option("-o,--output", flags->output, "The file to write (default: out/report.html)");
  command->footer(std::string(examples));
  command->callback([flags, &exit_code] { exit_code = run(*flags); });
}

}  // namespace mooc
