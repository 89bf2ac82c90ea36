// Reads a test vector a line from standard input and writes what the generator says that it is worth: tests
// of the browser's marks ask it (oracle.mjs).
#include <iostream>
#include <string>

#include "model/vector_answer.h"

int main() {
  for (std::string line; std::getline(std::cin, line);)
    std::cout << mooc::vectors::credit(nlohmann::json::parse(line)) << '\n';
}
