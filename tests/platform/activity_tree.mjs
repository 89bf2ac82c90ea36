// What imsmanifest.xml says to a sequencer, in the form that scorm-again takes: it reads no manifest by itself. What stands in ours and is not
// read here stops the test, so that no rule goes unwalked.

/** @typedef {{ name: string, attributes: Record<string, string>, children: Element[], text: string }} Element */

/** Reads XML as our program writes it: no comments, no CDATA, nothing between elements but blanks. @returns {Element} */
export function elementsOf(xml) {
  const root = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (const [, closing, name, attributes, empty, text] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>([^<]*)/g)) {
    if (closing) open.pop();
    else {
      const element = { name, attributes: Object.fromEntries([...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])), children: [], text: text.trim() };
      open.at(-1).children.push(element);
      if (!empty) open.push(element);
    }
  }
  return root.children[0];
}

const parts = (element, name) => element.children.filter((child) => child.name === name);
const part = (element, name) => parts(element, name)[0];

/** An attribute's or an element's value: xs:boolean and xs:decimal as such. */
const value = (text) => (text === "true" || text === "false" ? text === "true" : /^-?[\d.]+$/.test(text) ? Number(text) : text);
const values = ({ attributes }) => Object.fromEntries(Object.entries(attributes).map(([name, text]) => [name, value(text)]));

const readers = {
  "imsss:controlMode": (element, activity) => Object.assign(activity.sequencingControls, values(element)),
  "imsss:deliveryControls": (element, activity) => Object.assign(activity.sequencingControls, values(element)),
  "imsss:sequencingRules": (element, activity) => { activity.sequencingRules = { preConditionRules: parts(element, "imsss:preConditionRule").map(sequencingRule) }; },
  "imsss:rollupRules": (element, activity) => {
    Object.assign(activity.sequencingControls, values(element));
    activity.rollupRules = { rules: parts(element, "imsss:rollupRule").map(rollupRule) };
  },
  "imsss:objectives": (element, activity) => {
    const primary = part(element, "imsss:primaryObjective");
    activity.primaryObjective = { ...objective(primary), isPrimary: true, objectiveID: primary.attributes.objectiveID ?? `${activity.id}-primary` };
    activity.objectives = parts(element, "imsss:objective").map(objective);
  },
};

const sequencingRule = (rule) => ({
  action: part(rule, "imsss:ruleAction").attributes.action,
  conditionCombination: part(rule, "imsss:ruleConditions").attributes.conditionCombination ?? "all",
  conditions: part(rule, "imsss:ruleConditions").children.map(values),
});

const rollupRule = (rule) => ({
  action: part(rule, "imsss:rollupAction").attributes.action,
  consideration: rule.attributes.childActivitySet ?? "all",
  conditions: part(rule, "imsss:rollupConditions").children.map(values),
});

const objective = (element) => ({
  ...values(element),
  ...Object.fromEntries(parts(element, "imsss:minNormalizedMeasure").map(({ text }) => ["minNormalizedMeasure", Number(text)])),
  mapInfo: parts(element, "imsss:mapInfo").map(values),
});

function activityOf(element) {
  const activity = { id: element.attributes.identifier, title: part(element, "title").text, sequencingControls: {}, children: parts(element, "item").map(activityOf) };
  for (const said of part(element, "imsss:sequencing").children) {
    if (!readers[said.name]) throw new Error(`${said.name} is not read`);
    readers[said.name](said, activity);
  }
  return activity;
}

/** `sequencing.activityTree` of scorm-again. */
export const activityTreeOf = (manifest) => activityOf(part(part(elementsOf(manifest), "organizations"), "organization"));
