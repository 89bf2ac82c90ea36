#include "check/check_course.h"

#include "check/competences.h"
#include "check/course_path.h"
#include "check/gather.h"
#include "check/help_lines.h"
#include "check/identifiers.h"
#include "check/ids_lock.h"
#include "check/lesson_size.h"
#include "check/marks.h"
#include "check/media_use.h"
#include "check/names.h"
#include "check/objectives.h"
#include "check/pages.h"
#include "check/quiz_settings.h"
#include "check/rule_levels.h"
#include "check/scenarios.h"
#include "check/state_budget.h"
#include "check/stigmatising_words.h"
#include "check/theme_contrast.h"
#include "check/usual_scale.h"
#include "model/state_size.h"

namespace mooc {
namespace {

// Takes the diagnostics out and gives the media that any page uses, sorted by path, with MediaFile::linked set.
std::vector<MediaFile> join_findings(std::vector<PageFindings> findings, std::vector<MediaFile> media,
                                     const Unread& unread, std::vector<Diagnostic>& diagnostics) {
  std::vector<bool> used(media.size(), false);
  std::vector<bool> meant(media.size(), false);
  for (PageFindings& page : findings) {
    append(diagnostics, std::move(page.diagnostics));
    for (const std::size_t medium : page.media) used[medium] = true;
    for (const std::size_t medium : page.meant_media) meant[medium] = true;
    for (const std::size_t medium : page.linked_media) media[medium].linked = true;
  }
  check_media_use(media, used, meant, unread, diagnostics);
  std::vector<MediaFile> kept;
  for (std::size_t i = 0; i < media.size(); ++i) {
    if (used[i]) kept.push_back(std::move(media[i]));
  }
  return kept;
}

int course_minutes(const Course& course) {
  if (course.info.duration) return *course.info.duration;
  int sum = 0;
  for (const Lesson& lesson : course.lessons) sum += minutes(lesson);
  return sum;
}

}  // namespace

Parsed<CheckedCourse> check_course(CheckInput input, const RunEach& run_each) {
  Parsed<CheckedCourse> checked;
  auto& diagnostics = checked.diagnostics;
  const bool incomplete = has_errors(input.found);  // what is missing may stand where nothing could be read
  const Unread unread(input.found, input.sources);
  GatheredCourse gathered = gather_course(std::move(input.documents), input.sources, diagnostics);
  Course& course = checked.value.course;
  course = std::move(gathered.course);
  fill_usual_scales(course);
  lay_path(course, diagnostics);
  index_identifiers(course, input.sources, diagnostics);
  // From here on nothing moves: every name that a text may use can be looked up.
  Names names = collect_names(course, input.sources, input.media);
  names.has_competences = gathered.has_competences;
  const WordList words(course.info.language, course.info.words);
  auto findings = check_pages(course, names, words, run_each);
  check_modules(course, findings, diagnostics);
  check_competences(course, names, diagnostics);
  check_objectives(course, unread, diagnostics);
  check_durations(course, diagnostics);
  check_marks(course, diagnostics);
  check_quiz_settings(course, diagnostics);
  check_scenarios(course, diagnostics);
  check_placed(course, unread, diagnostics);
  check_help_lines(course.info, input.today, diagnostics);
  check_theme_contrast(course.info, diagnostics);
  check_course_words(course.info, words, input.sources, diagnostics);
  course.media = join_findings(std::move(findings), std::move(input.media), unread, diagnostics);

  auto [text, new_entries] = number_records(course, gathered.lock, {input.frozen, !incomplete}, diagnostics);
  checked.value.lock_text = std::move(text);
  checked.value.new_lock_entries = new_entries;
  course.minutes = course_minutes(course);
  course.state_characters = worst_state_characters(course);
  append(diagnostics, check_state_budget(course));
  append(diagnostics, std::move(input.found));
  set_levels(diagnostics, course.info.rules);
  return checked;
}

}  // namespace mooc
