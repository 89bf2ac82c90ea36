// Reads the comment that own_settings.cpp writes.
#include <algorithm>

#include "exchange/body_blocks.h"
#include "exchange/body_markdown.h"
#include "exchange/named_parts.h"
#include "exchange/own_settings.h"
#include "exchange/question_json.h"

namespace mooc {
namespace {

constexpr std::string_view signature = "mooc {";

class SettingsReader {
 public:
  SettingsReader(Question& question, const OrderedJson& settings, const TextContext& context)
      : question_(question), settings_(settings), context_(context) {}
  void apply();

 private:
  void apply_numbers();
  void apply_kind();
  void apply_ids();
  void apply_item_feedback();
  void apply_feedback();
  void apply_notes();
  void apply_prompt();
  void take_hotspot();
  void apply_accents(GapText& text) const;
  void order_options(Placement& placement) const;
  [[nodiscard]] double number(const char* key, double otherwise) const {
    const auto found = settings_.find(key);
    return found != settings_.end() && found->is_number() ? found->get<double>() : otherwise;
  }
  [[nodiscard]] bool flag(const char* key) const {
    const auto found = settings_.find(key);
    return found != settings_.end() && found->is_boolean() && found->get<bool>();
  }
  [[nodiscard]] std::string words(const char* key) const {
    const auto found = settings_.find(key);
    return found != settings_.end() && found->is_string() ? found->get<std::string>() : std::string{};
  }
  [[nodiscard]] std::optional<Body> body(const char* key) const {
    const auto found = settings_.find(key);
    if (found == settings_.end() || !found->is_string()) return std::nullopt;
    return context_.markdown(found->get<std::string>());
  }

  Question& question_;
  const OrderedJson& settings_;
  const TextContext& context_;
};

void SettingsReader::apply() {
  apply_kind();
  apply_numbers();
  apply_notes();
  apply_prompt();
  apply_ids();
  apply_item_feedback();
  apply_feedback();
}

void SettingsReader::apply_numbers() {
  question_.required = flag("required");
  question_.attempts = static_cast<int>(std::clamp(number("attempts", 1), 1.0, 1000.0));
  question_.attempt_cost = std::clamp(number("attempt_cost", 0), 0.0, 100.0);
  question_.hint_cost = std::clamp(number("hint_cost", 0), 0.0, 100.0);
  if (const double points = number("points", 0); points > 0) question_.points = points;
  if (auto hint = body("hint")) question_.hint = std::move(hint);
  if (auto* const typed = std::get_if<ShortText>(&question_.answer)) {
    typed->accents_matter = flag("accents_matter");
    if (flag("case_sensitive")) typed->case_sensitive = true;
  }
  if (auto* const number = std::get_if<Numeric>(&question_.answer); number && number->unit.empty())
    number->unit = words("unit");
  if (auto* const gaps = std::get_if<GapText>(&question_.answer)) apply_accents(*gaps);
}

void SettingsReader::apply_accents(GapText& text) const {
  const auto places = settings_.find("gaps_with_accents");
  if (places == settings_.end() || !places->is_array()) return;
  for (std::size_t i = 0; i < text.gaps.size(); ++i)
    if (std::find(places->begin(), places->end(), OrderedJson(i)) != places->end())
      text.gaps[i].typed.accents_matter = true;
}

void SettingsReader::order_options(Placement& placement) const {
  const auto order = settings_.find("options");
  if (order == settings_.end() || !order->is_array()) return;
  const auto place_of = [&](const Choice& option) {
    return std::find(order->begin(), order->end(), OrderedJson(markdown_of(option.text))) - order->begin();
  };
  std::stable_sort(placement.options.begin(), placement.options.end(),
                   [&](const Choice& one, const Choice& other) { return place_of(one) < place_of(other); });
}

void SettingsReader::apply_kind() {
  const std::string type =
      settings_.contains("type") && settings_["type"].is_string() ? settings_["type"].get<std::string>() : "";
  if (auto* const matching = std::get_if<Matching>(&question_.answer)) {
    order_options(*matching);
    Placement placement = *matching;
    if (type == "categorise")
      question_.answer = Categorise{std::move(placement)};
    else if (type == "matrix")
      question_.answer = Matrix{std::move(placement), false};
  } else if (auto* const single = std::get_if<SingleChoice>(&question_.answer); single && type == "likert") {
    for (Choice& step : single->choices) step.correct = false, step.credit = 0;
    question_.answer = Likert{std::vector<Choice>(single->choices)};
  } else if (type == "hotspot") {
    take_hotspot();
  }
}

std::vector<double> numbers_of(const OrderedJson& list) {
  std::vector<double> numbers;
  if (list.is_array())
    for (const OrderedJson& one : list) numbers.push_back(one.is_number() ? one.get<double>() : 0);
  return numbers;
}

std::optional<Shape> shape_of(const OrderedJson& shape) {
  if (!shape.is_object() || shape.size() != 1) return std::nullopt;
  const auto numbers = numbers_of(shape.front());
  if (shape.contains("rect") && numbers.size() == 4) return Rectangle{numbers[0], numbers[1], numbers[2], numbers[3]};
  if (shape.contains("ellipse") && numbers.size() == 4) return Ellipse{numbers[0], numbers[1], numbers[2], numbers[3]};
  if (!shape.contains("polygon") || !shape.front().is_array()) return std::nullopt;
  Polygon polygon;
  for (const OrderedJson& point : shape.front()) {
    const auto place = numbers_of(point);
    if (place.size() == 2) polygon.push_back({place[0], place[1]});
  }
  return polygon;
}

void SettingsReader::take_hotspot() {
  const auto begins = block_begins(question_.prompt);
  const auto shapes = settings_.find("shapes");
  auto* const single = std::get_if<SingleChoice>(&question_.answer);
  auto* const multiple = std::get_if<MultipleChoice>(&question_.answer);
  if ((!single && !multiple) || begins.size() < 3 || shapes == settings_.end() || !shapes->is_array()) return;
  Hotspot hotspot;
  hotspot.several = multiple != nullptr;
  hotspot.regions = single ? single->choices : multiple->choices;
  for (const OrderedJson& shape : *shapes)
    if (auto read = shape_of(shape)) hotspot.shapes.push_back(std::move(*read));
  const auto last = begins[begins.size() - 2];
  const auto& nodes = question_.prompt.nodes;
  const bool is_picture = last + 2 == nodes.size() && nodes[last + 1].kind == NodeKind::image;
  if (!is_picture || hotspot.shapes.size() != hotspot.regions.size()) return;
  hotspot.picture = slice(question_.prompt, last, nodes.size());
  std::swap(hotspot.picture.images.front(), hotspot.picture.images[nodes[last + 1].detail]);
  hotspot.picture.nodes.back().detail = 0;
  question_.prompt = slice(question_.prompt, 0, last);
  question_.answer = std::move(hotspot);
}

void SettingsReader::apply_notes() {
  auto* const text = std::get_if<LongText>(&question_.answer);
  if (!text) return;
  if (const double lines = number("lines", 0); lines >= 1) text->lines = static_cast<int>(std::min(lines, 100.0));
  if (auto model = body("model_answer")) text->model_answer = std::move(model);
  const auto criteria = settings_.find("criteria");
  if (criteria == settings_.end()) return;
  if (criteria->is_array()) {
    for (const OrderedJson& one : *criteria) {
      const OrderedJson& words = one.is_object() && one.contains("text") ? one["text"] : one;
      if (!words.is_string()) continue;
      text->criteria.emplace_back();
      text->criteria.back().text = context_.markdown(words.get<std::string>());
    }
    return;
  }
  // In Moodle they are the list at the end of the model answer.
  if (!criteria->is_number() || !text->model_answer) return;
  const Body all = *text->model_answer;
  const auto begins = block_begins(all);
  const auto list = begins.size() < 2 ? 0 : begins[begins.size() - 2];
  if (begins.size() < 2 || all.nodes[list].kind != NodeKind::list) return;
  for (auto item = list + 1; item < all.nodes[list].end; item = all.nodes[item].end) {
    text->criteria.emplace_back();
    text->criteria.back().text = slice(all, item + 1, all.nodes[item].end);
  }
  text->model_answer = slice(all, 0, list);
  if (text->model_answer->empty()) text->model_answer.reset();
}

// Moodle has one text with gaps; ours has a question before it.
void SettingsReader::apply_prompt() {
  auto* const gaps = std::get_if<GapText>(&question_.answer);
  const auto blocks = static_cast<std::size_t>(std::clamp(number("prompt", 0), 0.0, 1e6));
  if (!gaps || blocks == 0) return;
  const auto begins = block_begins(gaps->text);
  if (blocks + 1 >= begins.size()) return;
  question_.prompt = slice(gaps->text, 0, begins[blocks]);
  gaps->text = slice(gaps->text, begins[blocks], gaps->text.nodes.size());
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

void SettingsReader::apply_ids() {
  const auto written = settings_.find("ids");
  if (written == settings_.end() || !written->is_array()) return;
  std::vector<std::string> ids;
  for (const OrderedJson& id : *written) ids.push_back(id.is_string() ? id.get<std::string>() : "");
  if (auto* const gaps = std::get_if<GapText>(&question_.answer)) {
    if (gaps->gaps.size() != ids.size()) return;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      std::string markdown = markdown_of(gaps->text);
      replace_all(markdown, "{{" + gaps->gaps[i].id.value + "}}", "{{mooc " + std::to_string(i) + "}}");
      gaps->text = context_.markdown(markdown);
    }
    std::string markdown = markdown_of(gaps->text);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      replace_all(markdown, "{{mooc " + std::to_string(i) + "}}", "{{" + ids[i] + "}}");
      gaps->gaps[i].id.value = ids[i];
    }
    gaps->text = context_.markdown(markdown);
    return;
  }
  std::size_t count = 0;
  each_named(question_.answer, [&](Choice&) { ++count; });
  if (count != ids.size()) return;
  std::size_t next = 0;
  each_named(question_.answer, [&](Choice& one) {
    one.id_written = !ids[next].empty();
    one.id.value = ids[next++];
  });
}

void SettingsReader::apply_item_feedback() {
  const auto said = settings_.find("item_feedback");
  if (said == settings_.end() || !said->is_array() || !loses_item_feedback(question_.answer)) return;
  std::size_t count = 0;
  each_named(question_.answer, [&](Choice&) { ++count; });
  if (count != said->size()) return;
  std::size_t next = 0;
  each_named(question_.answer, [&](Choice& one) {
    const OrderedJson& text = (*said)[next++];
    if (text.is_string() && !text.get<std::string>().empty()) one.feedback = context_.markdown(text.get<std::string>());
  });
}

bool is_same(const std::optional<Body>& one, const std::optional<Body>& other) {
  return one && other && markdown_of(*one) == markdown_of(*other);
}

// What the bank made of it at single answers is taken back there.
void SettingsReader::apply_feedback() {
  GeneralFeedback& feedback = question_.feedback;
  if (auto said = body("feedback_correct")) feedback.correct = std::move(said);
  if (auto said = body("feedback_partial")) feedback.partial = std::move(said);
  if (auto said = body("feedback_incorrect")) feedback.incorrect = std::move(said);
  if (auto* const one = std::get_if<TrueFalse>(&question_.answer)) {
    auto& right = one->answer ? one->feedback_true : one->feedback_false;
    auto& wrong = one->answer ? one->feedback_false : one->feedback_true;
    if (is_same(right, feedback.correct)) right.reset();
    if (is_same(wrong, feedback.incorrect)) wrong.reset();
  }
  const auto clear = [&](auto& patterns) {
    for (auto& pattern : patterns)
      if (is_same(pattern.feedback, feedback.partial)) pattern.feedback.reset();
  };
  if (auto* const one = std::get_if<ShortText>(&question_.answer)) clear(one->expected);
  if (auto* const one = std::get_if<Numeric>(&question_.answer)) clear(one->expected);
}

}  // namespace

void apply_own_settings(Question& question, std::string_view comment, const TextContext& context) {
  const auto begin = comment.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || !comment.substr(begin).starts_with(signature)) return;
  const auto settings = OrderedJson::parse(comment.substr(begin + signature.size() - 1), nullptr, false);
  if (settings.is_object()) SettingsReader(question, settings, context).apply();
}

}  // namespace mooc
