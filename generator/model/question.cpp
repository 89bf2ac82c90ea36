#include "model/question.h"

namespace mooc {

std::string_view type_name(const Answer& answer) {
  return std::visit(overloaded{
                        [](const SingleChoice&) -> std::string_view { return "single"; },
                        [](const MultipleChoice&) -> std::string_view { return "multiple"; },
                        [](const TrueFalse&) -> std::string_view { return "true-false"; },
                        [](const ShortText&) -> std::string_view { return "short"; },
                        [](const Numeric&) -> std::string_view { return "numeric"; },
                        [](const Matching&) -> std::string_view { return "matching"; },
                        [](const Ordering&) -> std::string_view { return "ordering"; },
                        [](const GapText&) -> std::string_view { return "gaps"; },
                        [](const Categorise&) -> std::string_view { return "categorise"; },
                        [](const Matrix&) -> std::string_view { return "matrix"; },
                        [](const Hotspot&) -> std::string_view { return "hotspot"; },
                        [](const Likert&) -> std::string_view { return "likert"; },
                        [](const LongText&) -> std::string_view { return "long"; },
                    },
                    answer);
}

bool is_marked(const Answer& answer) {
  return !std::holds_alternative<Likert>(answer) && !std::holds_alternative<LongText>(answer);
}

}  // namespace mooc
