// How the two rule tests read their tables: one row an element (or a type of interaction), with texts that must be taken, texts that
// must be refused with their code, and what must be set before.
import assert from "node:assert/strict";
import { test } from "node:test";

/**
 * @typedef {object} Rule
 * @property {string} name an element, with indexes
 * @property {[string, string][]} [first] what must be set before
 * @property {string[]} [takes]
 * @property {Record<string, string[]>} [refuses] error code -> texts
 * @property {string} [reads] the value before any set, or "error:403"
 */

/** A session begun, with the methods under names of our own. */
export function begin(PlatformClass, settings) {
  const platform = new PlatformClass({ now: () => 0, ...settings });
  const api = platform.api();
  const { methods } = platform.standard;
  const calls = Object.fromEntries(Object.entries(methods).map(([role, method]) => [role, api[method]]));
  assert.equal(calls.initialize(""), "true");
  return { platform, ...calls };
}

/** The code that a set gives: "0" when it was taken. */
export function codeOfSet(session, name, value) {
  const answer = session.set(name, value);
  const code = session.lastError();
  assert.equal(answer, code === "0" ? "true" : "false");
  return code;
}

export function codeOfGet(session, name) {
  const value = session.get(name);
  return { value, code: session.lastError() };
}

/** @param {any} PlatformClass @param {Rule[]} rules */
export function testRules(PlatformClass, rules) {
  const start = (rule) => {
    const session = begin(PlatformClass);
    for (const [name, value] of rule.first ?? []) assert.equal(codeOfSet(session, name, value), "0", `${name} = ${value}`);
    return session;
  };
  for (const rule of rules) {
    const about = rule.first?.find(([name]) => name.endsWith(".type"))?.[1];
    test(`${rule.name}${about ? ` of ${about}` : ""}`, () => {
      for (const value of rule.takes ?? []) assert.equal(codeOfSet(start(rule), rule.name, value), "0", `takes ${JSON.stringify(value.slice(0, 60))}`);
      for (const [code, values] of Object.entries(rule.refuses ?? {}))
        for (const value of values) {
          const session = start(rule);
          assert.equal(codeOfSet(session, rule.name, value), code, `refuses ${JSON.stringify(value.slice(0, 60))} with ${code}`);
          assert.equal(session.platform.violations.at(-1).rule, `error-${code}`);
        }
      if (rule.reads === undefined) return;
      const { value, code } = codeOfGet(start(rule), rule.name);
      assert.equal(code === "0" ? value : `error:${code}`, rule.reads, "first value");
    });
  }
}

/** Every element of the table has a rule, so that none can be added without a test. */
export function testThatEveryElementHasARule(elements, rules) {
  test("every element of the data model has a rule here", () => {
    const named = new Set(rules.map((rule) => rule.name.replace(/\.\d+\./, ".n.").replace(/\.\d+\./, ".m.")));
    assert.deepEqual(Object.keys(elements).filter((name) => !named.has(name)), []);
  });
}
