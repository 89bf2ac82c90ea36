// Puts the inlines of a paragraph together from a stream of texts under changing formats. Space between two formats is
// left outside of both, equal formats that touch become one, and no format is left empty: so that what comes out can
// be written as Markdown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/body_builder.h"

namespace mooc {

class InlineBuilder {
 public:
  explicit InlineBuilder(BodyBuilder& builder) : builder_(builder) {}

  // A format that the texts from here on have, until it is taken back by its tag.
  void want(std::string tag, NodeKind kind, std::uint32_t link = 0);
  void unwant(std::string_view tag);

  // White space is collapsed; at the beginning of a block it is left out.
  void add_text(std::string_view text);
  void add_leaf(NodeKind kind, std::uint32_t detail);
  void add_code(std::string_view code);
  void add_break();
  // As a space, if something follows.
  void add_space() { space_is_due_ = has_content_; }
  // The block whose inlines these are begins and ends.
  void begin() { has_content_ = space_is_due_ = false; }
  void end();
  [[nodiscard]] bool has_content() const { return has_content_; }

 private:
  struct Format {
    std::string tag;
    NodeKind kind;
    std::uint32_t link;
    bool is_double = false;    // inside one of its kind: does nothing
    std::uint32_t number = 0;  // which one it is
  };

  // Opens and closes nodes until the open formats are the wanted ones, with a due space outside of both.
  void settle();
  void flush();

  BodyBuilder& builder_;
  std::vector<Format> wanted_, open_;
  std::string text_;
  std::uint32_t formats_ = 0;
  bool has_content_ = false;
  bool space_is_due_ = false;
  std::size_t code_end_ = 0, code_depth_ = 0;  // nodes and open ones when the last code was added
};

}  // namespace mooc
