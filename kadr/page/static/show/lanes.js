// The tracks: each on a canvas of its own, all on one axis, from the whole film down to a frame.
import { SECOND, placeOf, stepOf, tickLabel } from "./time.js";

const HEIGHTS = { axis: 18, barcode: 66, shots: 17, scale: 38, people: 12, voice: 16, loudness: 34, motion: 34, stillness: 12, freezes: 12 };
const NEAR_PX = 56; // a shot as wide as this is drawn with its stills
const MOST_STILLS = 240;
const TICK_APART = 3;
const TICK_PX = 52; // room of a time along the axis

export class Lanes {
  #data; #root; #lanes = []; #from = 0; #to; #least; #ink = {}; #pictures = new Map(); #wanted = false; #kinds = new Set(); #slices = null; #key; #box = null; #laid = 0; #ticks = []; #covered = [0, 0]; #hidden = "";

  constructor(root, data, key) {
    this.#root = root;
    this.#data = data;
    this.#key = key;
    this.#to = data.duration_ns;
    const frame = data.rate ? (SECOND * data.rate[1]) / data.rate[0] : SECOND / 25;
    this.#least = Math.min(frame * 8, data.duration_ns);
    for (const canvas of root.querySelectorAll("canvas[data-track]")) {
      const name = canvas.dataset.track;
      const track = name === "axis" ? { key: "axis", kind: "axis" } : data.tracks[Number(name)];
      this.#lanes.push({ canvas, track, height: HEIGHTS[track.key] ?? 16 });
    }
    for (const place of root.querySelectorAll(".said-lane")) this.#lanes.push({ place, track: data.tracks[Number(place.dataset.track)] });
    const barcode = data.tracks.find((track) => track.kind === "picture" && track.src);
    if (barcode) {
      this.#slices = new Image();
      this.#slices.addEventListener("load", () => this.draw("picture"));
      this.#slices.src = `${key}/${barcode.src}`;
    }
    new ResizeObserver(() => { if (root.clientWidth !== this.#laid) this.draw(); }).observe(root); // its height is what is drawn
    new MutationObserver(() => this.draw()).observe(document.documentElement, { attributeFilter: ["data-theme"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  get from() { return this.#from; }
  get to() { return this.#to; }
  get isWhole() { return this.#from <= 0 && this.#to >= this.#data.duration_ns; }
  /** Where the axis lies on the page; measured when it is drawn, for to measure in every frame would lay the page out anew. */
  get box() { return this.#box ?? this.measure(); }
  measure() { return (this.#box = this.#lanes[0].canvas.getBoundingClientRect()); }
  share(ns) { return (ns - this.#from) / (this.#to - this.#from); }
  timeAt(x) { const box = this.box; return this.#from + ((x - box.left) / box.width) * (this.#to - this.#from); }

  /** Show a stretch; never less than some frames, never beyond the film. */
  show(from, to) {
    const whole = this.#data.duration_ns;
    const wide = Math.min(Math.max(to - from, this.#least), whole);
    this.#from = Math.min(Math.max((from + to - wide) / 2, 0), whole - wide);
    this.#to = this.#from + wide;
    this.draw();
  }

  /** Nearer by a factor above one, around a time that stays where it is. */
  zoom(factor, around) {
    const wide = (this.#to - this.#from) / factor;
    const share = this.share(Math.min(Math.max(around, this.#from), this.#to));
    this.show(around - share * wide, around + (1 - share) * wide);
  }

  pan(ns) { this.show(this.#from + ns, this.#to + ns); }

  /** In the next frame: all tracks, or those of a kind where nothing else is new. */
  draw(kind = "") {
    if (kind) this.#kinds?.add(kind); else this.#kinds = null;
    if (this.#wanted) return;
    this.#wanted = true;
    requestAnimationFrame(() => { this.#wanted = false; this.#drawNow(); });
  }

  #drawNow() {
    const style = getComputedStyle(document.documentElement);
    for (const name of ["ground", "ink", "ink2", "ink3", "edge", "rule", "d1", "d2", "d3", "d4", "line"]) this.#ink[name] = style.getPropertyValue(`--${name}`).trim();
    const wide = this.measure().width, kinds = this.#kinds;
    this.#kinds = new Set();
    if (!kinds) this.#laid = this.#root.clientWidth;
    if (!wide) { this.#box = null; return; }
    const near = this.#isNear(wide);
    this.#root.classList.toggle("near", near);
    const first = this.#root.querySelector(".l-barcode .t-label");
    if (first) first.textContent = near ? "Picture" : "Barcode";
    for (const lane of this.#lanes) {
      if (kinds && !kinds.has(lane.track.kind)) continue;
      if (lane.place) { this.#said(lane); continue; }
      const height = near && lane.track.key === "barcode" ? 84 : lane.height;
      const dots = window.devicePixelRatio || 1;
      const canvas = lane.canvas;
      if (canvas.width !== Math.round(wide * dots) || canvas.height !== Math.round(height * dots)) {
        canvas.width = Math.round(wide * dots);
        canvas.height = Math.round(height * dots);
        canvas.style.height = `${height}px`;
      }
      const pen = canvas.getContext("2d");
      pen.setTransform(dots, 0, 0, dots, 0, 0);
      pen.clearRect(0, 0, wide, height);
      this[`_${lane.track.kind}`]?.(pen, wide, height, lane.track, near);
      if (lane.track.kind !== "axis") this.#cutOut(pen, wide, height);
    }
    this.#root.dispatchEvent(new CustomEvent("drawn"));
  }

  #isNear(wide) {
    const starts = this.#data.shots.start_ns;
    if (!starts.length) return false;
    const inside = placeOf(starts, this.#to) - placeOf(starts, this.#from) + 1;
    return wide / inside >= NEAR_PX && this.#to - this.#from < 20 * 60 * SECOND;
  }

  #x(ns, wide) { return this.share(ns) * wide; }

  #cutOut(pen, wide, height) {
    for (const [start, end] of this.#data.holes) {
      const a = this.#x(start, wide), b = this.#x(end, wide);
      if (b < 0 || a > wide) continue;
      pen.clearRect(a, 0, b - a, height);
      pen.strokeStyle = this.#ink.edge;
      pen.setLineDash([3, 3]);
      pen.beginPath();
      for (const x of [a, b]) { pen.moveTo(Math.round(x) + 0.5, 0); pen.lineTo(Math.round(x) + 0.5, height); }
      pen.stroke();
      pen.setLineDash([]);
    }
  }

  /** A time along the axis gives way to what stands over it from one place to another, in pixels. */
  cover(from, to) {
    this.#covered = [from, to];
    const hidden = this.#ticks.filter((tick) => this.#isCovered(tick)).join();
    if (hidden !== this.#hidden) this.draw("axis");
    this.#hidden = hidden;
  }

  #isCovered([left, right]) { return left < this.#covered[1] && right > this.#covered[0]; }

  _axis(pen, wide) {
    const step = stepOf(this.#to - this.#from, Math.min(Math.max(Math.floor(wide / TICK_PX), 2), 10));
    pen.font = getComputedStyle(this.#lanes[0].canvas).font;
    pen.fillStyle = this.#ink.ink3;
    const first = Math.ceil(this.#from / step) * step;
    this.#ticks = [];
    for (let at = first; at <= this.#to; at += step) {
      const x = this.#x(at, wide), label = tickLabel(at, step, this.#data.duration_ns);
      pen.textAlign = x < 14 ? "left" : x > wide - 14 ? "right" : "center";
      const across = pen.measureText(label).width, left = x < 14 ? x : x > wide - 14 ? x - across : x - across / 2;
      const tick = [left - TICK_APART, left + across + TICK_APART];
      this.#ticks.push(tick);
      if (!this.#isCovered(tick)) pen.fillText(label, x, 13);
    }
  }

  _picture(pen, wide, height, track, near) {
    if (near) { this.#stills(pen, wide, height); return; }
    const image = this.#slices;
    if (!image?.complete || !image.naturalWidth) return;
    const whole = this.#data.duration_ns, across = image.naturalWidth;
    pen.imageSmoothingEnabled = false;
    pen.drawImage(image, (this.#from / whole) * across, 0, ((this.#to - this.#from) / whole) * across, image.naturalHeight, 0, 0, wide, height);
  }

  #stills(pen, wide, height) {
    const { start_ns: starts } = this.#data.shots;
    const each = height * (this.#data.aspect || 16 / 9);
    for (let shot = placeOf(starts, this.#from); shot < starts.length && starts[shot] < this.#to; shot++) {
      const a = this.#x(starts[shot], wide), b = this.#x(starts[shot + 1] ?? this.#data.duration_ns, wide);
      const image = this.#still(shot);
      const x = Math.max(a, 0), end = Math.min(b, wide);
      pen.save();
      pen.beginPath();
      pen.rect(x, 0, Math.max(end - x - 1, 1), height);
      pen.clip();
      if (image?.complete && image.naturalWidth) {
        const tall = image.naturalHeight, across = Math.min(image.naturalWidth, tall * (each / height));
        for (let at = a; at < end; at += each) if (at + each > 0) pen.drawImage(image, (image.naturalWidth - across) / 2, 0, across, tall, at, 0, each, height);
      } else { pen.fillStyle = this.#ink.d4; pen.fillRect(x, 0, end - x, height); }
      pen.restore();
    }
  }

  #still(shot) {
    const src = this.stills?.[shot];
    if (!src) return null;
    let image = this.#pictures.get(src);
    if (!image) {
      image = new Image();
      image.addEventListener("load", () => this.draw("picture"));
      image.src = `${this.#key}/${src}`;
      this.#pictures.set(src, image);
      if (this.#pictures.size > MOST_STILLS) this.#pictures.delete(this.#pictures.keys().next().value);
    }
    return image;
  }

  _shots(pen, wide) {
    const { start_ns: starts, opens, score, by_hand: byHand, found_ns: found } = this.#data.shots;
    const first = Math.max(placeOf(starts, this.#from), 1), sure = new Path2D(), unsure = new Path2D(), signs = new Path2D(), hand = new Path2D();
    for (let shot = first; shot < starts.length && starts[shot] <= this.#to; shot++) {
      const x = Math.round(this.#x(starts[shot], wide)) + 0.5;
      if (x < 0) continue;
      const path = byHand[shot] ? hand : score[shot] !== null && score[shot] < 0.8 ? unsure : sure;
      path.moveTo(x, 0); path.lineTo(x, byHand[shot] ? 17 : 9);
      if (opens[shot] !== "cut") { signs.moveTo(x - 3.5, 11); signs.lineTo(x + 3.5, 11); signs.lineTo(x, 16); signs.closePath(); }
    }
    pen.strokeStyle = this.#ink.ink2;
    pen.stroke(sure);
    pen.setLineDash([2, 2]);
    pen.strokeStyle = this.#ink.ink3;
    pen.stroke(unsure);
    pen.setLineDash([]);
    pen.fillStyle = this.#ink.ink;
    pen.fill(signs);
    this.#struck(pen, wide, found, starts);
    pen.strokeStyle = this.#ink.line;
    pen.lineWidth = 2;
    pen.stroke(hand);
    pen.lineWidth = 1;
  }

  /** The machine's boundaries that a hand moved or took out: both lists are in the order of time. */
  #struck(pen, wide, found, starts) {
    const ticks = new Path2D(), strokes = new Path2D();
    let next = placeOf(starts, this.#from);
    for (let at = placeOf(found, this.#from); at < found.length && found[at] <= this.#to; at++) {
      while (starts[next] < found[at]) next++;
      if (starts[next] === found[at] || found[at] < this.#from) continue;
      const x = Math.round(this.#x(found[at], wide)) + 0.5;
      ticks.moveTo(x, 0); ticks.lineTo(x, 9);
      strokes.moveTo(x - 4, 7); strokes.lineTo(x + 4, 2);
    }
    pen.strokeStyle = this.#ink.edge;
    pen.stroke(ticks);
    pen.strokeStyle = this.#ink.line;
    pen.stroke(strokes);
  }

  _scale(pen, wide, height, track) {
    const { start_ns: starts } = this.#data.shots;
    const classes = track.order.filter((name) => name !== "none");
    const greys = ["d1", "d1", "d2", "d2", "d3", "d3", "d4"];
    for (let shot = placeOf(starts, this.#from); shot < starts.length && starts[shot] <= this.#to; shot++) {
      const at = classes.indexOf(track.scales[shot]);
      const a = this.#x(starts[shot], wide), b = this.#x(starts[shot + 1] ?? this.#data.duration_ns, wide);
      const across = Math.max(b - a - (b - a > 4 ? 1 : 0), 0.7);
      if (at >= 0) {
        const tall = (height * (classes.length - at)) / classes.length;
        pen.fillStyle = this.#ink[greys[at]];
        pen.fillRect(a, height - tall, across, tall);
      }
      if (track.by_hand[shot]) { pen.fillStyle = this.#ink.line; pen.fillRect(a, height - 3, Math.max(across, 2), 3); }
    }
  }

  _spans(pen, wide, height, track) {
    pen.strokeStyle = this.#ink.rule;
    pen.beginPath(); pen.moveTo(0, height - 0.5); pen.lineTo(wide, height - 0.5); pen.stroke();
    for (const [start, end, kind] of track.spans) {
      const a = this.#x(start, wide), b = Math.max(this.#x(end, wide), a + 1.5);
      if (b < 0 || a > wide) continue;
      pen.fillStyle = kind === "black" ? this.#ink.ground : kind === "frozen" ? this.#ink.d3 : this.#ink.ink;
      pen.fillRect(a, 2, b - a, height - 5);
      if (kind === "black") { pen.strokeStyle = this.#ink.ink2; pen.strokeRect(a + 0.5, 2.5, Math.max(b - a - 1, 1), height - 6); }
    }
  }

  _voice(pen, wide, height, track) {
    for (const [start, end, kind] of track.spans) {
      const a = this.#x(start, wide), b = Math.max(this.#x(end, wide), a + 0.7);
      if (b < 0 || a > wide) continue;
      pen.fillStyle = this.#ink[kind === "speech" ? "d1" : kind === "other" ? "d3" : "rule"];
      if (kind === "silence") pen.fillRect(a, height - 1, b - a, 1); else pen.fillRect(a, 1, b - a, height - 2);
    }
  }

  _curve(pen, wide, height, track) {
    const greys = track.columns.length > 1 ? ["d4", "d1"] : ["d3"];
    track.columns.forEach((columns, number) => {
      pen.fillStyle = this.#ink[greys[number]];
      const count = columns.length, each = this.#data.duration_ns / count;
      const first = Math.max(Math.floor(this.#from / each), 0), last = Math.min(Math.ceil(this.#to / each), count);
      const step = Math.max((last - first) / wide, 1); // columns behind one pixel
      for (let at = first; at < last; at += step) {
        let sum = 0, seen = 0;
        for (let column = Math.floor(at); column < Math.min(Math.floor(at + step), last) || column === Math.floor(at); column++) {
          if (columns[column] !== null) { sum += columns[column]; seen++; }
        }
        if (!seen) continue;
        const tall = height * Math.min(Math.max((sum / seen - track.low) / (track.high - track.low), 0), 1);
        const a = Math.round(this.#x(at * each, wide)), b = Math.round(this.#x(Math.min(at + step, last) * each, wide));
        pen.fillRect(a, height - tall, Math.max(b - a, 1), tall);
      }
    });
    pen.strokeStyle = this.#ink.rule;
    pen.beginPath(); pen.moveTo(0, height - 0.5); pen.lineTo(wide, height - 0.5); pen.stroke();
  }

  /** The link from what was said to where it stands. */
  sourceOf(mark) {
    return Object.assign(document.createElement("a"), { className: "mark", href: `${this.#key}/texts/${mark.letter}#${mark.anchor}`, textContent: mark.place });
  }

  #said(lane) {
    const place = lane.place, wide = this.box.width;
    place.replaceChildren();
    let free = [];
    for (const one of lane.track.said ?? []) {
      const a = Math.max(this.#x(one.start, wide), 0), b = Math.min(this.#x(one.end, wide), wide);
      if (b < 0 || a > wide) continue;
      let row = free.findIndex((end) => end < a);
      if (row < 0) row = free.length < 4 ? free.push(0) - 1 : -1;
      if (row < 0) continue;
      free[row] = Math.max(b, Math.max(Math.min(a, wide - 340), 0) + 340);
      const item = document.createElement("p"), left = Math.max(Math.min(a, wide - 340), 0); // room for words and source
      item.className = "said-item";
      item.style.left = `${left}px`;
      item.style.maxWidth = `${wide - left}px`;
      item.style.top = `${row * 24}px`;
      const bar = document.createElement("span");
      bar.className = "said-bar";
      bar.style.left = `${a - left}px`;
      bar.style.width = `${Math.max(b - a, 2)}px`;
      const words = document.createElement("q");
      words.textContent = `“${one.words}”`;
      item.append(bar, words);
      for (const mark of one.marks) item.append(" ", this.sourceOf(mark));
      place.append(item);
    }
    place.style.height = `${Math.max(free.length, 1) * 24}px`;
  }
}
