// Before anything is drawn: the reader's choice of light or dark, so that no page flashes in the other.
(() => {
  "use strict";
  try {
    const kept = localStorage.getItem("kadr-theme");
    if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
  } catch { /* not allowed here */ }
})();
