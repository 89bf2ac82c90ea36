#include "serve/player_package.h"

#include "text/json_writer.h"

namespace mooc {
namespace {

void write_items(JsonWriter& json, const std::vector<PackageItem>& items) {
  json.begin_array();
  for (const PackageItem& item : items) {
    json.begin_object();
    json.key("identifier").string(item.identifier);
    json.key("title").string(item.title);
    json.key("href").string(item.href);
    json.key("sco").boolean(item.sco);
    json.key("visible").boolean(item.visible);
    json.key("prerequisites").string(item.prerequisites);
    json.key("masteryScore").string(item.mastery_score);
    json.key("scaledPassingScore").string(item.scaled_passing_score);
    json.key("completionThreshold").string(item.completion_threshold);
    json.key("launchData").string(item.launch_data);
    json.key("maxTimeAllowed").string(item.max_time_allowed);
    json.key("timeLimitAction").string(item.time_limit_action);
    json.key("children");
    write_items(json, item.children);
    json.end_object();
  }
  json.end_array();
}

void write_remark(JsonWriter& json, const PlayerRemark& remark) {
  json.begin_object();
  json.key("level").string(remark.level).key("place").string(remark.place);
  json.key("message").string(remark.message).key("source").string(remark.source);
  json.key("title").begin_object().key("fr").string(remark.french).key("en").string(remark.english).end_object();
  json.key("text").begin_object().key("fr").string(remark.french_why).key("en").string(remark.english_why).end_object();
  json.end_object();
}

}  // namespace

std::string player_package(const LearningPackage& package, std::string_view file,
                           const std::vector<PlayerRemark>& remarks) {
  JsonWriter json;
  json.begin_object();
  json.key("file").string(file);
  json.key("identifier").string(package.identifier);
  json.key("title").string(package.title);
  json.key("standard").string(package.standard == Standard::scorm12 ? "scorm12" : "scorm2004");
  json.key("schemaVersion").string(package.schema_version);
  json.key("files").number(package.entries.size());
  json.key("items");
  write_items(json, package.items);
  json.key("remarks").begin_array();
  for (const PlayerRemark& remark : remarks) write_remark(json, remark);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace mooc
