// Choices to tick, and a picture whose regions are the same choices.
#include <fmt/format.h>

#include "render/question_parts.h"
#include "text/number.h"

namespace mooc {
namespace {

struct ShownChoice {
  std::string_view id;
  const Body* text = nullptr;  // nullptr: `words` instead
  std::string_view words = {};
};

void write_choice(BodyWriter& page, const Question& question, std::string_view input, const ShownChoice& choice) {
  auto& html = page.html;
  const auto id = fmt::format("choice-{}-{}", question.id.value, choice.id);
  html.raw("<div class=\"choice\"");
  html.attribute("data-choice", choice.id);
  html.raw(fmt::format("><input type=\"{}\"", input));
  html.attribute("id", id);
  html.raw(" name=\"answer\"");
  html.attribute("value", choice.id);
  html.raw("><label");
  html.attribute("for", id);
  html.raw(">");
  if (choice.text) {
    auto text = page.of(*choice.text, id + "-");
    write_lead(text);
    html.raw("</label>");
    write_more(text);
  } else {
    html.literal(choice.words);
    html.raw("</label>");
  }
  html.raw("<div class=\"choice-feedback\" data-choice-feedback></div></div>\n");
}

std::string shape_element(const Shape& shape) {
  const auto n = format_number;
  return std::visit(overloaded{[&](const Rectangle& r) {
                                 return fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", n(r.x),
                                                    n(r.y), n(r.width), n(r.height));
                               },
                               [&](const Ellipse& e) {
                                 return fmt::format("<ellipse cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\"", n(e.x), n(e.y),
                                                    n(e.radius_x), n(e.radius_y));
                               },
                               [&](const Polygon& p) {
                                 std::string points;
                                 for (const auto& [x, y] : p) points += (points.empty() ? "" : " ") + n(x) + "," + n(y);
                                 return fmt::format("<polygon points=\"{}\"", points);
                               }},
                    shape);
}

std::string_view end_of_element(const Shape& shape) {
  return std::visit(overloaded{[](const Rectangle&) -> std::string_view { return "></rect>\n"; },
                               [](const Ellipse&) -> std::string_view { return "></ellipse>\n"; },
                               [](const Polygon&) -> std::string_view { return "></polygon>\n"; }},
                    shape);
}

}  // namespace

void write_choices(BodyWriter& page, const Question& question, std::string_view input,
                   const std::vector<Choice>& choices, std::string_view more) {
  page.html.raw(more.empty() ? "<div class=\"choices\">\n" : fmt::format("<div class=\"choices {}\">\n", more));
  for (const auto& choice : choices) write_choice(page, question, input, {choice.id.value, &choice.text});
  page.html.raw("</div>\n");
}

void write_true_false(BodyWriter& page, const Question& question) {
  page.html.raw("<div class=\"choices\">\n");
  write_choice(page, question, "radio", {"true", nullptr, page.texts()["true"]});
  write_choice(page, question, "radio", {"false", nullptr, page.texts()["false"]});
  page.html.raw("</div>\n");
}

// The list does all that the picture does: who cannot see or point needs nothing else.
void write_hotspot(BodyWriter& page, const Question& question, const Hotspot& hotspot) {
  auto& html = page.html;
  html.raw("<div class=\"hotspot\" data-shapes>");
  for (const auto& image : hotspot.picture.images) write_image(page, image);
  html.raw(
      "<svg class=\"hotspot-shapes\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 100 100\" "
      "preserveAspectRatio=\"none\">\n");
  for (std::size_t i = 0; i < hotspot.regions.size() && i < hotspot.shapes.size(); ++i) {
    html.raw(shape_element(hotspot.shapes[i]));
    html.attribute("data-choice", hotspot.regions[i].id.value);
    html.raw(end_of_element(hotspot.shapes[i]));
  }
  html.raw("</svg></div>\n");
  write_choices(page, question, hotspot.several ? "checkbox" : "radio", hotspot.regions);
}

}  // namespace mooc
