#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "inspect/package_checks.h"

namespace mooc {
namespace {

constexpr std::array hidden_buttons{"previous", "continue", "exit", "exitAll", "abandon", "abandonAll", "suspendAll"};

std::vector<const XmlElement*> all_named(const XmlElement& root, Vocabulary vocabulary, std::string_view local) {
  std::vector<const XmlElement*> found;
  for_each_element(root, [&](const XmlElement& element) {
    if (element.name.local == local && vocabulary_of(element.name) == vocabulary) found.push_back(&element);
  });
  return found;
}

bool says(const XmlElement& element, std::string_view attribute, std::string_view value) {
  return value_of(element.attribute(attribute)) == value;
}

// One activity's sequencing: its objectives and the rules that name them.
PackageFindings check_objectives(const XmlElement& sequencing) {
  PackageFindings found;
  std::set<std::string> identifiers;
  const XmlElement* const objectives = sequencing.child("objectives");
  if (objectives != nullptr) {
    for (const XmlElement& objective : objectives->children) {
      const XmlAttribute* const identifier = objective.attribute("objectiveID");
      if (identifier != nullptr && !identifiers.insert(identifier->value).second) {
        found.push_back(error("objective-identifier", identifier->span,
                              fmt::format("two objectives of one activity are called «{}»", identifier->value),
                              "give each its own identifier"));
      }
      const bool needs_one = objective.name.local == "objective" || objective.child("mapInfo") != nullptr;
      if (identifier == nullptr && needs_one) {
        found.push_back(error("objective-identifier", objective.tag,
                              fmt::format("{} has no objectiveID", tag_of(objective)),
                              "give it one; only a primary objective that maps to nothing may do without"));
      }
    }
  }
  for_each_element(sequencing, [&](const XmlElement& element) {
    const XmlAttribute* const reference = element.attribute("referencedObjective");
    if (reference == nullptr || identifiers.contains(reference->value)) return;
    found.push_back(error("objective-reference", reference->span,
                          fmt::format("this activity has no objective «{}»", reference->value),
                          "name the objectiveID of an objective in the same <imsss:sequencing>"));
  });
  return found;
}

PackageFindings check_shared(const PackageContents& package) {
  std::set<std::string> known;
  if (const XmlElement* const collection = package.root.child("sequencingCollection"))
    for (const XmlElement* const shared : collection->children_named("sequencing"))
      known.insert(value_of(shared->attribute("ID")));
  PackageFindings found;
  bool told = false;
  for (const XmlElement* const sequencing : all_named(package.root, Vocabulary::sequencing, "sequencing")) {
    const XmlAttribute* const reference = sequencing->attribute("IDRef");
    if (reference == nullptr) continue;
    if (!known.contains(reference->value)) {
      found.push_back(error("sequencing-reference", reference->span,
                            fmt::format("there is no sequencing «{}» in the collection", reference->value),
                            "name the ID of an <imsss:sequencing> in <imsss:sequencingCollection>"));
    } else if (!told) {
      told = true;
      found.push_back(warning("moodle-sequencing-collection", reference->span,
                              "Moodle does not read the <imsss:sequencingCollection>",
                              "write the sequencing out where it is used"));
    }
  }
  return found;
}

// SCORM 2004 4th Ed. SN 3.2: without choice and without flow nothing in a cluster can ever be delivered.
PackageFindings check_way_in(const PackageContents& package) {
  PackageFindings found;
  const auto look = [&](const XmlElement& cluster) {
    const XmlElement* const sequencing = cluster.child("sequencing");
    const XmlElement* const control = sequencing == nullptr ? nullptr : sequencing->child("controlMode");
    if (control == nullptr || cluster.child("item") == nullptr) return;
    if (!says(*control, "choice", "false") || says(*control, "flow", "true")) return;
    found.push_back(error("no-way-in", control->tag,
                          "neither choice nor flow is allowed: no item below can be launched",
                          "write flow=\"true\" (it is false where nothing is said), or choice=\"true\""));
  };
  for (const XmlElement* const organization : package.organizations) look(*organization);
  for (const ItemPlace& item : package.items) look(*item.element);
  return found;
}

PackageFindings check_maps(const PackageContents& package) {
  const auto maps = all_named(package.root, Vocabulary::sequencing, "mapInfo");
  if (maps.empty()) return {};
  return {warning("moodle-map-info", maps.front()->tag,
                  "Moodle on PHP 8 cannot import a package with <imsss:mapInfo>: the upload ends in a fatal error",
                  "take shared objectives out, or give this package only to platforms that sequence (mooc package "
                  "--lms strict says so of ours)")};
}

PackageFindings check_rollup(const PackageContents& package) {
  PackageFindings found;
  if (const auto rules = all_named(package.root, Vocabulary::sequencing, "rollupRule"); !rules.empty()) {
    found.push_back(warning("moodle-rollup", rules.front()->tag, "Moodle keeps no rollup rules",
                            "let the course send its own status, from one SCO"));
  }
  return found;
}

// scormlib.php:336 and scorm_13lib.php:1226: the last objective counts, and without a measure it counts as 1.0.
PackageFindings check_passing_score(const PackageContents& package) {
  PackageFindings found;
  for (const XmlElement* const objectives : all_named(package.root, Vocabulary::sequencing, "objectives")) {
    const XmlElement* const primary = objectives->child("primaryObjective");
    const auto more = objectives->children_named("objective");
    if (primary == nullptr || primary->child("minNormalizedMeasure") == nullptr || more.empty()) continue;
    if (more.back()->child("minNormalizedMeasure") != nullptr) continue;
    found.push_back(warning("moodle-passing-score", primary->tag,
                            "Moodle gives the course a pass mark of 1.0: it takes that of the last objective",
                            "keep the pass mark in the course, and let it send success_status"));
  }
  return found;
}

PackageFindings check_measures(const PackageContents& package) {
  PackageFindings found;
  for (const XmlElement* const measure : all_named(package.root, Vocabulary::sequencing, "minNormalizedMeasure")) {
    const std::string text = trimmed(measure->text);
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (!text.empty() && *end == '\0' && value >= -1 && value <= 1) continue;
    found.push_back(error("mastery-score", measure->content, fmt::format("the pass mark is «{}»", text),
                          "write a number from -1 to 1"));
  }
  return found;
}

PackageFindings check_buttons(const PackageContents& package) {
  PackageFindings found;
  for (const XmlElement* const button : all_named(package.root, Vocabulary::adlnav, "hideLMSUI")) {
    const std::string text = trimmed(button->text);
    if (std::find(hidden_buttons.begin(), hidden_buttons.end(), text) != hidden_buttons.end()) continue;
    found.push_back(error("hidden-button", button->content, fmt::format("«{}» is no button of a platform", text),
                          fmt::format("write one of {}", fmt::join(hidden_buttons, ", "))));
  }
  return found;
}

// What Moodle stores and never enforces: said once, for a centre may count on it.
PackageFindings check_enforced(const PackageContents& package) {
  for (const std::string_view name :
       {"preConditionRule", "postConditionRule", "exitConditionRule", "limitConditions"}) {
    const auto all = all_named(package.root, Vocabulary::sequencing, name);
    if (all.empty()) continue;
    return {notice("moodle-sequencing", all.front()->tag,
                   "Moodle does not enforce sequencing rules: every item stays open",
                   "let the course itself keep the order, where the order matters")};
  }
  return {};
}

}  // namespace

PackageFindings check_sequencing(const PackageContents& package) {
  PackageFindings found;
  if (package.standard != Standard::scorm2004) return found;
  for (const XmlElement* const sequencing : all_named(package.root, Vocabulary::sequencing, "sequencing"))
    append(found, check_objectives(*sequencing));
  append(found, check_shared(package));
  append(found, check_way_in(package));
  append(found, check_maps(package));
  append(found, check_rollup(package));
  append(found, check_passing_score(package));
  append(found, check_measures(package));
  append(found, check_buttons(package));
  append(found, check_enforced(package));
  return found;
}

}  // namespace mooc
