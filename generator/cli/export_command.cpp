// `mooc export`: the questions and the competences of a course for other programs.
#include <fmt/format.h>

#include <memory>

#include "build/add_quiz.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "exchange/competency_csv.h"
#include "exchange/gift_writer.h"
#include "exchange/moodle_writer.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

struct ExportFlags : CommonFlags {
  std::string format;
  fs::path output;
};

struct ExportFormat {
  std::string_view name;
  std::string_view ending;  // of the file, behind the course's identifier
};
constexpr std::array formats{ExportFormat{"moodle-xml", "-questions.xml"}, ExportFormat{"gift", "-questions.gift"},
                             ExportFormat{"moodle-competencies", "-competences.csv"}};

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc export --format moodle-xml           out/<course id>-questions.xml: all questions, with their pictures\n"
    "  mooc export --format gift -o bank.gift    the same in GIFT; what it cannot hold is told\n"
    "  mooc export --format moodle-competencies  out/<course id>-competences.csv: import this first, then tags fit";

const ExportFormat& format_of(const std::string& name) {
  return *std::find_if(formats.begin(), formats.end(), [&](const ExportFormat& one) { return one.name == name; });
}

Result<Parsed<ExportedBank>> exported(const ExportFlags& flags, const Course& course) {
  if (flags.format == "gift") return gift(course);
  const ReadMedia media = [&](std::string_view path) -> Result<std::string> {
    auto bytes = course_file(flags.directory, path);
    if (!bytes) return failure(fmt::format("cannot read course/{}", path));
    return std::move(*bytes);
  };
  return moodle_xml(course, media);
}

int write(const fs::path& output, const std::string& text, const std::string& what) {
  const auto written = write_page(output, text);
  if (!written) {
    print_failure(written.error());
    return 1;
  }
  print_line(fmt::format("{}: {}", output.generic_string(), what));
  return 0;
}

int write_competences(const Course& course, const fs::path& output) {
  std::size_t items = 0;
  for (const CompetenceCategory& category : course.competences.categories) items += category.items.size();
  if (items == 0) {
    print_failure({"the course has no competences: write them into course/competences.yaml"});
    return 1;
  }
  return write(output, competency_csv(course),
               fmt::format("{} in {}", counted(items, "competence", "competences"),
                           counted(course.competences.categories.size(), "category", "categories")));
}

int write_questions(const ExportFlags& flags, const BuildResult& result, const fs::path& output) {
  const auto bank = exported(flags, result.course);
  if (!bank) {
    print_failure(bank.error());
    return 1;
  }
  print_diagnostics(result.sources, bank->diagnostics, "");
  if (!bank->diagnostics.empty())
    print_hint(fmt::format("To understand one, for example: mooc explain {}", bank->diagnostics.front().rule));
  if (bank->value.questions == 0) {
    print_failure({"there is no question to export"});
    return 1;
  }
  return write(output, bank->value.text,
               fmt::format("{} in {}", counted(bank->value.questions, "question", "questions"),
                           counted(bank->value.categories, "category", "categories")));
}

int run(const ExportFlags& flags) {
  if (!flags.output.empty() && refuse_source_of_course(flags.output, flags.directory)) return 2;
  auto request = make_request(flags);
  request.frozen = true;
  const auto result = check_folder(request);
  if (!result) {
    print_failure(result.error());
    return 1;
  }
  if (has_errors(result->diagnostics)) {
    print_diagnostics(result->sources, result->diagnostics, "nothing was written");
    return 1;
  }
  const ExportFormat& format = format_of(flags.format);
  const fs::path output = flags.output.empty()
                              ? fs::path("out") / fmt::format("{}{}", result->course.info.id, format.ending)
                              : flags.output;
  return format.name == "moodle-competencies" ? write_competences(result->course, output)
                                              : write_questions(flags, *result, output);
}

}  // namespace

void add_export_command(CLI::App& app, int& exit_code) {
  CLI::App* const command =
      app.add_subcommand("export", "Write the questions or competences of a course for Moodle and others");
  const auto flags = std::make_shared<ExportFlags>();
  add_reading_flags(*command, *flags);
  std::vector<std::string> names;
  for (const ExportFormat& format : formats) names.emplace_back(format.name);
  command->add_option("--format", flags->format, "moodle-xml, gift or moodle-competencies")
      ->required()
      ->check(CLI::IsMember(names));
  command->add_option("-o,--output", flags->output, "The file to write (default: in the folder out)");
  command->footer(std::string(examples));
  command->callback([flags, &exit_code] { exit_code = run(*flags); });
}

}  // namespace mooc
