#include "check/word_list.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "text/embedded_file.h"
#include "text/slug.h"
#include "text/utf8.h"

namespace mooc {
namespace {

// U+00C0 to U+00FF without accents, one letter each.
constexpr std::string_view latin_letters = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty";

// What a byte is to the quick look at a text. Punctuation and spaces beyond ASCII begin with C2 (« », no-break space)
// or E2 (’, “, …), letters with C3 or above.
enum class Byte : unsigned char { space, mark2, mark3, letter, latin, other };  // from letter on: of a word
constexpr auto bytes = [] {
  std::array<Byte, 256> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const bool letter = ((i | 0x20U) >= 'a' && (i | 0x20U) <= 'z') || (i >= '0' && i <= '9');
    kinds[i] = letter ? Byte::letter : i < 0x80 ? Byte::space : Byte::other;
  }
  kinds[0xC2] = Byte::mark2;
  kinds[0xC3] = Byte::latin;
  kinds[0xE2] = Byte::mark3;
  return kinds;
}();

Byte kind_of(char byte) { return bytes[static_cast<unsigned char>(byte)]; }
bool is_of_word(Byte kind) { return kind >= Byte::letter; }

// Case falls away; digits share a number with letters, which does no harm.
std::size_t number_of(char letter) { return static_cast<unsigned char>(letter) & 0x1FU; }

// Of a word with accents, or of one that is shorter.
std::optional<std::size_t> other_beginning(std::string_view text, std::size_t at) {
  std::size_t number = 0;
  for (int letter = 0; letter < 3; ++letter) {
    const Byte kind = at < text.size() ? kind_of(text[at]) : Byte::space;
    char character = 0;
    if (kind == Byte::other) return std::nullopt;
    if (kind == Byte::letter) character = text[at++];
    if (kind == Byte::latin && at + 1 < text.size()) {
      character = latin_letters[static_cast<unsigned char>(text[at + 1]) & 0x3FU];
      at += 2;
    }
    number = number << 5U | number_of(character);
  }
  return number;
}

// The first three letters of the word at `at` as a number; nullopt where they cannot be told so quickly.
inline std::optional<std::size_t> beginning(std::string_view text, std::size_t at) {
  const bool plain = at + 2 < text.size() && kind_of(text[at]) == Byte::letter &&
                     kind_of(text[at + 1]) == Byte::letter && kind_of(text[at + 2]) == Byte::letter;
  if (!plain) return other_beginning(text, at);
  return number_of(text[at]) << 10U | number_of(text[at + 1]) << 5U | number_of(text[at + 2]);
}

std::string_view view(std::string_view text, WordPlace place) {
  return text.substr(place.begin, place.end - place.begin);
}

std::string small_letters(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto [character, length] = decode_character(text, i);
    append_character(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(character))));
    i += length;
  }
  return out;
}

// «mental(e|es)» gives mental, mentale, mentales.
std::vector<std::string> expanded(std::string_view pattern) {
  const std::size_t open = pattern.find('(');
  if (open == std::string_view::npos) return {std::string(pattern)};
  const std::size_t close = std::min(pattern.find(')', open), pattern.size());
  std::vector<std::string> endings{""};
  for (std::size_t begin = open + 1; begin < close;) {
    const std::size_t end = std::min(pattern.find('|', begin), close);
    endings.emplace_back(pattern.substr(begin, end - begin));
    begin = end + 1;
  }
  std::vector<std::string> all;
  for (const std::string& rest : expanded(pattern.substr(std::min(close + 1, pattern.size())))) {
    for (const std::string& ending : endings) all.push_back(std::string(pattern.substr(0, open)) + ending + rest);
  }
  return all;
}

// Only spaces, hyphens and apostrophes may stand between the words of a phrase.
bool holds_together(std::string_view between) {
  for (std::size_t i = 0; i < between.size();) {
    const auto [character, length] = decode_character(between, i);
    constexpr std::u32string_view joins = U" -'\u2019\u2010\u2011\u00A0\u202F\n";
    if (joins.find(character) == std::u32string_view::npos) return false;
    i += length;
  }
  return true;
}

// Short words stand in every text, so a phrase is looked for only where its last long word stands.
const std::string& rare_word(const std::vector<std::string>& words) {
  constexpr std::size_t is_long = 4;
  const auto last =
      std::find_if(words.rbegin(), words.rend(), [](const std::string& word) { return word.size() >= is_long; });
  return last == words.rend() ? words.back() : *last;
}

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

}  // namespace

WordList::WordList(std::string_view language, const WordSettings& settings) {
  entries_.reserve(256);
  const auto* file = find_embedded_file(fmt::format("words/{}.json", language.substr(0, language.find('-'))));
  if (file != nullptr) read_file(file->bytes, settings);
  for (const AvoidedWord& avoided : settings.avoided)
    add(avoided.word, {{}, add_entry({WordEntry::Kind::avoided, avoided.better}), false, false}, {});
}

std::size_t WordList::add_entry(WordEntry entry) {
  entries_.push_back(std::move(entry));
  return entries_.size() - 1;
}

void WordList::read_file(std::string_view json, const WordSettings& settings) {
  const auto data = nlohmann::json::parse(json);
  for (const auto& word : data.at("determiners")) determiners_.insert(fold_case_and_accents(word.get<std::string>()));
  for (const auto& link : data.at("vague_links")) vague_links_.insert(joined(folded_words(link.get<std::string>())));
  const std::size_t crisis = add_entry({WordEntry::Kind::crisis, {}});
  for (const auto& words : data.at("crisis")) add(words.get<std::string>(), {{}, crisis, false, false}, {});
  const std::size_t allowed = add_entry({WordEntry::Kind::allowed, {}});
  for (const auto& item : data.at("stigmatising")) {
    const std::size_t entry = add_entry({WordEntry::Kind::stigmatising, item.at("better").get<std::string>()});
    const bool accents_matter = item.value("accents_matter", false);
    for (const auto& words : item.value("words", nlohmann::json::array()))
      add(words.get<std::string>(), {{}, entry, false, accents_matter}, settings);
    for (const auto& nouns : item.value("nouns", nlohmann::json::array()))
      add(nouns.get<std::string>(), {{}, entry, true, accents_matter}, settings);
    for (const auto& words : item.value("allow", nlohmann::json::array()))
      add(words.get<std::string>(), {{}, allowed, false, false}, {});
  }
}

// All forms of a pattern, unless the author allows one of them.
void WordList::add(std::string_view pattern, Phrase phrase, const WordSettings& settings) {
  const std::vector<std::string> forms = expanded(pattern);
  const auto is_allowed = [&](const std::string& form) {
    return std::any_of(settings.allowed.begin(), settings.allowed.end(),
                       [&](const std::string& allowed) { return folded_words(allowed) == folded_words(form); });
  };
  if (std::any_of(forms.begin(), forms.end(), is_allowed)) return;
  for (const std::string& form : forms) {
    const std::vector<std::string> folded = folded_words(form);
    if (folded.empty()) continue;
    phrase.words = folded;
    if (phrase.accents_matter) {
      phrase.words.clear();
      for (auto word = next_word(form, 0); word.begin < form.size(); word = next_word(form, word.end))
        phrase.words.push_back(small_letters(view(form, word)));
    }
    const std::string& rare = rare_word(folded);
    if (const auto begin = beginning(rare, 0)) rare_beginnings_.set(*begin);
    if (const auto begin = beginning(folded.front(), 0)) first_beginnings_.set(*begin);
    rare_.insert(rare);
    phrases_[folded.front()].push_back(phrase);
  }
}

bool WordList::may_hold(std::string_view text) const {
  for (std::size_t at = 0; at < text.size();) {
    const Byte kind = kind_of(text[at]);
    if (!is_of_word(kind)) {
      at += kind == Byte::mark2 ? 2 : kind == Byte::mark3 ? 3 : 1;
      continue;
    }
    const std::size_t word = at;
    while (at < text.size() && is_of_word(kind_of(text[at]))) ++at;
    const auto begin = beginning(text, word);
    if (begin && !rare_beginnings_.test(*begin)) continue;
    if (rare_.find(fold_case_and_accents(text.substr(word, at - word))) != rare_.end()) return true;
  }
  return false;
}

std::size_t WordList::end_of(const Phrase& phrase, std::string_view text, WordPlace at) const {
  WordPlace word = at;
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    if (i > 0) {
      const std::size_t before = word.end;
      word = next_word(text, before);
      if (word.begin >= text.size() || !holds_together(text.substr(before, word.begin - before))) return 0;
    }
    const std::string_view written = view(text, word);
    const bool same = phrase.accents_matter ? small_letters(written) == phrase.words[i]
                                            : fold_case_and_accents(written) == phrase.words[i];
    if (!same) return 0;
  }
  return word.end;
}

FoundWords WordList::longest_at(std::string_view text, WordPlace before, WordPlace at) const {
  FoundWords longest{at.begin, 0, nullptr};
  const auto begin = beginning(text, at.begin);
  if (begin && !first_beginnings_.test(*begin)) return longest;
  const auto phrases = phrases_.find(fold_case_and_accents(view(text, at)));
  if (phrases == phrases_.end()) return longest;
  const bool adjoins = holds_together(text.substr(before.end, at.begin - before.end));
  const bool noun = adjoins && determiners_.count(fold_case_and_accents(view(text, before))) != 0;
  for (const Phrase& phrase : phrases->second) {
    if (phrase.noun && !noun) continue;
    const std::size_t end = end_of(phrase, text, at);
    if (end > longest.end) longest = {at.begin, end, &entries_[phrase.entry]};
  }
  return longest;
}

std::vector<FoundWords> WordList::find(std::string_view text) const {
  std::vector<FoundWords> found;
  WordPlace before;
  for (WordPlace word = next_word(text, 0); word.begin < text.size();) {
    const FoundWords longest = longest_at(text, before, word);
    if (longest.entry != nullptr) found.push_back(longest);
    before = word;
    word = next_word(text, std::max(word.end, longest.end));
  }
  return found;
}

bool WordList::is_vague_link(std::string_view text) const {
  constexpr std::size_t longest = 48;  // bytes; who writes more says something
  return text.size() <= longest && vague_links_.count(joined(folded_words(text))) != 0;
}

}  // namespace mooc
