// Build tool: writes a C++ source that holds the given files as bytes, sorted by name.
// Usage: mooc_embed OUTPUT NAME=FOLDER... -- FILE...   a FILE below FOLDER is named NAME/… (with an empty NAME: …).
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace {

struct Root {
  std::string name;
  std::string folder;
};

// "" for a file below none of the folders.
std::string embedded_name(const std::string& file, const std::vector<Root>& roots) {
  for (const Root& root : roots) {
    if (file.rfind(root.folder + "/", 0) != 0) continue;
    return (root.name.empty() ? "" : root.name + "/") + file.substr(root.folder.size() + 1);
  }
  return {};
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: mooc_embed OUTPUT NAME=FOLDER... -- FILE...\n";
    return 2;
  }
  std::vector<Root> roots;
  int next = 2;
  for (; next < count && std::string(arguments[next]) != "--"; ++next) {
    const std::string argument = arguments[next];
    const auto sign = argument.find('=');
    roots.push_back({argument.substr(0, sign), argument.substr(sign + 1)});
  }
  std::vector<std::pair<std::string, std::string>> files;
  for (int i = next + 1; i < count; ++i) {
    const std::string argument = arguments[i];
    std::ifstream in(argument, std::ios::binary);
    const std::string name = embedded_name(argument, roots);
    if (!in || name.empty()) {
      std::cerr << "mooc_embed: cannot read " << argument << ", or it lies below no named folder\n";
      return 1;
    }
    files.emplace_back(name, std::string(std::istreambuf_iterator<char>(in), {}));
  }
  std::sort(files.begin(), files.end());
  std::ofstream out(arguments[1], std::ios::binary);
  out << "#include \"text/embedded_file.h\"\n#include <array>\nnamespace {\n";
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto& bytes = files[i].second;
    out << "const unsigned char file" << i << "[] = {";
    std::string line;
    for (std::size_t k = 0; k < bytes.size(); ++k) {
      if (k % 32 == 0) line += '\n';
      line += std::to_string(static_cast<unsigned>(static_cast<unsigned char>(bytes[k])));
      line += ',';
    }
    out << line << "0};\n";
  }
  out << "std::string_view view(const unsigned char* bytes, std::size_t size) {\n"
         "  return {reinterpret_cast<const char*>(bytes), size};\n}\n"
      << "const std::array<mooc::EmbeddedFile, " << files.size() << "> files = {{\n";
  for (std::size_t i = 0; i < files.size(); ++i)
    out << "  {\"" << files[i].first << "\", view(file" << i << ", " << files[i].second.size() << ")},\n";
  out << "}};\n}\nnamespace mooc {\nstd::span<const EmbeddedFile> embedded_files() { return files; }\n}\n";
  return out ? 0 : 1;
}
