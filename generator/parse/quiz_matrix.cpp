// A matrix: rows that are ticked in columns.
#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "parse/question_rules.h"
#include "parse/quiz_items.h"
#include "text/nearest.h"
#include "text/slug.h"

namespace mooc {
namespace {

constexpr std::array<std::string_view, 5> row_keys{"id", "text", "answer", "answers", "feedback"};
constexpr std::string_view items_rule = "question-items";

class MatrixReader {
 public:
  explicit MatrixReader(const QuestionSource& question) : question_(question), fields_(question.fields) {}

  Matrix read() {
    auto& map = question_.map;
    if (!map.find("columns")) question_.missing("columns", R"(["Oui", "Non"])");
    if (!map.find("rows")) question_.missing("rows", R"([ { "text": "…", "answer": "Oui" }, … ])");
    matrix_.several = fields_.flag(map, {"several", "true or false", "false"}).value_or(false);
    matrix_.options = read_items(fields_, map, "a list of columns", {"columns", "a column", "\"Oui\"", false});
    name_options(matrix_.options);
    columns_whole_ = is_whole(map, "columns", matrix_.options.size());
    for (const auto& option : matrix_.options) column_texts_.push_back(plain_text(option.text));
    for (const auto& row : fields_.list(map, {"rows", "a list of rows", R"([ { "text": "…", "answer": "Oui" }, … ])"}))
      read_row(row);
    name_items(matrix_.items);
    check();
    return std::move(matrix_);
  }

 private:
  void read_row(const DataValue& value) {
    if (!fields_.expect_map(value, "a row", R"({ "text": "…", "answer": "Oui" })")) return;
    fields_.expect_keys(value, row_keys, "a row");
    Choice row = read_named(fields_, value, "what the row is about");
    row.feedback = fields_.markdown(value, "feedback");
    auto item = item_of(std::move(row), {});
    read_answers(value, item);
    matrix_.items.push_back(std::move(item));
  }

  void read_answers(const DataValue& value, Item& item) {
    const auto* one = value.find("answer");
    const auto* many = value.find("answers");
    if (one && many) {
      question_.refuse(items_rule, one->key_span, "a row has one answer or several", R"(keep "answer" or "answers")");
    } else if (one) {
      if (const auto answer = fields_.placed_text(value, {"answer", "the text of a column", "\"Oui\""}))
        add_column(*answer, item);
    } else if (many) {
      for (const auto& answer : fields_.texts(value, {"answers", "a list of columns", R"(["Oui", "Non"])"}))
        add_column(answer, item);
      check_count(*many, item);
    } else if (!fields_.is_misspelt(value, "answer") && !fields_.is_misspelt(value, "answers")) {
      fields_.report(error("missing-key", value.span, "this row has no «answer»",
                           R"(write the text of the column that is right: "answer": "Oui")"));
    }
  }

  void check_count(const DataMember& answers, const Item& item) const {
    if (answers.value.kind != DataValue::Kind::list) return;
    if (answers.value.items.empty())
      question_.refuse(items_rule, answers.value.span, "no column is right for this row",
                       "name at least one, or add a column that is right («None of these»)");
    else if (item.belongs.size() > 1 && !matrix_.several)
      question_.refuse(items_rule, answers.value.span, "this row has several right columns, but takes one tick",
                       R"(keep one, or write "several": true in the question)");
  }

  // By its text, case and accents forgiven, or by its identifier.
  void add_column(const PlacedText& answer, Item& item) {
    const auto wanted = fold_case_and_accents(answer.text);
    for (std::size_t i = 0; i < matrix_.options.size(); ++i) {
      const auto& option = matrix_.options[i];
      if (fold_case_and_accents(column_texts_[i]) != wanted && option.id.value != answer.text) continue;
      item.belongs.push_back(option.id);
      return;
    }
    if (!columns_whole_) return;  // the column that is meant may be one that could not be read
    std::vector<std::string_view> texts(column_texts_.begin(), column_texts_.end());
    const auto meant = nearest(answer.text, texts);
    question_.refuse(items_rule, answer.span, fmt::format("there is no column «{}»", answer.text),
                     meant ? fmt::format("did you mean \"{}\"?", *meant) : R"(write the text of one of "columns")");
  }

  void check() const {
    if (columns_whole_ && matrix_.options.size() < 2)
      question_.refuse(items_rule, question_.place, "a matrix needs at least two columns",
                       R"(write "columns": ["Oui", "Non"])");
    if (is_whole(question_.map, "rows", 0))
      question_.refuse(items_rule, question_.place, "this matrix has no row",
                       R"(add to "rows": { "text": "…", "answer": "Oui" })");
  }

  const QuestionSource& question_;
  MarkdownFields& fields_;
  Matrix matrix_;
  std::vector<std::string> column_texts_;
  bool columns_whole_ = true;  // every column could be read
};

}  // namespace

Matrix read_matrix(const QuestionSource& question) { return MatrixReader(question).read(); }

}  // namespace mooc
