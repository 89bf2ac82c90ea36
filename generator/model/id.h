// Typed identifiers: a lesson's name can never be taken for a quiz's.
#pragma once

#include <compare>
#include <functional>
#include <string>

namespace mooc {

template <class Tag>
struct Id {
  std::string value;
  auto operator<=>(const Id&) const = default;
  [[nodiscard]] bool empty() const { return value.empty(); }
};

using ModuleId = Id<struct ModuleTag>;
using LessonId = Id<struct LessonTag>;
using QuizId = Id<struct QuizTag>;
using QuestionId = Id<struct QuestionTag>;
using ChoiceId = Id<struct ChoiceTag>;
using ScenarioId = Id<struct ScenarioTag>;
using SceneId = Id<struct SceneTag>;
using ReflectionId = Id<struct ReflectionTag>;
using TermId = Id<struct TermTag>;
using CompetenceCode = Id<struct CompetenceTag>;  // "7.2"

// The number that ids.lock gives an identifier within its parent, from 1; 0 = not numbered yet.
using RecordNumber = int;

}  // namespace mooc

template <class Tag>
struct std::hash<mooc::Id<Tag>> {
  std::size_t operator()(const mooc::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.value); }
};
