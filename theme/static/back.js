// Shows "Go back" where going back stays on this site: the reader came from a page below the same root.
const root = new URL("../", import.meta.url).href;
const button = document.querySelector("[data-go-back]");

if (button && document.referrer.startsWith(root) && history.length > 1) {
  button.hidden = false;
  button.addEventListener("click", () => history.back());
}
