#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <span>

#include "inspect/package_checks.h"

namespace mooc {
namespace {

struct Child {
  std::string_view name;
  int least = 0;
  int most = 1;  // 0: as many as one likes
};

// What may stand in an element, in this order (imscp_rootv1p1p2.xsd, imscp_v1p1.xsd, imsss_v1p0.xsd); elements of other
// vocabularies come behind.
struct Shape {
  Vocabulary vocabulary;
  std::string_view parent;
  std::span<const Child> children;
};

constexpr int many = 0;
constexpr std::array manifest{Child{"metadata"}, Child{"organizations", 1}, Child{"resources", 1},
                              Child{"manifest", 0, many}};
constexpr std::array metadata{Child{"schema"}, Child{"schemaversion"}};
constexpr std::array organizations{Child{"organization", 0, many}};
constexpr std::array organization{Child{"title", 1}, Child{"item", 1, many}, Child{"metadata"}};
constexpr std::array item{Child{"title", 1}, Child{"item", 0, many}, Child{"metadata"}};
constexpr std::array resources{Child{"resource", 0, many}};
constexpr std::array resource{Child{"metadata"}, Child{"file", 0, many}, Child{"dependency", 0, many}};
constexpr std::array file{Child{"metadata"}};
constexpr std::array sequencing{Child{"controlMode"},           Child{"sequencingRules"}, Child{"limitConditions"},
                                Child{"auxiliaryResources"},    Child{"rollupRules"},     Child{"objectives"},
                                Child{"randomizationControls"}, Child{"deliveryControls"}};
constexpr std::array sequencing_rules{Child{"preConditionRule", 0, many}, Child{"exitConditionRule", 0, many},
                                      Child{"postConditionRule", 0, many}};
constexpr std::array objectives{Child{"primaryObjective", 1}, Child{"objective", 0, many}};
constexpr std::array objective{Child{"minNormalizedMeasure"}, Child{"mapInfo", 0, many}};

constexpr std::array shapes{
    Shape{Vocabulary::packaging, "manifest", manifest},
    Shape{Vocabulary::packaging, "metadata", metadata},
    Shape{Vocabulary::packaging, "organizations", organizations},
    Shape{Vocabulary::packaging, "organization", organization},
    Shape{Vocabulary::packaging, "item", item},
    Shape{Vocabulary::packaging, "resources", resources},
    Shape{Vocabulary::packaging, "resource", resource},
    Shape{Vocabulary::packaging, "file", file},
    Shape{Vocabulary::sequencing, "sequencing", sequencing},
    Shape{Vocabulary::sequencing, "sequencingRules", sequencing_rules},
    Shape{Vocabulary::sequencing, "objectives", objectives},
    Shape{Vocabulary::sequencing, "primaryObjective", objective},
    Shape{Vocabulary::sequencing, "objective", objective},
};

// What ADL adds to items; anything else in its namespace is a slip of the pen.
constexpr std::array adlcp12{"prerequisites", "maxtimeallowed", "timelimitaction",
                             "datafromlms",   "masteryscore",   "location"};
constexpr std::array adlcp2004{
    "timeLimitAction", "dataFromLMS", "completionThreshold", "data", "map", "location", "sharedDataGlobalToSystem"};

std::string names_of(const Shape& shape) {
  std::vector<std::string_view> names;
  for (const Child& child : shape.children) names.push_back(child.name);
  return fmt::format("{}", fmt::join(names, ", "));
}

class ShapeCheck {
 public:
  explicit ShapeCheck(const PackageContents& package) : package_(package) {}

  PackageFindings take() {
    for_each_element(package_.root, [this](const XmlElement& element) { look_at(element); });
    return std::move(found_);
  }

 private:
  void look_at(const XmlElement& element) {
    const Vocabulary vocabulary = vocabulary_of(element.name);
    if (vocabulary == Vocabulary::adlcp) look_at_addition(element);
    for (const Shape& shape : shapes) {
      if (shape.vocabulary != vocabulary || shape.parent != element.name.local) continue;
      look_at_children(element, shape);
      look_at_numbers(element, shape);
    }
  }

  void look_at_children(const XmlElement& element, const Shape& shape) {
    std::size_t reached = 0;
    std::string_view before;
    for (const XmlElement& child : element.children) {
      const bool own = vocabulary_of(child.name) == shape.vocabulary;
      const auto place = std::find_if(shape.children.begin(), shape.children.end(),
                                      [&](const Child& entry) { return own && entry.name == child.name.local; });
      if (own && place == shape.children.end()) {
        found_.push_back(error("unknown-element", child.tag,
                               fmt::format("{} has no place in {}", tag_of(child), tag_of(element)),
                               fmt::format("there may be {}", names_of(shape))));
        continue;
      }
      const auto rank = static_cast<std::size_t>(place - shape.children.begin());
      if (rank < reached) {
        found_.push_back(error("element-order", child.tag, fmt::format("{} stands behind <{}>", tag_of(child), before),
                               fmt::format("in {} the order is {}, then elements of other vocabularies",
                                           tag_of(element), names_of(shape))));
      } else {
        reached = rank;
        before = child.name.local;
      }
    }
  }

  void look_at_numbers(const XmlElement& element, const Shape& shape) {
    for (const Child& child : shape.children) {
      if (is_short_form(element)) continue;
      const auto all = element.children_named(child.name);
      const auto number = static_cast<int>(all.size());
      if (number < child.least) {
        found_.push_back(error("required-element", element.tag,
                               fmt::format("{} has no <{}>", tag_of(element), child.name),
                               fmt::format("add <{}>", child.name)));
      }
      if (child.most != many && number > child.most) {
        found_.push_back(error("element-number", all[1]->tag,
                               fmt::format("{} has {} elements <{}>", tag_of(element), number, child.name),
                               "keep one"));
      }
    }
  }

  // <imsss:objectives> of a sequencing that says «as there» may be empty.
  static bool is_short_form(const XmlElement& element) {
    return element.name.local == "objectives" && element.children.empty();
  }

  void look_at_addition(const XmlElement& element) {
    const std::span<const char* const> known = package_.standard == Standard::scorm12
                                                   ? std::span<const char* const>(adlcp12)
                                                   : std::span<const char* const>(adlcp2004);
    const bool is_known = std::find(known.begin(), known.end(), element.name.local) != known.end();
    if (is_known) return;
    found_.push_back(error("unknown-element", element.tag,
                           fmt::format("{} is no element of {}", tag_of(element),
                                       package_.standard == Standard::scorm12 ? "SCORM 1.2" : "SCORM 2004"),
                           fmt::format("known are {}; upper and lower case count", fmt::join(known, ", "))));
  }

  const PackageContents& package_;
  PackageFindings found_;
};

}  // namespace

PackageFindings check_shape(const PackageContents& package) { return ShapeCheck(package).take(); }

}  // namespace mooc
