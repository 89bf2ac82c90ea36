// Prints this page, whole and alone. In a frame (a platform's, or the shell's) the browser's own printing takes the window around it, and
// of this page only what fits on one sheet; print() called in the frame prints what is in the frame.

import { all } from "./dom";
import { standsInFrame } from "./start";

export function openPrinting(): void {
  const printPage = (): void => window.print();
  for (const control of all("[data-print]")) control.addEventListener("click", printPage);
  if (!standsInFrame()) return;
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== "p" || ctrlKey === metaKey || altKey || shiftKey) return;
    event.preventDefault();
    printPage();
  });
}
