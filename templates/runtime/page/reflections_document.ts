// The document that a learner takes away: what they wrote to the course's reflections, readable and printable by itself. Made of texts alone;
// nothing in it can run or load anything: every text is escaped, and its own policy forbids the rest.

import type { CourseData, ModuleData, ReflectionData } from "../course";
import type { Words } from "./words";

/** The reflections of a module, in the order of its pages: its introduction's first. */
export function reflectionsOf(course: CourseData, module: ModuleData): ReflectionData[] {
  return pagesOf(course, module).flatMap(({ reflections }) => reflections);
}

interface Page { readonly title: string; readonly reflections: readonly ReflectionData[] }

function pagesOf(course: CourseData, module: ModuleData): Page[] {
  const lessons = module.lessons.flatMap((id) => course.lessons.filter((lesson) => lesson.id === id));
  return [{ title: "", reflections: module.reflections }, ...lessons]; // an introduction stands under the module's own title
}

const STYLE = ":root{color-scheme:light dark}body{max-width:38rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 Verdana,sans-serif;overflow-wrap:break-word}"
  + "h1,h2,h3,h4{line-height:1.25;break-after:avoid}.mine{padding-left:1rem;border-left:4px solid;white-space:pre-wrap}@media print{body{margin:0;font-size:11pt}}";

/** The document's contents: what was written, by identifier, in these modules. Where nothing was written, the question stands at the end. */
export function reflectionsText(course: CourseData, modules: readonly ModuleData[], texts: ReadonlyMap<string, string>, words: Words, today: Date): string {
  return [
    element("h1", words("take-heading")), element("p", course.title),
    element("p", words("take-made", { date: words.date(today) })), element("p", words("take-private")),
    ...modules.flatMap((module) => moduleLines(course, module, texts)),
    ...openLines(modules.flatMap((module) => reflectionsOf(course, module)).filter(({ id }) => !texts.has(id)), words),
  ].join("\n");
}

/** The whole document around its contents. */
export function reflectionsDocument(course: CourseData, title: string, contents: string): string {
  return `<!DOCTYPE html>
<html lang="${escaped(course.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${contents}
</main>
</body>
</html>
`;
}

function moduleLines(course: CourseData, module: ModuleData, texts: ReadonlyMap<string, string>): string[] {
  const pages = pagesOf(course, module).flatMap(({ title, reflections }) => {
    const level = title === "" ? "h3" : "h4";
    const lines = reflections.flatMap(({ id, question }) => {
      const text = texts.get(id);
      return text === undefined ? [] : [element(level, question), `<p class="mine">${escaped(text)}</p>\n`];
    });
    return lines.length === 0 || title === "" ? lines : [element("h3", title), ...lines];
  });
  return pages.length === 0 ? [] : [element("h2", module.title), ...pages];
}

function openLines(open: readonly ReflectionData[], words: Words): string[] {
  if (open.length === 0) return [];
  return [element("h2", words("take-open")), element("p", words("take-open-more")), "<ul>", ...open.map(({ question }) => element("li", question)), "</ul>"];
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
