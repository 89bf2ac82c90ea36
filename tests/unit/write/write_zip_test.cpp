#include "write/write_zip.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <time.h>
#include <zip.h>

#include <algorithm>

#include "write/packed_entry.h"
#include "write/scratch_folder.h"
#include "write/zip_date.h"

namespace mooc {
namespace {

using namespace testing_files;

struct Entry {
  std::string name;
  std::string bytes;
  bool deflated = false;
  zip_uint32_t attributes = 0;
};

// What another program finds in the zip.
std::vector<Entry> entries_of(const fs::path& file) {
  zip_t* const archive = zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  if (archive == nullptr) return {};
  std::vector<Entry> entries;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    zip_stat_t status;
    zip_stat_index(archive, index, 0, &status);
    Entry entry{status.name, std::string(status.size, '\0'), status.comp_method == ZIP_CM_DEFLATE};
    zip_uint8_t system = 0;
    zip_file_get_external_attributes(archive, index, 0, &system, &entry.attributes);
    zip_file_t* const open = zip_fopen_index(archive, index, 0);
    EXPECT_EQ(zip_fread(open, entry.bytes.data(), entry.bytes.size()), static_cast<zip_int64_t>(entry.bytes.size()));
    EXPECT_EQ(zip_fclose(open), 0) << "the check sum is wrong";
    entries.push_back(entry);
  }
  zip_discard(archive);
  return entries;
}

std::vector<std::string> names(const std::vector<Entry>& entries) {
  std::vector<std::string> all;
  for (const Entry& entry : entries) all.push_back(entry.name);
  return all;
}

TEST(WriteZip, PutsEveryFileInSortedByName) {
  const ScratchFolder scratch;
  put(scratch / "photo.jpg", std::string(2000, 'j'));
  const std::string page(5000, 'x');
  const std::vector<Artifact> artifacts{{"site/index.html", page},
                                        {"imsmanifest.xml", "<manifest/>"},
                                        {"site/media/photo.jpg", CopyOf{(scratch / "photo.jpg").string(), 2000}},
                                        {"empty.txt", ""},
                                        {"index.html", page}};
  const auto report = write_zip(artifacts, scratch / "out/c.zip", 0);
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->bytes, fs::file_size(scratch / "out/c.zip"));
  const auto entries = entries_of(scratch / "out/c.zip");
  ASSERT_THAT(names(entries), testing::ElementsAre("empty.txt", "imsmanifest.xml", "index.html", "site/index.html",
                                                   "site/media/photo.jpg"));
  EXPECT_EQ(entries[2].bytes, page);
  EXPECT_TRUE(entries[2].deflated);
  EXPECT_FALSE(entries[4].deflated) << "a JPEG is compressed already";
  EXPECT_EQ(entries[4].bytes, std::string(2000, 'j'));
  for (const Entry& entry : entries) EXPECT_EQ(entry.attributes, 0100644U << 16) << entry.name;
  EXPECT_THAT(tree(scratch / "out"), testing::SizeIs(1)) << "nothing is left beside it";
}

TEST(WriteZip, GivesTheSameBytesInEveryTimeZone) {
  const ScratchFolder scratch;
  const std::vector<Artifact> artifacts{{"a.html", std::string(5000, 'x')}, {"é/à.txt", "x"}};
  const std::vector<Artifact> turned{artifacts[1], artifacts[0]};
  ASSERT_TRUE(write_zip(artifacts, scratch / "one.zip", 1'700'000'000));
  const char* const before = ::getenv("TZ");
  const std::string zone = before == nullptr ? "" : before;
  ::setenv("TZ", "Pacific/Kiritimati", 1);
  ::tzset();
  ASSERT_TRUE(write_zip(turned, scratch / "two.zip", 1'700'000'000));
  before == nullptr ? ::unsetenv("TZ") : ::setenv("TZ", zone.c_str(), 1);
  ::tzset();
  EXPECT_EQ(bytes_of(scratch / "one.zip"), bytes_of(scratch / "two.zip"));
}

TEST(WriteZip, LeavesTheSameZipAlone) {
  const ScratchFolder scratch;
  const std::vector<Artifact> artifacts{{"a.html", "x"}};
  EXPECT_EQ(write_zip(artifacts, scratch / "a.zip", 0)->written, 1U);
  const auto again = write_zip(artifacts, scratch / "a.zip", 0);
  EXPECT_EQ(again->unchanged, 1U);
  EXPECT_THAT(tree(scratch.path()), testing::SizeIs(1));
}

TEST(WriteZip, KeepsTheEarlierZipWhenAMediumIsGone) {
  const ScratchFolder scratch;
  put(scratch / "a.zip", "the earlier one");
  const auto report =
      write_zip(std::vector<Artifact>{{"m.png", CopyOf{(scratch / "gone.png").string(), 1}}}, scratch / "a.zip", 0);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().message,
            "cannot read " + (scratch / "gone.png").string() + ": there is no such file or folder");
  EXPECT_EQ(tree(scratch.path()), (std::map<std::string, std::string>{{"a.zip", "the earlier one"}}));
}

TEST(WriteZip, SaysWhyItCannot) {
  const ScratchFolder scratch;
  put(scratch / "file", "");
  const auto report = write_zip(std::vector<Artifact>{{"a", "x"}}, scratch / "file/a.zip", 0);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().message, "cannot make the folder " + (scratch / "file").string() + ": Not a directory");
}

TEST(ZipDate, IsUtcAndStaysWithinWhatZipKnows) {
  EXPECT_EQ(zip_date(0), (ZipDate{0, 1 << 5 | 1}));  // 1980-01-01 00:00:00
  EXPECT_EQ(zip_date(1'700'000'000),
            (ZipDate{22 << 11 | 13 << 5 | 10, 43 << 9 | 11 << 5 | 14}));  // 2023-11-14 22:13:20
  EXPECT_EQ(zip_date(9'999'999'999), (ZipDate{23 << 11 | 59 << 5 | 29, 127 << 9 | 12 << 5 | 31}));
}

TEST(PackEntry, KnowsWhatIsCompressedAlready) {
  EXPECT_TRUE(is_compressed_already("media/Photo.JPG"));
  EXPECT_TRUE(is_compressed_already("assets/fonts/a.woff2"));
  EXPECT_FALSE(is_compressed_already("media/cercle.svg"));
  EXPECT_FALSE(is_compressed_already("jpg"));
}

}  // namespace
}  // namespace mooc
