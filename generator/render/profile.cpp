#include "render/profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "render/links.h"
#include "render/reporting_data.h"

namespace mooc {
namespace {

constexpr int step = 28;  // from mark to mark, and the width of one

struct ProfileItem {
  const CompetenceItem* item;
  const ItemCoverage* coverage;
};

// Told apart by shape: an open ring, a half, a disc, a disc with a light in it (pages.css).
void write_mark(Html& html, int place, std::string_view code, std::string_view state) {
  html.raw(fmt::format("<g transform=\"translate({} 14)\"", place * step + step / 2));
  if (!code.empty()) html.attribute("data-profile-mark", code);
  html.attribute("data-state", state);
  html.raw(
      "><circle class=\"ring\" r=\"9\"/><path class=\"half\" d=\"M0-9A9 9 0 0 0 0 9Z\"/><circle class=\"core\" "
      "r=\"3.5\"/></g>");
}

void begin_picture(Html& html, std::size_t marks) {
  const auto width = static_cast<int>(marks) * step;
  html.raw(
      fmt::format("<svg class=\"profile-path\" viewBox=\"0 0 {} 28\" width=\"{}\" height=\"28\" "
                  "aria-hidden=\"true\" focusable=\"false\">",
                  width, width));
}

void write_picture(Html& html, const std::vector<ProfileItem>& items) {
  begin_picture(html, items.size());
  html.raw(fmt::format("<path class=\"way\" d=\"M14 14H{}\"/>", static_cast<int>(items.size()) * step - step / 2));
  for (std::size_t i = 0; i < items.size(); ++i)
    write_mark(html, static_cast<int>(i), items[i].item->code.value, "open");
  html.raw("</svg>");
}

void write_legend(Html& html, const PageFrame& frame) {
  html.raw("<ul class=\"profile-legend\" data-with-script hidden>\n");
  for (const std::string_view state : std::array{"open", "begun", "completed", "passed"}) {
    html.raw("<li>");
    begin_picture(html, 1);
    write_mark(html, 0, "", state);
    html.raw("</svg> ");
    html.text(frame.texts.runtime.find(fmt::format("profile-{}", state))->second);
    html.raw("</li>\n");
  }
  html.raw("</ul>\n");
}

void write_row(Html& html, const Course& course, const PageFrame& frame, const ProfileItem& one) {
  html.raw("<tr");
  html.attribute("data-profile-item", one.item->code.value);
  html.raw("><th scope=\"row\"><span class=\"competence-code\">");
  html.literal(one.item->code.value);
  html.raw("</span> ");
  html.text(one.item->text);
  html.raw("</th><td>");
  for (const auto lesson : one.coverage->lessons) {
    html.raw("<a");
    html.attribute("href", page_of(course.lessons[lesson].id));
    html.raw(">");
    html.text(course.lessons[lesson].title);
    html.raw("</a>");
  }
  if (one.coverage->lessons.empty()) html.text(frame.texts["profile-by-questions"]);
  html.raw("</td><td data-profile-result></td></tr>\n");
}

void write_category(Html& html, const Course& course, const PageFrame& frame, const CompetenceCategory& category,
                    const std::vector<ProfileItem>& items) {
  html.raw("<details class=\"profile-category\" data-profile-category>\n<summary><span class=\"profile-title\">");
  html.text(fmt::format("{}. {}", category.code.value, category.title));
  html.raw("</span> ");
  write_picture(html, items);
  html.raw(
      " <span class=\"state\" data-profile-sum></span></summary>\n<div class=\"table-scroll\">\n<table>\n<thead><tr>");
  for (const auto* name : {"profile-item", "profile-lessons", "profile-result"}) {
    html.raw("<th scope=\"col\">");
    html.text(frame.texts[name]);
    html.raw("</th>");
  }
  html.raw("</tr></thead>\n<tbody>\n");
  for (const auto& one : items) write_row(html, course, frame, one);
  html.raw("</tbody>\n</table>\n</div>\n</details>\n");
}

}  // namespace

void write_profile(Html& html, const Course& course, const PageFrame& frame) {
  const auto reported = reported_items(course);
  if (reported.empty()) return;
  html.raw("<section class=\"profile\" aria-labelledby=\"profile\">\n<h2 id=\"profile\">");
  html.text(frame.texts["profile-title"]);
  html.raw("</h2>\n<p>");
  html.text(frame.texts["profile-lead"]);
  html.raw("</p>\n<p data-without-script>");
  html.text(frame.texts["profile-without-script"]);
  html.raw("</p>\n");
  write_legend(html, frame);
  for (const auto& category : course.competences.categories) {
    std::vector<ProfileItem> items;
    for (const auto& item : category.items) {
      const auto found = std::find_if(reported.begin(), reported.end(),
                                      [&](const ItemCoverage& one) { return one.code == item.code; });
      if (found != reported.end()) items.push_back({&item, &*found});
    }
    if (!items.empty()) write_category(html, course, frame, category, items);
  }
  html.raw("</section>\n");
}

}  // namespace mooc
