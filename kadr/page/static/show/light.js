// A light copy of a film that the browser cannot play: asked for here, made by the server, told of while it is made.
import { post } from "./correct.js";
import { clock } from "./time.js";

const get = (id) => document.getElementById(id);
const wait = (ms) => new Promise((then) => setTimeout(then, ms));
let asked = false;

/** why: in a sentence; stills(why) is called while there is no copy, ready(address) when there is one. */
export const lightCopy = async (key, why, stills, ready) => {
  stills(why);
  if (asked) return; // several things can go wrong with one file
  asked = true;
  const box = get("light"), told = get("light-told"), bar = get("light-bar"), make = get("make-light"), stop = get("stop-light");
  const tell = (state) => {
    const making = state.state === "making";
    box.hidden = state.state === "ready" || (state.state === "none" && !(state.can_be_made && state.may_be_asked_for));
    make.hidden = making;
    stop.hidden = bar.hidden = !making;
    if (making) {
      const share = state.done_ns / state.duration_ns;
      bar.value = share;
      const left = state.left_s === null ? "" : state.left_s < 90 ? `, about ${Math.max(state.left_s, 1)}\u00a0s left` : `, about ${Math.round(state.left_s / 60)}\u00a0min left`;
      told.textContent = `A light copy is being made: ${clock(state.done_ns)} of ${clock(state.duration_ns)}, ${Math.floor(share * 100)}\u00a0%${left}`;
    } else told.textContent = state.state === "failed" ? `No light copy could be made: ${state.why}` : "";
  };
  const follow = async (first) => {
    let state = first;
    for (tell(state); state.state === "making"; tell(state)) {
      await wait(700);
      state = await (await fetch(`${key}/light.json`)).json();
    }
    if (state.state === "ready") ready(`${key}/light`);
  };
  const ask = async (values) => {
    const answer = await post("light", values);
    if (answer.ok) await follow(await answer.json()); else told.textContent = (await answer.text()).trim();
  };
  make.addEventListener("click", () => ask({ make: true }));
  stop.addEventListener("click", async () => { stop.disabled = true; await post("light", { stop: true }); stop.disabled = false; });
  await follow(await (await fetch(`${key}/light.json`)).json());
};
