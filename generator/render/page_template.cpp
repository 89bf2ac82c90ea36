#include "render/page_template.h"

#include <fmt/format.h>

#include <cassert>
#include <sstream>

#include "text/embedded_file.h"
#include "text/escape.h"

namespace mooc {
namespace {

class StrictContext : public kainjow::mustache::context<std::string> {
 public:
  using kainjow::mustache::context<std::string>::context;

  const TemplateData* get(const std::string& name) const override {
    const auto* found = kainjow::mustache::context<std::string>::get(name);
    assert(found && "a template uses a name that nobody gives it");
    return found;
  }
};

void add_partials(TemplateData& data) {
  constexpr std::string_view folder = "pages/";
  constexpr std::string_view ending = ".mustache";
  for (const auto& file : embedded_files()) {
    if (!file.name.starts_with("pages/part-")) continue;
    const auto name = file.name.substr(folder.size(), file.name.size() - folder.size() - ending.size());
    data.set(std::string(name),
             TemplateData(kainjow::mustache::partial([bytes = file.bytes] { return std::string(bytes); })));
  }
}

}  // namespace

Slotted render_template(std::string_view name, const TemplateData& data) {
  kainjow::mustache::mustache page(std::string(embedded_file(fmt::format("pages/{}.mustache", name))));
  assert(page.is_valid() && "a template that does not parse");
  page.set_custom_escape([](const std::string& text) { return escape_html(text); });
  TemplateData partials;
  add_partials(partials);
  StrictContext context(&partials);
  context.push(&data);
  return cut_at_slots(page.render(context));
}

TemplateData template_data(const Course& course, const UiTexts& texts, Typography rules, std::string_view root) {
  TemplateData words;
  for (const auto& [name, text] : texts.page) words.set(name, text);
  TemplateData about;
  about.set("title", typographic(course.info.title, rules));
  about.set("language", course.info.language);
  about.set("version", course.info.version);
  TemplateData data;
  data.set("text", words);
  data.set("course", about);
  data.set("root", std::string(root));
  return data;
}

TemplateData optional_words(std::string_view words, Typography rules) {
  if (words.empty()) return TemplateData(false);
  return TemplateData(typographic(words, rules));
}

}  // namespace mooc
