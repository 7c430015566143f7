// A choice in the filter acts at once; without this file the button does.
import { acts } from "./keys.js";

const form = document.getElementById("claim-filter");
form.classList.add("at-once");
form.addEventListener("change", (event) => { if (event.target.tagName === "SELECT") form.requestSubmit(); });
form.addEventListener("submit", () => { // what is not chosen does not stand in the address
  for (const field of form.elements) if (field.name && (!field.value || (field.name === "order" && field.value === "verdict"))) field.disabled = true;
});

// n and p go from claim to claim; Enter on one opens it.
const claims = [...document.querySelectorAll(".laid, .bare-claim")];
let at = -1;
document.addEventListener("keydown", (event) => {
  if (!acts(event) || !["n", "p"].includes(event.key) || !claims.length) return;
  event.preventDefault();
  at = Math.min(Math.max(at + (event.key === "n" ? 1 : -1), 0), claims.length - 1);
  const target = claims[at].querySelector("summary, a.mark");
  target?.focus();
  claims[at].scrollIntoView({ block: "nearest" });
});
const wanted = document.getElementById(location.hash.slice(1));
if (wanted?.classList.contains("laid")) { const part = wanted.querySelector("details"); if (part) part.open = true; wanted.scrollIntoView(); }
document.documentElement.dataset.ready = "claims";
