// The path of a category as Moodle writes it: «$course$/top/Module 1/Vrai//Faux», where `//` is a slash in a name.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mooc {

// Without what every one begins with ($course$, top).
[[nodiscard]] std::vector<std::string> category_parts(std::string_view path);

// «$course$/top/…»
[[nodiscard]] std::string category_path(std::span<const std::string> parts);

// «Module 1 / Vrai/Faux», for people.
[[nodiscard]] std::string joined(std::span<const std::string> parts);

// «ecoute-bilan» gives «Ecoute bilan».
[[nodiscard]] std::string title_of_identifier(std::string_view identifier);

}  // namespace mooc
