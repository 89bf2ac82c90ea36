// Words as a reader counts them: stretches between spaces that hold a letter or a digit, so «—» and «?» alone count
// nothing.
#pragma once

#include <string_view>
#include <vector>

namespace mooc {

class WordCounter {
 public:
  // Goes on where the last text stopped: `re` and `formuler` are one word.
  void add(std::string_view text);
  // The next text begins a new word.
  void end_word() { counted_ = false; }
  [[nodiscard]] int words() const { return words_; }

 private:
  int words_ = 0;
  bool counted_ = false;  // the word under way has been counted
};

int count_words(std::string_view text);

// The same words themselves, with the marks that touch them.
std::vector<std::string_view> words_of(std::string_view text);

}  // namespace mooc
