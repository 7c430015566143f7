// The contact sheet: rows of tiles of which only those in sight are built, and the whole film set like a page of text.
import { SECOND, clock, figures, placeOf, tickLabel } from "./time.js";

const GAP = 12, CAPTION = 52, HEAD = 34;
const MARGIN = 600; // what lies so far below and above the window is built too, once what is in sight is drawn
const ACROSS = { large: [4, 3, 2, 1], medium: [6, 4, 4, 2], small: [14, 10, 8, 5] }; // by the width of the page
const LINES_S = [5, 10, 15, 20, 30, 60, 120, 180, 300, 600, 900, 1800];
const TOGETHER = 8; // lines of the whole film on one canvas: each canvas costs as much as all that is drawn on it
const FAINT = 0.22;
const CALM_MS = 50;
const MOST_AT_ONCE = 3; // stills that are fetched at once: a browser has six lines, and a filter must find one free

export class Sheet {
  #place; #rows = []; #built = new Map(); #shots; #key; #shape; #size = "medium"; #select = new Set(); #here = 0; #thumbs = new Map(); #queue = []; #busy = 0; #starts = null; #wide = 0; #across = 0;

  constructor(place, shots, key, shape, duration) {
    Object.assign(this, { duration, groups: [], list: [], matches: new Set(), captions: null });
    this.#place = place;
    this.#shots = shots;
    this.#key = key;
    this.#shape = shape;
    addEventListener("scroll", () => this.#build(MARGIN), { passive: true });
    new ResizeObserver(() => { if (place.clientWidth !== this.#wide) this.lay(); }).observe(place);
    place.addEventListener("keydown", (event) => this.#move(event));
    place.addEventListener("focusin", (event) => { const tile = event.target.closest("[data-at]"); if (tile) this.#here = Number(tile.dataset.at); });
  }

  get selected() { return [...this.#select].sort((a, b) => a - b); }

  show(groups, size, matches) {
    this.groups = groups;
    this.matches = matches;
    this.#size = size;
    this.#here = 0;
    this.lay();
  }

  lay() {
    this.#place.replaceChildren();
    this.#built.clear();
    this.#rows = [];
    this.list = this.groups.flatMap((group) => group.shots);
    this.#place.classList.toggle("is-small", this.#size === "small");
    this.#place.classList.toggle("is-whole", this.#size === "whole film");
    const wide = (this.#wide = this.#place.clientWidth);
    if (!wide) return;
    if (this.#size === "whole film") { this.#layWhole(wide); return; }
    const screen = innerWidth >= 1240 ? 0 : innerWidth >= 900 ? 1 : innerWidth >= 600 ? 2 : 3;
    const across = ACROSS[this.#size][screen], gap = this.#size === "small" ? 3 : GAP;
    const each = (wide - gap * (across - 1)) / across, picture = each / this.#shape;
    let top = 0, at = 0;
    for (const group of this.groups) {
      if (group.label) { this.#rows.push({ top, height: HEAD, head: group }); top += HEAD; }
      for (let first = 0; first < group.shots.length; first += across) {
        const some = group.shots.slice(first, first + across);
        const height = picture + (this.#size === "small" ? gap : CAPTION + GAP);
        this.#rows.push({ top, height, some, at, each, gap, picture, why: group.why });
        top += height;
        at += some.length;
      }
      top += group.label ? 8 : 0;
    }
    this.#place.style.height = `${top}px`;
    this.across = across;
    this.#buildFirst();
  }

  #layWhole(wide) {
    const total = this.duration / SECOND, count = Math.max(this.list.length, 1);
    const least = total * Math.max(1 / 50, 14 / Math.max(this.#shots.length, 14));
    const each = Math.min(LINES_S.find((step) => step >= least) ?? 1800, Math.max(Math.ceil(total), 1));
    const height = Math.min(Math.max((wide - 90) * (total / each) / Math.max(this.#shots.length, 1) / this.#shape, 20), 64);
    const lines = [], step = height + 3;
    for (let start = 0; start < total; start += each) lines.push([start * SECOND, (start + each) * SECOND]);
    let top = 0;
    for (let first = 0; first < lines.length; first += TOGETHER) {
      const some = lines.slice(first, first + TOGETHER);
      this.#rows.push({ top, height: some.length * step, lines: some, tall: height, each: step });
      top += some.length * step;
    }
    this.#place.style.height = `${top}px`;
    this.#across = 0;
    this.lineSeconds = each;
    this.across = count;
    this.#buildFirst();
  }

  /** What is in sight, and after the frame that shows it what lies round it. */
  #buildFirst() {
    this.#build(0);
    const rows = this.#rows;
    requestAnimationFrame(() => setTimeout(() => { if (rows === this.#rows) this.#build(MARGIN); }));
  }

  #build(margin) {
    const box = this.#place.getBoundingClientRect();
    const from = -box.top - margin, to = -box.top + innerHeight + margin;
    for (const [number, node] of this.#built) {
      const row = this.#rows[number];
      if (row.top + row.height < from || row.top > to) {
        if (node.contains(document.activeElement)) continue;
        node.remove();
        this.#built.delete(number);
      }
    }
    let low = 0, high = this.#rows.length;
    while (low < high) { const middle = (low + high) >> 1; if (this.#rows[middle].top + this.#rows[middle].height < from) low = middle + 1; else high = middle; }
    const drawn = [];
    for (let number = low; number < this.#rows.length && this.#rows[number].top <= to; number++) {
      if (this.#built.has(number)) continue;
      const row = this.#rows[number];
      const node = row.head ? this.#head(row) : row.lines ? this.#lines(row) : this.#tiles(row);
      node.style.top = `${row.top}px`;
      node.dataset.row = number;
      this.#built.set(number, node);
      const next = [...this.#built.keys()].filter((other) => other > number).sort((a, b) => a - b)[0];
      this.#place.insertBefore(node, next === undefined ? null : this.#built.get(next));
      if (row.lines) drawn.push([node, row]);
    }
    for (const [node, row] of drawn) this.#drawLines(node, row);
  }

  #head(row) {
    const node = make("div", "sheet-group");
    node.setAttribute("role", "presentation");
    node.append(make("span", "", row.head.label), make("span", "count", `${figures(row.head.shots.length)} ${row.head.shots.length === 1 ? "shot" : "shots"}`));
    if (row.head.why) node.classList.add("unmeasured");
    return node;
  }

  #tiles(row) {
    const node = make("div", "tile-row");
    node.setAttribute("role", "presentation");
    node.style.gap = `${row.gap}px`;
    row.some.forEach((number, place) => {
      const item = make("div");
      item.setAttribute("role", "listitem");
      item.append(this.#tile(number, row, row.at + place));
      node.append(item);
    });
    return node;
  }

  #tile(number, row, at) {
    const shot = this.#shots[number - 1];
    const tile = make("a", "s-tile");
    tile.href = `${this.#key}/film?t=${((shot.start_ns + 1e6) / SECOND).toFixed(3)}`;
    tile.dataset.at = at;
    tile.dataset.shot = number;
    tile.tabIndex = at === this.#here ? 0 : -1;
    tile.style.width = `${row.each}px`;
    tile.classList.toggle("is-selected", this.#select.has(number));
    const words = [`Shot ${number}`, clock(shot.start_ns), shot.length, shot.scale, shot.how && `opens with a ${shot.how}`, shot.said && (shot.said.mended ? "corrected by hand" : "confirmed by hand"), this.#select.has(number) && "selected"];
    tile.setAttribute("aria-label", words.filter(Boolean).join(", "));
    let picture;
    if (row.why) picture = make("span", "no-still", row.why);
    else if (shot.still) {
      picture = make("img");
      picture.alt = "";
      picture.decoding = "async";
      picture.src = `${this.#key}/${shot.still}`;
    } else picture = make("span", "no-still", "no still");
    picture.style.height = `${row.picture}px`;
    tile.append(picture);
    if (this.#size !== "small") {
      const first = make("span", "cap"), second = make("span", "cap");
      const left = make("span");
      left.append(make("b", "", figures(number)), ` ${clock(shot.start_ns)}`);
      first.append(left, make("span", "", shot.scale && shot.scale !== "none" ? shot.scale : shot.how || ""));
      const length = make("span", "", shot.length);
      if (shot.said) length.append(" ", make("b", "by-hand-word", shot.said.mended ? "by hand" : "confirmed"));
      second.append(length, make("span", "", this.captions?.(shot) ?? ""));
      const bar = make("span", "len");
      const inner = make("span");
      inner.style.width = `${lengthShare(shot) * 100}%`;
      bar.append(inner);
      tile.append(first, second, bar);
    }
    return tile;
  }

  #lines(row) {
    const node = make("div", "w-lines"), canvas = make("canvas");
    node.setAttribute("role", "presentation");
    canvas.setAttribute("aria-hidden", "true");
    canvas.style.height = `${row.height}px`;
    canvas.addEventListener("click", (event) => {
      const box = canvas.getBoundingClientRect(), line = row.lines[Math.min(Math.floor((event.clientY - box.top) / row.each), row.lines.length - 1)];
      const ns = line[0] + ((event.clientX - box.left) / box.width) * (line[1] - line[0]);
      location.href = `${this.#key}/film?t=${(ns / SECOND).toFixed(3)}`;
    });
    node.append(canvas, ...row.lines.map((line) => {
      const label = tickLabel(line[0], 60 * SECOND, this.duration);
      const begun = this.#within(line).filter((shot) => shot.start_ns >= line[0]).length;
      const words = make("div", "w-line");
      words.setAttribute("role", "listitem");
      words.setAttribute("aria-label", `From ${label}: ${begun} ${begun === 1 ? "shot begins" : "shots begin"}`);
      words.style.height = `${row.each}px`;
      words.append(make("span", "", label), make("span", "", String(begun)));
      return words;
    }));
    return node;
  }

  /** Shots of which some lies in a stretch. */
  #within([start, end]) {
    this.#starts ??= this.#shots.map((shot) => shot.start_ns);
    const some = [];
    for (let at = placeOf(this.#starts, start); at < this.#shots.length && this.#starts[at] < end; at++) {
      if (this.#shots[at].end_ns > start) some.push(this.#shots[at]);
    }
    return some;
  }

  #drawLines(node, row) {
    const canvas = node.firstElementChild, dots = devicePixelRatio || 1;
    const wide = (this.#across ||= canvas.clientWidth), { tall, each } = row; // all are as wide: to ask each would lay the page out anew
    canvas.width = wide * dots;
    canvas.height = row.height * dots;
    const pen = canvas.getContext("2d"), whole = tall * this.#shape;
    pen.scale(dots, dots);
    row.lines.forEach(([start, end], at) => {
      const top = at * each;
      const draw = (shot) => {
        const a = Math.max(((shot.start_ns - start) / (end - start)) * wide, 0), b = Math.min(((shot.end_ns - start) / (end - start)) * wide, wide);
        pen.globalAlpha = this.matches.has(shot.shot) ? 1 : FAINT;
        const image = this.#thumbs.get(shot.shot);
        if (image) {
          pen.save();
          pen.beginPath();
          pen.rect(a, top, Math.max(b - a, 0.5), tall);
          pen.clip();
          pen.clearRect(a, top, b - a, tall);
          const times = Math.max(Math.round((b - a) / whole), 1), step = (b - a) / times;
          for (let turn = 0; turn < times; turn++) {
            const share = Math.min(step / whole, 1), across = image.width * share;
            pen.drawImage(image, (image.width - across) / 2, 0, across, image.height, a + turn * step, top, Math.max(step, whole * share), tall);
          }
          pen.restore();
        } else {
          pen.fillStyle = shot.fill ?? "#7f7f7f";
          pen.fillRect(a, top, Math.max(b - a, 0.5), tall);
        }
      };
      for (const shot of this.#within([start, end])) {
        draw(shot);
        if (shot.still && !this.#thumbs.has(shot.shot)) this.#ask(shot, () => { if (node.isConnected) draw(shot); });
      }
    });
  }

  #ask(shot, then) {
    if (!this.#queue.length) setTimeout(() => this.#next(), CALM_MS); // what is drawn now comes first
    this.#queue.push({ shot, then });
  }

  #next() {
    while (this.#busy < MOST_AT_ONCE && this.#queue.length) {
      const { shot, then } = this.#queue.shift();
      if (this.#thumbs.has(shot.shot)) { then(); continue; }
      this.#busy++;
      fetch(`${this.#key}/${shot.still}`).then((answer) => answer.blob()).then((blob) => createImageBitmap(blob, { resizeWidth: 96, resizeQuality: "medium" }))
        .then((image) => { this.#thumbs.set(shot.shot, image); then(); }, () => {}).finally(() => { this.#busy--; this.#next(); });
    }
  }

  #move(event) {
    const tile = event.target.closest("[data-at]");
    if (!tile || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: this.across, ArrowUp: -this.across, Home: -Infinity, End: Infinity };
    if (event.key === "x") { this.#toggle(tile); event.preventDefault(); return; }
    if (!(event.key in steps)) return;
    event.preventDefault();
    this.focus(Math.min(Math.max(this.#here + steps[event.key], 0), this.list.length - 1));
  }

  /** Into the sheet by an arrow, from where nothing else has the keys: to the first shot in sight. Says whether there is one. */
  enter() {
    const above = this.#place.getBoundingClientRect().top;
    const row = this.#rows.find((one) => one.some && one.top + above >= 0) ?? this.#rows.findLast((one) => one.some);
    if (row) this.focus(row.at);
    return Boolean(row);
  }

  focus(at) {
    this.#here = at;
    const number = this.#rows.findIndex((row) => row.some && at >= row.at && at < row.at + row.some.length);
    const row = this.#rows[number];
    if (!row) return;
    const box = this.#place.getBoundingClientRect(), top = box.top + row.top;
    if (top < 60 || top + row.height > innerHeight) scrollTo({ top: scrollY + top - innerHeight / 3, behavior: "instant" });
    this.#build(MARGIN);
    for (const old of this.#place.querySelectorAll('[tabindex="0"]')) old.tabIndex = -1;
    const tile = this.#place.querySelector(`[data-at="${at}"]`);
    if (tile) { tile.tabIndex = 0; tile.focus({ preventScroll: true }); }
  }

  #toggle(tile) {
    const number = Number(tile.dataset.shot);
    if (!this.#select.delete(number)) this.#select.add(number);
    tile.classList.toggle("is-selected", this.#select.has(number));
    tile.setAttribute("aria-label", tile.getAttribute("aria-label").replace(/, selected$/, "") + (this.#select.has(number) ? ", selected" : ""));
    this.#place.dispatchEvent(new CustomEvent("selected"));
  }
}

export const make = (tag, name, text) => {
  const node = document.createElement(tag);
  if (name) node.className = name;
  if (text) node.textContent = text;
  return node;
};

const lengthShare = (shot) => {
  const seconds = Math.min(Math.max((shot.end_ns - shot.start_ns) / SECOND, 0.5), 60);
  return Math.max(Math.log(seconds / 0.5) / Math.log(120), 0.01);
};
