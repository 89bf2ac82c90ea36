// Build tool: writes a C++ source that holds the given files as bytes, sorted by name.
// Usage: mooc_embed OUTPUT TEMPLATES_DIR WEB_DIR FILE...   names are relative to TEMPLATES_DIR, or `web/…` below WEB_DIR.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace {

std::string name_below(const std::string& file, const std::string& templates, const std::string& web) {
  if (file.rfind(web + "/", 0) == 0) return "web/" + file.substr(web.size() + 1);
  return file.substr(templates.size() + 1);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) {
    std::cerr << "usage: mooc_embed OUTPUT TEMPLATES_DIR WEB_DIR FILE...\n";
    return 2;
  }
  std::vector<std::pair<std::string, std::string>> files;
  for (int i = 4; i < count; ++i) {
    std::ifstream in(arguments[i], std::ios::binary);
    if (!in) {
      std::cerr << "mooc_embed: cannot read " << arguments[i] << "\n";
      return 1;
    }
    files.emplace_back(name_below(arguments[i], arguments[2], arguments[3]),
                       std::string(std::istreambuf_iterator<char>(in), {}));
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
