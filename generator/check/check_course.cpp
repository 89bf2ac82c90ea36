#include "check/check_course.h"

#include "check/competences.h"
#include "check/course_path.h"
#include "check/directives.h"
#include "check/gather.h"
#include "check/help_lines.h"
#include "check/identifiers.h"
#include "check/ids_lock.h"
#include "check/links.h"
#include "check/marks.h"
#include "check/media.h"
#include "check/names.h"
#include "check/page_findings.h"
#include "check/raw_html.h"
#include "check/state_budget.h"
#include "model/bodies.h"

namespace mooc {
namespace {

void check_body(Body& body, std::span<const Heading> headings, const Names& names, PageFindings& findings) {
  check_links(body, headings, names, findings);
  check_images(body, names, findings);
  check_directives(body, names, findings);
  if (!names.course->info.allow_html) check_raw_html(body, findings);
}

// The pages of a course in one row: modules, lessons, quizzes, terms. A page changes its own texts only, and of others
// it reads only what no check changes (titles, anchors), so pages can be looked at on several cores.
std::vector<PageFindings> check_pages(Course& course, const Names& names, const RunEach& run_each) {
  const std::size_t lessons = course.modules.size();
  const std::size_t quizzes = lessons + course.lessons.size();
  const std::size_t terms = quizzes + course.quizzes.size();
  std::vector<PageFindings> findings(terms + course.glossary.size());
  run_each(findings.size(), [&](std::size_t i) {
    const auto with_headings = [&](std::span<const Heading> headings) {
      return [&names, &findings, headings, i](Body& body) { check_body(body, headings, names, findings[i]); };
    };
    if (i < lessons)
      each_page_body(course.modules[i], with_headings(course.modules[i].body.headings));
    else if (i < quizzes)
      each_page_body(course.lessons[i - lessons], with_headings(course.lessons[i - lessons].body.headings));
    else if (i < terms)
      each_quiz_body(course.quizzes[i - quizzes], with_headings(course.quizzes[i - quizzes].introduction.headings));
    else
      with_headings({})(course.glossary[i - terms].definition);
  });
  return findings;
}

// Takes the diagnostics out and gives the media that any page uses, sorted by path, with MediaFile::linked set.
std::vector<MediaFile> join_findings(std::vector<PageFindings> findings, std::vector<MediaFile> media,
                                     std::vector<Diagnostic>& diagnostics) {
  std::vector<bool> used(media.size(), false);
  for (PageFindings& page : findings) {
    append(diagnostics, std::move(page.diagnostics));
    for (const std::size_t medium : page.media) used[medium] = true;
    for (const std::size_t medium : page.linked_media) media[medium].linked = true;
  }
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
  GatheredCourse gathered = gather_course(std::move(input.documents), input.sources, diagnostics);
  Course& course = checked.value.course;
  course = std::move(gathered.course);
  lay_path(course, diagnostics);
  index_identifiers(course, input.sources, diagnostics);
  // From here on nothing moves: every name that a text may use can be looked up.
  Names names = collect_names(course, input.sources, input.media);
  names.has_competences = gathered.has_competences;
  auto findings = check_pages(course, names, run_each);
  check_competences(course, names, diagnostics);
  check_marks(course, diagnostics);
  check_placed(course, !input.incomplete, diagnostics);
  check_help_lines(course.info, input.today, diagnostics);
  course.media = join_findings(std::move(findings), std::move(input.media), diagnostics);

  auto [text, new_entries] = number_records(course, gathered.lock, {input.frozen, !input.incomplete}, diagnostics);
  checked.value.lock_text = std::move(text);
  checked.value.new_lock_entries = new_entries;
  course.minutes = course_minutes(course);
  course.state_characters = worst_state_characters(course);
  append(diagnostics, check_state_budget(course));
  return checked;
}

}  // namespace mooc
