// What a platform keeps of a learner: the values that arrived, and for each session the calls that were made and what was wrong with
// them. A platform in a page sends its record in deliveries; whoever applies them in their order has the same record.

/**
 * @typedef {{ at: number, method: string, args: string[], result: string, code: string }} Call
 * @typedef {{ rule: string, call: string, why: string }} Violation
 * @typedef {{ calls: Call[], violations: Violation[], begun: boolean, ended: boolean, arrived: {at: number, cause: string}[] }} SessionLog
 * @typedef {{ standard: string, learner: {id: string, name: string}, attempt: number, stored: Record<string, string>, sessions: SessionLog[] }} LearnerRecord
 * @typedef {{ sequence: number, at: number, cause: string, calls: Call[], violations: Violation[], stored?: Record<string, string>, begun?: boolean, ended?: boolean }} Delivery
 */

/** @returns {LearnerRecord} */
export const newRecord = (standard, learner) => ({ standard, learner, attempt: 1, stored: {}, sessions: [] });

/** What a teacher does who resets an attempt: nothing of it is given back. @param {LearnerRecord} record @returns {LearnerRecord} */
export const newAttempt = (record) => ({ ...structuredClone(record), attempt: record.attempt + 1, stored: {} });

/** @returns {SessionLog} */
export const newSession = () => ({ calls: [], violations: [], begun: false, ended: false, arrived: [] });

/** @param {LearnerRecord} record @param {Delivery} delivery */
export function apply(record, delivery) {
  const session = record.sessions[record.sessions.length - 1];
  session.calls.push(...delivery.calls);
  session.violations.push(...delivery.violations);
  session.begun ||= delivery.begun ?? false;
  session.ended ||= delivery.ended ?? false;
  if (delivery.stored) {
    Object.assign(record.stored, delivery.stored);
    session.arrived.push({ at: delivery.at, cause: delivery.cause });
  }
}

/** All entries of a collection of the stored record: [{ id: …, type: … }, …]. @param {Record<string, string>} stored */
export function entries(stored, collection) {
  const found = [];
  for (const [name, value] of Object.entries(stored)) {
    if (!name.startsWith(`${collection}.`)) continue;
    const [index, ...rest] = name.slice(collection.length + 1).split(".");
    (found[Number(index)] ??= {})[rest.join(".")] = value;
  }
  return found;
}
