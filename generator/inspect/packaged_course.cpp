#include "inspect/packaged_course.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>

#include "inspect/read_package.h"

namespace mooc {
namespace {

using Json = nlohmann::json;

// `self.moocCourse={…};` (render/course_data.cpp). What is no such file gives null.
Json assigned_value(std::string_view script) {
  const auto begin = script.find('{');
  const auto end = script.rfind('}');
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return nullptr;
  return Json::parse(script.substr(begin, end - begin + 1), nullptr, false);
}

// A word of data/package.js, which is JavaScript and not JSON: its keys stand without quotes.
std::string word_of(const std::string& script, const std::string& key) {
  const std::regex field("\\b" + key + "\"?\\s*:\\s*\"([a-z0-9-]*)\"");
  std::smatch match;
  return std::regex_search(script, match, field) ? match[1].str() : "";
}

PackagedQuestion question_of(const Json& json) {
  PackagedQuestion question{json.at("id").get<std::string>(),
                            json.at("number").get<int>(),
                            json.at("type").get<std::string>(),
                            json.at("points").get<double>(),
                            {}};
  for (const Json& choice : json.at("choices"))
    question.choices.push_back({choice.at("id").get<std::string>(), choice.at("number").get<int>()});
  return question;
}

std::vector<PackagedQuestion> questions_of(const Json& json) {
  std::vector<PackagedQuestion> all;
  for (const Json& question : json.at("questions")) all.push_back(question_of(question));
  return all;
}

void read_course(const Json& json, PackagedCourse& course) {
  course.id = json.at("id").get<std::string>();
  course.version = json.at("version").get<std::string>();
  course.title = json.at("title").get<std::string>();
  course.pass_mark = json.at("passMark").get<double>();
  for (const Json& lesson : json.at("lessons")) {
    course.lessons.push_back({lesson.at("id").get<std::string>(), lesson.at("number").get<int>(),
                              lesson.at("title").get<std::string>(), lesson.at("required").get<bool>(),
                              questions_of(lesson)});
  }
  for (const Json& quiz : json.at("quizzes")) {
    course.quizzes.push_back({quiz.at("id").get<std::string>(), quiz.at("number").get<int>(),
                              quiz.at("title").get<std::string>(), quiz.at("passMark").get<double>(),
                              quiz.at("weight").get<double>(), quiz.at("required").get<bool>(),
                              quiz.at("practice").get<bool>(), questions_of(quiz)});
  }
}

void add_launched(const std::vector<PackageItem>& items, std::vector<std::string>& identifiers) {
  for (const PackageItem& item : items) {
    if (!item.href.empty()) identifiers.push_back(item.identifier);
    add_launched(item.children, identifiers);
  }
}

}  // namespace

Result<PackagedCourse> read_packaged_course(const std::filesystem::path& zip) {
  const auto package = read_package(zip);
  if (!package) return tl::make_unexpected(package.error());
  const auto course_script = package->read("site/data/course.js");
  const auto package_script = package->read("data/package.js");
  if (!course_script || !package_script) {
    return failure(fmt::format("{} was not made by mooc: nobody can say what its learners would keep", zip.string()));
  }
  PackagedCourse course;
  course.manifest = package->identifier;
  add_launched(package->items, course.items);
  std::sort(course.items.begin(), course.items.end());
  course.standard = package->standard;
  course.preset = word_of(*package_script, "lms");
  try {
    read_course(assigned_value(*course_script), course);
  } catch (
      const Json::exception&) {  // a field that is missing or of another kind: another version's, or no course at all
    return failure(fmt::format("{}: its site/data/course.js is none that this mooc can read", zip.string()));
  }
  return course;
}

}  // namespace mooc
