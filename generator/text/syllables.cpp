#include "text/syllables.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.h"

namespace mooc {
namespace {

using Letters = std::u32string_view;

bool is_one_of(char32_t letter, Letters some) { return some.find(letter) != Letters::npos; }

bool is_vowel(char32_t letter) { return is_one_of(letter, U"aeiouyàâäáéèêëíîïóôöúùûüæœÿ"); }

// A run of vowels [begin, end) within the small letters of a word.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
};

template <class CountRun>
int count_runs(Letters word, const CountRun& count_run) {
  int count = 0;
  for (std::size_t i = 0; i < word.size();) {
    Run run{i, i};
    while (run.end < word.size() && is_vowel(word[run.end])) ++run.end;
    if (run.end > run.begin) count += count_run(run);
    i = std::max(run.end, i + 1);
  }
  return count;
}

// The parts of a word between apostrophes, hyphens and other marks: `count` says how many each part of letters has.
template <class Count>
int count_parts(std::string_view word, const Count& count) {
  int sum = 0;
  std::u32string letters;
  bool figures = false;
  const auto close = [&] {
    sum += figures ? 1 : count(Letters(letters));
    letters.clear();
    figures = false;
  };
  for (std::size_t at = 0; at < word.size();) {
    const auto [character, length] = decode_character(word, at);
    at += length;
    const auto code = static_cast<UChar32>(character);
    if (u_isalpha(code))
      letters += static_cast<char32_t>(u_tolower(code));
    else if (u_isdigit(code))
      figures = true;
    else if (!(figures && (character == U',' || character == U'.')))
      close();
  }
  close();
  return std::max(sum, 1);
}

// ---- French

// Endings of verbs in the plural that nouns and adjectives hardly have.
constexpr std::array<Letters, 7> mute_verb_endings{U"ssent", U"nnent", U"ttent", U"llent",
                                                   U"ivent", U"isent", U"uvent"};
constexpr std::array<Letters, 4> heard_all_the_same{U"souvent", U"couvent", U"excellent", U"auvent"};

bool ends_in_mute_ent(Letters word) {
  const auto ends_so = [&](Letters ending) { return word.ends_with(ending); };
  return std::any_of(mute_verb_endings.begin(), mute_verb_endings.end(), ends_so) &&
         std::none_of(heard_all_the_same.begin(), heard_all_the_same.end(), ends_so);
}

// The word without what is mute at its end, unless that is its only vowel («le», «des»).
Letters without_mute_end(Letters word) {
  Letters rest = word;
  if (ends_in_mute_ent(word)) {
    rest.remove_suffix(3);
  } else {
    if (rest.ends_with(U"es")) rest.remove_suffix(1);
    if (!rest.ends_with(U'e')) return word;
    rest.remove_suffix(1);
    // «que», «langue»: this u was only there for the e.
    if (rest.ends_with(U"qu") || rest.ends_with(U"gu")) rest.remove_suffix(1);
  }
  return std::any_of(rest.begin(), rest.end(), is_vowel) ? rest : word;
}

// Two consonants of which the second is l or r stand before the run: «cli-ent».
bool follows_cluster(Letters word, Run run) {
  return run.begin >= 2 && is_one_of(word[run.begin - 1], U"lr") && is_one_of(word[run.begin - 2], U"bcdfgptv");
}

// After such consonants i, u and ou are vowels of their own, not glides; «bruit» keeps its glide.
bool stands_apart_in_cluster(Letters run, std::size_t i) {
  const char32_t next = run[i + 1];
  if (i == 0 && run[0] == U'i') return true;
  if (i == 0 && run[0] == U'u') return next != U'i';
  return i == 1 && run.starts_with(U"ou");
}

bool french_break_after(Letters run, std::size_t i, bool cluster) {
  const char32_t one = run[i];
  const char32_t next = run[i + 1];
  const bool has_third = i + 2 < run.size();
  if (is_one_of(next, U"ïëü")) return true;
  if (one == U'é') return true;
  if (is_one_of(one, U"ao") && is_one_of(next, U"éè")) return true;
  if (next == U'y' && has_third) return true;
  if (one == U'a' && next == U'o') return !(has_third && is_one_of(run[i + 2], U"uûù"));
  if (one == U'o' && next == U'a') return true;
  return cluster && stands_apart_in_cluster(run, i);
}

int french_run(Letters word, Run run) {
  if (run.begin > 0 && word[run.begin - 1] == U'q' && word[run.begin] == U'u') ++run.begin;
  if (run.begin == run.end) return 0;  // «qu’»
  const Letters letters = word.substr(run.begin, run.end - run.begin);
  const bool cluster = follows_cluster(word, run);
  int count = 1;
  for (std::size_t i = 0; i + 1 < letters.size(); ++i) count += french_break_after(letters, i, cluster) ? 1 : 0;
  return count;
}

int french_part(Letters part) {
  const Letters word = without_mute_end(part);
  const int runs = count_runs(word, [&](Run run) { return french_run(word, run); });
  return word.starts_with(U"pays") ? runs + 1 : runs;  // pa-ys, pa-ysage
}

// ---- English

bool ends_in_consonant_and_l(Letters word) {
  return word.size() >= 2 && word.back() == U'l' && !is_vowel(word[word.size() - 2]) && word[word.size() - 2] != U'l';
}

// The word without a mute e at its end: -e, -es, -ed.
Letters without_mute_e(Letters word) {
  const std::size_t dropped = word.ends_with(U'e') ? 1 : word.ends_with(U"es") || word.ends_with(U"ed") ? 2 : 0;
  const Letters rest = word.substr(0, word.size() - dropped);
  if (dropped == 0 || rest.empty() || ends_in_consonant_and_l(rest)) return word;
  if (is_vowel(rest.back())) return word;  // «see», «agreed»: the e belongs to the run
  if (word.ends_with(U"es") && (is_one_of(rest.back(), U"sxzcg") || rest.ends_with(U"ch") || rest.ends_with(U"sh")))
    return word;
  if (word.ends_with(U"ed") && is_one_of(rest.back(), U"td")) return word;
  return std::any_of(rest.begin(), rest.end(), is_vowel) ? rest : word;
}

bool english_break_after(Letters word, Run run, std::size_t i) {
  const char32_t one = word[i];
  const char32_t next = word[i + 1];
  const bool softens = i > 0 && is_one_of(word[i - 1], U"tscgxln");
  if (one == U'i' && is_one_of(next, U"aou")) return !softens;
  if (one == U'u' && next == U'a') return i == 0 || !is_one_of(word[i - 1], U"qg");
  return next == U'i' && i + 2 == run.end && word.substr(run.end) == U"ng";
}

int english_part(Letters part) {
  const Letters word = without_mute_e(part);
  return count_runs(word, [&](Run run) {
    int count = 1;
    for (std::size_t i = run.begin; i + 1 < run.end; ++i) count += english_break_after(word, run, i) ? 1 : 0;
    return count;
  });
}

}  // namespace

int french_syllables(std::string_view word) { return count_parts(word, french_part); }

int english_syllables(std::string_view word) { return count_parts(word, english_part); }

}  // namespace mooc
