// Questions of every type that a bank can hold, with the texts that are awkward in its format.
#pragma once

#include <array>
#include <random>
#include <string>
#include <vector>

#include "bank_texts.h"
#include "model/question.h"

namespace mooc {

class RandomQuestions {
 public:
  enum class For { moodle, gift };

  explicit RandomQuestions(unsigned seed) : random_(seed) {}

  Question question(For bank) {
    Question question;
    question.id.value = "q-" + std::to_string(below(99));
    question.prompt = body_of_markdown(words() + (chance(3) ? "\n\n" + words() : ""));
    question.answer = answer(bank);
    if (chance(2)) question.competences = {CompetenceCode{"9.3"}, CompetenceCode{"12.1"}};
    if (chance(3)) question.tags = {"ecoute", "a-revoir"};
    const bool is_counted = is_marked(question.answer);
    if (is_counted && chance(3)) question.points = 1 + static_cast<double>(below(5)) / 2;
    if (chance(3)) question.hint = text();
    if (is_counted && question.hint && chance(2)) question.hint_cost = 10;
    if (is_counted && chance(4)) question.attempts = 2, question.attempt_cost = 33.33;
    if (chance(4)) question.required = true;
    if (chance(2)) question.explanation = text();
    if (chance(3)) question.feedback.correct = text();
    if (chance(3)) question.feedback.incorrect = text();
    if (chance(3)) question.feedback.partial = text();
    return question;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }

  std::string words() {
    constexpr std::array<std::string_view, 22> pieces{"écouter",
                                                      "50 %",
                                                      "a = b",
                                                      "{x}",
                                                      "~",
                                                      "#1",
                                                      "l’été",
                                                      "**fort**",
                                                      "*doux*",
                                                      "`code {}`",
                                                      "\\\\(x^2\\\\",
                                                      "[mot](https://x.org/a?b=1&c=2)",
                                                      "->",
                                                      "\"oui\"",
                                                      "1 < 2",
                                                      "a:b",
                                                      "&amp;eacute;",
                                                      "]]\\>",
                                                      "%50%",
                                                      "fin.",
                                                      "--",
                                                      "0"};
    std::string out = "Mot " + std::to_string(serial_++);
    for (std::size_t count = below(4); count > 0; --count) out += " " + std::string(pieces[below(pieces.size())]);
    return out;
  }
  Body text() { return body_of_markdown(words()); }
  // What is typed: no Markdown.
  std::string typed() {
    constexpr std::array<std::string_view, 8> pieces{"silence", "le silence", "a*b", "50%",
                                                     "x=y",     "{z}",        "#1",  "l’été ~"};
    return std::string(pieces[below(pieces.size())]) + std::to_string(serial_++);
  }
  Choice choice(bool may_be_named) {
    Choice one;
    one.text = text();
    if (may_be_named && chance(2)) one.id = {"c-" + std::to_string(serial_++)}, one.id_written = true;
    if (chance(2)) one.feedback = text();
    return one;
  }
  std::vector<Choice> choices(std::size_t least) {
    std::vector<Choice> all;
    for (std::size_t count = least + below(4); count > 0; --count) all.push_back(choice(true));
    return all;
  }

  Answer answer(For bank) {
    switch (below(bank == For::moodle ? 13 : 10)) {
      case 0:
        return single();
      case 1:
        return multiple();
      case 2:
        return TrueFalse{chance(2), maybe(), maybe()};
      case 3:
        return typed_answer();
      case 4:
        return numeric();
      case 5:
        return Matching{placement(true)};
      case 6:
        return Categorise{placement(false)};
      case 7:
        return Matrix{placement(false), false};
      case 8:
        return ordering();
      case 9:
        return long_text();
      case 10:
        return gaps();
      case 11:
        return hotspot();
      default:
        return Likert{plain(choices(3))};
    }
  }
  std::optional<Body> maybe() { return chance(2) ? std::optional<Body>(text()) : std::nullopt; }
  std::vector<Choice> plain(std::vector<Choice> all) {
    for (Choice& one : all) one.feedback.reset();
    return all;
  }
  SingleChoice single() {
    SingleChoice one{choices(2)};
    one.choices[below(one.choices.size())].correct = true;
    for (Choice& choice : one.choices)
      if (!choice.correct && chance(4)) choice.credit = 50;
    return one;
  }
  MultipleChoice multiple() {
    MultipleChoice one{choices(3)};
    for (Choice& choice : one.choices) choice.correct = chance(2);
    one.choices.front().correct = true;
    one.choices.back().correct = false;
    return one;
  }
  ShortText typed_answer() {
    ShortText one;
    for (std::size_t count = 1 + below(3); count > 0; --count) one.accepted.push_back(typed());
    for (std::size_t count = below(3); count > 0; --count)
      one.expected.push_back({typed(), chance(2) ? 50.0 : 0.0, maybe()});
    one.case_sensitive = chance(3);
    one.accents_matter = chance(3);
    return one;
  }
  Numeric numeric() {
    Numeric one{2.5, 3.5, chance(2) ? "minutes" : "", {}};
    if (chance(3)) one.minimum = one.maximum = -0.1;
    if (chance(3)) one.minimum = 1, one.maximum = 4;
    for (std::size_t count = below(3); count > 0; --count)
      one.expected.push_back({10, 11.2, chance(2) ? 50.0 : 0.0, maybe()});
    return one;
  }
  Placement placement(bool has_decoys) {
    Placement one;
    for (std::size_t i = 0; i < 2 + below(2); ++i) {
      Choice option;
      option.text = body_of_markdown("Côté " + std::to_string(i) + " a-b");
      option.id.value = "to-" + std::to_string(i + 1);
      one.options.push_back(option);
    }
    for (std::size_t i = 0; i < 2 + below(4); ++i) {
      Item item;
      static_cast<Choice&>(item) = choice(true);
      item.belongs = {one.options[has_decoys ? std::min(i, one.options.size() - 1) : i % one.options.size()].id};
      one.items.push_back(std::move(item));
    }
    if (!has_decoys)
      std::stable_sort(one.items.begin(), one.items.end(),
                       [](const Item& a, const Item& b) { return a.belongs < b.belongs; });
    return one;
  }
  Ordering ordering() {
    Ordering one{choices(2)};
    if (chance(3)) one.items.back().text = body_of_markdown("0");
    return one;
  }
  LongText long_text() {
    LongText one;
    one.model_answer = maybe();
    if (chance(2)) one.criteria = plain(choices(1));
    for (Choice& criterion : one.criteria) criterion.id_written = false, criterion.id = {};
    if (chance(2)) one.lines = 10;
    return one;
  }
  GapText gaps() {
    GapText one;
    one.text = body_of_markdown("Écouter, c’est laisser du {{silence}} et **{{juger}}**, dit-on.");
    Gap typed_gap;
    typed_gap.id.value = "silence";
    typed_gap.typed.accepted = {typed(), typed()};
    if (chance(2)) typed_gap.typed.expected = {{typed(), 50, maybe()}};
    typed_gap.typed.accents_matter = chance(3);
    typed_gap.feedback = maybe();
    Gap chosen;
    chosen.id.value = "juger";
    for (int i = 1; i <= 3; ++i) {
      Choice option;
      option.id.value = "to-" + std::to_string(i);
      option.text = text();
      chosen.offered.push_back(option.id);
      one.options.push_back(std::move(option));
    }
    chosen.belongs = chosen.offered[below(3)];
    chosen.feedback = maybe();
    one.gaps = {typed_gap, chosen};
    return one;
  }
  Hotspot hotspot() {
    Hotspot one;
    one.picture = body_of_markdown("![Une salle](../course/media/x.png)");
    one.picture.images.front().media = "media/x.png";
    one.several = false;
    one.regions = choices(2);
    one.regions.front().correct = true;
    for (std::size_t i = 0; i < one.regions.size(); ++i)
      one.shapes.push_back(i % 3 == 0   ? Shape(Rectangle{1, 2, 3.5, 4})
                           : i % 3 == 1 ? Shape(Ellipse{50, 50, 10, 20})
                                        : Shape(Polygon{{0, 0}, {10, 0}, {5, 5.5}}));
    return one;
  }

  std::mt19937 random_;
  int serial_ = 1;
};

}  // namespace mooc
