// The two SCORM packages of a small course: their files, their whole manifest, and what must never be in them.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "package/scorm12.h"
#include "package/scorm2004.h"

namespace mooc {
namespace {

Course small_course() {
  Course course;
  course.info.id = "petit-cours";
  course.info.version = "1.0.0";
  course.info.language = "fr";
  course.info.title = "Écouter & reformuler";
  course.media = {{"media/cercle été.svg", "/somewhere/cercle été.svg", 12, "", 0, 0}};
  course.info.description = "Un petit cours";
  course.info.keywords = {"écoute"};
  course.info.licence = "CC BY-SA 4.0";
  course.minutes = 125;
  course.state_characters = 120;
  return course;
}

std::vector<RenderedPage> small_pages() {
  return {
      {"index.html", {{"<h1>Cours</h1>", Where::everywhere}}, "Cours"},
      {"lesson/accueil.html",
       {{"<p>Question</p>", Where::everywhere},
        {"<details>la bonne réponse</details>", Where::site_only},
        {"<p>dans un paquet</p>", Where::package_only}},
       "Accueil"},
      {"data/course.js", {{"self.moocCourse={};", Where::everywhere}}, ""},
      {"data/answers-lesson-accueil.js", {{"self.moocAnswers={};", Where::everywhere}}, ""},
      {"shell.html", {{"<title>coquille du site</title>", Where::everywhere}}, "Cours"},
      {"package-shell.html", {{"<title>coquille</title>", Where::everywhere}}, "Cours"},
  };
}

std::vector<std::string> paths_of(const std::vector<Artifact>& files) {
  std::vector<std::string> paths;
  for (const Artifact& file : files) paths.push_back(file.path);
  return paths;
}

std::string text_of(const std::vector<Artifact>& files, const std::string& path) {
  const auto file = std::find_if(files.begin(), files.end(), [&](const auto& each) { return each.path == path; });
  return file == files.end() ? "there is no " + path : std::get<std::string>(file->content);
}

bool holds(const std::vector<std::string>& paths, const std::string& path) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

// The `<file>` lines that the manifest of these files must have: what belongs to no SCO comes last.
std::string listed(const std::vector<Artifact>& files) {
  std::string lines;
  for (const Artifact& file : files) {
    if (file.path == "imsmanifest.xml" || file.path == "metadata.xml") continue;
    const bool accented = file.path == "site/media/cercle été.svg";
    lines += "      <file href=\"" + (accented ? "site/media/cercle%20%C3%A9t%C3%A9.svg" : file.path) + "\" />\n";
  }
  if (holds(paths_of(files), "metadata.xml")) lines += "      <file href=\"metadata.xml\" />\n";
  return lines;
}

TEST(PackageScorm12, WritesTheWholeManifest) {
  const auto package = package_scorm12(small_course(), small_pages());
  EXPECT_EQ(text_of(package.value, "imsmanifest.xml"), R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="petit-cours-manifest" version="1.0.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <imsmd:lom>
      <imsmd:general>
        <imsmd:title>
          <imsmd:langstring xml:lang="fr">Écouter &amp; reformuler</imsmd:langstring>
        </imsmd:title>
        <imsmd:language>fr</imsmd:language>
        <imsmd:description>
          <imsmd:langstring xml:lang="fr">Un petit cours</imsmd:langstring>
        </imsmd:description>
        <imsmd:keyword>
          <imsmd:langstring xml:lang="fr">écoute</imsmd:langstring>
        </imsmd:keyword>
      </imsmd:general>
      <imsmd:lifecycle>
        <imsmd:version>
          <imsmd:langstring xml:lang="x-none">1.0.0</imsmd:langstring>
        </imsmd:version>
        <imsmd:status>
          <imsmd:source>
            <imsmd:langstring xml:lang="x-none">LOMv1.0</imsmd:langstring>
          </imsmd:source>
          <imsmd:value>
            <imsmd:langstring xml:lang="x-none">Final</imsmd:langstring>
          </imsmd:value>
        </imsmd:status>
      </imsmd:lifecycle>
      <imsmd:metametadata>
        <imsmd:metadatascheme>ADL SCORM 1.2</imsmd:metadatascheme>
      </imsmd:metametadata>
      <imsmd:technical>
        <imsmd:format>text/html</imsmd:format>
      </imsmd:technical>
      <imsmd:educational>
        <imsmd:typicallearningtime>
          <imsmd:datetime>02:05</imsmd:datetime>
        </imsmd:typicallearningtime>
      </imsmd:educational>
      <imsmd:rights>
        <imsmd:copyrightandotherrestrictions>
          <imsmd:source>
            <imsmd:langstring xml:lang="x-none">LOMv1.0</imsmd:langstring>
          </imsmd:source>
          <imsmd:value>
            <imsmd:langstring xml:lang="x-none">yes</imsmd:langstring>
          </imsmd:value>
        </imsmd:copyrightandotherrestrictions>
        <imsmd:description>
          <imsmd:langstring xml:lang="fr">CC BY-SA 4.0</imsmd:langstring>
        </imsmd:description>
      </imsmd:rights>
    </imsmd:lom>
  </metadata>
  <organizations default="petit-cours-organization">
    <organization identifier="petit-cours-organization">
      <title>Écouter &amp; reformuler</title>
      <item identifier="petit-cours-item" identifierref="petit-cours-sco" isvisible="true">
        <title>Écouter &amp; reformuler</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="petit-cours-sco" type="webcontent" adlcp:scormtype="sco" href="index.html">
)" + listed(package.value) +
                                                           R"(    </resource>
  </resources>
</manifest>
)");
}

TEST(PackageScorm2004, WritesTheWholeManifest) {
  const auto package = package_scorm2004(small_course(), small_pages());
  EXPECT_EQ(text_of(package.value, "imsmanifest.xml"), R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="petit-cours-manifest" version="1.0.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
    <adlcp:location>metadata.xml</adlcp:location>
  </metadata>
  <organizations default="petit-cours-organization">
    <organization identifier="petit-cours-organization" adlseq:objectivesGlobalToSystem="false">
      <title>Écouter &amp; reformuler</title>
      <item identifier="petit-cours-item" identifierref="petit-cours-sco" isvisible="true">
        <title>Écouter &amp; reformuler</title>
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true" />
        </imsss:sequencing>
        <adlnav:presentation>
          <adlnav:navigationInterface>
            <adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>previous</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>exit</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>exitAll</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>abandon</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>abandonAll</adlnav:hideLMSUI>
          </adlnav:navigationInterface>
        </adlnav:presentation>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true" />
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="petit-cours-sco" type="webcontent" adlcp:scormType="sco" href="index.html">
)" + listed(package.value) +
                                                           R"(    </resource>
  </resources>
</manifest>
)");
}

TEST(PackageScorm2004, DescribesTheCourseInAFileOfItsOwn) {
  const auto package = package_scorm2004(small_course(), small_pages());
  EXPECT_EQ(text_of(package.value, "metadata.xml"), R"(<?xml version="1.0" encoding="UTF-8"?>
<lom xmlns="http://ltsc.ieee.org/xsd/LOM">
  <general>
    <identifier>
      <catalog>mooc</catalog>
      <entry>petit-cours</entry>
    </identifier>
    <title>
      <string language="fr">Écouter &amp; reformuler</string>
    </title>
    <language>fr</language>
    <description>
      <string language="fr">Un petit cours</string>
    </description>
    <keyword>
      <string language="fr">écoute</string>
    </keyword>
  </general>
  <lifeCycle>
    <version>
      <string>1.0.0</string>
    </version>
    <status>
      <source>LOMv1.0</source>
      <value>final</value>
    </status>
  </lifeCycle>
  <metaMetadata>
    <metadataSchema>LOMv1.0</metadataSchema>
    <metadataSchema>ADLv1.0</metadataSchema>
  </metaMetadata>
  <technical>
    <format>text/html</format>
  </technical>
  <educational>
    <typicalLearningTime>
      <duration>PT2H5M</duration>
    </typicalLearningTime>
  </educational>
  <rights>
    <copyrightAndOtherRestrictions>
      <source>LOMv1.0</source>
      <value>yes</value>
    </copyrightAndOtherRestrictions>
    <description>
      <string language="fr">CC BY-SA 4.0</string>
    </description>
  </rights>
</lom>
)");
}

using Package = Parsed<std::vector<Artifact>> (*)(const Course&, std::span<const RenderedPage>);
struct Target {
  const char* name;
  Package package;
};

class EveryScormPackage : public testing::TestWithParam<Target> {};
INSTANTIATE_TEST_SUITE_P(Targets, EveryScormPackage,
                         testing::Values(Target{"scorm12", package_scorm12}, Target{"scorm2004", package_scorm2004}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_P(EveryScormPackage, HoldsManifestShellAndSite) {
  const auto paths = paths_of(GetParam().package(small_course(), small_pages()).value);
  for (const char* path :
       {"imsmanifest.xml", "index.html", "data/package.js", "site/index.html", "site/lesson/accueil.html",
        "site/data/course.js", "site/data/answers-lesson-accueil.js", "site/media/cercle été.svg"})
    EXPECT_TRUE(holds(paths, path)) << path;
}

TEST_P(EveryScormPackage, IsSortedByPathWithEachFileOnce) {
  const auto paths = paths_of(GetParam().package(small_course(), small_pages()).value);
  EXPECT_TRUE(std::is_sorted(paths.begin(), paths.end()));
  EXPECT_EQ(std::adjacent_find(paths.begin(), paths.end()), paths.end());
}

TEST_P(EveryScormPackage, HasOneShellAndItIsTheRoot) {
  const auto package = GetParam().package(small_course(), small_pages());
  const auto paths = paths_of(package.value);
  EXPECT_EQ(text_of(package.value, "index.html"), "<title>coquille</title>");
  EXPECT_FALSE(holds(paths, "site/shell.html"));
  EXPECT_FALSE(holds(paths, "site/package-shell.html"));
}

TEST_P(EveryScormPackage, TellsTheShellItsStandard) {
  const auto package = GetParam().package(small_course(), small_pages());
  EXPECT_EQ(text_of(package.value, "data/package.js"),
            "self.moocPackage={standard:\"" + std::string(GetParam().name) +
                "\",lms:\"moodle\",interactions:true,objectives:true,reflections:false};\n");
}

TEST_P(EveryScormPackage, CarriesNoAnswerInHtml) {
  const auto package = GetParam().package(small_course(), small_pages());
  for (const Artifact& file : package.value) {
    const auto* text = std::get_if<std::string>(&file.content);
    EXPECT_TRUE(text == nullptr || text->find("la bonne réponse") == std::string::npos) << file.path;
  }
  EXPECT_NE(text_of(package.value, "site/lesson/accueil.html").find("dans un paquet"), std::string::npos);
}

TEST_P(EveryScormPackage, IsTheSameEachTime) {
  const auto first = GetParam().package(small_course(), small_pages());
  const auto second = GetParam().package(small_course(), small_pages());
  EXPECT_EQ(text_of(first.value, "imsmanifest.xml"), text_of(second.value, "imsmanifest.xml"));
  EXPECT_EQ(paths_of(first.value), paths_of(second.value));
}

TEST_P(EveryScormPackage, AcceptsARecordOf3500Characters) {
  Course course = small_course();
  course.state_characters = 3500;
  const auto package = GetParam().package(course, small_pages());
  EXPECT_TRUE(package.diagnostics.empty());
  EXPECT_FALSE(package.value.empty());
}

TEST_P(EveryScormPackage, RefusesARecordThatAPlatformMayCut) {
  Course course = small_course();
  course.state_characters = 3501;
  course.quizzes.emplace_back().id = QuizId{"bilan"};
  const auto package = GetParam().package(course, small_pages());
  EXPECT_TRUE(package.value.empty());
  ASSERT_EQ(package.diagnostics.size(), 1U);
  EXPECT_EQ(package.diagnostics[0].severity, Severity::error);
  EXPECT_EQ(package.diagnostics[0].rule, "state-too-long");
  EXPECT_EQ(package.diagnostics[0].message,
            "a learner's record can take 3501 characters, and platforms keep 3500 safely");
  EXPECT_EQ(package.diagnostics[0].help,
            "most goes to (characters): quiz bilan 19; short and numeric answers cost most, so make some of them "
            "choices, make quizzes shorter, or make two courses");
}

}  // namespace
}  // namespace mooc
