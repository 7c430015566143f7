// Corrections: sent with the token that only this server's pages hold; the page shows what is kept.
import "./keys.js";

const key = location.pathname.split("/")[1];
const token = document.querySelector('meta[name="kadr-token"]')?.content ?? "";
const get = (id) => document.getElementById(id);
const box = get("correct-wrong");

/** Ask the server to write something: only this server's pages hold the token that it wants. */
export const post = (place, values) => fetch(`/${key}/${place}`, {
  method: "POST", headers: { "Content-Type": "application/json", "X-Kadr-Token": token }, body: JSON.stringify(values),
});

/** Keep a correction, or take one back; answers what is kept now, or null when it was refused. */
export const send = async (values) => {
  const answer = await post("corrections", values);
  if (box) box.hidden = answer.ok;
  if (answer.ok) return answer.json();
  if (box) box.textContent = (await answer.text()).trim();
  if (answer.status === 409) document.dispatchEvent(new CustomEvent("corrected")); // by somebody else meanwhile: what stands there now is shown
  return null;
};

/** Say something by hand that the dossier is made again with; told: where it says so meanwhile, wrong: where what went wrong stands. */
export const say = async (values, told, wrong) => {
  wrong.hidden = Boolean(values.author) || Boolean(values.undo);
  if (!wrong.hidden) { wrong.textContent = "Say who says so: fill in “By”."; return false; }
  if (values.author) author.set(values.author);
  told.textContent = "Kept; the dossier is being made again …";
  const answer = await post("hand", values);
  told.textContent = "";
  if (answer.ok) return true;
  wrong.hidden = false;
  wrong.textContent = (await answer.text()).trim();
  return false;
};

export const author = {
  get: () => { try { return localStorage.getItem("kadr-author") ?? ""; } catch { return ""; } },
  set: (name) => { try { localStorage.setItem("kadr-author", name); } catch { /* not allowed here */ } },
};

document.addEventListener("click", async (event) => {
  const hand = event.target.closest("[data-undo-hand]");
  if (hand) {
    hand.disabled = true;
    const { undoHand: about, of, place } = hand.dataset;
    if (await say({ about, of, place, undo: true }, get("hand-told"), box)) location.reload();
    hand.disabled = false;
    return;
  }
  const button = event.target.closest("[data-undo]");
  if (!button) return;
  if (await send({ undo: Number(button.dataset.undo) })) {
    if (document.querySelector(".corrections")) location.reload();
    else document.dispatchEvent(new CustomEvent("corrected"));
  }
});
