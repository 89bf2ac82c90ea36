// The frame around every page: head, header, main, footer (architecture.md, "Every page").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/artifact.h"
#include "model/course.h"
#include "render/html.h"
#include "render/page_frame.h"

namespace mooc {

struct PageHead {
  std::string path;       // lesson/reformuler.html
  std::string_view kind;  // lesson
  std::string_view id;    // reformuler; empty for the pages that exist once
  std::string title;      // plain text
  std::string_view root;  // "" or "../"
  // What the page's script needs beside data/course.js: data/answers-lesson-reformuler.js; empty without questions.
  std::string data = {};
  // Further scripts of this page, each with its path from the root, in the order in which they run.
  std::vector<std::string> scripts = {};
  std::vector<std::string> styles = {};  // more style sheets, likewise, where assets/mooc.css is not enough
  std::size_t size = 8'000;              // about so many bytes
};

// The frame with its slots open, for pages at `root`.
Slotted page_slots(const Course& course, const PageFrame& frame, std::string_view root);

// Writes what belongs into the slot `name` of the frame, `main` apart.
void write_page_slot(Html& html, const PageFrame& frame, const PageHead& head, std::string_view name);

template <class WriteMain>
RenderedPage make_page(const PageFrame& frame, const PageHead& head, WriteMain&& write_main) {
  Html html(frame.typography, head.size);
  write_slotted(html, frame.page(head.root), [&](std::string_view name) {
    if (name == "main")
      write_main(html);
    else
      write_page_slot(html, frame, head, name);
  });
  return {head.path, std::move(html).take_parts(), typographic(head.title, frame.typography)};
}

}  // namespace mooc
