#include "load/picture_fault.h"

#include <fmt/format.h>
#include <libdeflate.h>

#include <array>
#include <pugixml.hpp>

#include "load/picture_bytes.h"
#include "text/utf8.h"

namespace mooc {
namespace {

using Fault = std::optional<PictureFault>;

constexpr std::string_view export_again = "save or export the picture again, and look at it before you build";

Fault cut(std::string_view what) { return PictureFault{fmt::format("is cut: {}", what), std::string(export_again)}; }

constexpr std::string_view png_begin = "\x89PNG\r\n\x1A\n";

// PNG 3rd Ed., 5.2 and 5.3: chunks of length, name, data and check sum, until IEND.
Fault png_fault(std::string_view bytes) {
  for (std::size_t at = png_begin.size(); at + 12 <= bytes.size();) {
    const std::size_t length = big32(bytes, at);
    if (length > bytes.size() - at - 12) break;
    const std::string_view name_and_data = bytes.substr(at + 4, length + 4);
    if (libdeflate_crc32(0, name_and_data.data(), name_and_data.size()) != big32(bytes, at + 8 + length))
      return PictureFault{"is damaged: a check sum in it is wrong", std::string(export_again)};
    if (name_and_data.starts_with("IEND")) return std::nullopt;
    at += length + 12;
  }
  return cut("its end is missing");
}

// ITU T.81, B.1.1: segments until the image data, which an end marker closes. In the data FF is always followed by 00
// or a restart marker, so FF D9 behind its beginning is the end.
Fault jpeg_fault(std::string_view bytes) {
  std::size_t at = 2;
  while (at + 4 <= bytes.size() && byte_at(bytes, at) == 0xFF) {
    const std::uint32_t marker = byte_at(bytes, at + 1);
    constexpr std::uint32_t start_of_scan = 0xDA;
    if (marker == start_of_scan) {
      if (bytes.find("\xFF\xD9", at) != std::string_view::npos) return std::nullopt;
      return cut("its end is missing, so the lower part stays grey");
    }
    at += marker == 0xFF ? 1 : 2 + big16(bytes, at + 2);
  }
  return cut("its image data is missing");
}

std::size_t gif_colour_table(std::uint32_t flags) {
  return (flags & 0x80) != 0 ? std::size_t{3} << ((flags & 7) + 1) : 0;
}

// Sub-blocks, each with its length before it, until an empty one.
std::size_t after_sub_blocks(std::string_view bytes, std::size_t at) {
  while (byte_at(bytes, at) != 0) at += byte_at(bytes, at) + 1;
  return at + 1;
}

// GIF89a, 17 to 27: extensions and images until the trailer.
Fault gif_fault(std::string_view bytes) {
  std::size_t at = 13 + gif_colour_table(byte_at(bytes, 10));
  while (at < bytes.size()) {
    const std::uint32_t kind = byte_at(bytes, at);
    constexpr std::uint32_t trailer = 0x3B;
    constexpr std::uint32_t extension = 0x21;
    constexpr std::uint32_t image = 0x2C;
    if (kind == trailer) return std::nullopt;
    if (kind == extension)
      at = after_sub_blocks(bytes, at + 2);
    else if (kind == image)
      at = after_sub_blocks(bytes, at + 11 + gif_colour_table(byte_at(bytes, at + 9)));
    else
      return PictureFault{"is damaged: something in it is no part of a GIF picture", std::string(export_again)};
  }
  return cut("its end is missing");
}

// RFC 9649, 2.3: the size of all that follows the first 8 bytes.
Fault webp_fault(std::string_view bytes) {
  if (little32(bytes, 4) + std::uint64_t{8} > bytes.size()) return cut("its end is missing");
  return std::nullopt;
}

std::size_t line_of(std::string_view text, std::ptrdiff_t offset) {
  std::size_t line = 1;
  for (std::size_t i = 0; i < text.size() && static_cast<std::ptrdiff_t>(i) < offset; ++i)
    line += text[i] == '\n' ? 1 : 0;
  return line;
}

Fault svg_fault(std::string_view bytes) {
  pugi::xml_document document;
  const auto parsed = document.load_buffer(bytes.data(), bytes.size());
  const pugi::xml_node root = document.document_element();
  if (!parsed) {
    return PictureFault{
        fmt::format("is no well-formed SVG: the mistake is at or before its line {}", line_of(bytes, parsed.offset)),
        "export the drawing again, or mend this line: browsers show nothing of it"};
  }
  const std::string_view name = root.name();
  if (name != "svg" && !name.ends_with(":svg"))
    return PictureFault{"is no SVG drawing: it does not begin with <svg>", std::string(export_again)};
  if (name == "svg" && std::string_view(root.attribute("xmlns").value()) != "http://www.w3.org/2000/svg") {
    return PictureFault{"has no xmlns, so browsers do not show it in a page",
                        R"(write <svg xmlns="http://www.w3.org/2000/svg" …>)"};
  }
  return std::nullopt;
}

// XML without a declared encoding is UTF-8 (XML 1.0, 4.3.3).
Fault svg_encoding_fault(std::string_view bytes) {
  const bool declared = bytes.substr(0, bytes.find("?>")).find("encoding=") != std::string_view::npos;
  const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (declared || utf16 || !first_invalid_utf8(bytes)) return svg_fault(bytes);
  return PictureFault{"is not saved as UTF-8, so browsers do not show it", "save the drawing as UTF-8"};
}

struct Format {
  std::string_view name;
  std::array<std::string_view, 2> endings;
  bool (*is_of)(std::string_view bytes);
  Fault (*fault)(std::string_view bytes);
};

const std::array<Format, 5> formats{{
    {"PNG", {".png", ".png"}, [](std::string_view bytes) { return bytes.starts_with(png_begin); }, png_fault},
    {"JPEG", {".jpg", ".jpeg"}, [](std::string_view bytes) { return bytes.starts_with("\xFF\xD8\xFF"); }, jpeg_fault},
    {"GIF", {".gif", ".gif"}, [](std::string_view bytes) { return bytes.starts_with("GIF8"); }, gif_fault},
    {"WebP",
     {".webp", ".webp"},
     [](std::string_view bytes) { return bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP"); },
     webp_fault},
    {"SVG",
     {".svg", ".svg"},
     [](std::string_view bytes) { return bytes.substr(0, 4096).find("<svg") != std::string_view::npos; },
     svg_encoding_fault},
}};

const Format* format_of_name(std::string_view path) {
  for (const Format& format : formats) {
    if (path.ends_with(format.endings[0]) || path.ends_with(format.endings[1])) return &format;
  }
  return nullptr;
}

}  // namespace

bool is_checked_picture(std::string_view path) { return format_of_name(path) != nullptr; }

std::optional<PictureFault> picture_fault(std::string_view path, std::string_view bytes) {
  const Format* const named = format_of_name(path);
  if (named == nullptr) return std::nullopt;
  if (bytes.empty()) return PictureFault{"is empty", std::string(export_again)};
  if (named->is_of(bytes)) return named->fault(bytes);
  for (const Format& other : formats) {
    if (!other.is_of(bytes)) continue;
    return PictureFault{fmt::format("is a {} picture, not {} as its name says", other.name, named->name),
                        fmt::format("end its name in {}, here and where it is used", other.endings[0])};
  }
  if (named->name == "SVG") return svg_encoding_fault(bytes);
  return PictureFault{fmt::format("is no {} picture, whatever its name says", named->name), std::string(export_again)};
}

}  // namespace mooc
