// The house has rooms, and an include is an arrow between two of them. This test reads every include under generator/
// and refuses an arrow that is not in the table below, which is that of design.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "source_folder.h"

namespace {

namespace fs = std::filesystem;

using Rooms = std::set<std::string>;

// Each room and the rooms that it may include from (and from itself).
const std::map<std::string, Rooms> arrows{
    {"main.cpp", {"cli"}},
    {"cli", {"build", "serve", "exchange", "inspect", "report", "lsp", "model", "source", "text"}},
    {"build", {"load", "parse", "check", "render", "package", "write", "start", "model", "source", "text"}},
    {"load", {"model", "source", "text"}},
    {"parse", {"model", "source", "text"}},
    {"check", {"model", "source", "text"}},
    {"render", {"model", "source", "text"}},
    {"package", {"model", "source", "text"}},
    {"write", {"model", "source", "text"}},
    {"start", {"model", "source", "text"}},
    {"serve", {"model", "source", "text"}},
    {"exchange", {"model", "source", "text"}},
    {"inspect", {"model", "source", "text"}},
    {"report", {"model", "source", "text"}},
    {"lsp", {"model", "source", "text"}},
    {"model", {"source", "text"}},
    {"source", {"text"}},
    {"text", {}},
};

struct Include {
  std::string file;  // relative to generator/
  std::string room;
  std::string from;  // the room that it includes from
};

std::string room_of(const std::string& path) { return path.substr(0, path.find('/')); }

std::vector<Include> includes_under(const fs::path& generator) {
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(generator)) {
    if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
    const std::string file = entry.path().lexically_relative(generator).generic_string();
    std::ifstream lines(entry.path());
    for (std::string line; std::getline(lines, line);) {
      const std::string opening = "#include \"";
      if (!line.starts_with(opening)) continue;
      const std::string included = line.substr(opening.size(), line.find('"', opening.size()) - opening.size());
      found.push_back({file, room_of(file), room_of(included)});
    }
  }
  return found;
}

TEST(Arrows, EveryIncludeFollowsTheTable) {
  std::vector<std::string> wrong;
  for (const Include& include : includes_under(mooc::source_folder() / "generator")) {
    const auto room = arrows.find(include.room);
    const bool allowed = room != arrows.end() && (include.room == include.from || room->second.contains(include.from));
    if (!allowed) wrong.push_back(include.file + " includes from " + include.from);
  }
  EXPECT_THAT(wrong, testing::IsEmpty());
}

TEST(Arrows, NoRoomIsNamedForNothing) {
  for (const auto& entry : fs::directory_iterator(mooc::source_folder() / "generator")) {
    const std::string room = entry.path().filename().string();
    EXPECT_TRUE(arrows.contains(room)) << room << " is not in the table of rooms";
  }
}

}  // namespace
