// Builds a Body by hand, so that what render/ writes is tested without a parser. Calls nest as the nodes do.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "model/body.h"

namespace mooc::testing_bodies {

inline Node node_of(NodeKind kind) {
  Node node;
  node.kind = kind;
  return node;
}

inline Directive directive_of(DirectiveKind kind, std::string title, std::vector<Attribute> attributes = {}) {
  Directive directive;
  directive.kind = kind;
  directive.title = std::move(title);
  directive.attributes = std::move(attributes);
  return directive;
}

class BodyBuilder {
 public:
  using Inside = std::function<void(BodyBuilder&)>;

  BodyBuilder& node(Node node, const Inside& inside = {}) {
    const auto index = body_.nodes.size();
    body_.nodes.push_back(node);
    if (inside) inside(*this);
    body_.nodes[index].end = static_cast<std::uint32_t>(body_.nodes.size());
    return *this;
  }
  BodyBuilder& block(NodeKind kind, const Inside& inside = {}) { return node(node_of(kind), inside); }

  BodyBuilder& literal(NodeKind kind, std::string_view text) {
    auto literal = node_of(kind);
    literal.text = {static_cast<std::uint32_t>(body_.pool.size()), static_cast<std::uint32_t>(text.size())};
    body_.pool += text;
    return node(literal);
  }
  BodyBuilder& text(std::string_view words) { return literal(NodeKind::text, words); }
  BodyBuilder& strong(std::string_view words) {
    return block(NodeKind::strong, [&](BodyBuilder& b) { b.text(words); });
  }
  BodyBuilder& paragraph(std::string_view words) {
    return block(NodeKind::paragraph, [&](BodyBuilder& b) { b.text(words); });
  }

  BodyBuilder& heading(int level, std::string anchor, std::string words) {
    auto heading = node_of(NodeKind::heading);
    heading.level = static_cast<std::uint8_t>(level);
    heading.detail = static_cast<std::uint32_t>(body_.headings.size());
    body_.headings.push_back({std::move(anchor), words});
    return node(heading, [&](BodyBuilder& b) { b.text(words); });
  }

  BodyBuilder& list(bool ordered, bool tight, const Inside& inside) {
    auto list = node_of(NodeKind::list);
    list.flag = ordered;
    list.task = tight;
    list.detail = 1;
    return node(list, inside);
  }
  BodyBuilder& item(std::string_view words) {
    return block(NodeKind::item, [&](BodyBuilder& b) { b.paragraph(words); });
  }

  BodyBuilder& link(LinkTarget target, std::string_view words, std::string destination = "x") {
    auto link = node_of(NodeKind::link);
    link.detail = static_cast<std::uint32_t>(body_.links.size());
    body_.links.push_back({std::move(destination), {}, {}, std::move(target)});
    return node(link, [&](BodyBuilder& b) { b.text(words); });
  }

  BodyBuilder& image(Image image) {
    auto node_of_image = node_of(NodeKind::image);
    node_of_image.detail = static_cast<std::uint32_t>(body_.images.size());
    body_.images.push_back(std::move(image));
    return node(node_of_image);
  }

  BodyBuilder& directive(DirectiveKind kind, std::string title, std::vector<Attribute> attributes,
                         const Inside& inside = {}) {
    return directive(directive_of(kind, std::move(title), std::move(attributes)), inside);
  }
  BodyBuilder& directive(Directive directive, const Inside& inside = {}) {
    auto node_of_directive = node_of(NodeKind::directive);
    node_of_directive.detail = static_cast<std::uint32_t>(body_.directives.size());
    body_.directives.push_back(std::move(directive));
    return node(node_of_directive, inside);
  }

  Body& body() { return body_; }
  Body take() { return std::move(body_); }

 private:
  Body body_;
};

inline Body words(std::string_view text) { return BodyBuilder().paragraph(text).take(); }

}  // namespace mooc::testing_bodies
