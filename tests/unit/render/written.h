// A body of a small course as HTML, for assertions about whole texts.
#pragma once

#include <string>

#include "render/body_writer.h"
#include "render/small_course.h"

namespace mooc::testing_bodies {

inline std::string written(const Body& body, const Course& course = small_course()) {
  const auto frame = make_page_frame(course);
  Html html(frame.typography);
  BodyWriter writer{course, frame, body, html, "../"};
  write_body(writer);
  return std::move(html).take();
}

inline std::string written(BodyBuilder& builder) { return written(builder.body()); }

}  // namespace mooc::testing_bodies
