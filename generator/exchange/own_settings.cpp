#include "exchange/own_settings.h"

#include <algorithm>
#include <array>

#include "exchange/body_blocks.h"
#include "exchange/body_markdown.h"
#include "exchange/named_parts.h"
#include "exchange/question_json.h"

namespace mooc {
namespace {

std::vector<std::string> written_ids(const Question& question) {
  std::vector<std::string> ids;
  if (const auto* const gaps = std::get_if<GapText>(&question.answer)) {
    for (const Gap& gap : gaps->gaps) ids.push_back(gap.id.value);
    return ids;
  }
  Answer answer = question.answer;
  each_named(answer, [&](Choice& one) { ids.push_back(one.id_written ? one.id.value : ""); });
  const bool has_some = std::any_of(ids.begin(), ids.end(), [](const std::string& id) { return !id.empty(); });
  return has_some ? ids : std::vector<std::string>{};
}

OrderedJson item_feedback(const Question& question) {
  auto list = OrderedJson::array();
  bool has_some = false;
  Answer answer = question.answer;
  if (loses_item_feedback(answer))
    each_named(answer, [&](Choice& one) {
      list.push_back(one.feedback ? markdown_of(*one.feedback) : "");
      has_some = has_some || one.feedback.has_value();
    });
  return has_some ? list : OrderedJson::array();
}

// The places of those in which accents matter.
OrderedJson gaps_with_accents(const GapText& text) {
  auto list = OrderedJson::array();
  for (std::size_t i = 0; i < text.gaps.size(); ++i)
    if (text.gaps[i].typed.accents_matter) list.push_back(i);
  return list;
}

// A JSON text that may stand in a comment of XML and of GIFT.
std::string as_comment(const OrderedJson& object) {
  std::string text = "mooc " + object.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> forbidden{
      {{"--", "-\\u002d"}, {"[id:", "\\u005bid:"}, {"[tag:", "\\u005btag:"}}};
  for (const auto& [found, instead] : forbidden)
    for (auto at = text.find(found); at != std::string::npos; at = text.find(found, at))
      text.replace(at, found.size(), instead);
  return text;
}

void put_kind(OrderedJson& mine, const OrderedJson& all, const Question& question) {
  const auto put_options = [&](const Placement& placement) {
    auto options = OrderedJson::array();
    for (const Choice& option : placement.options) options.push_back(markdown_of(option.text));
    mine["type"] = all["type"];
    mine["options"] = std::move(options);
  };
  if (const auto* const one = std::get_if<Categorise>(&question.answer)) put_options(*one);
  if (const auto* const one = std::get_if<Matrix>(&question.answer)) put_options(*one);
  if (std::holds_alternative<Likert>(question.answer)) mine["type"] = all["type"];
  if (std::holds_alternative<Hotspot>(question.answer)) {
    mine["type"] = all["type"];
    auto shapes = OrderedJson::array();
    for (const OrderedJson& region : all["regions"])
      for (const char* const shape : {"rect", "ellipse", "polygon"})
        if (region.contains(shape)) shapes.push_back(OrderedJson{{shape, region[shape]}});
    mine["shapes"] = std::move(shapes);
  }
}

}  // namespace

std::string own_settings(const Question& question, const KeptByBank& kept) {
  const OrderedJson all = json_of(question);
  OrderedJson mine = OrderedJson::object();
  const auto take = [&](const char* key) {
    if (all.contains(key)) mine[key] = all[key];
  };
  put_kind(mine, all, question);
  for (const char* const key : {"required", "attempts", "attempt_cost", "hint_cost", "accents_matter"}) take(key);
  if (kept.hint && question.hint) mine["attempts"] = question.attempts;  // a hint means a further try in Moodle
  if (!kept.points) take("points");
  if (!kept.hint) take("hint");
  if (!kept.answer_form) take("case_sensitive"), take("unit");
  if (!kept.general_feedback) take("feedback_partial");
  if (!kept.general_feedback && !kept.answer_feedback) take("feedback_correct"), take("feedback_incorrect");
  if (const auto* const text = std::get_if<LongText>(&question.answer)) {
    if (!kept.notes) take("lines"), take("model_answer"), take("criteria");
    if (kept.notes && !text->criteria.empty()) mine["criteria"] = text->criteria.size();
  }
  if (const auto* const gaps = std::get_if<GapText>(&question.answer)) {
    mine["prompt"] = block_begins(question.prompt).size() - 1;
    if (auto list = gaps_with_accents(*gaps); !list.empty()) mine["gaps_with_accents"] = std::move(list);
  }
  if (auto said = item_feedback(question); !said.empty()) mine["item_feedback"] = std::move(said);
  if (auto ids = written_ids(question); !ids.empty()) mine["ids"] = std::move(ids);
  return mine.empty() ? std::string{} : as_comment(mine);
}

}  // namespace mooc
