// Notices that a course was changed on disk, once for everything that belongs together: a save by rename, a file that
// is written in pieces, a checkout of a thousand files. Survives that folders come, go and come back. On Linux it is
// told by the system (inotify); where it cannot be, wait() says «changed» every second, and whoever looks finds out.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace mooc {

class CourseWatcher {
 public:
  // `directory` holds course/ and quizzes/; none of them needs to be there yet.
  explicit CourseWatcher(std::filesystem::path directory);
  CourseWatcher(const CourseWatcher&) = delete;
  CourseWatcher& operator=(const CourseWatcher&) = delete;
  ~CourseWatcher();

  enum class Wakeup { changed, stopped, quiet };

  // Returns when something changed and nothing moves any more; when `stop` (a file descriptor) can be read; or, as
  // `quiet`, after `at_most` without a change.
  [[nodiscard]] Wakeup wait(int stop, std::optional<std::chrono::milliseconds> at_most = std::nullopt);

 private:
  using Clock = std::chrono::steady_clock;
  using Place = std::pair<int, std::string>;  // a watched folder and a name in it
  // Which folder stands at a path: device and inode. nullopt: none.
  using Identity = std::optional<std::pair<std::uint64_t, std::uint64_t>>;

  struct Burst {
    Clock::time_point began;
    Clock::time_point calm;  // when it is over, unless more comes
    std::set<Place> touched;
    std::set<Place> written;  // files that somebody is writing
  };

  static Identity identity_of(const std::filesystem::path& folder);
  void watch_all();
  void watch_tree(const std::filesystem::path& folder, std::map<int, std::filesystem::path>& folders);
  [[nodiscard]] bool roots_moved() const;
  void read_events();
  void note(Place place, bool is_writing);

  std::filesystem::path directory_;
  int inotify_ = -1;
  bool is_told_ = false;  // every folder is watched
  std::map<int, std::filesystem::path> folders_;
  std::map<std::filesystem::path, Identity> roots_;
  std::optional<Burst> burst_;
};

}  // namespace mooc
