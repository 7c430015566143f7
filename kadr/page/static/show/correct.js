// Corrections: sent with the token that only this server's pages hold; the page shows what is kept.
import "./keys.js";

const key = location.pathname.split("/")[1];
const token = document.querySelector('meta[name="kadr-token"]')?.content ?? "";
const box = document.getElementById("correct-wrong");

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
  return null;
};

export const author = {
  get: () => { try { return localStorage.getItem("kadr-author") ?? ""; } catch { return ""; } },
  set: (name) => { try { localStorage.setItem("kadr-author", name); } catch { /* not allowed here */ } },
};

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-undo]");
  if (!button) return;
  if (await send({ undo: Number(button.dataset.undo) })) {
    if (document.querySelector(".corrections")) location.reload();
    else document.dispatchEvent(new CustomEvent("corrected"));
  }
});
