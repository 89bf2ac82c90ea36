// What a course says about people: words that can hurt, with better ones; and where it speaks of suicide or self-harm,
// so that help is offered there.
#pragma once

#include <span>
#include <vector>

#include "check/page_findings.h"
#include "check/word_list.h"
#include "model/course.h"

namespace mooc {

// What stands in quotation marks, in quotes and testimonies, or is emphasised by itself speaks about a word, and is
// left alone. May give: stigmatising-words (warning). Notes in `findings` where the text speaks of suicide or
// self-harm.
void check_words(const Body& body, const WordList& words, std::span<const SourceFile> sources, PageFindings& findings);

// The same for texts beside the bodies: titles, summaries, objectives; and what course.yaml says.
void check_page_words(const Module& module, const WordList& words, std::span<const SourceFile> sources,
                      PageFindings& findings);
void check_page_words(const Lesson& lesson, const WordList& words, std::span<const SourceFile> sources,
                      PageFindings& findings);
void check_quiz_words(const Quiz& quiz, const WordList& words, std::span<const SourceFile> sources,
                      PageFindings& findings);
void check_course_words(const CourseInfo& info, const WordList& words, std::span<const SourceFile> sources,
                        std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
