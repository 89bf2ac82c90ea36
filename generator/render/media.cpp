#include "render/media.h"

#include <fmt/format.h>

#include "render/body_writer.h"
#include "render/links.h"
#include "text/base64.h"
#include "text/media_type.h"
#include "text/number.h"

namespace mooc {
namespace {

void write_size(Html& html, int width, int height) {
  if (width > 0) html.attribute("width", std::to_string(width));
  if (height > 0) html.attribute("height", std::to_string(height));
}

int duration_of(const Directive& directive) { return parse_whole_number(directive.value("duration")).value_or(0); }

void write_captions(BodyWriter& writer, const Directive& directive) {
  const auto* captions = find_media(writer.course, writer.frame, directive.captions);
  if (!captions) return;
  const auto written = directive.value("captions_language");
  const std::string language(written.empty() ? std::string_view(writer.course.info.language) : written);
  auto& html = writer.html;
  html.raw("<track kind=\"captions\" default");
  html.attribute("srclang", language);
  html.attribute("label", writer.texts()["captions"]);
  html.attribute("src", captions_address(captions->text));
  html.raw(">\n");
}

void write_source(BodyWriter& writer, const Directive& directive) {
  auto& html = writer.html;
  html.raw("<source");
  html.attribute("src", std::string(writer.root) + url_path(directive.source));
  if (const auto type = media_type(directive.source); !type.empty()) html.attribute("type", type);
  html.raw(">\n");
  write_captions(writer, directive);
  html.raw("<a");
  html.attribute("href", std::string(writer.root) + url_path(directive.source));
  html.raw(">");
  html.text(directive.title);
  html.raw("</a>\n");
}

void write_caption(BodyWriter& writer, const Directive& directive) {
  auto& html = writer.html;
  html.raw("<figcaption><span class=\"figure-title\">");
  html.text(directive.title);
  html.raw("</span>");
  if (const int seconds = duration_of(directive); seconds > 0) {
    html.raw(" <span class=\"duration\">");
    html.literal(writer.texts().filled("media-duration", {{"time", written_seconds(seconds)}}));
    html.raw("</span>");
  }
  html.raw("</figcaption>\n");
}

void write_transcript(BodyWriter& writer, std::size_t node) {
  const auto end = writer.body.nodes[node].end;
  if (node + 1 >= end) return;
  auto& html = writer.html;
  html.raw("<details class=\"transcript\"><summary>");
  html.literal(writer.texts()["transcript"]);
  html.raw("</summary>\n");
  write_blocks(writer, node + 1, end);
  html.raw("</details>\n");
}

const Directive& directive_at(const BodyWriter& writer, std::size_t node) {
  return writer.body.directives[writer.body.nodes[node].detail];
}

bool is_picture(const Body& body, std::size_t node) {
  const auto& paragraph = body.nodes[node];
  return paragraph.kind == NodeKind::paragraph && paragraph.end == node + 2 &&
         body.nodes[node + 1].kind == NodeKind::image;
}

}  // namespace

const MediaFile* find_media(const Course& course, const PageFrame& frame, const std::string& path) {
  const auto found = frame.media.find(path);
  return found == frame.media.end() ? nullptr : &course.media[found->second];
}

std::string captions_address(std::string_view text) { return "data:text/vtt;base64," + to_base64(text); }

std::string written_seconds(int seconds) { return fmt::format("{}:{:02}", seconds / 60, seconds % 60); }

void write_image(BodyWriter& writer, const Image& image) {
  auto& html = writer.html;
  html.raw("<img");
  html.attribute("src", std::string(writer.root) + url_path(image.media));
  html.worded_attribute("alt", image.decorative ? std::string_view() : std::string_view(image.alt));
  const auto* file = find_media(writer.course, writer.frame, image.media);
  const int width = image.width.value_or(file ? file->width : 0);
  const bool known = file && file->width > 0 && file->height > 0;
  write_size(html, width, known ? static_cast<int>(static_cast<long long>(file->height) * width / file->width) : 0);
  if (!image.title.empty()) html.worded_attribute("title", image.title);
  html.raw(" loading=\"lazy\" decoding=\"async\">");
}

// The picture first, whatever else the author wrote goes into the caption, below its title.
void write_figure(BodyWriter& writer, std::size_t node) {
  const auto& body = writer.body;
  const auto end = body.nodes[node].end;
  auto& html = writer.html;
  html.raw("<figure class=\"figure\">\n");
  for (std::size_t child = node + 1; child < end; child = body.nodes[child].end)
    if (is_picture(body, child)) write_inlines(writer, child + 1, body.nodes[child].end);
  html.raw("\n<figcaption>");
  if (const auto& title = directive_at(writer, node).title; !title.empty()) {
    html.raw("<p class=\"figure-title\">");
    html.text(title);
    html.raw("</p>\n");
  }
  for (std::size_t child = node + 1; child < end; child = body.nodes[child].end)
    if (!is_picture(body, child)) write_blocks(writer, child, body.nodes[child].end);
  html.raw("</figcaption>\n</figure>\n");
}

void write_video(BodyWriter& writer, std::size_t node) {
  const auto& directive = directive_at(writer, node);
  auto& html = writer.html;
  html.raw("<div class=\"media video\">\n<figure>\n<video controls preload=\"none\"");
  const auto* file = find_media(writer.course, writer.frame, directive.source);
  const auto* poster = find_media(writer.course, writer.frame, directive.poster);
  if (const auto* sized = file && file->width > 0 ? file : poster) write_size(html, sized->width, sized->height);
  if (poster) html.attribute("poster", std::string(writer.root) + url_path(poster->path));
  html.raw(">\n");
  write_source(writer, directive);
  html.raw("</video>\n");
  write_caption(writer, directive);
  html.raw("</figure>\n");
  write_transcript(writer, node);
  html.raw("</div>\n");
}

void write_audio(BodyWriter& writer, std::size_t node) {
  const auto& directive = directive_at(writer, node);
  auto& html = writer.html;
  html.raw("<div class=\"media audio\">\n<figure>\n<audio controls preload=\"none\">\n");
  write_source(writer, directive);
  html.raw("</audio>\n");
  write_caption(writer, directive);
  html.raw("</figure>\n");
  write_transcript(writer, node);
  html.raw("</div>\n");
}

}  // namespace mooc
