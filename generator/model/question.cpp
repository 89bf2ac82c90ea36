#include "model/question.h"

namespace mooc {

std::string_view type_name(const Answer& answer) {
  return std::visit(overloaded{
                        [](const SingleChoice&) -> std::string_view { return "single"; },
                        [](const MultipleChoice&) -> std::string_view { return "multiple"; },
                        [](const TrueFalse&) -> std::string_view { return "true-false"; },
                        [](const ShortText&) -> std::string_view { return "short"; },
                        [](const Numeric&) -> std::string_view { return "numeric"; },
                    },
                    answer);
}

}  // namespace mooc
