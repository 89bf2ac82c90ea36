#include "check/media.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/source_path.h"
#include "check/svg_safety.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace mooc {
namespace {

constexpr std::array<std::string_view, 8> picture_endings{".svg", ".png",  ".jpg",  ".jpeg",
                                                          ".gif", ".webp", ".avif", ".ico"};

bool is_picture(std::string_view path) {
  return std::any_of(picture_endings.begin(), picture_endings.end(),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

bool is_address(std::string_view written) {
  return written.find("://") != std::string_view::npos || written.starts_with("//") || written.starts_with("data:");
}

void missing_medium(std::string_view written, SourceSpan span, std::string_view path, const Names& names,
                    PageFindings& findings) {
  const std::string_view folder = names.folder(span);
  std::vector<std::string> all;
  for (const MediaFile& medium : names.media) all.push_back(relative_path(folder, "course/" + medium.path));
  const std::vector<std::string_view> known(all.begin(), all.end());
  if (const auto meant = nearest(written, known))
    findings.meant_media.push_back(
        static_cast<std::size_t>(std::find(known.begin(), known.end(), *meant) - known.begin()));
  findings.diagnostics.push_back(
      error("missing-media", span, fmt::format("there is no file {} in the course", path),
            did_you_mean(written, known,
                         fmt::format("put the file there; paths begin at the file that they stand in, for example {}",
                                     relative_path(folder, "course/media/picture.svg")))));
}

void check_picture_file(std::string_view written, SourceSpan span, const std::string& path, const Names& names,
                        PageFindings& findings) {
  if (!is_picture(path)) {
    findings.diagnostics.push_back(error(
        "not-a-picture", span, fmt::format("«{}» is not a picture that a page can show", written),
        "for a film write :::video[Title]{src=…}, for a sound :::audio[Title]{src=…}, for a file a link [text](path)"));
  }
  if (path.ends_with(".svg")) check_svg(names.media[names.media_index.at(path)], span, findings);
}

void check_captions(const std::string& path, SourceSpan span, const Names& names, PageFindings& findings) {
  const MediaFile& medium = names.media[names.media_index.at(path)];
  const auto refuse = [&](std::string message, std::string help) {
    findings.diagnostics.push_back(error("captions-format", span, std::move(message), std::move(help)));
  };
  if (!path.ends_with(".vtt"))
    return refuse(fmt::format("captions are a WebVTT file, and {} is not named .vtt", path),
                  "save the captions as WebVTT; most caption editors can");
  if (first_invalid_utf8(medium.text))
    return refuse(fmt::format("{} is not saved as UTF-8", path), "save the file as UTF-8");
  if (!medium.text.starts_with("WEBVTT"))
    return refuse(fmt::format("{} does not begin with WEBVTT, so no browser shows its captions", path),
                  "write WEBVTT alone on its first line, then an empty line");
}

// The medium that an attribute names, "" when there is no such attribute or no such file.
std::string attribute_medium(const Directive& directive, std::string_view name, const Names& names,
                             PageFindings& findings) {
  const Attribute* const attribute = directive.find(name);
  if (attribute == nullptr || attribute->value.empty()) return {};
  return find_medium(attribute->value, attribute->span, names, findings).value_or("");
}

}  // namespace

std::string use_medium(std::string path, const Names& names, PageFindings& findings) {
  findings.media.push_back(names.media_index.at(path));
  return path;
}

std::optional<std::string> find_medium(std::string_view written, SourceSpan span, const Names& names,
                                       PageFindings& findings) {
  if (is_address(written)) {
    findings.diagnostics.push_back(error(
        "outside-media", span, "a page of the course loads nothing from elsewhere, so that nobody learns who reads it",
        "put the file into course/media/, or link to it: [text](https://…)"));
    return std::nullopt;
  }
  const auto path = resolve_path(names.folder(span), written);
  if (path && path->starts_with("course/")) {
    std::string within = path->substr(std::string_view("course/").size());
    if (names.media_index.contains(within)) return use_medium(std::move(within), names, findings);
  }
  if (path && !path->starts_with("course/media/") && is_picture(*path)) {
    findings.diagnostics.push_back(
        error("missing-media", span,
              fmt::format("{} does not lie in course/media/, the only place from which media are taken", *path),
              fmt::format("put the file there and write {}",
                          relative_path(names.folder(span), "course/media/" + std::string(name_of(*path))))));
    return std::nullopt;
  }
  missing_medium(written, span, path.value_or(std::string(written)), names, findings);
  return std::nullopt;
}

void check_images(Body& body, const Names& names, PageFindings& findings) {
  for (Image& image : body.images) {
    if (image.alt.empty() && !image.decorative) {
      findings.diagnostics.push_back(error("image-alt", image.span, "picture without a text alternative",
                                           fmt::format("say what the picture tells: ![Four people in a circle]({0}), "
                                                       "or mark it as decoration: ![]({0}){{decorative}}",
                                                       image.destination)));
    }
    const auto path = find_medium(image.destination, image.span, names, findings);
    if (!path) continue;
    image.media = *path;
    check_picture_file(image.destination, image.span, *path, names, findings);
  }
}

void check_recording(Directive& directive, bool has_transcript, const Names& names, PageFindings& findings) {
  directive.source = attribute_medium(directive, "src", names, findings);
  directive.poster = attribute_medium(directive, "poster", names, findings);
  directive.captions = attribute_medium(directive, "captions", names, findings);
  if (!directive.poster.empty())
    check_picture_file(directive.poster, directive.find("poster")->span, directive.poster, names, findings);
  if (!directive.captions.empty())
    check_captions(directive.captions, directive.find("captions")->span, names, findings);
  const bool video = directive.kind == DirectiveKind::video;
  if (video && directive.find("captions") == nullptr) {
    findings.diagnostics.push_back(
        warning("video-captions", directive.opening, "video without captions: who does not hear it misses what is said",
                "add captions=…/name.vtt; a video without speech gets captions that say so"));
  }
  if (!has_transcript) {
    findings.diagnostics.push_back(warning(
        "media-transcript", directive.opening,
        fmt::format("{} without a transcript: who cannot see or hear it has nothing", video ? "video" : "sound"),
        "write what is said and shown between the opening line and :::"));
  }
}

}  // namespace mooc
