// Whose copy this tab works on, kept for a reload after Terminate, when the platform says nothing more.

import type { CourseData } from "../course";

export function sessionKey(course: CourseData): string { return `mooc:${course.id}:session`; }

export function isSession(value: unknown): value is { owner: string; mark: number } {
  return typeof value === "object" && value !== null && "owner" in value && typeof value.owner === "string"
    && "mark" in value && typeof value.mark === "number";
}
