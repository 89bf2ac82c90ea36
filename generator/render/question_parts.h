// Parts of a question's form, each in the file of its family: choice_controls, placement_controls, gap_controls,
// written_controls. All are read and filled in without a script (architecture.md, "Questions in HTML").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/question.h"
#include "render/body_writer.h"

namespace mooc {

// The beginning of every id in a part of the question.
std::string ids_within(const Question& question, std::string_view part);
// A sentence about how to answer, by the name of its text.
void write_how(BodyWriter& page, std::string_view name);
void write_optional(BodyWriter& page, const std::optional<Body>& body, const std::string& ids);

// `more`: further classes of the list.
void write_choices(BodyWriter& page, const Question& question, std::string_view input,
                   const std::vector<Choice>& choices, std::string_view more = {});
void write_true_false(BodyWriter& page, const Question& question);
void write_hotspot(BodyWriter& page, const Question& question, const Hotspot& hotspot);

// On paper no list opens: what can be chosen stands below. `where` names a gap, else it is empty.
void write_options_in_print(BodyWriter& page, std::string_view where, const std::vector<const Choice*>& options);

void write_matching(BodyWriter& page, const Question& question);  // and categorise: a list to choose from for each item
void write_ordering(BodyWriter& page, const Question& question);
void write_matrix(BodyWriter& page, const Question& question, const Matrix& matrix);

void write_gap_text(BodyWriter& page, const Question& question, const GapText& text);
// The text with its right answers in it.
void write_filled_gaps(BodyWriter& page, const Question& question, const GapText& text);

// `more`: further attributes of the field.
void write_field(BodyWriter& page, const Question& question, std::string_view more, std::string_view unit);
void write_long_text(BodyWriter& page, const Question& question, const LongText& text);

}  // namespace mooc
