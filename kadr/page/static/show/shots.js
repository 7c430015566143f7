// The Shots view: a filter that reads as a sentence, with what it finds counted, placed and shown.
import { acts } from "./keys.js";
import { make, Sheet } from "./sheet.js";
import { SECOND, clock, figures } from "./time.js";

const view = document.querySelector(".sheet-view");
const get = (id) => document.getElementById(id);
const key = view.dataset.key, duration = Number(view.dataset.ns);
const query = new URLSearchParams(location.search);
const NEAR = ["ECU", "CU", "MCU", "MS", "MLS", "LS", "ELS"];
const SCALES = { ECU: "extreme close-up", CU: "close-up", MCU: "medium close-up", MS: "medium shot", MLS: "medium long shot", LS: "long shot", ELS: "extreme long shot", none: "no figure" };
const FEW = 8; // shots that are seen at a glance, and not told by the quarters of the film
const SIZES = ["large", "medium", "small", "whole film"];

const asFound = query.get("shots") === "found";
const ask = async (where, sort) => {
  const wanted = new URLSearchParams({ where, sort, rows: "no", ...(asFound ? { shots: "found" } : {}) });
  return (await fetch(`${view.dataset.shots}?${wanted}`)).json();
};
const everything = await (await fetch(asFound ? `${view.dataset.shots}?part=columns&shots=found` : view.dataset.rows)).json();
const { hues, said, ...of } = everything.columns;
const shots = of.start_ns.map((start, at) => ({
  shot: at + 1, start_ns: start, end_ns: of.end_ns[at], length: of.length[at], opens_with: of.opens_with[at], how: of.how[at], scale: of.scale[at],
  moving: of.moving[at], speech: of.speech[at], people: of.people[at], faces: of.faces[at], still: of.still[at], fill: of.fill[at], said: said[at + 1],
}));
const share = (shot, family) => hues[family][shot.shot - 1];
const sheet = new Sheet(get("tiles"), shots, key, Number(view.dataset.width) / Number(view.dataset.height), duration);
const state = { where: (query.get("where") ?? "").split(",").map((part) => part.trim()).filter(Boolean), sort: query.get("sort") ?? "time", size: SIZES.includes(query.get("size")) ? query.get("size") : shots.length > 1500 ? "whole film" : "medium" };
let found = everything, turn = 0;

// On a narrow page the filters are folded, so that shots are seen first.
const narrow = matchMedia("(max-width: 899px)");
const fold = () => { get("facets-fold").open = !narrow.matches; };
narrow.addEventListener("change", fold);
fold();

const count = (number, noun) => `${figures(number)} ${noun}${number === 1 ? "" : "s"}`;
const lasting = (ns) => { const s = Math.round(ns / SECOND), h = Math.floor(s / 3600), m = Math.floor(s / 60) % 60; return h ? `${h} h ${String(m).padStart(2, "0")} min` : m ? `${m} min ${String(s % 60).padStart(2, "0")} s` : `${s} s`; };

const refresh = async () => {
  const now = ++turn;
  const answer = state.where.length || state.sort !== "time" ? await ask(state.where.join(", "), state.sort) : { ...everything };
  if (now !== turn) return; // a later filter was asked meanwhile
  const wrong = get("wrong");
  wrong.hidden = !answer.error;
  if (answer.error) { wrong.textContent = answer.error; get("where").value = state.where.pop() ?? ""; draw(); return; }
  found = answer;
  state.where = answer.where;
  keep();
  draw();
};

const keep = () => {
  const wanted = new URLSearchParams();
  if (state.where.length) wanted.set("where", state.where.join(", "));
  if (state.sort !== "time") wanted.set("sort", state.sort);
  wanted.set("size", state.size);
  if (asFound) wanted.set("shots", "found");
  history.replaceState(null, "", `?${wanted}`);
  wanted.set("v", everything.dossier);
  get("cite").href = `?${wanted}`;
  get("as-json").href = `${view.dataset.shots}?${wanted}`;
};

const draw = () => {
  chips(); summary(); facets(); options();
  const matches = new Set(found.matches);
  sheet.captions = caption();
  sheet.show(groups(), state.size, matches);
  strip(); // last: it asks how wide it is, and the page is laid out once for all
  performance.mark("drawn");
};

const groups = () => {
  if (state.size === "whole film") return [{ label: "", shots: found.matches }];
  const some = [];
  if (state.sort === "time" && shots.length < FEW) some.push({ label: "", shots: found.matches });
  else if (state.sort === "time") {
    const names = ["First quarter", "Second quarter", "Third quarter", "Last quarter"];
    names.forEach((label, number) => {
      const inside = found.matches.filter((at) => Math.min(Math.floor((4 * shots[at - 1].start_ns) / duration), 3) === number);
      if (inside.length) some.push({ label, shots: inside });
    });
  } else some.push({ label: `By ${state.sort}, the most first`, shots: found.matches });
  if (found.unknown.length) some.push({ label: "Not measured, so neither in nor out", shots: found.unknown, why: "not measured" });
  return some;
};

const caption = () => {
  const named = [...state.where, state.sort].map((part) => part.split(" ")[0]).find((word) => word in hues);
  const word = named === "grey" ? "no hue" : named; // as everywhere else on the pages
  if (named) return (shot) => (share(shot, named) === null ? `${word} –` : `${word} ${Math.round(share(shot, named) * 100)}\u00a0%`);
  if (state.sort === "motion" || state.where.some((part) => part.startsWith("motion"))) return (shot) => (shot.moving === null ? "motion –" : `motion ${Math.round(shot.moving * 100)}\u00a0%`);
  return null;
};

const chips = () => {
  get("chips").replaceChildren(...state.where.map((words) => {
    const chip = make("button", "chip", words.replace(">=", "≥").replace("<=", "≤"));
    chip.type = "button";
    chip.append(make("span", "x", "×"));
    chip.setAttribute("aria-label", `Remove: ${words}`);
    chip.addEventListener("click", () => { state.where = state.where.filter((one) => one !== words); refresh(); });
    return chip;
  }));
  if (state.where.length) {
    const clear = make("button", "quiet", "Clear");
    clear.type = "button";
    clear.addEventListener("click", () => { state.where = []; refresh(); });
    get("chips").append(clear);
  }
};

const summary = () => {
  const line = get("count"), many = found.matches.length;
  line.replaceChildren();
  if (!state.where.length) {
    line.append(make("b", "", count(shots.length, "shot")), `, ${lasting(duration)}${shots.length ? `, average shot length ${(duration / SECOND / shots.length).toFixed(1)} s` : ""}`);
  } else if (!many) {
    line.append(`No shot matches ${state.where.length > 1 ? `all ${state.where.length}` : "that"}. `);
    const last = state.where.at(-1), remove = make("button", "quiet", `Remove “${last}”`);
    remove.type = "button";
    remove.addEventListener("click", () => { state.where.pop(); refresh(); });
    line.append(remove);
  } else {
    line.append(make("b", "", `${figures(many)} of ${count(shots.length, "shot")}`), `, ${lasting(found.lasting_ns)}, ${Math.round((100 * found.lasting_ns) / duration)}\u00a0% of the running time.`);
    if (state.size === "whole film") line.append(" The others stay in place, faint.");
  }
  if (found.unknown.length) line.append(` ${count(found.unknown.length, "shot")} not measured.`);
  if (sheet.selected.length) {
    line.append(` ${sheet.selected.length} selected: `);
    line.append(sheet.selected.slice(0, 12).join(", ") + (sheet.selected.length > 12 ? " …" : "") + ".");
  }
};
get("tiles").addEventListener("selected", summary);

const bars = new Image();
const strip = () => {
  const canvas = get("strip"), wide = canvas.clientWidth, dots = devicePixelRatio || 1, pen = canvas.getContext("2d");
  canvas.width = wide * dots; canvas.height = 26 * dots;
  pen.scale(dots, dots);
  const style = getComputedStyle(document.documentElement);
  if (bars.complete && bars.naturalWidth) pen.drawImage(bars, 0, 0, wide, 16);
  pen.fillStyle = style.getPropertyValue("--sunk");
  pen.fillRect(0, 17, wide, 8);
  pen.fillStyle = style.getPropertyValue("--d1");
  if (state.where.length) for (const at of found.matches) {
    const shot = shots[at - 1];
    pen.fillRect((shot.start_ns / duration) * wide, 17, Math.max(((shot.end_ns - shot.start_ns) / duration) * wide, 1), 8);
  }
};
bars.addEventListener("load", () => strip());
if (view.dataset.barcode) bars.src = view.dataset.barcode;
addEventListener("resize", () => strip());
new MutationObserver(() => { strip(); facets(); }).observe(document.documentElement, { attributeFilter: ["data-theme"] });

const counted = new Map(); // of all shots, which do not change
const countOf = (words, test) => {
  if (!counted.has(words)) counted.set(words, shots.reduce((sum, shot) => sum + (test(shot) ? 1 : 0), 0));
  return counted.get(words);
};
// Filters, each with how many of all and of what is found now
const facets = () => {
  const inside = found.matches.map((at) => shots[at - 1]);
  const lists = [];
  const list = (title, choices, missing) => {
    const part = make("section");
    part.append(make("h2", "", title));
    const shown = choices.map(([label, words, test]) => [label, words, test, countOf(words, test)]).filter(([, , , all]) => all);
    if (missing || !shown.length) part.append(make("p", "no", missing || "none"));
    const most = Math.max(...shown.map(([, , , all]) => all), 1);
    for (const [label, words, test, all] of shown) {
      const now = inside.length === shots.length ? all : inside.reduce((sum, shot) => sum + (test(shot) ? 1 : 0), 0);
      const button = make("button", "facet");
      button.type = "button";
      button.setAttribute("aria-pressed", String(state.where.includes(words)));
      button.title = words;
      const bar = make("span", "f-bar"), whole = make("span", "all"), part_ = make("span", "now");
      whole.style.width = `${(100 * all) / most}%`;
      part_.style.width = `${(100 * now) / most}%`;
      bar.append(whole, part_);
      button.append(make("span", "f-label", label), bar, make("span", "f-count", figures(all)), make("span", "vh", `, ${now} of those found`));
      button.addEventListener("click", () => {
        if (state.where.includes(words)) state.where = state.where.filter((one) => one !== words);
        else state.where = [...state.where, words];
        refresh();
      });
      part.append(button);
    }
    lists.push(part);
  };
  list("Scale", [...NEAR, "none"].map((name) => [SCALES[name].replace(" shot", ""), SCALES[name], (shot) => shot.scale === name]), shots.every((shot) => shot.scale === null) && "not measured");
  lists.push(lengths(inside));
  list("Sound", [["speech", "speech", (shot) => shot.speech > 0], ["no speech", "no speech", (shot) => shot.speech === 0]], shots.every((shot) => shot.speech === null) && "not measured");
  const people = new Map();
  for (const shot of shots) for (const who of shot.people ?? []) people.set(who, (people.get(who) ?? 0) + 1);
  const named = [...people].sort((a, b) => b[1] - a[1]).slice(0, 6).map(([who]) => [who, who.toLowerCase(), (shot) => shot.people?.includes(who)]);
  list("People", [...named, ["somebody", "somebody", (shot) => shot.faces > 0], ["no face found", "nobody", (shot) => shot.faces === 0]], shots.every((shot) => shot.faces === null) && "not measured");
  const families = Object.keys(hues).filter((name) => name !== "grey");
  list("Hue, a fifth or more", families.map((name) => [name, `${name} >= 20 %`, (shot) => share(shot, name) >= 0.2]), !families.length && "not measured");
  list("Opens with", ["cut", "dissolve", "fade", "wipe"].map((kind) => [kind, `opens with a ${kind}`, (shot) => shot.opens_with === kind]));
  get("facets").replaceChildren(...lists);
};

const lengths = (inside) => {
  const part = make("section");
  part.append(make("h2", "", "Length, s"));
  const place = (shot) => Math.floor(2 * Math.log2(Math.max((shot.end_ns - shot.start_ns) / SECOND, 0.1)) + 1e-9);
  const tally = (some) => { const counts = new Map(); for (const shot of some) counts.set(place(shot), (counts.get(place(shot)) ?? 0) + 1); return counts; };
  const all = tally(shots), now = tally(inside);
  const low = Math.min(...all.keys()), high = Math.max(...all.keys()), most = Math.max(...all.values());
  const row = make("div", "f-hist");
  row.setAttribute("role", "img");
  row.setAttribute("aria-label", `Lengths of ${shots.length} shots on a logarithmic axis; dark, the ${inside.length} found`);
  for (let bin = low; bin <= high; bin++) {
    const column = make("span", "bin"), a = make("span", "all"), b = make("span", "now");
    a.style.height = `${(100 * (all.get(bin) ?? 0)) / most}%`;
    b.style.height = `${(100 * (now.get(bin) ?? 0)) / most}%`;
    column.append(a, b);
    row.append(column);
  }
  const ends = make("p", "ends");
  ends.append(make("span", "", String(Number((2 ** (low / 2)).toPrecision(1)))), make("span", "", `${Number((2 ** ((high + 1) / 2)).toPrecision(2))}`));
  const longer = make("p", "longer");
  const steps = [1, 2, 5, 10, 20, 60].filter((one) => shots.some((shot) => shot.end_ns - shot.start_ns > one * SECOND));
  if (steps.length) longer.append("longer than ");
  for (const seconds of steps) {
    const words = `longer than ${seconds} s`, button = make("button", "quiet", String(seconds));
    button.type = "button";
    button.setAttribute("aria-pressed", String(state.where.includes(words)));
    button.setAttribute("aria-label", words);
    button.addEventListener("click", () => { state.where = [...state.where.filter((one) => !one.startsWith("longer than")), ...(state.where.includes(words) ? [] : [words])]; refresh(); });
    longer.append(button);
  }
  part.append(row, ends, longer);
  return part;
};

const options = () => {
  const fill = (id, names, now, choose) => get(id).replaceChildren(...names.flatMap((name, at) => {
    const button = make("button", "quiet", name);
    button.type = "button";
    button.setAttribute("aria-pressed", String(name === now));
    button.addEventListener("click", () => choose(name));
    return at ? [", ", button] : [button];
  }));
  const asked = state.where.map((part) => part.split(" ")[0]).filter((word) => word in hues);
  fill("sorts", ["time", "length", "motion", ...new Set(asked)], state.sort, (name) => { state.sort = name; refresh(); });
  fill("sizes", SIZES, state.size, (name) => { state.size = name; keep(); draw(); });
};

// Where a hand corrected shots: which are shown, and everything that was said, with who and why
const byHand = () => {
  const place = get("by-hand-shots");
  if (!everything.by_hand || !place) return;
  const line = make("p", "sheet-as"), wanted = new URLSearchParams(location.search);
  line.append("Shots ");
  for (const [name, label] of [["corrected", "as corrected by hand"], ["found", "as found"]]) {
    const link = make("a", "", label);
    if (name === "found") wanted.set("shots", "found"); else wanted.delete("shots");
    link.href = `?${wanted}`;
    if (everything.as === name) link.setAttribute("aria-current", "true");
    line.append(link, name === "corrected" ? ", " : ". ");
  }
  place.replaceChildren(line);
  place.hidden = false;
  const mended = shots.filter((shot) => shot.said);
  if (asFound || !mended.length) return;
  line.append("What was measured of a shot is not known where a hand moved its ends.");
  const part = make("details", "more"), list = make("ul", "mended");
  part.append(make("summary", "", `${count(mended.length, "shot")} by hand: what, who and why`));
  for (const shot of mended) {
    const item = make("li"), link = make("a", "", `Shot ${shot.shot}, ${clock(shot.start_ns)}`);
    link.href = `${key}/film?t=${((shot.start_ns + 1e6) / SECOND).toFixed(3)}`;
    const { found_as: foundAs, by_hand: byHand } = shot.said;
    item.append(link, foundAs === null ? ", no shot of the machine’s: " : foundAs === shot.shot ? ": " : `, found as ${foundAs}: `);
    item.append(byHand.map((one) => `${one.words} (${one.author}${one.at ? `, ${one.at}` : ""}${one.reason ? `: “${one.reason}”` : ""})`).join("; "), ".");
    list.append(item);
  }
  part.append(list);
  place.append(part);
};

get("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  const box = get("where");
  state.where = [...state.where, ...box.value.split(",").map((part) => part.trim()).filter(Boolean)];
  box.value = "";
  refresh();
});
for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const text = { link: get("cite").href, command: found.command, sql: found.sql }[button.dataset.copy];
    try { await navigator.clipboard.writeText(text); get("copied").textContent = " copied"; } catch {
      const box = get("wrong"); box.hidden = false; box.textContent = text; // where the clipboard is not allowed, to be taken by hand
    }
    setTimeout(() => { get("copied").textContent = ""; }, 1500);
  });
}
document.addEventListener("keydown", (event) => {
  if (event.target === document.body && acts(event) && !event.shiftKey && event.key.startsWith("Arrow") && sheet.enter()) event.preventDefault();
});
await refresh();
byHand();
document.documentElement.dataset.ready = "shots";
