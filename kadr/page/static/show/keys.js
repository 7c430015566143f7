// Keys that every view has: / to search, ? for the list of keys. Single letters can be switched off.
const help = document.getElementById("help");
const opener = document.querySelector(".help-open");
const box = document.getElementById("letters");

const kept = () => { try { return localStorage.getItem("kadr-letters") !== "off"; } catch { return true; } };
let letters = kept();

/** Whether a key may act: not while somebody writes, not with a modifier, and letters only where they are wanted. */
export const acts = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return false;
  return letters || event.key.length > 1 || event.key === " ";
};

const toggle = () => {
  help.hidden = !help.hidden;
  opener.setAttribute("aria-expanded", String(!help.hidden));
  if (!help.hidden) help.scrollIntoView({ block: "nearest" });
};

if (help && opener) {
  opener.hidden = false;
  opener.addEventListener("click", toggle);
  box.checked = letters;
  box.addEventListener("change", () => {
    letters = box.checked;
    try { localStorage.setItem("kadr-letters", letters ? "on" : "off"); } catch { /* not allowed here */ }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !help.hidden) { toggle(); opener.focus(); return; }
    if (!acts(event)) return;
    if (event.key === "?") { event.preventDefault(); toggle(); }
    if (event.key === "/") { event.preventDefault(); document.getElementById("q")?.focus(); }
  });
}
