// Only Lms::strict gets objectives and rules: imsss:mapInfo kills Moodle's import on PHP 8, and Moodle takes the pass
// mark of a plain objective for 1.0 (design.md, 9 and 13). Elements in the order of the XSD: on an item presentation
// comes last; within sequencing rules, rollup, objectives, delivery.
#include "package/sequencing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "package/manifest_text.h"
#include "package/manifest_xml.h"
#include "text/number.h"

namespace mooc {
namespace {

// The buttons of a platform that lead nowhere in a package of one SCO (continue, previous) or would end the attempt and
// so lose the learner's place (exit, exitAll, abandon, abandonAll). `suspendAll` stays: leaving must always be
// possible. Moodle's habit of locking the item after one with `continue` hidden does no harm: there is none.
constexpr std::array hidden_alone{"continue", "previous", "exit", "exitAll", "abandon", "abandonAll"};
constexpr std::span hidden_among_others = std::span(hidden_alone).subspan(2);

// A share of 1 with four decimals, which measureType and weightType promise to keep.
std::string measure(double share) { return format_number(std::round(share * 10'000) / 10'000); }

double whole_weight(std::span<const Sco> scos) {
  double sum = 0;
  for (const Sco& sco : scos) sum += sco.weight;
  return sum;
}

// A course in which a quiz is required is not passed by its mark alone, and a platform that judges by the measure asks
// no rule (SCORM 2004 4th Ed. SN, Objective Rollup Process RB.1.2). So such a course is passed when each module with
// graded quizzes is: never sooner than the course itself would say, for modules that reach the pass mark each reach it
// together.
bool is_judged_by_modules(std::span<const Sco> scos) {
  return scos.size() > 1 && std::any_of(scos.begin(), scos.end(), [](const Sco& sco) { return sco.is_required; });
}

std::string global_objective(const Sco& sco) { return manifest_identifier(sco.name, "satisfied"); }

// The previous item's objective is read under this name.
constexpr const char* previous_name = "previous";

// Closed until the previous item is satisfied. A status that is not known is not «not satisfied», so both are asked.
void write_precondition(pugi::xml_node sequencing) {
  auto rule = sequencing.append_child("imsss:sequencingRules").append_child("imsss:preConditionRule");
  auto conditions = rule.append_child("imsss:ruleConditions");
  attribute(conditions, "conditionCombination", "any");
  for (const char* const asked : {"satisfied", "objectiveStatusKnown"}) {
    auto condition = conditions.append_child("imsss:ruleCondition");
    attribute(condition, "referencedObjective", previous_name);
    attribute(condition, "operator", "not");
    attribute(condition, "condition", asked);
  }
  attribute(rule.append_child("imsss:ruleAction"), "action", "disabled");
}

void write_pass_mark(pugi::xml_node objective, std::optional<double> pass_mark) {
  if (!pass_mark) return;
  attribute(objective, "satisfiedByMeasure", "true");
  element(objective, "imsss:minNormalizedMeasure", measure(*pass_mark / 100));
}

void write_module_rollup(pugi::xml_node sequencing, std::span<const Sco> scos, const Sco& sco) {
  const double sum = whole_weight(scos);
  if (scos.size() < 2 || (sum <= 0 && !is_judged_by_modules(scos))) return;
  auto rollup = sequencing.append_child("imsss:rollupRules");
  if (is_judged_by_modules(scos) && !sco.pass_mark) attribute(rollup, "rollupObjectiveSatisfied", "false");
  if (sum > 0) attribute(rollup, "objectiveMeasureWeight", measure(sco.weight / sum));
}

void write_satisfied_when_modules_are(pugi::xml_node sequencing) {
  auto rule = sequencing.append_child("imsss:rollupRules").append_child("imsss:rollupRule");
  attribute(rule, "childActivitySet", "all");
  attribute(rule.append_child("imsss:rollupConditions").append_child("imsss:rollupCondition"), "condition",
            "satisfied");
  attribute(rule.append_child("imsss:rollupAction"), "action", "satisfied");
}

void write_map(pugi::xml_node objective, const Sco& target, bool writes) {
  auto map = objective.append_child("imsss:mapInfo");
  attribute(map, "targetObjectiveID", global_objective(target));
  attribute(map, "readSatisfiedStatus", writes ? "false" : "true");
  attribute(map, "readNormalizedMeasure", "false");
  attribute(map, "writeSatisfiedStatus", writes ? "true" : "false");
  attribute(map, "writeNormalizedMeasure", "false");
}

// An objective with an identifier comes to the content as cmi.objectives.0, so it has one only where a map needs it.
void write_objectives(pugi::xml_node sequencing, std::span<const Sco> scos, std::size_t place, bool in_order) {
  const Sco& sco = scos[place];
  if (!in_order && !sco.pass_mark) return;
  auto objectives = sequencing.append_child("imsss:objectives");
  auto primary = objectives.append_child("imsss:primaryObjective");
  if (in_order) attribute(primary, "objectiveID", "primary");
  write_pass_mark(primary, sco.pass_mark);
  if (!in_order) return;
  write_map(primary, sco, true);
  if (place == 0) return;
  auto previous = objectives.append_child("imsss:objective");
  attribute(previous, "objectiveID", previous_name);
  write_map(previous, scos[place - 1], false);
}

void write_presentation(pugi::xml_node item, std::span<const char* const> hidden) {
  auto buttons = item.append_child("adlnav:presentation").append_child("adlnav:navigationInterface");
  for (const char* const button : hidden) element(buttons, "adlnav:hideLMSUI", button);
}

}  // namespace

// Silent platforms complete and satisfy an activity by themselves unless told that its content does so
// (SCORM 2004 4th Ed. SN 3.13).
void write_item_sequencing(pugi::xml_node item, const CourseInfo& course, std::span<const Sco> scos,
                           std::size_t place) {
  const bool strict = course.package.lms == Lms::strict;
  const bool several = scos.size() > 1;
  const bool in_order = several && course.navigation == Navigation::in_order;
  auto sequencing = item.append_child("imsss:sequencing");
  if (in_order && place > 0) write_precondition(sequencing);
  write_module_rollup(sequencing, scos, scos[place]);
  if (strict) write_objectives(sequencing, scos, place, in_order);
  auto delivery = sequencing.append_child("imsss:deliveryControls");
  attribute(delivery, "completionSetByContent", "true");
  attribute(delivery, "objectiveSetByContent", "true");
  write_presentation(item, several ? hidden_among_others : std::span<const char* const>(hidden_alone));
}

void write_course_sequencing(pugi::xml_node organization, const CourseInfo& course, std::span<const Sco> scos) {
  auto sequencing = organization.append_child("imsss:sequencing");
  auto control = sequencing.append_child("imsss:controlMode");
  attribute(control, "choice", "true");
  attribute(control, "flow", "true");
  if (is_judged_by_modules(scos)) return write_satisfied_when_modules_are(sequencing);
  if (scos.size() < 2 || whole_weight(scos) <= 0) return;
  write_pass_mark(sequencing.append_child("imsss:objectives").append_child("imsss:primaryObjective"), course.pass_mark);
}

}  // namespace mooc
