#include "parse/directive_table.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/slug.h"

namespace mooc {

namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 1> note_names{"remarque"};
constexpr std::array<std::string_view, 2> tip_names{"conseil", "astuce"};
constexpr std::array<std::string_view, 2> warning_names{"attention", "caution"};
constexpr std::array<std::string_view, 1> important_names{"a-retenir"};
constexpr std::array<std::string_view, 1> objectives_names{"objectifs"};
constexpr std::array<std::string_view, 2> summary_names{"resume", "en-bref"};
constexpr std::array<std::string_view, 1> example_names{"exemple"};
constexpr std::array<std::string_view, 1> case_study_names{"etude-de-cas"};
constexpr std::array<std::string_view, 1> testimony_names{"temoignage"};
constexpr std::array<std::string_view, 1> sensitive_names{"sensible"};
constexpr std::array<std::string_view, 1> help_names{"aide"};
constexpr std::array<std::string_view, 1> country_names{"pays"};
constexpr std::array<std::string_view, 1> reflection_names{"reflexion"};
constexpr std::array<std::string_view, 1> reveal_names{"voir-plus"};
constexpr std::array<std::string_view, 1> steps_names{"etapes"};

constexpr std::array<std::string_view, 1> scenario_names{"simulation"};
constexpr std::array<std::string_view, 2> debrief_names{"debriefing", "retour"};
constexpr std::array<std::string_view, 2> cards_names{"cartes", "flashcards"};
constexpr std::array<std::string_view, 2> timeline_names{"frise", "chronologie"};

constexpr std::array testimony_attributes{
    AttributeRule{"composed", AttributeType::flag, false, "composed"},
    AttributeRule{"author", AttributeType::text, false, "author=\"…\""},
};
constexpr std::array country_attributes{
    AttributeRule{"code", AttributeType::country, true, "code=BE"},
    AttributeRule{"checked", AttributeType::date, false, "checked=2026-01-15"},
    AttributeRule{"source", AttributeType::address, false, "source=\"https://…\""},
};
constexpr std::array reflection_attributes{
    AttributeRule{"id", AttributeType::identifier, true, "id=ma-posture"},
};
constexpr std::array recording_attributes{
    AttributeRule{"src", AttributeType::path, true, "src=../media/film.mp4"},
    AttributeRule{"poster", AttributeType::path, false, "poster=../media/film.jpg"},
    AttributeRule{"captions", AttributeType::path, false, "captions=../media/film.vtt"},
    AttributeRule{"captions_language", AttributeType::language, false, "captions_language=fr"},
    AttributeRule{"duration", AttributeType::seconds, false, "duration=60"},
};
constexpr std::array question_attributes{
    AttributeRule{"id", AttributeType::identifier, true, "id=premier-mot"},
    AttributeRule{"type", AttributeType::question_type, false, "type=multiple"},
    AttributeRule{"competences", AttributeType::codes, false, "competences=9.2,9.3"},
    AttributeRule{"points", AttributeType::points, false, "points=2"},
    AttributeRule{"hint", AttributeType::text, false, "hint=\"…\""},
};
constexpr std::array scenario_attributes{
    AttributeRule{"id", AttributeType::identifier, true, "id=premier-appel"},
    AttributeRule{"vars", AttributeType::text, false, "vars=\"confiance=2 temps=0\""},
    AttributeRule{"graded", AttributeType::yes_or_no, false, "graded=true"},
    AttributeRule{"weight", AttributeType::weight, false, "weight=1"},
    AttributeRule{"pass", AttributeType::percent, false, "pass=60"},
    AttributeRule{"required", AttributeType::yes_or_no, false, "required=true"},
    AttributeRule{"undo", AttributeType::yes_or_no, false, "undo=false"},
};
constexpr std::array cards_attributes{
    AttributeRule{"id", AttributeType::identifier, true, "id=mots-de-l-ecoute"},
};

using enum TitleRule;

const std::array rules{
    DirectiveRule{DirectiveKind::note, "note", note_names, optional, "", {}, true},
    DirectiveRule{DirectiveKind::tip, "tip", tip_names, optional, "", {}, true},
    DirectiveRule{DirectiveKind::warning, "warning", warning_names, optional, "", {}, true},
    DirectiveRule{DirectiveKind::important, "important", important_names, optional, "", {}, true},
    DirectiveRule{DirectiveKind::objectives, "objectives", objectives_names, optional, "", {}},
    DirectiveRule{DirectiveKind::summary, "summary", summary_names, optional, "", {}},
    DirectiveRule{DirectiveKind::example, "example", example_names, optional, "", {}},
    DirectiveRule{DirectiveKind::case_study, "case-study", case_study_names, expected, "whose case it is", {}},
    DirectiveRule{DirectiveKind::testimony, "testimony", testimony_names, optional, "", testimony_attributes},
    DirectiveRule{
        DirectiveKind::sensitive, "sensitive", sensitive_names, required, "what the part contains, in plain words", {}},
    DirectiveRule{DirectiveKind::alternative, "alternative", {}, optional, "", {}},
    DirectiveRule{DirectiveKind::help, "help", help_names, optional, "", {}},
    DirectiveRule{DirectiveKind::country, "country", country_names, optional, "", country_attributes},
    DirectiveRule{DirectiveKind::reflection, "reflection", reflection_names, required, "the question to think about",
                  reflection_attributes, false, true},
    DirectiveRule{DirectiveKind::reveal, "reveal", reveal_names, required, "what appears when it is opened", {}},
    DirectiveRule{DirectiveKind::steps, "steps", steps_names, optional, "", {}},
    DirectiveRule{DirectiveKind::video, "video", {}, required, "the name of the video", recording_attributes},
    DirectiveRule{DirectiveKind::audio, "audio", {}, required, "the name of the recording", recording_attributes},
    DirectiveRule{DirectiveKind::figure, "figure", {}, optional, "the caption", {}},
    DirectiveRule{
        DirectiveKind::question, "question", {}, required, "the question itself", question_attributes, false, true},
    DirectiveRule{DirectiveKind::scenario, "scenario", scenario_names, required, "the situation that it plays",
                  scenario_attributes, false, true},
    DirectiveRule{DirectiveKind::debrief, "debrief", debrief_names, optional, "", {}, false, true},
    DirectiveRule{DirectiveKind::cards, "cards", cards_names, required, "what the cards are about", cards_attributes,
                  false, true},
    DirectiveRule{DirectiveKind::timeline, "timeline", timeline_names, optional, "", {}},
};

bool has_name(const DirectiveRule& rule, std::string_view name) {
  return rule.name == name || std::find(rule.aliases.begin(), rule.aliases.end(), name) != rule.aliases.end();
}

const DirectiveRule* find_exact(std::string_view name) {
  const auto found =
      std::find_if(rules.begin(), rules.end(), [name](const DirectiveRule& rule) { return has_name(rule, name); });
  return found == rules.end() ? nullptr : &*found;
}

}  // namespace

std::span<const DirectiveRule> directive_rules() { return rules; }

const DirectiveRule& directive_rule(DirectiveKind kind) {
  return *std::find_if(rules.begin(), rules.end(), [kind](const DirectiveRule& rule) { return rule.kind == kind; });
}

const DirectiveRule* find_directive_rule(std::string_view written) {
  if (const auto* rule = find_exact(written)) return rule;
  auto folded = fold_case_and_accents(written);
  std::replace(folded.begin(), folded.end(), '_', '-');
  return find_exact(folded);
}

std::span<const std::string_view> directive_names() {
  static const auto names = [] {
    std::vector<std::string_view> all;
    for (const auto& rule : rules) {
      all.push_back(rule.name);
      all.insert(all.end(), rule.aliases.begin(), rule.aliases.end());
    }
    return all;
  }();
  return names;
}

}  // namespace mooc
