// Where a page stands in its site: the root that its <html data-root> names, and its path below that.

export interface Address { readonly page: string; readonly anchor: string }

export function siteRoot(): string {
  return new URL(document.documentElement.dataset["root"] || "./", location.href).href.replace(/[?#].*$/, "");
}

/** "lesson/reformuler.html" and "essai"; the page is "" when it does not stand below its root. */
export function ownAddress(): Address {
  const path = location.href.replace(/[?#].*$/, "");
  const root = siteRoot();
  const page = path.startsWith(root) ? path.slice(root.length) : "";
  return { page: page === "" || page.endsWith("/") ? `${page}index.html` : page, anchor: location.hash.slice(1) };
}
