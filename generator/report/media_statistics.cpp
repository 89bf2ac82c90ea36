#include "report/media_statistics.h"

#include <algorithm>
#include <unordered_map>

#include "model/bodies.h"

namespace mooc {
namespace {

struct Ending {
  std::string_view ending;
  MediumKind kind;
};
constexpr std::array endings{
    Ending{".svg", MediumKind::picture},  Ending{".png", MediumKind::picture}, Ending{".jpg", MediumKind::picture},
    Ending{".jpeg", MediumKind::picture}, Ending{".gif", MediumKind::picture}, Ending{".webp", MediumKind::picture},
    Ending{".avif", MediumKind::picture}, Ending{".ico", MediumKind::picture}, Ending{".mp4", MediumKind::video},
    Ending{".webm", MediumKind::video},   Ending{".mp3", MediumKind::sound},   Ending{".m4a", MediumKind::sound},
    Ending{".ogg", MediumKind::sound},    Ending{".wav", MediumKind::sound},   Ending{".vtt", MediumKind::captions},
};

MediumKind kind_of(std::string_view path) {
  const auto* const found =
      std::find_if(endings.begin(), endings.end(), [&](const Ending& entry) { return path.ends_with(entry.ending); });
  return found == endings.end() ? MediumKind::other : found->kind;
}

class MediaUse {
 public:
  explicit MediaUse(const Course& course) {
    for (std::size_t i = 0; i < course.media.size(); ++i) {
      place_.emplace(course.media[i].path, i);
      media_.push_back({i, kind_of(course.media[i].path), {}});
    }
  }

  void body(const Body& body, const MediumUser& user) {
    for (const Image& image : body.images) use(image.media, user);
    for (const Directive& directive : body.directives) {
      for (const std::string& path : {directive.source, directive.poster, directive.captions}) use(path, user);
    }
    for (const Link& link : body.links) {
      if (const auto* const medium = std::get_if<MediaLink>(&link.target)) use(medium->path, user);
    }
  }

  std::vector<MediumStatistics> take() && { return std::move(media_); }

 private:
  // `path` is empty where a text names none.
  void use(const std::string& path, const MediumUser& user) {
    const auto found = place_.find(path);
    if (found == place_.end()) return;
    auto& users = media_[found->second].used_by;
    if (users.empty() || users.back() != user) users.push_back(user);
  }

  std::vector<MediumStatistics> media_;
  std::unordered_map<std::string, std::size_t> place_;
};

}  // namespace

std::vector<MediumStatistics> media_statistics(const Course& course) {
  MediaUse use(course);
  for (const Module& module : course.modules) {
    each_page_body(module, [&](const Body& body) { use.body(body, module.id); });
    for (const LessonId& id : module.lessons)
      each_page_body(course.lesson(id), [&](const Body& body) { use.body(body, id); });
  }
  for (const Quiz& quiz : course.quizzes) each_quiz_body(quiz, [&](const Body& body) { use.body(body, quiz.id); });
  for (const Term& term : course.glossary) use.body(term.definition, term.id);
  auto media = std::move(use).take();
  std::stable_sort(media.begin(), media.end(), [&](const MediumStatistics& one, const MediumStatistics& other) {
    return course.media[one.medium].size > course.media[other.medium].size;
  });
  return media;
}

}  // namespace mooc
