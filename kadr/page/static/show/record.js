// The Record view: each line's rows confirmed or rejected, with who says so and why. Asked for, so that reading stays quiet.
import { author, send } from "./correct.js";

const part = document.getElementById("correct-rows");
const OPEN = "kadr-correcting";
const remember = (open) => { try { sessionStorage.setItem(OPEN, open ? "yes" : ""); } catch { /* not allowed here */ } };
const wasOpen = () => { try { return sessionStorage.getItem(OPEN) === "yes"; } catch { return false; } };
const button = (label, name) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "quiet";
  made.append(label, Object.assign(document.createElement("span"), { className: "vh", textContent: `: ${name}` }));
  return made;
};

/** What a line is about, for who hears its buttons alone. */
const nameOf = (line) => (line.querySelector(".what, .quote, th") ?? line).textContent.trim().replace(/\s+/g, " ").slice(0, 80);

const say = async (line, action, wrong) => {
  const name = part.querySelector("[name=author]").value.trim();
  wrong.hidden = Boolean(name);
  if (!name) { wrong.textContent = "Say who says so: fill in “By”."; part.querySelector("[name=author]").focus(); return; }
  author.set(name);
  const { about, rows } = line.dataset;
  if (await send({ about, action, place: rows, author: name, reason: part.querySelector("[name=reason]").value })) location.reload();
};

const offer = () => {
  const wrong = document.getElementById("correct-wrong");
  for (const line of document.querySelectorAll("[data-rows]")) {
    const acts = document.createElement("span"), name = nameOf(line);
    acts.className = "row-acts";
    for (const [label, action] of [["Confirm", "confirm"], ["Reject", "reject"]]) {
      const one = button(label, name);
      one.addEventListener("click", () => say(line, action, wrong));
      acts.append(one);
    }
    for (const said of line.querySelectorAll(".hand")) {
      const undo = button("Undo", `${said.firstChild.textContent.trim()} ${name}`);
      undo.dataset.undo = said.dataset.number;
      acts.append(undo);
    }
    (line.matches("tr") ? line.querySelector("th") : line).insertBefore(acts, line.querySelector(":scope > .leader"));
  }
};

if (part) {
  part.querySelector("[name=author]").value = author.get();
  const turn = () => {
    document.body.classList.toggle("correcting", part.open);
    remember(part.open);
    if (part.open && !document.querySelector(".row-acts")) offer();
  };
  part.addEventListener("toggle", turn);
  if (wasOpen()) part.open = true;
}
document.addEventListener("corrected", () => location.reload());
document.documentElement.dataset.ready = "record";
