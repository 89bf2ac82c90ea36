// A picture with regions, each drawn as a shape and named in words.
#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "model/body_builder.h"
#include "parse/question_rules.h"
#include "parse/quiz_items.h"

namespace mooc {
namespace {

constexpr std::array<std::string_view, 7> region_keys{"id",   "text",    "correct", "feedback",
                                                      "rect", "ellipse", "polygon"};
constexpr std::string_view shapes_rule = "question-shapes";
constexpr std::string_view region_example = R"({ "text": "La porte", "rect": [10, 20, 30, 40], "correct": true })";

class HotspotReader {
 public:
  explicit HotspotReader(const QuestionSource& question) : question_(question), fields_(question.fields) {}

  Hotspot read() {
    const auto& map = question_.map;
    read_picture();
    answer_.several = fields_.flag(map, {"several", "true or false", "false"}).value_or(false);
    if (!map.find("regions")) question_.missing("regions", fmt::format("[ {}, … ]", region_example));
    for (const auto& region :
         fields_.list(map, {"regions", "a list of regions", R"([ { "text": "…", "rect": [10, 20, 30, 40] }, … ])"}))
      read_region(region);
    name_choices(answer_.regions);
    check();
    return std::move(answer_);
  }

 private:
  void read_picture() {
    const auto picture = fields_.required_text(
        question_.map, {"picture", "the path of a picture", R"("../course/media/piece.svg")"}, question_.opening);
    const auto alt = fields_.required_text(
        question_.map, {"alt", "what the picture shows", R"("Une pièce avec une porte et une table")"},
        question_.opening);
    if (picture.text.empty()) return;
    BodyBuilder body;
    body.open(NodeKind::paragraph, picture.span);
    auto& node = body.leaf(NodeKind::image, picture.span);
    Image image;
    image.destination = picture.text;
    image.alt = alt.text.empty() ? "?" : alt.text;  // told above: image-alt has no other remedy here
    image.span = picture.span;
    node.detail = add_to(body.body().images, std::move(image));
    body.close();
    answer_.picture = body.take();
  }

  void read_region(const DataValue& value) {
    if (!fields_.expect_map(value, "a region", region_example)) return;
    fields_.expect_keys(value, region_keys, "a region");
    Choice region = read_named(fields_, value, "what the region shows, for who does not see the picture");
    region.correct = fields_.flag(value, {"correct", "true or false", "true"}).value_or(false);
    region.feedback = fields_.markdown(value, "feedback");
    answer_.regions.push_back(std::move(region));
    answer_.shapes.push_back(read_shape(value));
  }

  Shape read_shape(const DataValue& value) {
    std::vector<const DataMember*> shapes;
    for (const auto* name : {"rect", "ellipse", "polygon"})
      if (const auto* shape = value.find(name)) shapes.push_back(shape);
    if (shapes.size() > 1) {
      question_.refuse(shapes_rule, shapes[1]->key_span, "a region has one shape", "keep one, or write two regions");
    } else if (shapes.empty()) {
      const bool misspelt = fields_.is_misspelt(value, "rect") || fields_.is_misspelt(value, "ellipse") ||
                            fields_.is_misspelt(value, "polygon");
      if (!misspelt)
        fields_.report(error("missing-key", value.span, "this region has no shape",
                             "write where it lies, in percent of the picture: \"rect\": [x, y, width, height]"));
    } else if (shapes[0]->key == "rect") {
      return read_rectangle(*shapes[0]);
    } else if (shapes[0]->key == "ellipse") {
      return read_ellipse(*shapes[0]);
    } else {
      return read_polygon(*shapes[0]);
    }
    return Rectangle{};
  }

  // So many numbers; none when it is something else.
  static std::vector<double> numbers(const DataValue& value, std::size_t count) {
    std::vector<double> found;
    if (value.kind != DataValue::Kind::list || value.items.size() != count) return {};
    for (const auto& item : value.items) {
      const auto number = number_of(item);
      if (!number) return {};
      found.push_back(*number);
    }
    return found;
  }

  void check_within(const DataMember& shape, double left, double top, double right, double bottom) const {
    if (left >= 0 && top >= 0 && right <= 100 && bottom <= 100) return;
    question_.refuse(shapes_rule, shape.value.span, "this region reaches beyond the picture",
                     "numbers are percent of its width and height: 0, 0 is the upper left corner, 100, 100 the lower "
                     "right one");
  }

  void check_size(const DataMember& shape, double width, double height) const {
    if (width > 0 && height > 0) return;
    question_.refuse(shapes_rule, shape.value.span, "this region has no width or no height, so nobody can point at it",
                     "write numbers above 0 for its last two, in percent of the picture");
  }

  Shape read_rectangle(const DataMember& shape) {
    const auto n = numbers(shape.value, 4);
    if (n.empty()) {
      fields_.wrong_type(shape, {"rect", "four numbers: x, y, width and height in percent", "[10, 20, 30, 40]"});
      return Rectangle{};
    }
    check_size(shape, n[2], n[3]);
    check_within(shape, n[0], n[1], n[0] + n[2], n[1] + n[3]);
    return Rectangle{n[0], n[1], n[2], n[3]};
  }

  Shape read_ellipse(const DataMember& shape) {
    const auto n = numbers(shape.value, 4);
    if (n.empty()) {
      fields_.wrong_type(
          shape, {"ellipse", "four numbers: x and y of its centre, then its two radii in percent", "[50, 50, 10, 20]"});
      return Ellipse{};
    }
    check_size(shape, n[2], n[3]);
    check_within(shape, n[0] - n[2], n[1] - n[3], n[0] + n[2], n[1] + n[3]);
    return Ellipse{n[0], n[1], n[2], n[3]};
  }

  Shape read_polygon(const DataMember& shape) {
    Polygon polygon;
    for (const auto& point : shape.value.items) {
      const auto n = numbers(point, 2);
      if (n.empty()) break;
      polygon.push_back({n[0], n[1]});
    }
    if (polygon.size() < 3 || polygon.size() != shape.value.items.size()) {
      fields_.wrong_type(
          shape, {"polygon", "three points or more, x and y of each in percent", "[[10, 10], [40, 10], [25, 40]]"});
      return Polygon{};
    }
    for (std::size_t i = 0; i < polygon.size(); ++i) {
      const auto [x, y] = polygon[i];
      if (x >= 0 && y >= 0 && x <= 100 && y <= 100) continue;
      check_within(shape, x, y, x, y);
      break;
    }
    return polygon;
  }

  void check() {
    if (!is_whole(question_.map, "regions", answer_.regions.size())) return;
    const ChoicesForm form{answer_.several, WrittenIn::quiz, true};
    for (auto& diagnostic : check_choices(answer_.regions, question_.place, form))
      fields_.report(std::move(diagnostic));
  }

  const QuestionSource& question_;
  MarkdownFields& fields_;
  Hotspot answer_;
};

}  // namespace

Hotspot read_hotspot(const QuestionSource& question) { return HotspotReader(question).read(); }

}  // namespace mooc
