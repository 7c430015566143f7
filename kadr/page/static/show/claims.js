// A choice in the filter acts at once; without this file the button does.
import { author, say, send } from "./correct.js";
import { acts } from "./keys.js";

const form = document.getElementById("claim-filter");
form.classList.add("at-once");
form.addEventListener("change", (event) => { if (event.target.tagName === "SELECT") form.requestSubmit(); });
// On a phone the filters are folded, so that claims are seen first; not while one is chosen.
const narrow = matchMedia("(max-width: 599px)");
const chosen = [...form.elements].some((field) => field.name && field.name !== "order" && field.value);
const fold = () => { document.getElementById("claim-fold").open = chosen || !narrow.matches; };
narrow.addEventListener("change", fold);
fold();
form.addEventListener("submit", () => { // what is not chosen does not stand in the address
  for (const field of form.elements) if (field.name && (!field.value || (field.name === "order" && field.value === "verdict"))) field.disabled = true;
});

// What a hand says of a reading stands with it; a form under each lets one say more.
const opened = (said) => {
  const query = new URLSearchParams(location.search);
  query.delete("claim");
  query.set("at", said.dataset.at);
  location.search = query;
};
const by = async (part, values, button) => {
  button.disabled = true;
  const whole = { ...values, author: part.querySelector("[name=author]").value.trim(), reason: part.querySelector("[name=reason]").value };
  const kept = await say(whole, part.querySelector("[role=status]"), part.querySelector("[role=alert]"));
  button.disabled = false;
  return kept;
};
const form_ = document.getElementById("reading-form"), may = document.getElementById("may-write");
const formFor = (said) => {
  const part = form_.content.cloneNode(true).firstElementChild, wrong = part.querySelector("[role=alert]");
  part.querySelector("[name=author]").value = author.get();
  part.querySelector("[data-hand]").addEventListener("click", async (event) => {
    const values = { about: "verdict", place: said.dataset.place, to: part.querySelector("[name=verdict]").value };
    if (await by(part, values, event.currentTarget)) opened(said);
  });
  part.addEventListener("click", async (event) => {
    const action = event.target.dataset?.action, name = part.querySelector("[name=author]").value.trim();
    if (!action) return;
    wrong.hidden = Boolean(name);
    if (!name) { wrong.textContent = "Say who corrects: fill in “By”."; return; }
    author.set(name);
    const kept = await send({ about: "statement", action, place: said.dataset.place, author: name, reason: part.querySelector("[name=reason]").value });
    if (!kept) { wrong.hidden = false; wrong.textContent = "It could not be kept. Load the page again."; return; }
    opened(said);
  });
  return part;
};
// A form is there from when its claim is opened: fields in folded claims are laid out by a browser that looks for what it can fill in.
const whenOpened = (claim, then) => {
  const part = claim.querySelector("details");
  if (part.open) then(); else part.addEventListener("toggle", then, { once: true });
};
for (const said of document.querySelectorAll("#places p")) {
  const claim = document.getElementById(said.dataset.claim), place = claim?.querySelector(".in-text") ?? claim?.querySelector(".who");
  if (!place) continue;
  if (said.childElementCount) { const line = document.createElement("p"); line.className = "small"; line.append(...said.childNodes); place.append(line); }
  if (!may || !claim.querySelector(".in-text")) continue;
  whenOpened(claim, () => place.append(formFor(said)));
}
const adding = document.getElementById("add-claim");
if (adding) adding.querySelector("[name=author]").value = author.get();
adding?.querySelector("[data-hand]").addEventListener("click", async (event) => {
  const facets = [...adding.querySelectorAll("[name=facet]:checked")].map((one) => one.value);
  const words = adding.querySelector("[name=of]").value;
  if (await by(adding, { about: "claim", of: words, to: facets.join(", ") }, event.currentTarget)) location.search = new URLSearchParams({ words });
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
const wanted = document.getElementById(location.hash.slice(1)) ?? (/[?&](at|claim)=/.test(location.search) ? document.querySelector(".laid:has(> details[open])") : null);
if (wanted?.classList.contains("laid")) { const part = wanted.querySelector("details"); if (part) part.open = true; wanted.scrollIntoView(); }
document.addEventListener("corrected", () => location.reload());
document.documentElement.dataset.ready = "claims";
