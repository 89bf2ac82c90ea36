// What a player gets of a package, and which zips nobody opens.
#include "inspect/read_package.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "inspect/package_zip.h"
#include "inspect/raw_zip.h"
#include "write/scratch_folder.h"

namespace mooc {
namespace {

using namespace testing_files;
using testing::ElementsAre;
using testing_packages::RawEntry;
using testing_packages::RawZip;

constexpr std::string_view scorm12_manifest = R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o">
    <organization identifier="other"><title>Another</title></organization>
    <organization identifier="o"><title>Écouter</title>
      <item identifier="part"><title>Part</title>
        <item identifier="a" identifierref="r-a" parameters="?mode=x#top" isvisible="false"><title>A &amp; b</title>
          <adlcp:prerequisites type="aicc_script">b</adlcp:prerequisites>
          <adlcp:maxtimeallowed>0001:00:00</adlcp:maxtimeallowed>
          <adlcp:timelimitaction>exit,no message</adlcp:timelimitaction>
          <adlcp:datafromlms>start=1</adlcp:datafromlms>
          <adlcp:masteryscore>80</adlcp:masteryscore>
        </item>
        <item identifier="b" identifierref="r-b"><title>B</title></item>
      </item>
    </organization>
  </organizations>
  <resources xml:base="content/">
    <resource identifier="r-a" type="webcontent" adlcp:scormtype="sco" href="a.html?x=1" xml:base="one/"/>
    <resource identifier="r-b" type="webcontent" adlcp:scormtype="asset" href="b.html"/>
  </resources>
</manifest>)";

constexpr std::string_view scorm2004_manifest = R"(<?xml version="1.0"?>
<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>T</title>
    <item identifier="a" identifierref="r"><title>A</title>
      <adlcp:timeLimitAction>continue,message</adlcp:timeLimitAction>
      <adlcp:dataFromLMS>start=1</adlcp:dataFromLMS>
      <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.9"/>
      <imsss:sequencing IDRef="shared"/>
    </item>
  </organization></organizations>
  <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html"/></resources>
  <imsss:sequencingCollection><imsss:sequencing ID="shared"><imsss:objectives>
    <imsss:primaryObjective satisfiedByMeasure="true" objectiveID="p"><imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure></imsss:primaryObjective>
  </imsss:objectives></imsss:sequencing></imsss:sequencingCollection>
</manifest>)";

class ReadPackage : public testing::Test {
 protected:
  Result<LearningPackage> read(const std::vector<RawEntry>& entries) {
    put(scratch_ / "p.zip", RawZip().take(entries));
    return read_package(scratch_ / "p.zip");
  }
  // The reason, without the path of the zip.
  std::string refusal(const std::vector<RawEntry>& entries) {
    const auto package = read(entries);
    if (package) return "";
    const std::string begin = (scratch_ / "p.zip").string() + ": ";
    EXPECT_TRUE(package.error().message.starts_with(begin)) << package.error().message;
    return package.error().message.substr(begin.size());
  }
  // Of a good package with one entry more.
  std::string refusal_of(RawEntry entry) {
    return refusal({{"imsmanifest.xml", std::string(scorm12_manifest)}, std::move(entry)});
  }
  ScratchFolder scratch_;
};

TEST_F(ReadPackage, GivesTheItemsOfTheDefaultOrganization) {
  const auto package =
      read({{"imsmanifest.xml", std::string(scorm12_manifest)}, {"content/", ""}, {"content/b.html", "b"}});
  ASSERT_TRUE(package) << package.error().message;
  EXPECT_EQ(package->identifier, "m");
  EXPECT_EQ(package->title, "Écouter");
  EXPECT_EQ(package->standard, Standard::scorm12);
  EXPECT_EQ(package->schema_version, "1.2");
  ASSERT_EQ(package->items.size(), 1U);
  EXPECT_EQ(package->items[0].href, "");
  ASSERT_EQ(package->items[0].children.size(), 2U);
  const PackageItem& a = package->items[0].children[0];
  EXPECT_EQ(a.identifier, "a");
  EXPECT_EQ(a.title, "A & b");
  EXPECT_EQ(a.href, "content/one/a.html?x=1&mode=x#top");
  EXPECT_TRUE(a.sco);
  EXPECT_FALSE(a.visible);
  EXPECT_EQ(a.prerequisites, "b");
  EXPECT_EQ(a.max_time_allowed, "0001:00:00");
  EXPECT_EQ(a.time_limit_action, "exit,no message");
  EXPECT_EQ(a.launch_data, "start=1");
  EXPECT_EQ(a.mastery_score, "80");
  EXPECT_FALSE(package->items[0].children[1].sco);
  EXPECT_TRUE(package->items[0].children[1].visible);
  ASSERT_EQ(package->entries.size(), 2U) << "a folder is no entry";
  EXPECT_EQ(package->entries[0].path, "content/b.html");
  EXPECT_EQ(package->entries[0].size, 1U);
}

TEST_F(ReadPackage, ReadsWhatScorm2004Adds) {
  const auto package = read({{"imsmanifest.xml", std::string(scorm2004_manifest)}});
  ASSERT_TRUE(package) << package.error().message;
  EXPECT_EQ(package->standard, Standard::scorm2004);
  ASSERT_EQ(package->items.size(), 1U);
  EXPECT_EQ(package->items[0].scaled_passing_score, "0.7");
  EXPECT_EQ(package->items[0].completion_threshold, "0.9");
  EXPECT_EQ(package->items[0].launch_data, "start=1");
  EXPECT_EQ(package->items[0].time_limit_action, "continue,message");
}

TEST_F(ReadPackage, UnpacksFromSeveralThreadsAtOnce) {
  const std::string long_text(300'000, 'x');
  const auto package = read({{"imsmanifest.xml", std::string(scorm12_manifest)},
                             {.name = "long.txt", .bytes = long_text, .deflated = true},
                             {"short.txt", "short"}});
  ASSERT_TRUE(package) << package.error().message;
  const LearningPackage copy = *package;
  std::vector<std::thread> threads;
  std::array<int, 4> right{};
  for (int& count : right) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i)
        count += package->read("long.txt") == long_text && copy.read("short.txt") == std::string("short") ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(right, ElementsAre(20, 20, 20, 20));
  EXPECT_EQ(package->read("missing.txt").error().message, "«missing.txt» is not in the package");
}

TEST_F(ReadPackage, KeepsTheZipThatItLookedAt) {
  const auto package = read({{"imsmanifest.xml", std::string(scorm12_manifest)}, {"a.txt", "first"}});
  put(scratch_ / "new.zip", RawZip().take({{"a.txt", "other"}}));
  fs::rename(scratch_ / "new.zip", scratch_ / "p.zip");
  EXPECT_EQ(package->read("a.txt").value(), "first");
}

TEST_F(ReadPackage, RefusesNamesThatLeadElsewhere) {
  EXPECT_EQ(refusal_of({"../out.html", ""}), "the name «../out.html» leads out of the package");
  EXPECT_EQ(refusal_of({"a/../../out.html", ""}), "the name «a/../../out.html» leads out of the package");
  EXPECT_EQ(refusal_of({"../", ""}), "the name «../» leads out of the package");
  EXPECT_EQ(refusal_of({"/etc/passwd", ""}), "the name «/etc/passwd» begins at the root of the disk");
  EXPECT_EQ(refusal_of({"a\\b.html", ""}), "the name «a\\b.html» has a backslash, which Windows takes for a folder");
  EXPECT_EQ(refusal_of({"C:/a.html", ""}), "the name «C:/a.html» begins with the letter of a drive");
  EXPECT_EQ(refusal_of({"a/./b.html", ""}), "the name «a/./b.html» names a folder in a roundabout way");
  EXPECT_EQ(refusal_of({"a//b.html", ""}), "the name «a//b.html» names a folder in a roundabout way");
  EXPECT_EQ(refusal_of({"a\tb.html", ""}), "the name «a b.html» has a control character");
  EXPECT_EQ(refusal_of({"é\u009b31m.html", ""}), "the name «é\uFFFD31m.html» has a control character");
  EXPECT_EQ(refusal_of({std::string(199, 'a') + "é" + std::string(900, 'b'), ""}),
            "the name «" + std::string(199, 'a') + "…» has 1101 bytes, more than 1024");
  EXPECT_EQ(refusal_of({"..a/b..html", ""}), "");
}

// Each folder of each name is looked up among all names: with names of any length this took minutes.
TEST_F(ReadPackage, LooksThroughManyDeepNamesAtOnce) {
  std::vector<RawEntry> entries{{"imsmanifest.xml", std::string(scorm12_manifest)}};
  std::string deep;
  while (deep.size() < 1000) deep += "a/";
  for (int i = 0; i < 2000; ++i) entries.push_back({deep + std::to_string(i), ""});
  EXPECT_EQ(refusal(entries), "");
}

TEST_F(ReadPackage, RefusesNamesThatAreOneFile) {
  EXPECT_EQ(refusal({{"imsmanifest.xml", std::string(scorm12_manifest)}, {"a.html", "1"}, {"a.html", "2"}}),
            "«a.html» stands twice in the zip");
  EXPECT_EQ(refusal({{"imsmanifest.xml", std::string(scorm12_manifest)}, {"Été.html", "1"}, {"été.html", "2"}}),
            "«Été.html» and «été.html» differ only by upper and lower case");
  EXPECT_EQ(refusal({{"imsmanifest.xml", std::string(scorm12_manifest)}, {"a/b.html", "1"}, {"A", "2"}}),
            "«A» is a file, and «a/b.html» needs a folder of that name");
}

TEST_F(ReadPackage, RefusesLinksAndDevices) {
  EXPECT_EQ(refusal_of({.name = "a.html", .bytes = "/etc/passwd", .mode = 0120777}),
            "«a.html» is a link to another file");
  EXPECT_EQ(refusal_of({.name = "a", .bytes = "", .mode = 0020644}), "«a» is no ordinary file");
  EXPECT_EQ(refusal_of({.name = "a", .bytes = "", .mode = 0}), "") << "some packers note no mode";
}

TEST_F(ReadPackage, RefusesWhatIsEncrypted) {
  EXPECT_EQ(refusal_of({.name = "a.html", .bytes = std::string(20, 'x'), .encrypted = true}), "«a.html» is encrypted");
}

TEST_F(ReadPackage, RefusesBombs) {
  EXPECT_THAT(refusal_of({.name = "a.bin", .bytes = std::string(11 << 20, '\0'), .deflated = true}),
              testing::MatchesRegex("«a.bin» unpacks from [0-9]+ to 11534336 bytes, more than 200 times as many"));
  put(scratch_ / "p.zip", RawZip().take({{"a", "1"}, {"b", "2"}, {"c", "3"}}));
  const auto many = open_package_zip(scratch_ / "p.zip", {.entries = 2});
  ASSERT_EQ(many->faults.size(), 1U);
  EXPECT_EQ(many->faults[0].message, "the zip has 3 entries, more than 2");
  const auto large = open_package_zip(scratch_ / "p.zip", {.bytes = 2});
  ASSERT_EQ(large->faults.size(), 1U);
  EXPECT_EQ(large->faults[0].message, "the zip unpacks to 3 bytes, more than 2");
  EXPECT_EQ(large->read("a").error().message, "«a» is in a zip that was refused");
}

TEST_F(ReadPackage, RefusesEntriesThatShareTheirBytes) {
  const std::string kernel(4000, 'x');
  put(scratch_ / "p.zip", RawZip().shared_bytes().take({{"a", kernel}, {"b", kernel}, {"c", kernel}}));
  const auto zip = open_package_zip(scratch_ / "p.zip");
  ASSERT_EQ(zip->faults.size(), 1U);
  EXPECT_EQ(zip->faults[0].message, "several entries of the zip unpack the same bytes");
}

TEST_F(ReadPackage, NeverUnpacksMoreThanTheZipSays) {
  const auto package =
      read({{"imsmanifest.xml", std::string(scorm12_manifest)},
            {.name = "a.bin", .bytes = std::string(11 << 20, '\0'), .said_size = 100, .deflated = true},
            {.name = "b.bin", .bytes = "four", .said_size = 100, .deflated = true},
            {.name = "c.bin", .bytes = "four", .wrong_checksum = 1}});
  ASSERT_TRUE(package) << package.error().message;
  EXPECT_EQ(package->read("a.bin").error().message, "«a.bin» cannot be unpacked: it is longer than the zip says");
  EXPECT_EQ(package->read("b.bin").error().message, "«b.bin» cannot be unpacked: it is shorter than the zip says");
  EXPECT_EQ(package->read("c.bin").error().message, "«c.bin» cannot be unpacked: CRC error");
}

TEST_F(ReadPackage, SaysWhyThereIsNothingToPlay) {
  EXPECT_EQ(refusal({{"index.html", ""}}), "there is no imsmanifest.xml at its root");
  EXPECT_EQ(refusal({{"course/imsmanifest.xml", ""}}),
            "there is no imsmanifest.xml at its root (it lies in a folder, as course/imsmanifest.xml: pack what is in "
            "the folder, not the folder)");
  EXPECT_EQ(refusal({{"imsmanifest.xml", "<manifest/>"}}), "its manifest names nothing to launch");
  EXPECT_EQ(refusal({{"imsmanifest.xml", "<manifest>"}}),
            "imsmanifest.xml: this is not well-formed XML: Premature end of data in tag manifest line 1");
  EXPECT_EQ(refusal({{"imsmanifest.xml", "<!DOCTYPE m [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><m>&b;</m>"}}),
            "imsmanifest.xml: the file has a document type (DOCTYPE), which may pull in other files");
  put(scratch_ / "p.zip", "no zip at all");
  EXPECT_EQ(read_package(scratch_ / "p.zip").error().message,
            (scratch_ / "p.zip").string() + ": this is no zip that can be read: Not a zip archive");
  EXPECT_EQ(read_package(scratch_ / "gone.zip").error().message,
            "cannot read " + (scratch_ / "gone.zip").string() + ": No such file or directory");
  EXPECT_EQ(read_package(scratch_.path()).error().message,
            "cannot read " + scratch_.path().string() + ": it is no file");
}

TEST_F(ReadPackage, TakesEveryEncodingThatXmlHas) {
  const std::string latin1 =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><manifest identifier=\"\xE9\"><resources>"
      "<resource identifier=\"r\" href=\"a.html\"/></resources></manifest>";
  const auto package = read({{"imsmanifest.xml", latin1}});
  ASSERT_TRUE(package) << package.error().message;
  EXPECT_EQ(package->identifier, "é");
  ASSERT_EQ(package->items.size(), 1U) << "a package without an organization is a list of its resources";
  EXPECT_EQ(package->items[0].href, "a.html");
  EXPECT_EQ(refusal({{"imsmanifest.xml", "<manifest identifier=\"\xE9\"/>"}}),
            "imsmanifest.xml: the file claims to be UTF-8, and it has bytes that are not UTF-8");
}

}  // namespace
}  // namespace mooc
