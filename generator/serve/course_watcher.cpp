#include "serve/course_watcher.h"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "serve/git_lock.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

// After a save nothing more comes; after many files, more may; and a file that is being written is waited for.
constexpr milliseconds calm_after_save{10};
constexpr milliseconds calm_after_many{120};
constexpr milliseconds calm_while_written{300};
constexpr std::size_t many = 6;
constexpr milliseconds longest_burst{2000};
constexpr milliseconds longest_checkout{10000};
constexpr milliseconds look_at_git{20};

constexpr milliseconds look_at_roots{250};  // folders that came back or were exchanged behind a link
constexpr milliseconds look_untold{1000};

constexpr std::uint32_t wanted_events = IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM |
                                        IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

// Editors' own files: .lesson.md.swp, lesson.md~
bool is_of_an_editor(std::string_view name) { return name.starts_with('.') || name.ends_with('~'); }

bool can_be_read(int handle) {
  pollfd entry{.fd = handle, .events = POLLIN, .revents = 0};
  return ::poll(&entry, 1, 0) == 1;
}

}  // namespace

CourseWatcher::CourseWatcher(fs::path directory)
    : directory_(std::move(directory)), inotify_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  watch_all();
}

CourseWatcher::~CourseWatcher() {
  if (inotify_ >= 0) ::close(inotify_);
}

CourseWatcher::Identity CourseWatcher::identity_of(const fs::path& folder) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return std::nullopt;
  return std::pair{std::uint64_t{status.st_dev}, std::uint64_t{status.st_ino}};
}

// Folders are watched before they are read, so what comes into them meanwhile is seen one way or the other.
void CourseWatcher::watch_tree(const fs::path& folder, std::map<int, fs::path>& folders) {
  const int watch = ::inotify_add_watch(inotify_, folder.c_str(), wanted_events);
  if (watch < 0) {
    is_told_ = is_told_ && (errno == ENOENT || errno == ENOTDIR);  // gone again: its parent tells
    return;
  }
  folders[watch] = folder;
  std::error_code reason;
  for (fs::directory_iterator entry(folder, reason), end; !reason && entry != end; entry.increment(reason)) {
    std::error_code ignored;
    if (is_of_an_editor(entry->path().filename().string()) || entry->is_symlink(ignored)) continue;
    if (entry->is_directory(ignored)) watch_tree(entry->path(), folders);
  }
}

void CourseWatcher::watch_all() {
  is_told_ = inotify_ >= 0;
  std::map<int, fs::path> folders;
  for (const char* const name : {"course", "quizzes"}) {
    const fs::path root = directory_ / name;
    roots_[root] = identity_of(root);
    if (roots_[root]) watch_tree(root, folders);
  }
  for (const auto& [watch, folder] : folders_) {
    if (!folders.contains(watch)) ::inotify_rm_watch(inotify_, watch);  // moved away, or removed
  }
  folders_ = std::move(folders);
}

bool CourseWatcher::roots_moved() const {
  return std::any_of(roots_.begin(), roots_.end(),
                     [](const auto& root) { return identity_of(root.first) != root.second; });
}

void CourseWatcher::note(Place place, bool is_writing) {
  const auto now = Clock::now();
  if (!burst_) burst_.emplace().began = now;
  if (is_writing)
    burst_->written.insert(place);
  else
    burst_->written.erase(place);
  burst_->touched.insert(std::move(place));
  const auto calm = !burst_->written.empty()        ? calm_while_written
                    : burst_->touched.size() > many ? calm_after_many
                                                    : calm_after_save;
  burst_->calm = std::min(now + calm, burst_->began + longest_burst);
}

void CourseWatcher::read_events() {
  alignas(inotify_event) std::array<char, 64U << 10> buffer;
  bool folders_changed = false;
  for (ssize_t size; (size = ::read(inotify_, buffer.data(), buffer.size())) > 0;) {
    for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
      inotify_event event;
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const std::string name = event.len > 0 ? buffer.data() + at + sizeof event : "";
      at += sizeof event + event.len;
      // The queue was too short: some were lost, so everything is looked at anew.
      const bool is_lost = (event.mask & IN_Q_OVERFLOW) != 0;
      if (!is_lost && (!folders_.contains(event.wd) || is_of_an_editor(name))) continue;
      if ((event.mask & IN_IGNORED) != 0) folders_.erase(event.wd);
      const bool is_folder = (event.mask & (IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)) != 0;
      folders_changed = folders_changed || is_folder || is_lost;
      note({event.wd, name}, !is_folder && (event.mask & (IN_CREATE | IN_MODIFY)) != 0);
    }
  }
  if (folders_changed) watch_all();
}

CourseWatcher::Wakeup CourseWatcher::wait(int stop, std::optional<milliseconds> at_most) {
  const auto began = Clock::now();
  for (;;) {
    if (can_be_read(stop)) return Wakeup::stopped;
    if (inotify_ >= 0) read_events();
    if (roots_moved()) {
      watch_all();
      note({-1, {}}, false);
    }
    const auto now = Clock::now();
    if (!burst_ && !is_told_ && now >= began + look_untold) note({-1, {}}, false);
    if (burst_ && now >= burst_->calm && now < burst_->began + longest_checkout && is_git_at_work(directory_))
      burst_->calm = now + look_at_git;
    if (burst_ && now >= burst_->calm) {
      burst_.reset();
      return Wakeup::changed;
    }
    if (!burst_ && at_most && now >= began + *at_most) return Wakeup::quiet;
    auto next = now + look_at_roots;
    if (burst_) next = std::min(next, burst_->calm);
    if (!burst_ && at_most) next = std::min(next, began + *at_most);
    std::array<pollfd, 2> handles{pollfd{.fd = stop, .events = POLLIN, .revents = 0},
                                  pollfd{.fd = inotify_, .events = POLLIN, .revents = 0}};
    const auto left = std::chrono::ceil<milliseconds>(next - now).count();
    (void)::poll(handles.data(), handles.size(), static_cast<int>(left));
  }
}

}  // namespace mooc
