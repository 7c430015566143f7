// Time as people write it, and which shot or frame a time lies in. Times are nanoseconds from the film's first picture.
export const SECOND = 1e9;
/** 3,000: a browser's own way of writing numbers takes a tenth of the time of a view when it is first asked for. */
export const figures = (number) => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

const two = (count) => String(count).padStart(2, "0");

/** 0:35:19; with decimals 0:35:19.400. Cut off, never rounded up. */
export const clock = (ns, decimals = 0) => {
  const seconds = Math.floor(ns / SECOND);
  const rest = decimals ? "." + String(Math.floor((ns % SECOND) / 10 ** (9 - decimals))).padStart(decimals, "0") : "";
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${rest}`;
};

/** SMPTE timecode of a frame: drop-frame at 29.97 and 59.94, however the file writes these. */
export const timecode = (frame, [top, bottom]) => {
  const whole = Math.round(top / bottom);
  const drop = [30000 / 1001, 60000 / 1001].some((rate) => Math.abs(top / bottom - rate) < 0.001);
  if (drop) {
    const each = Math.round(whole / 15);
    const ten = whole * 600 - each * 9;
    const rest = frame % ten;
    frame += each * (9 * Math.floor(frame / ten) + Math.floor(Math.max(0, rest - each) / (whole * 60 - each)));
  }
  const seconds = Math.floor(frame / whole);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
  return `${parts}${drop ? ";" : ":"}${two(frame % whole)}`;
};

/** The number of the last start that is not after a time. */
export const placeOf = (starts, ns) => {
  let low = 0, high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= ns) low = middle; else high = middle;
  }
  return low;
};

/** Nanoseconds of what stands in an address: 2119.4, 35:19, 0:35:19.4; null for anything else. */
export const parsed = (text) => {
  const parts = (text ?? "").split(":");
  if (!text || parts.length > 3 || parts.some((part) => !/^\d+(\.\d+)?$/.test(part))) return null;
  return Math.round(parts.reduce((sum, part) => sum * 60 + Number(part), 0) * SECOND);
};

/** The step between two ticks that gives at most so many over a stretch, and one more. */
export const stepOf = (stretch, most) => {
  const steps = [0.04, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];
  return (steps.find((step) => stretch <= most * step * SECOND) ?? 7200) * SECOND;
};

/** A time along the axis: hours and minutes where a step is minutes of a long film, else down to what the step asks for. */
export const tickLabel = (ns, step, duration) => {
  const long = duration >= 3600 * SECOND, text = clock(ns, step < SECOND ? 2 : 0);
  if (long) return step >= 60 * SECOND ? text.slice(0, -3) : text;
  return text.slice(text.indexOf(":") + 1).replace(/^0(?=\d)/, "");
};
