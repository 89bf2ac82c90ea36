// What templates/words/<language>.json and the author know about words: those that hurt, those that speak of suicide
// and self-harm, and links that say nothing. Built once a check and only read then.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/course.h"
#include "text/words.h"

namespace mooc {

struct WordEntry {
  enum class Kind { stigmatising, avoided, allowed, crisis };  // avoided: by the author
  Kind kind = Kind::stigmatising;
  std::string better;
};

struct FoundWords {
  std::size_t begin = 0;  // bytes in the text
  std::size_t end = 0;
  const WordEntry* entry = nullptr;  // lives as long as the list
};

class WordList {
 public:
  // Of «fr-CA», what is known for «fr». A language without a file has only the author's words.
  WordList(std::string_view language, const WordSettings& settings);

  // False: find() would find nothing. Cheap, for nearly every text holds nothing.
  [[nodiscard]] bool may_hold(std::string_view text) const;
  // In order; of those that begin at one word the longest. Case and accents are forgiven (unless the file says
  // otherwise).
  [[nodiscard]] std::vector<FoundWords> find(std::string_view text) const;
  [[nodiscard]] bool is_vague_link(std::string_view text) const;

 private:
  struct Phrase {
    std::vector<std::string> words;  // folded; but the case alone where accents matter
    std::size_t entry = 0;
    bool noun = false;  // only behind a determiner
    bool accents_matter = false;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  void read_file(std::string_view json, const WordSettings& settings);
  void add(std::string_view pattern, Phrase phrase, const WordSettings& settings);
  [[nodiscard]] std::size_t add_entry(WordEntry entry);
  // The longest phrase that begins with the word `at`; no entry when none does. `before`: the word before it.
  [[nodiscard]] FoundWords longest_at(std::string_view text, WordPlace before, WordPlace at) const;
  // The end of the phrase that begins with the word `at`; 0 when it does not stand there.
  [[nodiscard]] std::size_t end_of(const Phrase& phrase, std::string_view text, WordPlace at) const;

  std::vector<WordEntry> entries_;
  std::unordered_map<std::string, std::vector<Phrase>, Hash, std::equal_to<>> phrases_;  // by the first word, folded
  std::unordered_set<std::string, Hash, std::equal_to<>> rare_;  // of each phrase a word that few texts have, folded
  std::unordered_set<std::string> determiners_;
  std::unordered_set<std::string> vague_links_;
  using Beginnings = std::bitset<1U << 15>;  // of words: see word_list.cpp
  Beginnings first_beginnings_;
  Beginnings rare_beginnings_;
};

}  // namespace mooc
