// What the learner wrote to the reflections of a module, or of the whole course, as one document to take away. It is made here and sent to
// nobody; where the browser keeps no file, its text is there to be copied.

import type { ModuleData, ReflectionData } from "../course";
import { all, first, lineBeside, make } from "./dom";
import { dayOf, offerFile } from "./offer_file";
import type { PageContext } from "./page_context";
import { reflectionsDocument, reflectionsOf, reflectionsText } from "./reflections_document";

type Offer = { readonly page: PageContext; readonly box: HTMLElement; readonly modules: readonly ModuleData[]; readonly reflections: readonly ReflectionData[] };

/** What was written, by identifier. What stands in a field of this page counts as it stands: it may not be kept yet, or may not be keepable. */
async function written({ page: { tracker }, reflections }: Offer): Promise<Map<string, string>> {
  const texts = await Promise.all(reflections.map(async ({ id }) => {
    const field = first<HTMLTextAreaElement>(`[data-reflection="${id}"] textarea`);
    return [id, (field?.value || await tracker.note(id)).trim()] as const;
  }));
  return new Map(texts.filter(([, text]) => text !== ""));
}

function offer({ page: { course, words }, box, modules }: Offer, contents: string, today: Date): void {
  const [module] = box.dataset["takeAway"] ? modules : [];
  const title = [words("take-heading"), ...(module ? [module.title] : []), course.title].join(" · ");
  offerFile(`${words("take-file")}-${(module ?? course).id}-${dayOf(today)}.html`, "text/html", reflectionsDocument(course, title, contents));
}

function enable(offered: Offer, control: HTMLElement): void {
  const { page: { course, words }, box, modules } = offered;
  const say = lineBeside(control);
  const area = make("textarea", { rows: "12", readonly: "", "aria-label": words("take-text") });
  const copy = make("details", { "data-take-copy": "", hidden: "" }, make("summary", {}, words("take-copy")), area);
  box.append(copy);
  const take = async (): Promise<void> => {
    const texts = await written(offered);
    if (texts.size === 0) return say(words("take-nothing"));
    const today = new Date();
    const contents = reflectionsText(course, modules, texts, words, today);
    area.value = new DOMParser().parseFromString(contents, "text/html").body.textContent ?? "";
    copy.hidden = false;
    try {
      offer(offered, contents, today);
      say(words("take-done"));
    } catch {
      copy.open = true;
      say(words("take-by-hand"));
    }
  };
  control.addEventListener("click", () => { take().catch(() => say(words("take-failed"))); });
}

/** Before there is something to take away, an offer of it would only be in the way. */
function showOnceWritten(offered: Offer): void {
  const { page, box } = offered;
  const look = (): void => {
    if (box.hidden) void written(offered).then(({ size }) => { if (size > 0) box.hidden = false; }, () => undefined);
  };
  look();
  page.tracker.subscribe(look);
}

export function openTakeAway(page: PageContext): void {
  for (const box of all("[data-take-away]")) {
    const name = box.dataset["takeAway"];
    const modules = page.course.modules.filter(({ id }) => name === "" || name === id);
    const offered = { page, box, modules, reflections: modules.flatMap((module) => reflectionsOf(page.course, module)) };
    const control = first("button", box);
    if (control) enable(offered, control);
    if (box.hasAttribute("data-once-written")) showOnceWritten(offered);
  }
}
