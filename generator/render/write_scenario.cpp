#include "render/write_scenario.h"

#include <fmt/format.h>

#include <algorithm>

namespace mooc {
namespace {

class ScenarioWriter {
 public:
  ScenarioWriter(BodyWriter& page, const Scenario& scenario)
      : page_(page), html_(page.html), scenario_(scenario), anchor_("scenario-" + scenario.id.value) {}

  void write() {
    html_.raw("<section class=\"box scenario\"");
    html_.attribute("id", anchor_);
    html_.attribute("data-scenario", scenario_.id.value);
    html_.attribute("aria-labelledby", anchor_ + "-title");
    html_.raw(">\n<p class=\"box-head\"><span class=\"box-label\">");
    html_.literal(page_.texts()["box-scenario"]);
    html_.raw("</span> <strong class=\"box-title\"");
    html_.attribute("id", anchor_ + "-title");
    html_.raw(">");
    html_.text(scenario_.title);
    html_.raw("</strong></p>\n<div class=\"scenario-introduction\" data-scenario-introduction>\n");
    body(scenario_.introduction, "introduction");
    facts();
    html_.raw("</div>\n<p class=\"box-foot\" data-without-script>");
    html_.literal(page_.texts()["scenario-without-script"]);
    html_.raw("</p>\n");
    for (const auto& one : scenario_.scenes) scene(one);
    if (scenario_.debrief) debrief();
    html_.raw("</section>\n");
  }

 private:
  void body(const Body& text, std::string_view part) {
    const auto ids = fmt::format("{}-{}-", anchor_, part);
    auto writer = page_.of(text, ids);
    write_body(writer);
  }

  void facts() {
    tell_platform();
    if (!scenario_.graded) return;
    html_.raw("<p class=\"scenario-facts\">");
    html_.literal(page_.texts().filled("scenario-graded", {{"n", written_number(page_.texts(), scenario_.pass_mark)}}));
    html_.raw("</p>\n");
  }

  // Who tries things out is to know who sees it.
  void tell_platform() {
    const auto before = html_.only_for(Where::package_only);
    html_.raw("<p class=\"scenario-facts\">");
    html_.literal(page_.texts()["scenario-platform"]);
    html_.raw("</p>\n");
    html_.only_for(before);
  }

  void heading(std::string_view id, std::string_view title) {
    const auto level = std::clamp(scenario_.level, 2, 6);
    html_.raw(fmt::format("<h{}", level));
    html_.attribute("id", id);
    html_.raw(">");
    html_.text(title);
    html_.raw(fmt::format("</h{}>\n", level));
  }

  void scene(const Scene& scene) {
    html_.raw(scene.ending == Ending::none ? "<section class=\"story-scene\""
                                           : "<section class=\"story-scene ending\"");
    html_.attribute("data-scene", scene.id.value);
    html_.raw(">\n");
    heading(scene.id.value, scene.title);
    body(scene.body, scene.id.value);
    if (!scene.choices.empty()) choices(scene);
    if (scene.ending != Ending::none) end();
    html_.raw("</section>\n");
  }

  void choices(const Scene& scene) {
    html_.raw("<ul class=\"scene-choices\" data-scene-choices>\n");
    for (const auto& choice : scene.choices) this->choice(scene, choice);
    html_.raw("</ul>\n");
  }

  void choice(const Scene& scene, const SceneChoice& choice) {
    const auto part = fmt::format("{}-{}", scene.id.value, choice.id.value);
    html_.raw("<li class=\"scene-choice\"");
    html_.attribute("data-scene-choice", choice.id.value);
    html_.raw("><a");
    html_.attribute("href", "#" + scenario_.scenes[choice.target].id.value);
    html_.raw(">");
    const auto ids = fmt::format("{}-{}-", anchor_, part);
    auto text = page_.of(choice.text, ids);
    write_lead(text);
    html_.raw("</a>");
    if (!choice.conditions.empty()) {
      html_.raw(" <span class=\"scene-condition\" data-without-script>");
      html_.literal(page_.texts()["scene-condition"]);
      html_.raw("</span>");
    }
    if (choice.feedback) {
      html_.raw("\n<details class=\"scene-said\"><summary>");
      html_.literal(page_.texts()["scene-said"]);
      html_.raw("</summary>\n<div data-scene-said>\n");
      body(*choice.feedback, part + "-said");
      html_.raw("</div></details>");
    }
    html_.raw("</li>\n");
  }

  void end() {
    html_.raw("<p class=\"scene-end\" data-without-script>");
    html_.literal(page_.texts()["scene-end"]);
    html_.raw(" <a");
    html_.attribute("href", "#" + scenario_.scenes.front().id.value);
    html_.raw(">");
    html_.literal(page_.texts()["scene-again"]);
    html_.raw("</a></p>\n");
  }

  void debrief() {
    html_.raw("<section class=\"debrief\" data-debrief>\n");
    heading(anchor_ + "-debrief",
            scenario_.debrief_title.empty() ? page_.texts()["debrief"] : std::string_view(scenario_.debrief_title));
    body(*scenario_.debrief, "debrief");
    html_.raw("</section>\n");
  }

  BodyWriter& page_;
  Html& html_;
  const Scenario& scenario_;
  std::string anchor_;
};

}  // namespace

void write_scenario(BodyWriter& writer, const Scenario& scenario) { ScenarioWriter(writer, scenario).write(); }

}  // namespace mooc
