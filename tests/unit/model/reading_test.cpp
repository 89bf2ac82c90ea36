#include "model/reading.h"

#include <gtest/gtest.h>

#include "report/sample_course.h"

namespace mooc {
namespace {

// Opens a directive; what is added until close() stands in it.
std::uint32_t open(Body& body, DirectiveKind kind) {
  const auto node = sample::add_node(body, NodeKind::directive);
  body.nodes[node].detail = static_cast<std::uint32_t>(body.directives.size());
  Directive directive;
  directive.kind = kind;
  body.directives.push_back(directive);
  return node;
}

void close(Body& body, std::uint32_t node) { body.nodes[node].end = static_cast<std::uint32_t>(body.nodes.size()); }

void add_part(Body& body, DirectiveKind kind, std::string_view text) {
  const auto node = open(body, kind);
  sample::add_block(body, NodeKind::paragraph, text);
  close(body, node);
}

TEST(WordsToRead, CountTheLongerOfASensitivePartAndItsAlternative) {
  Body body = sample::body_of("Avant, deux");
  const auto part = open(body, DirectiveKind::sensitive);
  sample::add_block(body, NodeKind::paragraph, "un deux trois quatre");
  add_part(body, DirectiveKind::alternative, "un deux trois");
  close(body, part);
  EXPECT_EQ(words_to_read(body), 6);
}

TEST(WordsToRead, CountTheLongestBoxOfSeveralCountries) {
  Body body = sample::body_of("Avant");
  add_part(body, DirectiveKind::country, "un");
  add_part(body, DirectiveKind::country, "un deux trois");
  add_part(body, DirectiveKind::country, "un deux");
  EXPECT_EQ(words_to_read(body), 4);
}

TEST(WordsToRead, LeaveTranscriptsOut) {
  Body body = sample::body_of("Avant");
  add_part(body, DirectiveKind::video, "ce que dit le film");
  EXPECT_EQ(words_to_read(body), 1);
}

TEST(EstimatedMinutes, AddReadingQuestionsReflectionsAndFilms) {
  Lesson lesson;
  lesson.body.words = 300;
  lesson.questions.resize(2);
  lesson.body.directives.resize(1);
  lesson.body.directives[0].kind = DirectiveKind::reflection;
  EXPECT_DOUBLE_EQ(estimated_minutes(lesson), 2 + 2 + 1);
  Lesson film;
  film.body.directives.resize(1);
  film.body.directives[0].kind = DirectiveKind::video;
  film.body.directives[0].attributes = {{"duration", "90", {}, {}}};
  EXPECT_DOUBLE_EQ(estimated_minutes(film), 1.5);
}

}  // namespace
}  // namespace mooc
