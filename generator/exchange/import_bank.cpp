#include "exchange/import_bank.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "exchange/bank.h"
#include "exchange/bank_kind.h"
#include "exchange/category_path.h"
#include "exchange/gift_reader.h"
#include "exchange/moodle_reader.h"
#include "text/identifier.h"

namespace mooc {
namespace {

constexpr std::size_t longest_identifier = 48;
constexpr std::size_t most_messages = 500;

std::string shortened(std::string identifier) {
  if (identifier.size() <= longest_identifier) return identifier;
  const auto hyphen = identifier.rfind('-', longest_identifier);
  identifier.resize(hyphen != std::string::npos && hyphen > longest_identifier / 2 ? hyphen : longest_identifier);
  return identifier;
}

// Ours is `course.quiz.question`; of others, what can be an identifier of it, of the name, of the question itself.
std::string identifier_of(const ImportedQuestion& imported) {
  const std::string last = imported.idnumber.substr(imported.idnumber.rfind('.') + 1);
  if (is_identifier(last)) return last;
  for (const std::string& source : {imported.idnumber, imported.name, plain_text(imported.question.prompt)}) {
    std::string made = shortened(identifier_from(source));
    if (!made.empty()) return made;
  }
  return "question";
}

class Importer {
 public:
  explicit Importer(const ImportRequest& request) : request_(request), files_(request.media) {}
  Parsed<ImportedBank> run();

 private:
  void read(const SourceFile& file);
  void name_questions();
  void arrange();
  void decide_shuffle();
  void leave_out_the_rest();

  const ImportRequest& request_;
  BankFiles files_;
  std::vector<ImportedQuestion> questions_;
  Parsed<ImportedBank> result_;
};

Parsed<ImportedBank> Importer::run() {
  for (const SourceFile& file : request_.files) read(file);
  if (questions_.empty() && !has_errors(result_.diagnostics))
    result_.diagnostics.push_back(error("bank-format", request_.files.front().span(0, 0), "no question could be kept",
                                        "nothing would be in the quiz: see what is told of each question"));
  name_questions();
  arrange();
  decide_shuffle();
  ImportedBank& bank = result_.value;
  bank.quiz.id.value = request_.quiz;
  bank.quiz.practice = true;  // until its author places it: a quiz that counts and that nobody can take is a mistake
  bank.text = quiz_as_json(bank.quiz);
  bank.media = files_.take();
  sort_diagnostics(result_.diagnostics);
  leave_out_the_rest();
  return std::move(result_);
}

// Nobody reads the thousandth message about a file that is none.
void Importer::leave_out_the_rest() {
  auto& found = result_.diagnostics;
  if (found.size() <= most_messages) return;
  const auto rest = found.begin() + static_cast<std::ptrdiff_t>(most_messages);
  std::stable_partition(found.begin(), found.end(),
                        [](const Diagnostic& one) { return one.severity == Severity::error; });
  const std::size_t left_out = found.size() - most_messages;
  const SourceSpan place = rest->span;
  found.erase(rest, found.end());
  found.push_back(notice("bank-format", place, fmt::format("{} further messages are not shown", left_out),
                         "mend the first ones, or import the bank in parts"));
}

void Importer::read(const SourceFile& file) {
  auto bank = recognise_bank(file);
  if (bank.mistake) {
    result_.diagnostics.push_back(std::move(*bank.mistake));
    return;
  }
  const BankReading reading{request_.markdown, files_,
                            request_.language.starts_with("fr") ? "Complétez le texte." : "Complete the text.",
                            request_.competences, result_.diagnostics};
  auto questions = *bank.kind == BankKind::gift ? read_gift(file, reading) : read_moodle_xml(file, reading);
  std::move(questions.begin(), questions.end(), std::back_inserter(questions_));
}

void Importer::name_questions() {
  std::set<std::string> taken;
  for (ImportedQuestion& imported : questions_) {
    const std::string wanted = identifier_of(imported);
    std::string free = wanted;
    for (int number = 2; !taken.insert(free).second; ++number) free = fmt::format("{}-{}", wanted, number);
    if (free != wanted && !imported.idnumber.empty())
      result_.diagnostics.push_back(notice("bank-identifier", imported.question.span,
                                           fmt::format("a question before it is called {}, too", wanted),
                                           fmt::format("this one becomes {}", free)));
    imported.question.id.value = free;
  }
}

// By category, in the order in which they come; a section each, where there are several.
void Importer::arrange() {
  ImportedBank& bank = result_.value;
  std::vector<std::string> paths;
  for (const ImportedQuestion& imported : questions_)
    if (std::find(paths.begin(), paths.end(), imported.category) == paths.end()) paths.push_back(imported.category);
  for (const std::string& path : paths) {
    const auto parts = category_parts(path);
    ImportedCategory category{joined(parts), 0};
    const std::size_t first = bank.quiz.questions.size();
    for (ImportedQuestion& imported : questions_) {
      if (imported.category != path) continue;
      bank.quiz.questions.push_back(imported.question);
      ++category.questions;
    }
    if (paths.size() > 1) bank.quiz.sections.push_back({parts.empty() ? request_.quiz : parts.back(), {}, first, {}});
    if (paths.size() == 1 && !parts.empty()) bank.quiz.title = parts.back();
    bank.categories.push_back(std::move(category));
  }
  if (bank.quiz.title.empty()) bank.quiz.title = title_of_identifier(request_.quiz);
}

// Moodle says it of each question, we of the quiz.
void Importer::decide_shuffle() {
  std::size_t shuffled = 0;
  std::size_t fixed = 0;
  for (const ImportedQuestion& imported : questions_)
    if (imported.shuffles) ++(*imported.shuffles ? shuffled : fixed);
  result_.value.quiz.shuffle = shuffled > 0 && fixed == 0;
  if (shuffled == 0 || fixed == 0) return;
  const auto first = std::find_if(questions_.begin(), questions_.end(), [](const ImportedQuestion& imported) {
    return imported.shuffles && *imported.shuffles;
  });
  result_.diagnostics.push_back(
      notice("bank-setting", first->question.span, "some questions have their choices in any order, others in theirs",
             "all are kept in order here: write \"shuffle\": true in the quiz to mix those of all"));
}

}  // namespace

Parsed<ImportedBank> import_bank(const ImportRequest& request) { return Importer(request).run(); }

}  // namespace mooc
