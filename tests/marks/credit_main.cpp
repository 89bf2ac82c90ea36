// Reads a test vector a line from standard input and writes what the generator says that it is worth:
// tests/marks/random_answers.test.mjs compares this with the browser's marks.
#include <iostream>
#include <string>

#include "model/vector_answer.h"

int main() {
  for (std::string line; std::getline(std::cin, line);)
    std::cout << mooc::vectors::credit(nlohmann::json::parse(line)) << '\n';
}
