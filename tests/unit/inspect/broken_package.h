// A small package of each standard without any mistake, and ways to break it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "inspect/raw_zip.h"
#include "inspect/validate_package.h"
#include "write/scratch_folder.h"

namespace mooc::testing_packages {

inline constexpr std::string_view good_scorm12 = R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o">
    <organization identifier="o">
      <title>Écouter</title>
      <item identifier="i" identifierref="r">
        <title>Cours</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="course.js"/>
    </resource>
  </resources>
</manifest>
)";

inline constexpr std::string_view good_scorm2004 = R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="o">
    <organization identifier="o">
      <title>Écouter</title>
      <item identifier="i" identifierref="r">
        <title>Cours</title>
        <adlcp:timeLimitAction>continue,message</adlcp:timeLimitAction>
        <imsss:sequencing><imsss:deliveryControls completionSetByContent="true"/></imsss:sequencing>
        <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>exitAll</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>
      </item>
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html">
      <file href="index.html"/>
      <file href="course.js"/>
    </resource>
  </resources>
</manifest>
)";

inline std::vector<RawEntry> files_with(std::string manifest) {
  return {{"imsmanifest.xml", std::move(manifest)},
          {"index.html", "<!doctype html><script src=\"course.js\"></script>"},
          {"course.js", "API.LMSInitialize(''); API_1484_11.Initialize('');"}};
}

class BrokenPackage : public testing::Test {
 protected:
  // One line a finding: «line: level: message [rule]», line 0 for the zip itself.
  std::vector<std::string> findings(const std::vector<RawEntry>& entries) {
    testing_files::put(scratch_ / "p.zip", RawZip().take(entries));
    const auto validation = validate_package({scratch_ / "p.zip", {}});
    EXPECT_TRUE(validation) << validation.error().message;
    std::vector<std::string> lines;
    for (const Diagnostic& entry : validation->diagnostics) {
      const auto line = entry.span.file == 0 ? 0 : validation->sources[entry.span.file].position(entry.span.begin).line;
      lines.push_back(std::to_string(line) + ": " + std::string(name_of(entry.severity)) + ": " + entry.message + " [" +
                      entry.rule + "]");
      EXPECT_FALSE(entry.help.empty() && entry.rule != "xml-form") << entry.message;
    }
    return lines;
  }

  // The good manifest with `from` replaced everywhere.
  static std::string changed(std::string_view manifest, std::string_view from, std::string_view to) {
    std::string text(manifest);
    EXPECT_NE(text.find(from), std::string::npos) << from;
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
    return text;
  }
  std::vector<std::string> in12(std::string_view from, std::string_view to) {
    return findings(files_with(changed(good_scorm12, from, to)));
  }
  std::vector<std::string> in2004(std::string_view from, std::string_view to) {
    return findings(files_with(changed(good_scorm2004, from, to)));
  }

  testing_files::ScratchFolder scratch_;
};

}  // namespace mooc::testing_packages
