// The Film view: player, readings and tracks move together.
import { author, say, send } from "./correct.js";
import { acts } from "./keys.js";
import { Lanes } from "./lanes.js";
import { lightCopy } from "./light.js";
import { Player } from "./player.js";
import { SECOND, clock, figures, parsed, placeOf, timecode } from "./time.js";

const stage = document.querySelector(".stage");
const get = (id) => document.getElementById(id);
const fetched = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
};

const key = stage.dataset.key;
const film = await fetched(stage.dataset.film);
film.shots = { found_ns: film.shots.start_ns, by_hand: [], ...film.shots }; // what no hand changed is not sent twice
// The rows of the shots round this place came with the page; all others follow once it is drawn.
let corrections = [], shots = [], starts = film.shots.start_ns; // as corrected by hand
for (const row of JSON.parse(document.body.dataset.near ?? "[]")) shots[row.shot - 1] = row;
let areAllKnown = false;
let seen = Number(document.body.dataset.lastSaid ?? 0); // the last correction that the rows know of: it comes with them
const frames = film.rate ? film.rate[0] / film.rate[1] : null;
const frameNs = frames ? SECOND / frames : SECOND / 25;

const lanes = new Lanes(get("lanes"), film, key);
const playhead = get("playhead"), label = playhead.firstElementChild;
const still = get("still"), video = get("video");
const CALM_MS = 100; // while the film is dragged, what is told of a shot is told anew at most so often
let labelWide = 60; // of the time at the cursor, measured when the axis is drawn
let scrubs = false, told = 0, later = 0; // scrubs: the cursor is being dragged
let shown = -1, chosen = null, pictured = false; // pictured: the film's own picture stands on the page

const frameOf = (ns) => Math.min(Math.max(Math.floor(ns / frameNs + 1e-6), 0), Math.max(film.frames - 1, 0));
const inMiddle = (ns) => frameOf(ns) * frameNs + frameNs / 2;

const put = () => {
  const share = lanes.share(player.at);
  const inside = share >= 0 && share <= 1;
  playhead.classList.toggle("outside", !inside);
  if (inside) {
    const wide = lanes.box.width;
    playhead.style.transform = `translateX(${share * wide}px)`;
    playhead.classList.toggle("at-start", share * wide < 30);
    playhead.classList.toggle("at-end", share * wide > wide - 30);
    const left = share * wide - (share * wide < 30 ? 2 : share * wide > wide - 30 ? labelWide - 2 : labelWide / 2);
    lanes.cover(left, left + labelWide);
  } else lanes.cover(0, 0);
  const box = get("chosen");
  box.hidden = !chosen;
  if (chosen) {
    const [a, b] = chosen.map((ns) => Math.min(Math.max(lanes.share(ns), 0), 1) * 100);
    box.style.left = `${a}%`;
    box.style.width = `${Math.max(b - a, 0.1)}%`;
  }
};

const perCent = (share) => (share === null ? null : share > 0 && share < 0.005 ? "under 1\u00a0%" : `${Math.round(share * 100)}\u00a0%`);
const unknown = (node, words) => { node.replaceChildren(Object.assign(document.createElement("i"), { className: "no", textContent: words })); };
const tell = (id, words, missing) => { if (words) get(id).textContent = words; else unknown(get(id), missing); };

const soundAt = (ns) => {
  const voice = film.tracks.find((track) => track.key === "voice");
  const loud = film.tracks.find((track) => track.key === "loudness");
  const parts = [];
  const span = voice?.spans?.find(([a, b]) => a <= ns && ns < b);
  if (voice?.kind === "voice" && span) parts.push(span[2] === "other" ? "no speech" : span[2]);
  else if (voice?.spans) parts.push(span ? "silence" : "sound");
  const columns = loud?.columns?.[0];
  const level = columns?.[Math.min(Math.floor((ns / film.duration_ns) * columns.length), columns.length - 1)];
  if (level !== null && level !== undefined) parts.push(`${level < 0 ? "−" : ""}${Math.abs(level).toFixed(0)}\u00a0LUFS`);
  return parts.join("; ") || (voice?.missing ?? "");
};

// Until its row is there, nothing of another shot stands beside a shot's time.
const readNothing = (at) => {
  get("r-shot").textContent = `${figures(at + 1)} of ${figures(starts.length)}`;
  for (const id of ["r-scale", "r-people", "r-motion", "r-hues"]) unknown(get(id), "being fetched");
  get("r-palette").setAttribute("hidden", "");
  still.hidden = true;
  get("around").replaceChildren();
};

const foundAs = (row) => (row.found_as === row.shot ? "" : row.found_as ? ` (${figures(row.found_as)} as found)` : " (by hand)");
const readShot = (at) => {
  const row = shots[at];
  if (!row || (!areAllKnown && [at - 1, at + 1].some((near) => near in starts && !shots[near]))) { shown = -1; readNothing(at); return; }
  const missing = row.found_as ? "not measured" : "not known: its ends are by hand";
  get("r-shot").textContent = `${figures(row.shot)} of ${figures(starts.length)}${foundAs(row)}, ${row.length}${row.how ? `, opens with a ${row.how}` : row.opens_with === "start" ? (starts.length > 1 ? ", the first" : ", the only one") : ", opens with a cut"}`;
  byHand();
  const scaleWord = (name) => (name === "none" ? "no figure to measure by" : name);
  tell("r-scale", row.scale && `${scaleWord(row.scale)}, ${row.scale_probability === null ? "by hand" : `probability ${row.scale_probability.toFixed(2)}`}${row.scale_found && row.scale_found !== row.scale ? `; found: ${scaleWord(row.scale_found)}` : ""}`, missing);
  tell("r-people", row.people?.length ? row.people.join(", ") : row.faces === null ? "" : row.faces ? `${row.faces === 1 ? "one head" : `${row.faces} heads`}, not named` : "no face was found", missing);
  tell("r-motion", row.moving === null ? "" : `${perCent(row.moving)} of the picture moves${row.camera === null ? "; the camera cannot be told" : `; ${perCent(row.camera)} of that is the camera`}`, missing);
  const palette = get("r-palette");
  palette.replaceChildren();
  let x = 0;
  for (const [fill, share] of row.palette ?? []) {
    const band = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const [name, value] of Object.entries({ x: 100 * x, width: 100 * share, height: 1, fill })) band.setAttribute(name, value);
    palette.append(band);
    x += share;
  }
  palette.toggleAttribute("hidden", !row.palette);
  const hues = Object.entries(row.hues ?? {}).filter(([name, share]) => name !== "grey" && share >= 0.05).sort((a, b) => b[1] - a[1]).slice(0, 3);
  const grey = row.hues?.grey;
  const told = [...hues.map(([name, share]) => `${name} ${perCent(share)}`), grey === undefined ? "" : `no hue ${perCent(grey)}`].filter(Boolean);
  tell("r-hues", row.hues ? `${told.join(", ")} of the picture` : "", missing);
  if (row.still) { still.src = `${key}/${row.still}`; still.alt = `Still of shot ${row.shot}, ${row.time}`; }
  still.hidden = !row.still || pictured;
  get("no-still").hidden = Boolean(row.still) || player.hasVideo;
  const around = get("around");
  around.replaceChildren(...[at - 1, at, at + 1].map((near) => {
    const item = document.createElement("li");
    const one = shots[near];
    if (!one) return item;
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.shot = near;
    if (near === at) button.setAttribute("aria-current", "true");
    if (one.still) button.append(Object.assign(document.createElement("img"), { src: `${key}/${one.still}`, alt: "" }));
    else button.append(Object.assign(document.createElement("span"), { className: "no-still", textContent: "no still" }));
    button.append(Object.assign(document.createElement("span"), { className: "cap", textContent: `${figures(one.shot)}  ${one.length}` }));
    button.setAttribute("aria-label", `Shot ${one.shot}, ${one.length}`);
    item.append(button);
    return item;
  }));
};

const saidAt = (ns) => film.tracks.find((track) => track.key === "said")?.said?.filter((one) => one.start <= ns && ns < one.end) ?? [];

// Each frame while the cursor is dragged belongs to cursor and time; the rest of what is known of a shot follows.
const tellShot = (at) => {
  clearTimeout(later);
  const wait = scrubs ? CALM_MS - (performance.now() - told) : 0;
  if (wait > 0) { later = setTimeout(tellShot, wait, at); return; }
  told = performance.now();
  shown = at;
  readShot(at);
};

let lastSaid = null, isSaidKnown = false, timer = 0;
const moved = (ns, speed) => {
  const at = placeOf(starts, ns), frame = frameOf(ns);
  const time = clock(ns);
  get("code").textContent = film.rate ? timecode(frame, film.rate) : clock(ns, 3);
  get("frame-number").textContent = film.rate ? `frame ${figures(frame)}` : "the rate varies; frames keep their own times";
  label.textContent = time;
  playhead.setAttribute("aria-valuenow", String(Math.round(ns / 1e6)));
  playhead.setAttribute("aria-valuetext", `${time}, shot ${at + 1} of ${starts.length}${shots[at]?.scale ? `, ${shots[at].scale}` : ""}`);
  if (at !== shown) tellShot(at);
  tell("r-sound", soundAt(ns), "not measured");
  const said = saidAt(ns), now = said.map((one) => one.words).join();
  if (now !== lastSaid && isSaidKnown) {
    lastSaid = now;
    if (said.length) get("r-said").replaceChildren(...said.slice(0, 3).map((one) => {
      const line = document.createElement("span");
      line.append(Object.assign(document.createElement("q"), { textContent: `“${one.words}”` }), ...one.marks.flatMap((mark) => [" ", lanes.sourceOf(mark)]));
      return line;
    }));
    else unknown(get("r-said"), "nothing that says when");
  }
  const button = get("play");
  button.setAttribute("aria-pressed", String(speed !== 0));
  button.lastElementChild.textContent = speed ? "Stop" : "Play";
  get("speed").textContent = speed && speed !== 1 ? `${speed < 0 ? "back, " : ""}${Math.abs(speed)}×` : "";
  if (speed && (lanes.share(ns) > 1 || lanes.share(ns) < 0)) lanes.show(ns, ns + lanes.to - lanes.from);
  put();
  clearTimeout(timer);
  if (!speed) timer = setTimeout(keep, 250);
};

// The address holds the place, so that it can be cited and opened again.
const keep = () => {
  const query = new URLSearchParams(location.search);
  query.delete("shot");
  query.delete("found");
  query.set("t", clock(player.at, 3));
  if (chosen) { query.set("from", clock(chosen[0], 3)); query.set("to", clock(chosen[1], 3)); } else { query.delete("from"); query.delete("to"); }
  const text = query.toString().replaceAll("%3A", ":");
  history.replaceState(null, "", `?${text}${location.hash}`);
  query.set("v", film.dossier);
  get("here").href = `?${query.toString().replaceAll("%3A", ":")}`;
  get("cite").href = get("here").href;
};

const player = new Player(video, film.duration_ns, film.first_stamp_ns, (ns, speed) => moved(ns, speed));
get("play").disabled = false;
get("play").addEventListener("click", () => player.toggle());
get("fps").textContent = frames ? `${Number(frames.toPrecision(5))} fps` : "rate varies";

const onlyStills = (words) => {
  pictured = false;
  player.withoutVideo();
  get("video")?.remove();
  still.hidden = !shots[shown]?.still;
  get("how-shown").textContent = ", as stills";
  const note = get("no-film");
  note.hidden = false;
  note.textContent = words;
};
/** Show the film by a file of it; cannot: what to do where the browser cannot play it. */
const playing = (one, cannot) => {
  one.muted = false;
  one.addEventListener("error", () => cannot("This browser cannot play the file’s picture or sound as they are coded: stills are shown."));
  one.addEventListener("loadedmetadata", () => { if (!one.videoWidth) cannot("This browser plays the file’s sound but not its picture: stills are shown."); });
  const picture = () => { pictured = still.hidden = true; };
  one.addEventListener("loadeddata", picture);
  if (one.readyState >= 2) picture();
  if (one.error) cannot("This browser cannot play the file’s picture or sound as they are coded: stills are shown.");
};
const light = (words) => lightCopy(key, words, onlyStills, (src) => {
  const copy = Object.assign(document.createElement("video"), { id: "video", src, preload: "auto", playsInline: true, tabIndex: -1 });
  copy.setAttribute("aria-label", "The film");
  get("video")?.remove();
  still.before(copy);
  get("how-shown").textContent = ", as a light copy";
  get("no-film").hidden = true;
  player.withVideo(copy, 0); // its first picture stands at 0
  playing(copy, onlyStills);
});
if (video) playing(video, light);

// Moving about
const toFound = (number) => { // a shot by its number as found, as facts and findings name it
  const at = film.shots.found_ns[number - 1];
  if (at !== undefined) player.seek(at + frameNs / 2);
  return at !== undefined;
};
const toShot = (at) => player.seek(starts[Math.min(Math.max(at, 0), starts.length - 1)] + frameNs / 2);
const marksOf = () => {
  const some = film.tracks.flatMap((track) => track.said?.map((one) => one.start) ?? (["stillness", "freezes"].includes(track.key) ? track.spans?.map(([a]) => a) ?? [] : []));
  return [...new Set(some)].sort((a, b) => a - b);
};
const faster = (way) => player.play(Math.sign(player.speed) === way ? Math.sign(way) * Math.min(Math.abs(player.speed) * 2, 16) : way);
const choose = (end) => {
  const at = player.at, other = chosen ? chosen[1 - end] : end ? 0 : film.duration_ns;
  chosen = end ? [Math.min(other, at), at] : [at, Math.max(other, at)];
  put(); keep();
};
const actions = {
  " ": () => player.toggle(), k: () => player.stop(), l: () => faster(1), j: () => faster(-1),
  ArrowRight: () => { player.stop(); player.seek(inMiddle(player.at) + frameNs); },
  ArrowLeft: () => { player.stop(); player.seek(inMiddle(player.at) - frameNs); },
  ArrowDown: () => toShot(placeOf(starts, player.at) + 1),
  ArrowUp: () => { const at = placeOf(starts, player.at); toShot(player.at - starts[at] > SECOND ? at : at - 1); },
  Home: () => player.seek(0), End: () => player.seek(film.duration_ns),
  PageDown: () => player.seek(player.at + (lanes.to - lanes.from) / 20), PageUp: () => player.seek(player.at - (lanes.to - lanes.from) / 20),
  "[": () => choose(0), "]": () => choose(1),
  "+": () => nearer(), "=": () => nearer(), "-": () => lanes.zoom(0.5, player.at), 0: () => { chosen = null; lanes.show(0, film.duration_ns); },
  n: () => { const next = marksOf().find((at) => at > player.at + frameNs); if (next !== undefined) player.seek(next + frameNs / 2); },
  p: () => { const before = marksOf().filter((at) => at < player.at - frameNs).pop(); if (before !== undefined) player.seek(before + frameNs / 2); },
};
const nearer = () => {
  if (chosen) { lanes.show(...chosen); chosen = null; put(); keep(); } else lanes.zoom(2, player.at);
};
document.addEventListener("keydown", (event) => {
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const atHead = event.target === playhead;
  if (!acts(event) || !(name in actions) || (event.shiftKey && !["+", "="].includes(name))) return;
  if (name === " " && event.target.closest("button, a, summary")) return;
  if (["PageUp", "PageDown", "Home", "End"].includes(name) && !atHead) return;
  event.preventDefault();
  actions[name]();
});
get("nearer").addEventListener("click", nearer);
get("further").addEventListener("click", () => lanes.zoom(0.5, player.at));
get("all-of-it").addEventListener("click", actions[0]);
get("around").addEventListener("click", (event) => {
  const button = event.target.closest("button[data-shot]");
  if (button) toShot(Number(button.dataset.shot));
});
document.addEventListener("click", (event) => { // a link to a shot of this film moves the player
  const link = event.target.closest("a[href]");
  if (!link || event.ctrlKey || event.metaKey || link.pathname !== location.pathname || link.id === "here") return;
  const asked = new URL(link.href).searchParams, shot = asked.get("shot"), found = asked.get("found");
  const place = link.hash && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!shot && !found && place && !link.dataset.s) { event.preventDefault(); place.scrollIntoView(); return; }
  if (!shot && !found) return;
  event.preventDefault();
  if (shot) toShot(Number(shot) - 1); else toFound(Number(found));
  stage.scrollIntoView();
});

// The pointer: on axis and barcode it moves the cursor; on the other tracks it chooses a stretch, and shows it.
const over = get("lanes");
let held = null;
over.addEventListener("pointerdown", (event) => {
  const box = lanes.box;
  if (event.button || event.clientX < box.left - 6 || event.clientX > box.right + 6 || event.target.closest("a")) return;
  const onBar = event.target === playhead || event.target === label || Boolean(event.target.closest(".l-axis, .l-barcode"));
  held = { from: lanes.timeAt(event.clientX), x: event.clientX, scrubs: onBar, was: player.speed };
  scrubs = onBar;
  over.setPointerCapture(event.pointerId);
  if (onBar) player.seek(held.from);
  event.preventDefault();
  playhead.focus({ preventScroll: true });
});
let pointed = null; // where the pointer is: several moves of one frame are one
over.addEventListener("pointermove", (event) => {
  if (!held) return;
  const ns = lanes.timeAt(event.clientX);
  if (held.scrubs) {
    if (pointed === null) requestAnimationFrame(() => { if (held) player.seek(pointed); pointed = null; });
    pointed = ns;
  } else if (Math.abs(event.clientX - held.x) > 4) {
    chosen = [Math.max(Math.min(held.from, ns), 0), Math.min(Math.max(held.from, ns), film.duration_ns)];
    put();
  }
});
over.addEventListener("pointerup", (event) => {
  if (!held) return;
  if (!held.scrubs && Math.abs(event.clientX - held.x) <= 4) { chosen = null; player.seek(held.from); }
  scrubs = false;
  if (held.scrubs) player.seek(pointed ?? player.at);
  held = null;
  keep();
});
over.addEventListener("pointercancel", () => { held = null; scrubs = false; });
over.addEventListener("wheel", (event) => {
  const box = lanes.box;
  if (event.clientX < box.left || event.clientX > box.right || !(event.ctrlKey || event.altKey || !lanes.isWhole || event.deltaY < 0)) return;
  event.preventDefault();
  if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) lanes.pan((event.deltaX / box.width) * (lanes.to - lanes.from));
  else lanes.zoom(Math.exp(-event.deltaY / 300), lanes.timeAt(event.clientX));
}, { passive: false });

// The place in the whole film, while less of it is seen.
const whole = get("whole"), overview = get("overview");
over.addEventListener("drawn", () => {
  overview.hidden = lanes.isWhole;
  if (!lanes.isWhole) {
    const wide = whole.parentElement.clientWidth, pen = whole.getContext("2d");
    whole.width = wide;
    const barcode = film.tracks.find((track) => track.kind === "picture" && track.src);
    const style = getComputedStyle(document.documentElement);
    const frameOfView = () => {
      pen.strokeStyle = style.getPropertyValue("--line");
      pen.lineWidth = 2;
      pen.strokeRect((lanes.from / film.duration_ns) * wide + 1, 1, Math.max(((lanes.to - lanes.from) / film.duration_ns) * wide - 2, 3), 12);
    };
    pen.fillStyle = style.getPropertyValue("--d4");
    pen.fillRect(0, 0, wide, 14);
    if (barcode) {
      const image = new Image();
      image.addEventListener("load", () => { pen.drawImage(image, 0, 0, wide, 14); frameOfView(); });
      image.src = `${key}/${barcode.src}`;
    }
    frameOfView();
  }
  labelWide = label.offsetWidth || labelWide;
  put();
});
whole.addEventListener("pointerdown", (event) => {
  const move = (at) => {
    const box = whole.getBoundingClientRect(), middle = ((at.clientX - box.left) / box.width) * film.duration_ns, half = (lanes.to - lanes.from) / 2;
    lanes.show(middle - half, middle + half);
  };
  whole.setPointerCapture(event.pointerId);
  move(event);
  const go = (at) => move(at);
  whole.addEventListener("pointermove", go);
  whole.addEventListener("pointerup", () => whole.removeEventListener("pointermove", go), { once: true });
});

// Corrections of the shot under the cursor: the hand's value first, the machine's beside it
// A boundary is that of the shot as corrected: one that a hand put in can be moved, retyped and taken out like any other.
function byHand() {
  const place = get("by-hand"), row = shots[shown];
  if (!place || !row) return;
  const some = row.by_hand.map((said) => ({ ...said, ...corrections.find((one) => one.number === said.number) }));
  place.replaceChildren(`Shot ${row.shot}${foundAs(row)}, begins ${clock(row.start_ns, 3)}: `, ...some.flatMap((one) => {
    const hand = Object.assign(document.createElement("b"), { textContent: one.words }), parts = [hand];
    if (one.holds === false) parts.push(" (overtaken by a later word)");
    else if (one.agrees === false && one.action !== "move" && one.machine) parts.push(" ", Object.assign(document.createElement("s"), { textContent: one.machine }));
    const undo = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: "Undo" });
    undo.dataset.undo = one.number;
    return [...parts, ` by ${one.author}, ${one.at}${one.reason ? `: “${one.reason}”` : ""}. `, undo, " "];
  }));
  if (!some.length) place.append("nothing was corrected here.");
  document.querySelector('[data-do="shot confirm"]').disabled = row.scale_probability === null; // a hand's own needs no second word
  for (const one of document.querySelectorAll('[data-do^="boundary"]')) one.disabled = row.start_ns === 0;
  get("c-opening").disabled = row.start_ns === 0;
  get("c-opening").value = "";
  get("c-scale").value = "";
}
const heard = async (kept) => {
  corrections = (kept ?? (await fetched(`${key}/correct.json`))).corrections;
  const [now, rows] = await Promise.all([fetched(`${key}/film.json?part=shots`), fetched(`${key}/shots.json`)]);
  film.shots = now.shots;
  for (const track of now.tracks) Object.assign(film.tracks.find((one) => one.key === track.key), track);
  shots = rows.shots; seen = rows.last_said; starts = now.shots.start_ns; lanes.stills = shots.map((shot) => shot.still);
  for (const [at, track] of film.tracks.entries()) {
    const ends = document.querySelector(`[data-track="${at}"]`)?.closest(".lane").querySelector(".t-scale");
    if (now.tracks.some((one) => one.key === track.key)) ends?.replaceChildren(...track.ends.map((word) => Object.assign(document.createElement("span"), { textContent: word })));
  }
  handNote();
  lanes.draw();
  shown = -1;
  moved(player.at, player.speed);
};
// What is marked on the axis as a hand's, in words
function handNote() {
  const scale = film.tracks.find((track) => track.key === "scale");
  get("hand-note").hidden = ![...film.shots.by_hand, ...(scale?.by_hand ?? []), film.shots.found_ns.length !== starts.length].some(Boolean);
}
document.addEventListener("corrected", () => heard());
const correct = async (about, action, to = "") => {
  const box = get("correct-wrong"), name = get("c-author").value.trim();
  if (!name) { box.hidden = false; box.textContent = "Say who corrects: fill in “By”."; get("c-author").focus(); return; }
  if (!areAllKnown) { box.hidden = false; box.textContent = "The shots are still being fetched; try again in a moment."; return; }
  author.set(name);
  const here = Math.round(frameOf(player.at) * frameNs);
  const place = about === "boundary" ? shots[shown].start_ns : action === "split" && frames ? here : Math.round(player.at);
  const right = action === "move" ? String(here) : action === "split" ? get("c-split").value : to;
  const { start_ns: begins, end_ns: ends } = shots[shown];
  const kept = await send({ about, action, place: String(place), to: right, author: name, reason: get("c-reason").value, span: [begins, ends], seen });
  if (kept) { get("c-reason").value = ""; await heard(kept); }
};
document.querySelector('[data-hand="person"]')?.addEventListener("click", async (event) => {
  const button = event.currentTarget;
  button.disabled = true;
  const values = { about: "person", of: get("c-person").value, to: get("c-name").value.trim(), author: get("c-author").value.trim(), reason: get("c-reason").value };
  if (await say(values, get("hand-told"), get("correct-wrong"))) location.reload();
  button.disabled = false;
});
if (get("c-author")) {
  get("c-author").value = author.get();
  get("correct").addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) correct(...button.dataset.do.split(" "));
  });
  get("c-opening").addEventListener("change", (event) => { if (event.target.value) correct("boundary", "opening", event.target.value); });
  get("c-scale").addEventListener("change", (event) => { if (event.target.value) correct("shot", "scale", event.target.value); });
}

const query = new URLSearchParams(location.search);
const [from, to] = [parsed(query.get("from")), parsed(query.get("to"))];
if (from !== null && to !== null && to > from) { chosen = [from, Math.min(to, film.duration_ns)]; }
const shot = Number(query.get("shot")), foundShot = Number(query.get("found"));
if (shot >= 1 && shot <= starts.length) toShot(shot - 1); else if (!toFound(foundShot)) player.seek(parsed(query.get("t")) ?? 0);
handNote();
lanes.draw();
document.documentElement.dataset.ready = "film";

// Every shot's row, once the axis is drawn; without a file, whether there is a light copy.
await new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
if (!video) light(film.file.why);
try {
  const [sheet, hand] = await Promise.all([fetched(stage.dataset.shots), fetched(`${key}/correct.json`)]);
  corrections = hand.corrections; shots = sheet.shots; seen = sheet.last_said; areAllKnown = true;
  lanes.stills = shots.map((shot) => shot.still);
  if (shown < 0) moved(player.at, player.speed); // what is read already stays, with whoever is writing in it
  lanes.draw("picture");
} catch (error) {
  get("no-film").hidden = false;
  get("no-film").append(` What is known of the other shots could not be fetched (${error.message}). Load the page again.`);
}

// Statements that say when: each is looked through for it, which takes longer than all the rest.
const below = film.tracks.find((track) => track.key === "said");
try {
  const said = await fetched(stage.dataset.said);
  Object.assign(below, said.track);
  get("axis-notes").append(...said.notes.map((note) => `${note} `));
  isSaidKnown = true;
} catch (error) {
  below.missing = `The statements could not be fetched (${error.message}).`;
}
if (below.missing) unknown(document.querySelector(".l-said .t-line"), below.missing);
lanes.draw("said");
moved(player.at, player.speed);

// What stands below the axis comes after it, section by section, so that the film can be used before.
const rest = get("rest");
const idle = () => new Promise((then) => (window.requestIdleCallback ?? setTimeout)(then, { timeout: 400 }));
const more = async () => {
  const answer = await fetch(`${key}/film?part=more`);
  if (!answer.ok) return; // the link to it stays
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.body.append(...page.querySelectorAll("#sentences, body > .symbols"));
  for (const part of [...page.querySelector("main").children]) {
    if (part.matches("h1, script")) continue;
    await idle();
    rest.before(part);
  }
  for (const mark of document.querySelectorAll("main ~ * a[data-s], main a[data-s]")) mark.setAttribute("aria-expanded", "false");
  rest.remove();
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
};
await idle();
await more();
