// Mistakes of the manifest, one by one: each is told once, at its place, in words that say what is wrong.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "inspect/broken_package.h"

namespace mooc {
namespace {

using namespace testing_packages;
using testing::ElementsAre;

// With a prefix on every element of the packaging vocabulary.
std::string prefixed(std::string_view manifest) {
  const std::string renamed = std::regex_replace(std::string(manifest), std::regex("<(/?)([a-z])"), "<$1cp:$2");
  return std::regex_replace(renamed, std::regex("xmlns="), "xmlns:cp=");
}

class ManifestMistakes : public BrokenPackage {};

TEST_F(ManifestMistakes, SaysNothingOfAGoodPackage) {
  EXPECT_THAT(in12("<", "<"), ElementsAre());
  EXPECT_THAT(in2004("<", "<"), ElementsAre());
}

TEST_F(ManifestMistakes, FindsAManifestThatIsNotAtTheRoot) {
  EXPECT_THAT(findings({{"index.html", ""}}), ElementsAre("0: error: the zip has no imsmanifest.xml [manifest-place]"));
  EXPECT_THAT(findings({{"course/imsmanifest.xml", std::string(good_scorm12)}}),
              ElementsAre("0: error: the manifest lies in a folder, as «course/imsmanifest.xml» [manifest-place]"));
  EXPECT_THAT(findings({{"IMSManifest.xml", std::string(good_scorm12)}}),
              ElementsAre("0: error: the manifest is called «IMSManifest.xml» [manifest-place]"));
}

TEST_F(ManifestMistakes, FindsBrokenXml) {
  EXPECT_THAT(
      in12("</resources>", ""),
      ElementsAre("18: error: this is not well-formed XML: Opening and ending tag mismatch: resources line 12 and "
                  "manifest [xml-form]"));
  EXPECT_THAT(in12("Cours<", "A&nbsp;B<"),
              ElementsAre("8: error: XML does not know this entity: Entity 'nbsp' not defined [xml-entity]"));
  EXPECT_THAT(in12("Cours<", "Bed & breakfast<"),
              ElementsAre("8: error: a bare «&» stands here, which XML does not allow [xml-form]"));
  EXPECT_THAT(in12("Cours<", "a=1&b=2<"),
              ElementsAre("8: error: a bare «&» stands here, which XML does not allow [xml-form]"));
  EXPECT_THAT(in12("xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\"", ""),
              ElementsAre("13: error: a prefix is used wrongly: Namespace prefix adlcp for scormtype on resource is "
                          "not defined [xml-prefix]"));
  EXPECT_THAT(
      in12("<manifest ", "<!DOCTYPE manifest SYSTEM \"file:///etc/passwd\"><manifest "),
      ElementsAre("2: error: the file has a document type (DOCTYPE), which may pull in other files [xml-doctype]"));
  EXPECT_THAT(in12("Cours<", "caf\xE9<"),
              ElementsAre("1: error: the file claims to be UTF-8, and it has bytes that are not UTF-8 [xml-encoding]"));
  EXPECT_THAT(
      in12("UTF-8", "klingon"),
      ElementsAre("1: error: the file claims to be klingon, and nobody knows the encoding «klingon» [xml-encoding]"));
}

TEST_F(ManifestMistakes, FindsAnotherRoot) {
  EXPECT_THAT(in12("manifest", "package"), ElementsAre("2: error: the file begins with <package> [manifest-root]"));
}

TEST_F(ManifestMistakes, FindsWrongNamespaces) {
  EXPECT_THAT(in12("imscp_rootv1p1p2", "imscp_rootv1p1p3"),
              ElementsAre("2: error: <manifest> is in the namespace http://www.imsproject.org/xsd/imscp_rootv1p1p3 "
                          "[manifest-namespace]"));
  EXPECT_THAT(
      in12("adlcp_rootv1p2", "adlcp_v1p3"),
      ElementsAre(
          "13: error: adlcp:scormtype is in the namespace http://www.adlnet.org/xsd/adlcp_v1p3 [manifest-namespace]"));
  EXPECT_THAT(in2004("http://www.imsglobal.org/xsd/imsss", "http://www.imsglobal.org/xsd/imsss_v1p0"),
              ElementsAre("10: error: <imsss:sequencing> is in the namespace http://www.imsglobal.org/xsd/imsss_v1p0 "
                          "[manifest-namespace]"));
  EXPECT_THAT(
      in12("</title>\n      </item>",
           "</title><imsss:sequencing xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\"/></item>"),
      ElementsAre(
          "8: error: <imsss:sequencing> belongs to SCORM 2004, and this package is SCORM 1.2 [manifest-namespace]"));
}

TEST_F(ManifestMistakes, LeavesOtherVocabulariesAlone) {
  EXPECT_THAT(in12("</schemaversion>",
                   "</schemaversion><lom xmlns=\"http://www.imsglobal.org/xsd/imsmd_rootv1p2p1\"><general>"
                   "<title><langstring>0</langstring></title></general></lom>"),
              ElementsAre());
  EXPECT_THAT(in12("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "urn:else"),
              ElementsAre("2: error: <manifest> is in the namespace urn:else [manifest-namespace]"));
}

TEST_F(ManifestMistakes, FindsPrefixesThatMoodleDoesNotKnow) {
  EXPECT_THAT(findings(files_with(
                  changed(changed(good_scorm12, "xmlns:adlcp", "xmlns:adl"), "adlcp:scormtype", "adl:scormtype"))),
              ElementsAre("13: warning: Moodle does not find adl:scormtype: it looks for the prefix as usually written "
                          "[moodle-prefix]"));
  EXPECT_THAT(findings(files_with(prefixed(good_scorm12))),
              ElementsAre("2: warning: Moodle does not find <cp:manifest>: it looks for the prefix as usually written "
                          "[moodle-prefix]"));
}

TEST_F(ManifestMistakes, FindsVersionsThatMoodleDoesNotKnow) {
  EXPECT_THAT(in12("<schemaversion>1.2</schemaversion>", ""),
              ElementsAre("2: warning: the manifest does not say which SCORM it is [schema-version]"));
  EXPECT_THAT(in2004("2004 4th Edition", "2004 2nd Edition"),
              ElementsAre("3: warning: Moodle does not know the version «2004 2nd Edition» and takes the package for "
                          "SCORM 1.2 [schema-version]"));
  EXPECT_THAT(in2004("2004 4th Edition", " 2004 4th Edition "),
              ElementsAre("3: warning: Moodle does not know the version « 2004 4th Edition » and takes the package for "
                          "SCORM 1.2 [schema-version]"));
}

TEST_F(ManifestMistakes, FindsMissingElements) {
  EXPECT_THAT(in12("<title>Cours</title>", ""), ElementsAre("7: error: <item> has no <title> [required-element]"));
  EXPECT_THAT(in12("<title>Écouter</title>", ""),
              ElementsAre("5: error: <organization> has no <title> [required-element]"));
  EXPECT_THAT(
      findings(files_with(changed(changed(good_scorm12, "<resources>", "<!--"), "</resources>", "-->"))),
      ElementsAre("2: error: no resource of the manifest has an href [nothing-to-launch]",
                  "2: error: <manifest> has no <resources> [required-element]",
                  "2: notice: the zip has files that no resource names: course.js, index.html [file-not-listed]",
                  "7: error: there is no resource «r» [reference-missing]"));
}

TEST_F(ManifestMistakes, FindsElementsInTheWrongOrder) {
  EXPECT_THAT(in12("<title>Cours</title>", "<metadata/><title>Cours</title>"),
              ElementsAre("8: error: <title> stands behind <metadata> [element-order]"));
  EXPECT_THAT(in2004("<imsss:controlMode choice=\"true\" flow=\"true\"/>", "<imsss:rollupRules/><imsss:controlMode/>"),
              ElementsAre("13: error: <imsss:controlMode> stands behind <rollupRules> [element-order]"));
}

TEST_F(ManifestMistakes, FindsElementsThatAreNoneOrTooMany) {
  EXPECT_THAT(in12("<title>Cours</title>", "<title>Cours</title><title>Encore</title>"),
              ElementsAre("8: error: <item> has 2 elements <title> [element-number]"));
  EXPECT_THAT(in12("<title>Cours</title>", "<title>Cours</title><adlcp:masteryScore>80</adlcp:masteryScore>"),
              ElementsAre("8: error: <adlcp:masteryScore> is no element of SCORM 1.2 [unknown-element]"));
  EXPECT_THAT(in12("<title>Cours</title>", "<title>Cours</title><name>x</name>"),
              ElementsAre("8: error: <name> has no place in <item> [unknown-element]"));
  EXPECT_THAT(in2004("<adlcp:timeLimitAction>",
                     "<adlcp:maxtimeallowed>0001:00:00</adlcp:maxtimeallowed><adlcp:timeLimitAction>"),
              ElementsAre("9: error: <adlcp:maxtimeallowed> is no element of SCORM 2004 [unknown-element]"));
}

TEST_F(ManifestMistakes, FindsWrongIdentifiers) {
  EXPECT_THAT(in12(" identifier=\"i\"", ""), ElementsAre("7: error: <item> has no identifier [identifier-missing]"));
  EXPECT_THAT(in12("identifier=\"i\"", "identifier=\"1 i\""),
              ElementsAre("7: error: «1 i» is no identifier of XML [identifier-form]"));
  EXPECT_THAT(in12("identifier=\"i\"", "identifier=\"o\""),
              ElementsAre("7: error: identifier «o» is that of <organization> above [identifier-double]"));
  EXPECT_THAT(
      in12("identifier=\"i\"", "identifier=\"" + std::string(256, 'i') + "\""),
      ElementsAre(
          "7: warning: the identifier has 256 characters, and Moodle keeps 255: its import fails [identifier-length]"));
}

TEST_F(ManifestMistakes, FindsWrongReferences) {
  EXPECT_THAT(in12("default=\"o\"", "default=\"p\""),
              ElementsAre("4: error: there is no organization «p» [default-organization]"));
  EXPECT_THAT(in12(" default=\"o\"", ""),
              ElementsAre("4: error: no organization is the default one [default-organization]"));
  EXPECT_THAT(in12("identifierref=\"r\"", "identifierref=\"R\""),
              ElementsAre("7: error: there is no resource «R» [reference-missing]"));
  EXPECT_THAT(in12(" identifierref=\"r\"", ""),
              ElementsAre("7: warning: item «i» launches nothing and has no items [item-empty]"));
  EXPECT_THAT(in2004(" identifierref=\"r\"", ""),
              ElementsAre("7: error: item «i» launches nothing and has no items [item-empty]"));
  EXPECT_THAT(in12("<file href=\"course.js\"/>", "<file href=\"course.js\"/><dependency identifierref=\"x\"/>"),
              ElementsAre("15: error: there is no resource «x» [reference-missing]"));
  EXPECT_THAT(in12("<title>Cours</title>",
                   "<title>Cours</title><item identifier=\"j\" identifierref=\"r\"><title>J</title></item>"),
              ElementsAre("7: error: item «i» has items of its own and something to launch [reference-on-folder]"));
}

TEST_F(ManifestMistakes, FindsOrganizationsThatAreMissingOrTooMany) {
  EXPECT_THAT(findings(files_with(
                  changed(changed(good_scorm12, "<organization ", "<!-- <organization "), "</organization>", "-->"))),
              ElementsAre("4: warning: the package has no organization: no table of contents [organization-missing]"));
  EXPECT_THAT(
      in12("</organization>",
           "</organization><organization identifier=\"p\"><title>P</title><item identifier=\"q\" "
           "identifierref=\"r\"><title>Q</title></item></organization>"),
      ElementsAre("10: notice: the package has 2 organizations; learners see the default one [several-organizations]"));
}

}  // namespace
}  // namespace mooc
