// Mistakes of resources and files, and what Moodle makes of texts and settings.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "inspect/broken_package.h"

namespace mooc {
namespace {

using namespace testing_packages;
using testing::ElementsAre;

// Thousands of one kind would take minutes to be shown, and say no more than a hundred.
TEST_F(BrokenPackage, TellsAHundredOfEachKindAndHowManyMore) {
  std::string listed = "<file href=\"course.js\"/>";
  for (int i = 0; i < 130; ++i) listed += "<file href=\"missing-" + std::to_string(100 + i) + ".js\"/>";
  const auto lines = in12("<file href=\"course.js\"/>", listed);
  ASSERT_EQ(lines.size(), 100U);
  EXPECT_THAT(lines.front(), testing::HasSubstr("«missing-100.js» is not in the package [file-missing]"));
  EXPECT_THAT(lines.back(), testing::HasSubstr("«missing-199.js» is not in the package (and 30 more) [file-missing]"));
}

class FileMistakes : public BrokenPackage {
 protected:
  // The good package with one file more, which its manifest lists by `address` unless that is empty.
  std::vector<std::string> with(RawEntry entry, std::string_view address = {}) {
    std::string manifest(good_scorm12);
    if (!address.empty())
      manifest = changed(manifest, "<file href=\"course.js\"/>",
                         "<file href=\"course.js\"/><file href=\"" + std::string(address) + "\"/>");
    auto files = files_with(std::move(manifest));
    files.push_back(std::move(entry));
    return findings(files);
  }
  std::vector<std::string> scripts(std::string_view manifest, std::string_view text) {
    auto files = files_with(std::string(manifest));
    files[2].bytes = text;
    return findings(files);
  }
  std::vector<std::string> page(std::string_view text) {
    auto files = files_with(std::string(good_scorm12));
    files[1].bytes = text;
    return findings(files);
  }
  std::vector<std::string> item12(std::string_view addition) {
    return in12("<title>Cours</title>", "<title>Cours</title>" + std::string(addition));
  }
  std::vector<std::string> item2004(std::string_view addition) {
    return in2004("<title>Cours</title>", "<title>Cours</title>" + std::string(addition));
  }
  std::vector<std::string> sequencing(std::string_view parts) {
    return in2004("<imsss:sequencing><imsss:deliveryControls completionSetByContent=\"true\"/>",
                  "<imsss:sequencing>" + std::string(parts));
  }
  std::vector<std::string> two_scos(std::string_view manifest, std::string_view type) {
    const std::string resource = "<resource identifier=\"s\" type=\"webcontent\" adlcp:" + std::string(type) +
                                 "=\"sco\" href=\"index.html\"><file href=\"index.html\"/></resource></resources>";
    return findings(files_with(changed(changed(manifest, "</resources>", resource), "</item>",
                                       "</item><item identifier=\"j\" identifierref=\"s\"><title>J</title></item>")));
  }
};

TEST_F(FileMistakes, FindsResourcesWithoutTypeOrPage) {
  EXPECT_THAT(in12(" type=\"webcontent\"", ""), ElementsAre("13: error: resource «r» has no type [resource-type]"));
  EXPECT_THAT(in12("webcontent", "imsqti"),
              ElementsAre("13: error: «r» is launched and of type «imsqti» [resource-type]"));
  EXPECT_THAT(in12(" adlcp:scormtype=\"sco\"", ""),
              ElementsAre("13: error: resource «r» does not say whether it is a SCO [scorm-type]"));
  EXPECT_THAT(in12("scormtype", "scormType"),
              ElementsAre("13: error: adlcp:scormType is written scormtype in this standard [scorm-type]"));
  EXPECT_THAT(in2004("scormType", "scormtype"),
              ElementsAre("17: error: adlcp:scormtype is written scormType in this standard [scorm-type]"));
  EXPECT_THAT(in12("\"sco\"", "\"SCO\""), ElementsAre("13: error: «SCO» is no type of resource [scorm-type]"));
  EXPECT_THAT(in12(" adlcp:scormtype=", " scormtype="), ElementsAre("13: error: scormtype has no prefix [scorm-type]"));
  EXPECT_THAT(in12(" href=\"index.html\">", ">"),
              ElementsAre("2: error: no resource of the manifest has an href [nothing-to-launch]",
                          "13: error: resource «r» is launched and has no href [launch-missing]"));
}

TEST_F(FileMistakes, FindsFilesThatAreNotThere) {
  EXPECT_THAT(in12("course.js", "Course.js"),
              ElementsAre("12: notice: the zip has files that no resource names: course.js [file-not-listed]",
                          "15: error: «Course.js» is not in the package [file-missing]"));
  EXPECT_THAT(in12("course.js", "js/course.js"),
              ElementsAre("12: notice: the zip has files that no resource names: course.js [file-not-listed]",
                          "15: error: «js/course.js» is not in the package [file-missing]"));
  EXPECT_THAT(in12("course.js", "other.js"),
              ElementsAre("12: notice: the zip has files that no resource names: course.js [file-not-listed]",
                          "15: error: «other.js» is not in the package [file-missing]"));
  EXPECT_THAT(in12(" href=\"course.js\"", ""),
              ElementsAre("12: notice: the zip has files that no resource names: course.js [file-not-listed]",
                          "15: error: a <file> does not say which [file-missing]"));
  EXPECT_THAT(in12("<schemaversion>1.2</schemaversion>",
                   "<schemaversion>1.2</schemaversion><adlcp:location>metadata.xml</adlcp:location>"),
              ElementsAre("3: error: «metadata.xml» is not in the package [file-missing]"));
}

TEST_F(FileMistakes, FindsAddressesThatLeaveThePackage) {
  EXPECT_THAT(in12("course.js", "../course.js"),
              ElementsAre("12: notice: the zip has files that no resource names: course.js [file-not-listed]",
                          "15: error: the address «../course.js» goes up a folder [address-form]"));
  EXPECT_THAT(in12("course.js", "/course.js"),
              ElementsAre("12: notice: the zip has files that no resource names: course.js [file-not-listed]",
                          "15: error: the address «/course.js» begins at the root of the server [address-form]"));
  EXPECT_THAT(in12("course.js", "js\\course.js"),
              ElementsAre("12: notice: the zip has files that no resource names: course.js [file-not-listed]",
                          "15: error: the address «js\\course.js» has a backslash [address-form]"));
  EXPECT_THAT(
      in12("href=\"index.html\">", "href=\"https://example.org/index.html\">"),
      ElementsAre("13: warning: «https://example.org/index.html» is launched on another server [launch-elsewhere]"));
  EXPECT_THAT(
      in12("<resources>", "<resources xml:base=\"content/\">"),
      ElementsAre("12: notice: the zip has files that no resource names: course.js, index.html [file-not-listed]",
                  "13: error: «content/index.html» is not in the package [file-missing]",
                  "14: error: «content/index.html» is not in the package [file-missing]",
                  "15: error: «content/course.js» is not in the package [file-missing]"));
}

TEST_F(FileMistakes, FindsAPageThatItsResourceDoesNotName) {
  EXPECT_THAT(
      in12("<file href=\"index.html\"/>", ""),
      ElementsAre("13: warning: «index.html» is launched, and no <file> of its resource names it [launch-not-listed]"));
}

TEST_F(FileMistakes, FindsWhatOnlyTheZipShows) {
  EXPECT_THAT(with({"extra.txt", "x"}),
              ElementsAre("12: notice: the zip has files that no resource names: extra.txt [file-not-listed]"));
  EXPECT_THAT(with({"__MACOSX/._index.html", "x"}),
              ElementsAre("0: notice: the zip has files that no learner needs: __MACOSX/._index.html [zip-rubbish]"));
  EXPECT_THAT(
      with({"a.mjs", "x"}),
      ElementsAre("0: warning: a.mjs: Moodle serves .mjs as plain text, and browsers refuse such a module [media-type]",
                  "12: notice: the zip has files that no resource names: a.mjs [file-not-listed]"));
  EXPECT_THAT(with({.name = "bad.txt", .bytes = "x", .wrong_checksum = 1}),
              ElementsAre("0: error: «bad.txt» cannot be unpacked: CRC error [zip-damaged]",
                          "12: notice: the zip has files that no resource names: bad.txt [file-not-listed]"));
  EXPECT_THAT(with({.name = "caf\x82.txt", .bytes = "x", .utf8 = false}),
              ElementsAre("0: warning: the name of «café.txt» is not written as UTF-8 in the zip [zip-name-encoding]",
                          "12: notice: the zip has files that no resource names: café.txt [file-not-listed]"));
  EXPECT_THAT(with({"été.txt", "x"}, "%C3%A9t%C3%A9.txt"), ElementsAre());
  EXPECT_THAT(
      with({"été.txt", "x"}, "été.txt"),
      ElementsAre("15: notice: the address «été.txt» has characters that an address cannot have [address-encoding]"));
  EXPECT_THAT(with({"film.mp4", std::string(31'000'000, 'x')}, "film.mp4"),
              ElementsAre("0: notice: «film.mp4» has 31 MB; on a phone that takes long [heavy-file]"));
}

TEST_F(FileMistakes, FindsScriptsThatDoNotSpeakTheStandard) {
  EXPECT_THAT(scripts(good_scorm12, "nothing"),
              ElementsAre("13: warning: nothing in the package seems to speak with the platform [sco-silent]"));
  EXPECT_THAT(
      scripts(good_scorm12, "API_1484_11.Initialize('')"),
      ElementsAre("13: error: the scripts speak SCORM 2004 and the manifest says SCORM 1.2 [sco-other-standard]"));
  EXPECT_THAT(
      scripts(good_scorm2004, "API.LMSInitialize('')"),
      ElementsAre("17: error: the scripts speak SCORM 1.2 and the manifest says SCORM 2004 [sco-other-standard]"));
}

TEST_F(FileMistakes, FindsWhatThePageLoadsFromElsewhere) {
  EXPECT_THAT(page("<p><a href=\"https://example.org/\">a link is fine</a>\n<script "
                   "src=\"https://cdn.example.org/x.js\"></script>"),
              ElementsAre("2: notice: the page loads something from cdn.example.org [outside-address]"));
}

TEST_F(FileMistakes, FindsWrongTitles) {
  EXPECT_THAT(in12("<title>Cours</title>", "<title> </title>"),
              ElementsAre("8: error: a <title> is empty [title-empty]"));
  EXPECT_THAT(in12("Cours", std::string(201, 'x')),
              ElementsAre("8: warning: the title has 201 characters; platforms must keep 200 [title-length]"));
  EXPECT_THAT(
      in12("Cours", std::string(256, 'x')),
      ElementsAre("8: warning: the title has 256 characters, and Moodle keeps 255: its import fails [title-length]"));
}

TEST_F(FileMistakes, FindsTextsThatMoodleChanges) {
  EXPECT_THAT(in12("Cours", "Pain &amp; été"),
              ElementsAre("8: warning: Moodle drops a part of «Pain & été» [moodle-text]"));
  EXPECT_THAT(in12("Cours", "Pain &amp; vin"), ElementsAre());
  EXPECT_THAT(in12("Cours", "a &amp; &lt; b"),
              ElementsAre("8: warning: Moodle drops a part of «a & < b» [moodle-text]"));
  EXPECT_THAT(in12("Cours", "0"), ElementsAre("8: warning: Moodle drops a part of «0» [moodle-text]"));
  EXPECT_THAT(in12("Cours", "caf&#233;"),
              ElementsAre("8: warning: Moodle shows &#233; as it is written here [moodle-character]"));
  EXPECT_THAT(in12("Cours", "<![CDATA[a & b]]>"),
              ElementsAre("8: warning: Moodle shows & in CDATA as &amp; [moodle-text]"));
}

TEST_F(FileMistakes, TakesEmptySettingsForNone) {
  EXPECT_THAT(item12("<adlcp:prerequisites type=\"aicc_script\"/><adlcp:maxtimeallowed></adlcp:maxtimeallowed>"
                     "<adlcp:timelimitaction></adlcp:timelimitaction><adlcp:masteryscore></adlcp:masteryscore>"),
              ElementsAre());
  EXPECT_THAT(item12("<adlcp:prerequisites type=\"aicc_script\">~(i=\"passed\"|i&lt;>completed)</adlcp:prerequisites>"),
              ElementsAre());
}

TEST_F(FileMistakes, FindsWrongSettingsOfItems) {
  EXPECT_THAT(in12("identifier=\"i\"", "identifier=\"i\" isvisible=\"no\""),
              ElementsAre("7: error: isvisible is «no» [item-attribute]"));
  EXPECT_THAT(
      in12("identifier=\"i\"", "identifier=\"i\" isvisible=\"false\""),
      ElementsAre("7: warning: item «i» is hidden, and Moodle launches it first all the same [moodle-hidden-item]"));
  EXPECT_THAT(in12("identifier=\"i\"", "identifier=\"i\" parameters=\"?a=b c\""),
              ElementsAre("7: error: the parameters «?a=b c» are no part of an address [item-attribute]"));
  EXPECT_THAT(item12("<adlcp:prerequisites>i</adlcp:prerequisites>"),
              ElementsAre("8: error: <adlcp:prerequisites> is not of type aicc_script [prerequisites]"));
  EXPECT_THAT(
      item12("<adlcp:prerequisites type=\"aicc_script\">i&amp;2*{j,k}</adlcp:prerequisites>"),
      ElementsAre("8: error: there is no item «j» [prerequisites]", "8: error: there is no item «k» [prerequisites]"));
  EXPECT_THAT(item12("<adlcp:masteryscore>80 %</adlcp:masteryscore>"),
              ElementsAre("8: error: the pass mark is «80 %» [mastery-score]"));
  EXPECT_THAT(
      item12("<adlcp:masteryscore>80</adlcp:masteryscore>"),
      ElementsAre("8: warning: with a pass mark of 80, Moodle decides passed or failed by itself [moodle-mastery]"));
  EXPECT_THAT(item12("<adlcp:maxtimeallowed>1:00:00</adlcp:maxtimeallowed>"),
              ElementsAre("8: error: «1:00:00» is no length of time [time-limit]"));
  EXPECT_THAT(item12("<adlcp:timelimitaction>stop</adlcp:timelimitaction>"),
              ElementsAre("8: error: «stop» is nothing to do at a time limit [time-limit]"));
  EXPECT_THAT(item12("<adlcp:datafromlms>" + std::string(256, 'x') + "</adlcp:datafromlms>"),
              ElementsAre("8: warning: the launch data has 256 characters; platforms must keep 255 [launch-data]"));
}

TEST_F(FileMistakes, FindsSeveralScos) {
  EXPECT_THAT(
      two_scos(good_scorm12, "scormtype"),
      ElementsAre("17: warning: the package has 2 SCOs, and Moodle loses records between them [moodle-several-scos]"));
  EXPECT_THAT(
      two_scos(good_scorm2004, "scormType"),
      ElementsAre("21: warning: the package has 2 SCOs, and Moodle loses records between them [moodle-several-scos]"));
}

TEST_F(FileMistakes, FindsWrongThresholds) {
  EXPECT_THAT(item2004("<adlcp:completionThreshold completedByMeasure=\"true\" minProgressMeasure=\"80\"/>"),
              ElementsAre("8: error: the completion threshold is «80» [completion-threshold]"));
  EXPECT_THAT(
      item2004("<adlcp:completionThreshold>0.8</adlcp:completionThreshold>"),
      ElementsAre("8: error: the 4th Edition has the threshold in attributes, not as a text [completion-threshold]"));
  EXPECT_THAT(
      findings(files_with(changed(changed(good_scorm2004, "4th", "3rd"), "<title>Cours</title>",
                                  "<title>Cours</title><adlcp:completionThreshold>0.8</adlcp:completionThreshold>"))),
      ElementsAre("8: warning: Moodle takes the threshold 0.8 for 1.0 [completion-threshold]"));
}

TEST_F(FileMistakes, FindsWrongSequencing) {
  EXPECT_THAT(sequencing("<imsss:objectives><imsss:primaryObjective objectiveID=\"p\"><imsss:mapInfo "
                         "targetObjectiveID=\"g\"/></imsss:primaryObjective></imsss:objectives>"),
              ElementsAre("10: warning: Moodle on PHP 8 cannot import a package with <imsss:mapInfo>: the upload ends "
                          "in a fatal error [moodle-map-info]"));
  EXPECT_THAT(sequencing("<imsss:objectives><imsss:primaryObjective objectiveID=\"p\"/><imsss:objective "
                         "objectiveID=\"p\"/><imsss:objective/></imsss:objectives>"),
              ElementsAre("10: error: two objectives of one activity are called «p» [objective-identifier]",
                          "10: error: <imsss:objective> has no objectiveID [objective-identifier]"));
  EXPECT_THAT(
      sequencing("<imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition "
                 "referencedObjective=\"x\" "
                 "condition=\"satisfied\"/></imsss:ruleConditions></imsss:preConditionRule></imsss:sequencingRules>"),
      ElementsAre("10: notice: Moodle does not enforce sequencing rules: every item stays open [moodle-sequencing]",
                  "10: error: this activity has no objective «x» [objective-reference]"));
  EXPECT_THAT(sequencing("<imsss:rollupRules><imsss:rollupRule/></imsss:rollupRules>"),
              ElementsAre("10: warning: Moodle keeps no rollup rules [moodle-rollup]"));
  EXPECT_THAT(sequencing("<imsss:objectives><imsss:primaryObjective "
                         "satisfiedByMeasure=\"true\"><imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure></"
                         "imsss:primaryObjective><imsss:objective objectiveID=\"a\"/></imsss:objectives>"),
              ElementsAre("10: warning: Moodle gives the course a pass mark of 1.0: it takes that of the last "
                          "objective [moodle-passing-score]"));
  EXPECT_THAT(sequencing("<imsss:objectives><imsss:primaryObjective "
                         "satisfiedByMeasure=\"true\"><imsss:minNormalizedMeasure>70</imsss:minNormalizedMeasure></"
                         "imsss:primaryObjective></imsss:objectives>"),
              ElementsAre("10: error: the pass mark is «70» [mastery-score]"));
  EXPECT_THAT(
      in2004("<imsss:sequencing><imsss:deliveryControls", "<imsss:sequencing IDRef=\"x\"><imsss:deliveryControls"),
      ElementsAre("10: error: there is no sequencing «x» in the collection [sequencing-reference]"));
  EXPECT_THAT(in2004("choice=\"true\" flow=\"true\"", "choice=\"false\""),
              ElementsAre("13: error: neither choice nor flow is allowed: no item below can be launched [no-way-in]"));
  EXPECT_THAT(in2004(">exitAll<", ">exitall<"),
              ElementsAre("11: error: «exitall» is no button of a platform [hidden-button]"));
  EXPECT_THAT(
      findings(files_with(changed(changed(good_scorm2004, ">exitAll<", ">continue<"), "</item>",
                                  "</item><item identifier=\"j\" identifierref=\"r\"><title>J</title></item>"))),
      ElementsAre(
          "11: warning: where «continue» is hidden, Moodle locks the item behind: «j» [moodle-hidden-continue]"));
  EXPECT_THAT(
      findings(files_with(changed(
          changed(good_scorm2004, "<imsss:sequencing><imsss:deliveryControls",
                  "<imsss:sequencing IDRef=\"x\"><imsss:deliveryControls"),
          "</resources>",
          "</resources><imsss:sequencingCollection><imsss:sequencing ID=\"x\"/></imsss:sequencingCollection>"))),
      ElementsAre("10: warning: Moodle does not read the <imsss:sequencingCollection> [moodle-sequencing-collection]"));
}

}  // namespace
}  // namespace mooc
