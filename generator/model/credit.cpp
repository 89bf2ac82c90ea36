#include "model/credit.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "text/comparable.h"
#include "text/utf8.h"
#include "text/written_number.h"

namespace mooc {
namespace {

// A part of what can be had; both are whole, so that nothing is rounded before the end.
struct Part {
  long long numerator = 0;
  long long denominator = 1;
};

int share(Part part) {
  if (part.numerator <= 0 || part.denominator <= 0) return 0;
  const long long halves_up = (2LL * full_credit * part.numerator + part.denominator) / (2 * part.denominator);
  return static_cast<int>(std::min<long long>(full_credit, halves_up));
}

int credit_of_percent(double percent) {
  return static_cast<int>(std::clamp(std::floor(percent * 100 + 0.5), 0.0, static_cast<double>(full_credit)));
}

std::string first_of(const Response& response) { return response.empty() ? std::string() : response.front(); }

bool contains(const Response& response, const std::string& id) {
  return std::find(response.begin(), response.end(), id) != response.end();
}

int credit_of_one(const std::vector<Choice>& choices, const Response& response) {
  if (response.size() != 1) return 0;
  const auto choice =
      std::find_if(choices.begin(), choices.end(), [&](const Choice& one) { return one.id.value == response.front(); });
  if (choice == choices.end()) return 0;
  return choice->correct ? full_credit : credit_of_percent(choice->credit);
}

// Each right choice adds 1/right, each wrong one takes 1/wrong.
template <class IsRight>
Part part_of_several(const std::vector<Choice>& choices, const IsRight& is_right, const Response& response) {
  long long right = 0, wrong = 0, chosen_right = 0, chosen_wrong = 0;
  for (const Choice& choice : choices) {
    const bool chosen = contains(response, choice.id.value);
    (is_right(choice) ? right : wrong) += 1;
    if (chosen) (is_right(choice) ? chosen_right : chosen_wrong) += 1;
  }
  if (wrong == 0) return {chosen_right, right};
  return {std::max(0LL, chosen_right * wrong - chosen_wrong * right), right * wrong};
}

int credit_of_several(const std::vector<Choice>& choices, const Response& response) {
  return share(part_of_several(
      choices, [](const Choice& choice) { return choice.correct; }, response));
}

int credit_of_text(const ShortText& text, const std::string& written) {
  const Strictness strictness{text.case_sensitive, text.accents_matter};
  const std::string form = comparable(written, strictness);
  const auto is_met = [&](const std::string& other) { return comparable(other, strictness) == form; };
  if (std::any_of(text.accepted.begin(), text.accepted.end(), is_met)) return full_credit;
  const auto met = std::find_if(text.expected.begin(), text.expected.end(),
                                [&](const TextPattern& pattern) { return is_met(pattern.text); });
  return met == text.expected.end() ? 0 : credit_of_percent(met->credit);
}

int credit_of_number(const Numeric& numeric, const std::string& written) {
  const std::optional<double> value = number_in(written, numeric.unit);
  if (!value) return 0;
  if (is_within(*value, numeric.minimum, numeric.maximum)) return full_credit;
  const auto met = std::find_if(numeric.expected.begin(), numeric.expected.end(), [&](const NumberPattern& pattern) {
    return is_within(*value, pattern.minimum, pattern.maximum);
  });
  return met == numeric.expected.end() ? 0 : credit_of_percent(met->credit);
}

// By item what it got, each once. What is blank, or has no «=», is no answer.
std::map<std::string, Response> pairs_in(const Response& response) {
  std::map<std::string, Response> pairs;
  for (const std::string& entry : response) {
    const std::size_t at = entry.find('=');
    if (at == std::string::npos || at == 0 || is_blank(std::string_view(entry).substr(at + 1))) continue;
    Response& got = pairs[entry.substr(0, at)];
    if (!contains(got, entry.substr(at + 1))) got.push_back(entry.substr(at + 1));
  }
  return pairs;
}

bool belongs(const Item& item, const std::string& option) {
  return std::any_of(item.belongs.begin(), item.belongs.end(), [&](const ChoiceId& id) { return id.value == option; });
}

int credit_of_places(const Placement& placement, const Response& response) {
  const std::map<std::string, Response> pairs = pairs_in(response);
  const auto right = std::count_if(placement.items.begin(), placement.items.end(), [&](const Item& item) {
    const auto got = pairs.find(item.id.value);
    return got != pairs.end() && got->second.size() == 1 && belongs(item, got->second.front());
  });
  return share({right, static_cast<long long>(placement.items.size())});
}

bool is_ticked(const Matrix& matrix, const Response& got) {
  return std::any_of(matrix.options.begin(), matrix.options.end(),
                     [&](const Choice& option) { return contains(got, option.id.value); });
}

// A row in which nothing is right is right when it is left empty.
Part part_of_row(const Matrix& matrix, const Item& row, const Response& got) {
  if (row.belongs.empty()) return {is_ticked(matrix, got) ? 0 : 1, 1};
  return part_of_several(
      matrix.options, [&](const Choice& option) { return belongs(row, option.id.value); }, got);
}

// The mean of the rows, over one denominator and so rounded once.
int credit_of_rows(const Matrix& matrix, const Response& response) {
  std::map<std::string, Response> pairs = pairs_in(response);
  if (std::none_of(matrix.items.begin(), matrix.items.end(),
                   [&](const Item& row) { return is_ticked(matrix, pairs[row.id.value]); }))
    return 0;
  std::vector<Part> rows;
  long long common = 1;
  for (const Item& row : matrix.items) {
    rows.push_back(part_of_row(matrix, row, pairs[row.id.value]));
    if (rows.back().denominator > 0) common = std::lcm(common, rows.back().denominator);
  }
  long long sum = 0;
  for (const Part& row : rows)
    if (row.denominator > 0) sum += row.numerator * (common / row.denominator);
  return share({sum, common * static_cast<long long>(rows.size())});
}

// How many items at most stand in their order already, whatever stands between them.
long long longest_rising(const std::vector<std::size_t>& places) {
  std::vector<long long> lengths;
  for (std::size_t i = 0; i < places.size(); ++i) {
    long long before = 0;
    for (std::size_t j = 0; j < i; ++j)
      if (places[j] < places[i]) before = std::max(before, lengths[j]);
    lengths.push_back(before + 1);
  }
  return lengths.empty() ? 0 : *std::max_element(lengths.begin(), lengths.end());
}

// 1 - moves / (items - 1): a missing item is one to be moved.
int credit_of_order(const Ordering& ordering, const Response& response) {
  std::vector<std::size_t> places;
  std::set<std::string> seen;
  for (const std::string& id : response) {
    const auto item = std::find_if(ordering.items.begin(), ordering.items.end(),
                                   [&](const Choice& one) { return one.id.value == id; });
    if (item != ordering.items.end() && seen.insert(id).second)
      places.push_back(static_cast<std::size_t>(item - ordering.items.begin()));
  }
  const long long rising = longest_rising(places);
  const auto count = static_cast<long long>(ordering.items.size());
  if (count < 2) return rising == count ? full_credit : 0;
  return share({rising - 1, count - 1});
}

std::string_view trimmed(std::string_view text) {
  std::size_t first = text.size(), end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter next = decode_character(text, at);
    if (!is_space(next.value)) {
      first = std::min(first, at);
      end = at + next.length;
    }
    at += next.length;
  }
  return text.substr(first, end > first ? end - first : 0);
}

// As a short text, or all for the right option. Of a gap that is answered twice nothing is known.
int credit_of_gap(const Gap& gap, const Response& got) {
  if (got.size() != 1) return 0;
  if (gap.offered.empty()) return credit_of_text(gap.typed, got.front());
  return trimmed(got.front()) == gap.belongs.value ? full_credit : 0;
}

int credit_of_gaps(const GapText& text, const Response& response) {
  std::map<std::string, Response> pairs = pairs_in(response);
  long long sum = 0;
  for (const Gap& gap : text.gaps) sum += credit_of_gap(gap, pairs[gap.id.value]);
  return share({sum, full_credit * static_cast<long long>(text.gaps.size())});
}

}  // namespace

int credit_of(const Answer& answer, const Response& response) {
  if (std::all_of(response.begin(), response.end(), [](const std::string& text) { return is_blank(text); })) return 0;
  return std::visit(
      overloaded{
          [&](const SingleChoice& a) { return credit_of_one(a.choices, response); },
          [&](const MultipleChoice& a) { return credit_of_several(a.choices, response); },
          [&](const TrueFalse& a) { return first_of(response) == (a.answer ? "true" : "false") ? full_credit : 0; },
          [&](const ShortText& a) { return credit_of_text(a, first_of(response)); },
          [&](const Numeric& a) { return credit_of_number(a, first_of(response)); },
          [&](const Matching& a) { return credit_of_places(a, response); },
          [&](const Ordering& a) { return credit_of_order(a, response); },
          [&](const GapText& a) { return credit_of_gaps(a, response); },
          [&](const Categorise& a) { return credit_of_places(a, response); },
          [&](const Matrix& a) { return a.several ? credit_of_rows(a, response) : credit_of_places(a, response); },
          [&](const Hotspot& a) {
            return a.several ? credit_of_several(a.regions, response) : credit_of_one(a.regions, response);
          },
          [](const Likert&) { return 0; }, [](const LongText&) { return 0; }},
      answer);
}

int after_costs(int credit, const Question& question, bool hinted, int tries) {
  const auto thousandths = [](double percent) { return std::max(0LL, std::llround(percent * 1000)); };
  const long long cost =
      (hinted ? thousandths(question.hint_cost) : 0) + thousandths(question.attempt_cost) * (std::max(tries, 1) - 1);
  const long long rest = std::max(0LL, 100000 - cost);
  return static_cast<int>((2LL * std::clamp(credit, 0, full_credit) * rest + 100000) / 200000);
}

}  // namespace mooc
