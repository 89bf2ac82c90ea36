#include "parse/lesson_scenarios.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "parse/body_parts.h"
#include "parse/directive_table.h"
#include "parse/scenario_logic.h"
#include "parse/scene_choices.h"
#include "text/nearest.h"
#include "text/number.h"

namespace mooc {

namespace {

// A choice that waits for its scene to be found.
struct Waiting {
  std::size_t scene;
  std::size_t choice;
  std::string target;
  SourceSpan span;
};

bool has_ending_without_name(const Heading& heading) {
  return heading.attributes.empty() && heading.text.find("{ending") != std::string::npos;
}

class ScenarioReader {
 public:
  ScenarioReader(const SourceFile& file, const Body& body, std::size_t node)
      : file_(file), body_(body), node_(node), directive_(body.directives[body.nodes[node].detail]) {}

  Parsed<Scenario> read() {
    read_line();
    refuse_inner_parts();
    read_children();
    find_targets();
    refuse_stray_links();
    scenario_.is_whole = !has_errors(diagnostics_) && !scenario_.scenes.empty() && !has_equal_scenes();
    return {std::move(scenario_), std::move(diagnostics_)};
  }

 private:
  void read_line();
  SourceSpan read_number(std::string_view name, double& into);
  void refuse_inner_parts();
  void read_children();
  void read_debrief(std::size_t node);
  void read_scene(std::size_t heading, const std::vector<NodeRange>& parts);
  Ending read_ending(const Heading& heading, SourceSpan span);
  void read_choices(Scene& scene, std::size_t list);
  void refuse_rest(const std::vector<NodeRange>& parts, std::vector<NodeRange>::const_iterator list);
  void find_targets();
  void refuse_stray_links();
  [[nodiscard]] const Scene* scene_named(std::string_view id) const;
  [[nodiscard]] bool has_equal_scenes() const;
  void refuse(std::string rule, SourceSpan span, std::string message, std::string help) {
    diagnostics_.push_back(error(std::move(rule), span, std::move(message), std::move(help)));
  }
  [[nodiscard]] Body body_of(const std::vector<NodeRange>& parts) const {
    auto text = select(body_, parts);
    text.words = count_words(text);
    return text;
  }
  [[nodiscard]] const Directive* directive_at(std::size_t node) const {
    return body_.nodes[node].kind == NodeKind::directive ? &body_.directives[body_.nodes[node].detail] : nullptr;
  }

  const SourceFile& file_;
  const Body& body_;
  std::size_t node_;
  const Directive& directive_;
  Scenario scenario_;
  std::vector<Waiting> waiting_;
  std::vector<Diagnostic> diagnostics_;
};

void ScenarioReader::read_line() {
  const auto* id = directive_.find("id");
  scenario_.id.value = id ? id->value : "";
  scenario_.span = id ? id->span : directive_.opening;
  scenario_.title = directive_.title;
  if (const auto* written = directive_.find("vars")) {
    auto variables = parse_variables(written->value, written->span);
    scenario_.variables = std::move(variables.value);
    append(diagnostics_, std::move(variables.diagnostics));
  }
  scenario_.graded = directive_.value("graded") == "true";
  scenario_.required = directive_.value("required") == "true";
  scenario_.undo = directive_.value("undo") != "false";
  scenario_.weight_span = read_number("weight", scenario_.weight);
  scenario_.pass_mark_span = read_number("pass", scenario_.pass_mark);
  if (const auto* required = directive_.find("required")) scenario_.required_span = required->span;
}

SourceSpan ScenarioReader::read_number(std::string_view name, double& into) {
  const auto* written = directive_.find(name);
  if (!written) return {};
  into = parse_number(written->value).value_or(into);
  return written->span;
}

// What keeps a record of its own, and notes that stand at the end of the page, would be lost among scenes.
void ScenarioReader::refuse_inner_parts() {
  for (auto i = node_ + 1; i < body_.nodes[node_].end; ++i) {
    const auto& node = body_.nodes[i];
    if (node.kind == NodeKind::footnote_reference)
      refuse("directive-place", node.span, "a footnote cannot be referred to from a simulation",
             "write what it says into the text of the scene");
    const auto* inner = directive_at(i);
    if (!inner) continue;
    const bool keeps = inner->kind == DirectiveKind::question || inner->kind == DirectiveKind::reflection ||
                       inner->kind == DirectiveKind::scenario || inner->kind == DirectiveKind::cards;
    if (keeps)
      refuse("directive-place", inner->opening,
             fmt::format(":::{} cannot stand inside a simulation", directive_rule(inner->kind).name),
             "close the simulation with ::: before it");
  }
}

// The introduction ends at the first heading, whose level is that of all scenes.
void ScenarioReader::read_children() {
  std::vector<NodeRange> parts;  // of the introduction, then of the scene under way
  std::size_t heading = 0;       // of that scene; 0: still the introduction
  const auto close = [&] {
    if (heading == 0)
      scenario_.introduction = body_of(parts);
    else
      read_scene(heading, parts);
    parts.clear();
  };
  for (const auto child : children_of(body_, node_)) {
    const auto& node = body_.nodes[child.begin];
    if (const auto* inner = directive_at(child.begin); inner && inner->kind == DirectiveKind::debrief) {
      read_debrief(child.begin);
    } else if (node.kind == NodeKind::heading && (heading == 0 || node.level <= scenario_.level)) {
      close();
      if (heading == 0) scenario_.level = node.level;
      if (node.level < scenario_.level)
        refuse("scenario-scene", node.span, "this heading stands above the scenes of the simulation",
               fmt::format("write {} before the title of a scene, or close the simulation with ::: before this heading",
                           std::string(static_cast<std::size_t>(scenario_.level), '#')));
      heading = child.begin;
    } else {
      parts.push_back(child);
    }
  }
  close();
  if (scenario_.scenes.empty())
    refuse("scenario-scene", directive_.opening, "this simulation has no scene",
           "write a heading for each scene: ### Where it begins {#debut}");
}

void ScenarioReader::read_debrief(std::size_t node) {
  const auto& directive = *directive_at(node);
  if (scenario_.debrief) {
    refuse("directive-place", directive.opening, "this simulation has a debrief already", "join the two");
    return;
  }
  scenario_.debrief_title = directive.title;
  scenario_.debrief = body_of(children_of(body_, node));
}

void ScenarioReader::read_scene(std::size_t heading, const std::vector<NodeRange>& parts) {
  const auto& written = body_.headings[body_.nodes[heading].detail];
  Scene scene;
  scene.id.value = written.anchor;
  scene.title = written.text;
  scene.span = body_.nodes[heading].span;
  scene.ending = read_ending(written, scene.span);
  const auto list =
      std::find_if(parts.begin(), parts.end(), [this](NodeRange part) { return is_choice_list(body_, part.begin); });
  scene.body = body_of({parts.begin(), list});
  if (list != parts.end()) {
    read_choices(scene, list->begin);
    refuse_rest(parts, list);
  }
  const bool meant_to_end = !written.attributes.empty() || has_ending_without_name(written);
  if (scene.choices.empty() && list == parts.end() && scene.ending == Ending::none && !meant_to_end)
    refuse("scenario-scene", scene.span, fmt::format("the scene «{}» has no choices and is no ending", scene.title),
           fmt::format("write a list of links below it: - [What one does](#scene), or mark it as an ending: "
                       "{{#{} ending=good}}",
                       scene.id.value));
  if (!scene.choices.empty() && scene.ending != Ending::none)
    refuse("scenario-scene", scene.span, fmt::format("the ending «{}» has choices, so it ends nothing", scene.title),
           "take away either its choices or «ending»");
  scenario_.scenes.push_back(std::move(scene));
}

Ending ScenarioReader::read_ending(const Heading& heading, SourceSpan span) {
  auto ending = Ending::none;
  for (const auto& attribute : heading.attributes) {
    const auto& value = attribute.value;
    if (attribute.name != "ending")
      refuse("scenario-scene", attribute.name_span, fmt::format("a scene has no attribute «{}»", attribute.name),
             "the only one is ending=good, ending=mixed or ending=hard");
    else if (value != "good" && value != "mixed" && value != "hard")
      refuse("scenario-scene", attribute.span, fmt::format("«{}» is no kind of ending", value),
             "write ending=good, ending=mixed or ending=hard");
    else
      ending = value == "good" ? Ending::good : value == "mixed" ? Ending::mixed : Ending::hard;
  }
  if (has_ending_without_name(heading))
    refuse("scenario-scene", span, "this ending has no name", "write the name first: {#fin-ouverte ending=good}");
  return ending;
}

void ScenarioReader::read_choices(Scene& scene, std::size_t list) {
  for (const auto item : children_of(body_, list)) {
    auto read = read_scene_choice(file_, body_, item.begin, scenario_.variables);
    append(diagnostics_, std::move(read.diagnostics));
    const bool is_choice = read.value.choice.span.length > 0;
    if (!is_choice) continue;
    waiting_.push_back(
        {scenario_.scenes.size(), scene.choices.size(), std::move(read.value.target), read.value.target_span});
    scene.choices.push_back(std::move(read.value.choice));
  }
}

// Nobody would read on below the choices.
void ScenarioReader::refuse_rest(const std::vector<NodeRange>& parts, std::vector<NodeRange>::const_iterator list) {
  if (std::next(list) == parts.end()) return;
  const auto& next = body_.nodes[std::next(list)->begin];
  if (next.kind == NodeKind::block_quote)
    refuse("scenario-choice", next.span, "this comment is not indented, so it belongs to no choice",
           "write two spaces before its >, under the choice that it is about");
  else if (is_choice_list(body_, std::next(list)->begin))
    refuse("scenario-choice", next.span, "these choices stand apart from those above",
           "write all choices of a scene as one list");
  else
    refuse("scenario-scene", next.span, "this text stands below the choices of its scene, where nobody reads on",
           "write it above them, or in the scene to which they lead");
}

void ScenarioReader::find_targets() {
  std::vector<std::string_view> known;
  for (const auto& scene : scenario_.scenes) known.push_back(scene.id.value);
  for (const auto& [scene, choice, target, span] : waiting_) {
    const auto* found = scene_named(target);
    if (found) {
      scenario_.scenes[scene].choices[choice].target = static_cast<std::size_t>(found - scenario_.scenes.data());
      continue;
    }
    const auto meant = nearest(target, known);
    refuse("scenario-target", span, fmt::format("this simulation has no scene «{}»", target),
           meant ? fmt::format("did you mean #{}?", *meant)
                 : fmt::format("write the scene: ### What follows {{#{}}}", target.empty() ? "suite" : target));
  }
}

// A link to a scene in a running text would jump over all that a choice does.
void ScenarioReader::refuse_stray_links() {
  const auto look = [this](const Body& text) {
    for (const auto& link : text.links) {
      if (!link.destination.starts_with('#') || !scene_named(std::string_view(link.destination).substr(1))) continue;
      refuse("scenario-choice", link.span, "this link leads to a scene but is no choice",
             "write it as an item of the list that ends the scene: - [What one does](#scene)");
    }
  };
  look(scenario_.introduction);
  if (scenario_.debrief) look(*scenario_.debrief);
  for (const auto& scene : scenario_.scenes) {
    look(scene.body);
    append(diagnostics_, find_lost_scene_parts(scene.body));
    for (const auto& choice : scene.choices)
      if (choice.feedback) look(*choice.feedback);
  }
}

const Scene* ScenarioReader::scene_named(std::string_view id) const {
  const auto found = std::find_if(scenario_.scenes.begin(), scenario_.scenes.end(),
                                  [id](const Scene& scene) { return scene.id.value == id; });
  return found == scenario_.scenes.end() ? nullptr : &*found;
}

// Reported where anchors are made.
bool ScenarioReader::has_equal_scenes() const {
  std::unordered_set<std::string_view> ids;
  return std::any_of(scenario_.scenes.begin(), scenario_.scenes.end(),
                     [&](const Scene& scene) { return !ids.insert(scene.id.value).second; });
}

}  // namespace

Parsed<TakenScenarios> take_scenarios(const SourceFile& file, const Body& body) {
  Parsed<TakenScenarios> taken;
  std::vector<NodeRange> kept;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < body.nodes.size(); ++i) {
    const auto& node = body.nodes[i];
    if (node.kind != NodeKind::directive || body.directives[node.detail].kind != DirectiveKind::scenario) continue;
    auto scenario = ScenarioReader(file, body, i).read();
    append(taken.diagnostics, std::move(scenario.diagnostics));
    taken.value.scenarios.push_back(std::move(scenario.value));
    kept.push_back({begin, i + 1});
    begin = node.end;
    i = node.end - 1;
  }
  kept.push_back({begin, static_cast<std::uint32_t>(body.nodes.size())});
  taken.value.body = select(body, kept);
  std::uint32_t next = 0;
  for (auto& directive : taken.value.body.directives)
    if (directive.kind == DirectiveKind::scenario) directive.scenario = next++;
  return taken;
}

std::vector<Diagnostic> find_lost_scene_parts(const Body& body) {
  std::vector<Diagnostic> found;
  for (const auto& heading : body.headings) {
    for (const auto& attribute : heading.attributes)
      found.push_back(error("attribute-syntax", attribute.name_span,
                            fmt::format("this heading has no attribute «{}»", attribute.name),
                            "only the scenes of a simulation end in {#name ending=good}"));
  }
  for (const auto& directive : body.directives) {
    if (directive.kind != DirectiveKind::debrief) continue;
    found.push_back(error("directive-place", directive.opening, "a debrief stands inside a simulation",
                          "open :::scenario[…]{id=…} before it, and close that after it"));
  }
  return found;
}

}  // namespace mooc
