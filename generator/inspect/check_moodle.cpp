#include <fmt/format.h>

#include <algorithm>

#include "inspect/package_checks.h"

namespace mooc {
namespace {

PackageFindings check_number_of_scos(const PackageContents& package) {
  const auto scos = package.launched_scos();
  if (scos.size() < 2) return {};
  const bool first = package.standard == Standard::scorm12;
  return {
      warning("moodle-several-scos", scos[1]->element->tag,
              fmt::format("the package has {} SCOs, and Moodle loses records between them", scos.size()),
              first ? "make one SCO of them, or a package of each: a SCO that is opened again after it sent answers is "
                      "not tracked any more"
                    : "make one SCO of them, or a package of each: after the first SCO has ended, the next one in the "
                      "same window is not tracked")};
}

PackageFindings check_first_item(const PackageContents& package) {
  const auto first = std::find_if(package.items.begin(), package.items.end(),
                                  [](const ItemPlace& item) { return item.leaf && item.resource != nullptr; });
  if (first == package.items.end() || value_of(first->element->attribute("isvisible")) != "false") return {};
  return {warning("moodle-hidden-item", first->element->attribute("isvisible")->span,
                  fmt::format("item «{}» is hidden, and Moodle launches it first all the same", first->identifier),
                  "put a visible item before it, or take it out")};
}

// locallib.php:1817: the item behind one that hides `continue` cannot be clicked.
PackageFindings check_hidden_continue(const PackageContents& package) {
  PackageFindings found;
  for (std::size_t i = 0; i + 1 < package.items.size(); ++i) {
    const XmlElement* const presentation = package.items[i].element->child("presentation");
    if (presentation == nullptr || !package.items[i].leaf) continue;
    for_each_element(*presentation, [&](const XmlElement& element) {
      if (element.name.local != "hideLMSUI" || trimmed(element.text) != "continue") return;
      found.push_back(warning("moodle-hidden-continue", element.tag,
                              fmt::format("where «continue» is hidden, Moodle locks the item behind: «{}»",
                                          package.items[i + 1].identifier),
                              "leave the button there on all items but the last"));
    });
  }
  return found;
}

}  // namespace

PackageFindings check_moodle(const PackageContents& package) {
  PackageFindings found = check_number_of_scos(package);
  append(found, check_first_item(package));
  append(found, check_hidden_continue(package));
  return found;
}

}  // namespace mooc
