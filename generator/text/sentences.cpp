#include "text/sentences.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include "text/word_count.h"

namespace mooc {
namespace {

// It is slow to set up, so each thread makes one a language.
icu::BreakIterator* finder_for(std::string_view language) {
  thread_local std::map<std::string, std::unique_ptr<icu::BreakIterator>, std::less<>> finders;
  const auto known = finders.find(language);
  if (known != finders.end()) return known->second.get();
  UErrorCode status = U_ZERO_ERROR;
  auto locale = icu::Locale::forLanguageTag({language.data(), static_cast<int32_t>(language.size())}, status);
  status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createSentenceInstance(locale, status));
  return finders.emplace(language, U_SUCCESS(status) ? std::move(made) : nullptr).first->second.get();
}

// Does the stretch go on with the sentence before? So it does when it begins with a small letter, or is marks alone.
bool goes_on(const icu::UnicodeString& stretch) {
  for (int32_t i = 0; i < stretch.length(); i = stretch.moveIndex32(i, 1)) {
    const UChar32 character = stretch.char32At(i);
    if (u_isalnum(character)) return u_islower(character) != 0;
  }
  return true;
}

// Before a name. ICU's own suppressions are of no use: they take the end of «exprimer.» for «mer.», a Wednesday.
constexpr std::array<std::u16string_view, 10> titles{u"M.",  u"MM.", u"Mme.", u"Mr.", u"Mrs.",
                                                     u"Ms.", u"Dr.", u"Pr.",  u"St.", u"Prof."};

// Does the stretch end in a title or an initial, which a name follows?
bool ends_before_name(const icu::UnicodeString& stretch) {
  icu::UnicodeString rest(stretch);
  rest.trim();
  int32_t begin = rest.length();
  while (begin > 0 && !u_isUWhiteSpace(rest.charAt(begin - 1)) && rest.charAt(begin - 1) != u'(') --begin;
  const std::u16string_view last(rest.getBuffer() + begin, static_cast<std::size_t>(rest.length() - begin));
  const bool is_initial = last.size() == 2 && u_isupper(last.front()) && last.back() == u'.';
  return is_initial || std::find(titles.begin(), titles.end(), last) != titles.end();
}

// Where each sentence begins, and where the last one ends.
std::vector<int32_t> places_in(const icu::UnicodeString& text, icu::BreakIterator& finder) {
  // ICU does not take «…» for an end; a full stop it does unless a small letter follows, which is how an ellipsis is
  // used. One unit stands for one, so places stay.
  icu::UnicodeString ends = text;
  ends.findAndReplace(u"…", u".");
  finder.setText(ends);
  std::vector<int32_t> places{0};
  for (int32_t begin = finder.first(), end = finder.next(); end != icu::BreakIterator::DONE;
       begin = end, end = finder.next()) {
    const auto before = places.size() > 1 ? text.tempSubStringBetween(places[places.size() - 2], begin) : "";
    if (places.size() > 1 && (goes_on(text.tempSubStringBetween(begin, end)) || ends_before_name(before)))
      places.pop_back();
    places.push_back(end);
  }
  return places;
}

}  // namespace

std::vector<std::string> sentences_of(std::string_view paragraph, std::string_view language) {
  auto text = icu::UnicodeString::fromUTF8({paragraph.data(), static_cast<int32_t>(paragraph.size())});
  text.findAndReplace(u"\n", u" ");
  icu::BreakIterator* const finder = finder_for(language);
  const auto places = finder == nullptr ? std::vector<int32_t>{0, text.length()} : places_in(text, *finder);
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i + 1 < places.size(); ++i) {
    std::string sentence;
    text.tempSubStringBetween(places[i], places[i + 1]).trim().toUTF8String(sentence);
    if (count_words(sentence) > 0) sentences.push_back(std::move(sentence));
  }
  return sentences;
}

}  // namespace mooc
