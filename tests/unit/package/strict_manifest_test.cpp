// What manifests for strict platforms say beyond those for Moodle: pass marks, several SCOs, the way through them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "package/manifest.h"

namespace mooc {
namespace {

using testing::HasSubstr;
using testing::Not;

Course course_for(Lms lms, Navigation navigation = Navigation::free) {
  Course course;
  course.info.id = "cours";
  course.info.language = "fr";
  course.info.title = "Cours";
  course.info.pass_mark = 72.5;
  course.info.package.lms = lms;
  course.info.navigation = navigation;
  return course;
}

const std::vector<Sco> one_marked{{"cours", "Cours", "", 72.5, 3}};
const std::vector<Sco> one_read{{"cours", "Cours", "", std::nullopt, 0}};
const std::vector<Sco> three{{"cours-un", "Un", "un/", 72.5, 2},
                             {"cours-deux", "Deux", "deux/", std::nullopt, 0},
                             {"cours-trois", "Trois", "trois/", 72.5, 1}};

// From the organization's title on.
std::string organization(Standard standard, const Course& course, std::span<const Sco> scos) {
  const std::string text = manifest(standard, course, scos, {});
  const auto begin = text.find("      <title>");
  return text.substr(begin, text.find("    </organization>") - begin);
}

TEST(StrictManifest, GivesScorm12TheMasteryScore) {
  EXPECT_EQ(organization(Standard::scorm12, course_for(Lms::strict), one_marked), R"(      <title>Cours</title>
      <item identifier="cours-item" identifierref="cours-sco" isvisible="true">
        <title>Cours</title>
        <adlcp:masteryscore>72.5</adlcp:masteryscore>
      </item>
)");
}

TEST(StrictManifest, GivesScorm2004ThePassMarkOfThePrimaryObjective) {
  EXPECT_THAT(organization(Standard::scorm2004, course_for(Lms::strict), one_marked), HasSubstr(R"(
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>0.725</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true" />
        </imsss:sequencing>
)"));
}

TEST(StrictManifest, GivesNoPassMarkToACourseWithoutGradedQuiz) {
  for (const auto standard : {Standard::scorm12, Standard::scorm2004})
    EXPECT_THAT(manifest(standard, course_for(Lms::strict), one_read, {}),
                Not(testing::ContainsRegex("masteryscore|minNormalizedMeasure")));
}

TEST(StrictManifest, GivesNoPassMarkToOtherPlatforms) {
  for (const auto lms : {Lms::moodle, Lms::minimal})
    for (const auto standard : {Standard::scorm12, Standard::scorm2004})
      EXPECT_THAT(manifest(standard, course_for(lms), one_marked, {}),
                  Not(testing::ContainsRegex("masteryscore|minNormalizedMeasure|objectives>")));
}

TEST(StrictManifest, LetsScorm12LaunchEachModuleInOrder) {
  EXPECT_EQ(organization(Standard::scorm12, course_for(Lms::strict, Navigation::in_order), three),
            R"(      <title>Cours</title>
      <item identifier="cours-un-item" identifierref="cours-un-sco" isvisible="true">
        <title>Un</title>
        <adlcp:masteryscore>72.5</adlcp:masteryscore>
      </item>
      <item identifier="cours-deux-item" identifierref="cours-deux-sco" isvisible="true">
        <title>Deux</title>
        <adlcp:prerequisites type="aicc_script">cours-un-item</adlcp:prerequisites>
      </item>
      <item identifier="cours-trois-item" identifierref="cours-trois-sco" isvisible="true">
        <title>Trois</title>
        <adlcp:prerequisites type="aicc_script">cours-deux-item</adlcp:prerequisites>
        <adlcp:masteryscore>72.5</adlcp:masteryscore>
      </item>
)");
}

TEST(StrictManifest, LetsScorm12LaunchModulesInAnyOrderWhereTheCourseIsFree) {
  EXPECT_THAT(organization(Standard::scorm12, course_for(Lms::strict), three), Not(HasSubstr("prerequisites")));
}

TEST(StrictManifest, WeighsModulesByTheirGradedQuizzes) {
  const std::string text = organization(Standard::scorm2004, course_for(Lms::strict), three);
  for (const char* const weight : {"0.6667", "0", "0.3333"})
    EXPECT_THAT(text, HasSubstr("<imsss:rollupRules objectiveMeasureWeight=\"" + std::string(weight) + "\" />"));
  EXPECT_THAT(text, testing::EndsWith(R"(      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true" />
        <imsss:objectives>
          <imsss:primaryObjective satisfiedByMeasure="true">
            <imsss:minNormalizedMeasure>0.725</imsss:minNormalizedMeasure>
          </imsss:primaryObjective>
        </imsss:objectives>
      </imsss:sequencing>
)"));
  EXPECT_THAT(text, Not(testing::ContainsRegex("mapInfo|>continue<|>previous<")));
}

TEST(StrictManifest, PassesACourseWithARequiredQuizOnlyWhenItsGradedModulesArePassed) {
  std::vector<Sco> scos = three;
  scos[2].is_required = true;
  const std::string text = organization(Standard::scorm2004, course_for(Lms::strict), scos);
  EXPECT_THAT(text, HasSubstr(R"(
        <title>Deux</title>
        <imsss:sequencing>
          <imsss:rollupRules rollupObjectiveSatisfied="false" objectiveMeasureWeight="0" />
)"));
  EXPECT_THAT(text, HasSubstr("<imsss:rollupRules objectiveMeasureWeight=\"0.3333\" />"));
  EXPECT_THAT(text, testing::EndsWith(R"(      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true" />
        <imsss:rollupRules>
          <imsss:rollupRule childActivitySet="all">
            <imsss:rollupConditions>
              <imsss:rollupCondition condition="satisfied" />
            </imsss:rollupConditions>
            <imsss:rollupAction action="satisfied" />
          </imsss:rollupRule>
        </imsss:rollupRules>
      </imsss:sequencing>
)"));
}

TEST(StrictManifest, OpensAModuleInScorm2004WhenTheOneBeforeIsSatisfied) {
  const std::string text = organization(Standard::scorm2004, course_for(Lms::strict, Navigation::in_order), three);
  EXPECT_THAT(text, HasSubstr(R"(
        <title>Trois</title>
        <imsss:sequencing>
          <imsss:sequencingRules>
            <imsss:preConditionRule>
              <imsss:ruleConditions conditionCombination="any">
                <imsss:ruleCondition referencedObjective="previous" operator="not" condition="satisfied" />
                <imsss:ruleCondition referencedObjective="previous" operator="not" condition="objectiveStatusKnown" />
              </imsss:ruleConditions>
              <imsss:ruleAction action="disabled" />
            </imsss:preConditionRule>
          </imsss:sequencingRules>
          <imsss:rollupRules objectiveMeasureWeight="0.3333" />
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="primary" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>0.725</imsss:minNormalizedMeasure>
              <imsss:mapInfo targetObjectiveID="cours-trois-satisfied" readSatisfiedStatus="false" readNormalizedMeasure="false" writeSatisfiedStatus="true" writeNormalizedMeasure="false" />
            </imsss:primaryObjective>
            <imsss:objective objectiveID="previous">
              <imsss:mapInfo targetObjectiveID="cours-deux-satisfied" readSatisfiedStatus="true" readNormalizedMeasure="false" writeSatisfiedStatus="false" writeNormalizedMeasure="false" />
            </imsss:objective>
          </imsss:objectives>
)"));
}

TEST(StrictManifest, LaunchesEachModuleFromItsFolder) {
  const std::string text = manifest(Standard::scorm12, course_for(Lms::strict), three, {});
  for (const char* const name : {"un", "deux", "trois"})
    EXPECT_THAT(text,
                HasSubstr("<resource identifier=\"cours-" + std::string(name) +
                          "-sco\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"" + name + "/index.html\" />"));
}

TEST(StrictManifest, SaysWhereTheSchemasLie) {
  Course course = course_for(Lms::strict);
  course.info.package.schemas = {{"imscp_rootv1p1p2.xsd", "/somewhere/imscp_rootv1p1p2.xsd", 12}};
  const std::string text = manifest(Standard::scorm12, course, one_marked, {});
  EXPECT_THAT(text, HasSubstr("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                              "xsi:schemaLocation=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2 "
                              "imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd "
                              "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd\""));
}

}  // namespace
}  // namespace mooc
