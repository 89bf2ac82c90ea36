// The page around a package in the player: puts the API one level above it, as Moodle does, and sends the record to the test server the
// way Moodle's request.js does: synchronously while the page is there, by beacon when it goes or is hidden.
import { Scorm12Platform } from "../../templates/platform/scorm12_platform.mjs";
import { Scorm2004Platform } from "../../templates/platform/scorm2004_platform.mjs";

const platforms = { scorm12: Scorm12Platform, scorm2004: Scorm2004Platform };
const launch = JSON.parse(document.getElementById("launch").textContent);
let going = false;
// Who listens to `unload`, as Moodle does, is never kept for the back button.
for (const event of launch.cached ? ["pagehide"] : ["beforeunload", "unload", "pagehide"]) addEventListener(event, () => { going = true; }, true);
addEventListener("pageshow", () => { going = false; });

/** @param {string} address @param {unknown} what */
function send(address, what) {
  const body = JSON.stringify(what);
  if (!going && document.visibilityState !== "hidden" && sentInFull(address, body)) return;
  if (!navigator.sendBeacon(address, body)) console.error(`a beacon of ${body.length} characters was refused`);
}

/** A browser allows no synchronous request while a page goes, be it another one whose call we answer. */
function sentInFull(address, body) {
  try {
    const request = new XMLHttpRequest();
    request.open("POST", address, false);
    request.send(body);
    return request.status === 204;
  } catch {
    return false;
  }
}

function ours() {
  const platform = new platforms[launch.standard]({
    ...launch.settings,
    deliver: (delivery) => send(`/delivery/${launch.id}`, delivery),
    isGoing: () => going,
  });
  window.platform = platform;
  const api = platform.api();
  // Once the page goes, a call may be the last one: whatever it was, its log is sent.
  return Object.fromEntries(Object.entries(api).map(([method, call]) => [method, (...args) => {
    try {
      return call(...args);
    } finally {
      if (going) platform.flushLog("going");
    }
  }]));
}

/** scorm-again in our platform's place. It commits to the test server by itself; `calls` are noted for a look at them. */
function again() {
  const { name, stored } = launch.again;
  const api = new window[name]({ logLevel: 5, autocommit: false, lmsCommitUrl: `/again/${launch.id}`, dataCommitFormat: "flattened", sendFullCommit: true });
  if (Object.keys(stored).length > 0) api.loadFromFlattenedJSON(stored, "");
  window.again = api;
  window.calls = [];
  return Object.fromEntries(launch.again.methods.map((method) => [method, (...args) => {
    const result = api[method](...args);
    if (!/LastError|ErrorString|Diagnostic/.test(method)) {
      const code = String(api[launch.again.lastError]());
      window.calls.push({ method, args, result: String(result), code });
    }
    return result;
  }]));
}

if (launch.api !== "none") window[launch.apiName] = launch.again ? again() : ours();
