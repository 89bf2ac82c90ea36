#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <regex>

#include "inspect/package_checks.h"
#include "text/utf8.h"

namespace mooc {
namespace {

constexpr std::array limit_actions{"exit,message", "exit,no message", "continue,message", "continue,no message"};

// A whole text as a decimal number without exponent.
std::optional<double> decimal(std::string_view text) {
  if (text.empty() || text.find_first_not_of("+-.0123456789") != std::string_view::npos) return {};
  const std::string whole(text);
  char* end = nullptr;
  const double value = std::strtod(whole.c_str(), &end);
  if (end != whole.c_str() + whole.size()) return {};
  return value;
}

class ItemCheck {
 public:
  ItemCheck(const PackageContents& package, const ItemPlace& item) : package_(package), item_(item) {}

  PackageFindings take() {
    look_at_visibility();
    look_at_parameters();
    look_at_prerequisites();
    look_at_mastery_score();
    look_at_times();
    look_at_launch_data();
    look_at_threshold();
    return std::move(found_);
  }

 private:
  const XmlElement* child(std::string_view local) const { return item_.element->child(local); }

  void look_at_visibility() {
    const XmlAttribute* const visible = item_.element->attribute("isvisible");
    if (visible == nullptr || visible->value == "true" || visible->value == "false" || visible->value == "1" ||
        visible->value == "0")
      return;
    found_.push_back(error("item-attribute", visible->span, fmt::format("isvisible is «{}»", visible->value),
                           "write true or false"));
  }

  void look_at_parameters() {
    const XmlAttribute* const parameters = item_.element->attribute("parameters");
    if (parameters == nullptr || parameters->value.empty()) return;
    if (!item_.leaf) {
      found_.push_back(error("item-attribute", parameters->span, "an item that launches nothing has parameters",
                             "put them on the items that launch"));
    }
    if (parameters->value.find_first_of(" \t\n\"<>") != std::string::npos) {
      found_.push_back(error("item-attribute", parameters->span,
                             fmt::format("the parameters «{}» are no part of an address", parameters->value),
                             "percent-encode blanks and quotes (%20, %22)"));
    }
    if (count_characters(parameters->value) > 1000) {
      found_.push_back(warning("item-attribute", parameters->span,
                               "the parameters have more than 1,000 characters, which is all that platforms must keep",
                               "shorten them"));
    }
  }

  void look_at_prerequisites() {
    const XmlElement* const element = child("prerequisites");
    if (element == nullptr || package_.standard != Standard::scorm12) return;
    if (value_of(element->attribute("type")) != "aicc_script") {
      found_.push_back(error("prerequisites", element->tag, "<adlcp:prerequisites> is not of type aicc_script",
                             "write type=\"aicc_script\"; platforms pass over any other"));
    }
    if (count_characters(element->text) > 200) {
      found_.push_back(warning("prerequisites", element->content,
                               "the prerequisites have more than 200 characters, which is all that platforms must keep",
                               "ask for the last item alone"));
    }
    look_at_script(*element);
  }

  // AICC CMI: item identifiers with & | ~ = <> ( ), `2*{A,B,C}` and states in quotes.
  void look_at_script(const XmlElement& element) {
    static const std::regex state("(=|<>)[^&|~(){},]*"), word("[A-Za-z_][A-Za-z0-9_.-]*");
    const std::string items = std::regex_replace(element.text, state, "");
    for (std::sregex_iterator at(items.begin(), items.end(), word), end; at != end; ++at) {
      const std::string name = at->str();
      const bool is_item = std::any_of(package_.items.begin(), package_.items.end(),
                                       [&](const ItemPlace& item) { return item.identifier == name; });
      if (is_item) continue;
      found_.push_back(error("prerequisites", element.content, fmt::format("there is no item «{}»", name),
                             "name items by their identifiers; what never comes locks this one for ever"));
    }
  }

  void look_at_mastery_score() {
    const XmlElement* const element = child("masteryscore");
    // Many tools write every element and leave those empty that they do not mean.
    if (element == nullptr || package_.standard != Standard::scorm12 || trimmed(element->text).empty()) return;
    const auto value = decimal(trimmed(element->text));
    if (!value || *value < 0 || *value > 100) {
      found_.push_back(error("mastery-score", element->content,
                             fmt::format("the pass mark is «{}»", trimmed(element->text)),
                             "write a number from 0 to 100"));
      return;
    }
    found_.push_back(
        warning("moodle-mastery", element->tag,
                fmt::format("with a pass mark of {}, Moodle decides passed or failed by itself", *value),
                "take <adlcp:masteryscore> out and let the course send its status; else whoever pauses below "
                "the mark has failed, and opens the course read-only the next time"));
  }

  void look_at_times() {
    static const std::regex span("[0-9]{4}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,2})?");
    if (const XmlElement* const time = child("maxtimeallowed");
        time != nullptr && !trimmed(time->text).empty() && !std::regex_match(trimmed(time->text), span)) {
      found_.push_back(error("time-limit", time->content, fmt::format("«{}» is no length of time", trimmed(time->text)),
                             "write HHHH:MM:SS, such as 0001:30:00"));
    }
    for (const std::string_view name : {"timelimitaction", "timeLimitAction"}) {
      const XmlElement* const action = child(name);
      const std::string text = action == nullptr ? "" : trimmed(action->text);
      if (text.empty()) continue;
      if (std::find(limit_actions.begin(), limit_actions.end(), text) != limit_actions.end()) continue;
      found_.push_back(error("time-limit", action->content, fmt::format("«{}» is nothing to do at a time limit", text),
                             "write exit,message or exit,no message or continue,message or continue,no message"));
    }
  }

  void look_at_launch_data() {
    const bool first = package_.standard == Standard::scorm12;
    const XmlElement* const element = child(first ? "datafromlms" : "dataFromLMS");
    const std::size_t longest = first ? 255 : 4000;  // characters: CAM 1.2, 2.3.5; CAM 2004, 3.4.1
    if (element == nullptr || count_characters(element->text) <= longest) return;
    found_.push_back(warning("launch-data", element->content,
                             fmt::format("the launch data has {} characters; platforms must keep {}",
                                         count_characters(element->text), longest),
                             "keep such data in a file of the package"));
  }

  void look_at_threshold() {
    const XmlElement* const element = child("completionThreshold");
    if (element == nullptr) return;
    const XmlAttribute* const measure = element->attribute("minProgressMeasure");
    const std::string text = trimmed(element->text);
    const std::string written = measure != nullptr ? measure->value : text;
    const auto value = decimal(written);
    if (!written.empty() && (!value || *value < 0 || *value > 1)) {
      found_.push_back(error("completion-threshold", measure != nullptr ? measure->span : element->content,
                             fmt::format("the completion threshold is «{}»", written), "write a number from 0 to 1"));
    }
    if (text.empty()) return;
    if (package_.version == "2004 4th Edition") {
      found_.push_back(error(
          "completion-threshold", element->content, "the 4th Edition has the threshold in attributes, not as a text",
          "write <adlcp:completionThreshold completedByMeasure=\"true\" minProgressMeasure=\"0.8\"/>"));
    } else {
      found_.push_back(warning("completion-threshold", element->content,
                               fmt::format("Moodle takes the threshold {} for 1.0", text),
                               "let the course send its completion by itself, without a threshold"));
    }
  }

  const PackageContents& package_;
  const ItemPlace& item_;
  PackageFindings found_;
};

}  // namespace

PackageFindings check_items(const PackageContents& package) {
  PackageFindings found;
  for (const ItemPlace& item : package.items) append(found, ItemCheck(package, item).take());
  return found;
}

}  // namespace mooc
