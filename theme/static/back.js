// Shows "Go back" where going back stays on this site: the reader came from a page below the same root.
const root = new URL("../", import.meta.url).href;
const button = document.querySelector("[data-go-back]");

if (button && document.referrer.startsWith(root) && history.length > 1) {
  button.hidden = false;
  // A step within the page, to a footnote or past the menu, is no step back to where the reader came from.
  button.addEventListener("click", () => (location.hash ? location.assign(document.referrer) : history.back()));
}
