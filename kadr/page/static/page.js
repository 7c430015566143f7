// The page works without this file: source marks are links to the text as read.
// With it, the first press opens the sentence under its line and the second follows the link.
(() => {
  "use strict";
  let open = null; // {mark, box}

  const make = (tag, name, text) => {
    const node = document.createElement(tag);
    if (name) node.className = name;
    if (text) node.textContent = text;
    return node;
  };

  const close = () => {
    if (!open) return null;
    const { mark, box } = open;
    box.remove();
    mark.setAttribute("aria-expanded", "false");
    open = null;
    return mark;
  };

  const contentOf = (mark) => {
    const entry = document.getElementById(mark.dataset.s);
    if (!entry) return null;
    const box = make("div", "opened");
    box.append(entry.querySelector(".full").cloneNode(true));
    const from = make("p", "from");
    from.append(...[...entry.querySelector(".at").cloneNode(true).childNodes], " · ");
    from.append(entry.querySelector(".from").firstElementChild.cloneNode(true));
    if (mark.dataset.note) from.append(" · " + mark.dataset.note);
    const there = make("a", "", "In the text");
    there.href = mark.getAttribute("href");
    const shut = make("button", "", "Close");
    shut.type = "button";
    shut.addEventListener("click", () => close()?.focus());
    from.append(there, shut);
    box.append(from);
    return box;
  };

  const inRow = (line, box) => {
    const row = make("tr", "opened-row");
    const cell = make("td");
    cell.colSpan = line.cells.length;
    cell.append(box);
    row.append(cell);
    return row;
  };

  const show = (mark) => {
    let box = contentOf(mark);
    const line = mark.closest("[data-line]");
    if (!box || !line) return false;
    close();
    if (line.tagName === "TR") box = inRow(line, box);
    if (line.classList.contains("claim")) line.append(box);
    else line.after(box);
    mark.setAttribute("aria-expanded", "true");
    open = { mark, box };
    return true;
  };

  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
  };

  for (const mark of document.querySelectorAll("a[data-s]")) mark.setAttribute("aria-expanded", "false");
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("a[data-s]");
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    if (open && open.mark === mark) return; // the second press follows the link
    if (show(mark)) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close()?.focus();
  });
  addEventListener("hashchange", follow);
  follow();

  // The tracks have one cursor: pointed at, dragged, or moved by keys from shot to shot.
  const tracks = document.querySelector(".tracks");
  const cursor = tracks?.querySelector(".cursor");
  if (cursor && tracks.dataset.starts) {
    const starts = tracks.dataset.starts.split(",").map(Number);
    const opens = tracks.dataset.opens;
    const most = Number(tracks.dataset.ms);
    const head = cursor.firstElementChild;
    const said = document.querySelector(".reading");
    const ways = { s: "the first", c: "opens with a cut", d: "opens with a dissolve", f: "opens with a fade", w: "opens with a wipe" };
    let at = 0;
    const two = (count) => String(count).padStart(2, "0");
    const clock = (ms) => `${Math.floor(ms / 3600000)}:${two(Math.floor(ms / 60000) % 60)}:${two(Math.floor(ms / 1000) % 60)}`;
    const shotAt = (ms) => {
      let low = 0, high = starts.length;
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if (starts[middle] <= ms) low = middle; else high = middle;
      }
      return low;
    };
    const lasts = (shot) => {
      const seconds = ((starts[shot + 1] ?? most) - starts[shot]) / 1000;
      if (seconds >= 59.95) return `${Math.floor(Math.round(seconds) / 60)}:${two(Math.round(seconds) % 60)}\u00a0min`;
      return `${seconds.toFixed(seconds >= 0.95 ? 1 : 2)}\u00a0s`;
    };
    const scales = (tracks.dataset.scales || "").split(",");
    const scale = (shot) => (scales[shot] ? `, ${scales[shot]}` : "");
    const way = (shot) => {
      const letter = opens[shot];
      const words = ways[letter.toLowerCase()] ?? "";
      return letter === letter.toLowerCase() ? words : words.replace("a ", "a probable ");
    };
    const go = (ms) => {
      at = Math.min(Math.max(Math.round(ms), 0), most);
      const shot = shotAt(at);
      const share = most ? at / most : 0;
      head.style.left = `${share * 100}%`;
      head.classList.toggle("at-start", share < 0.03);
      head.classList.toggle("at-end", share > 0.97);
      head.firstElementChild.textContent = clock(at);
      cursor.setAttribute("aria-valuenow", String(at));
      cursor.setAttribute("aria-valuetext", `${clock(at)}, shot ${shot + 1} of ${starts.length}, ${lasts(shot)}${scale(shot)}, ${way(shot)}`);
      if (!said) return;
      const picture = said.querySelector(".still");
      const found = document.getElementById(`p-${shot}`);
      picture.firstElementChild.setAttribute("href", `#p-${shot}`);
      picture.toggleAttribute("hidden", !found);
      said.querySelector("b").textContent = clock(at);
      const link = said.querySelector("a");
      link.textContent = `Shot ${shot + 1} of ${starts.length}`;
      link.href = `#shot-${shot + 1}`;
      said.querySelector("span").textContent = `${lasts(shot)}${scale(shot)}, ${way(shot)}`;
    };
    const toPointer = (event) => {
      const box = cursor.getBoundingClientRect();
      if (box.width) go(((event.clientX - box.left) / box.width) * most);
    };
    cursor.addEventListener("pointermove", toPointer);
    cursor.addEventListener("pointerdown", toPointer);
    cursor.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const shot = shotAt(at);
      const moves = {
        ArrowRight: starts[Math.min(shot + 1, starts.length - 1)],
        ArrowLeft: at > starts[shot] ? starts[shot] : starts[Math.max(shot - 1, 0)],
        ArrowUp: at + 1000, ArrowDown: at - 1000,
        PageUp: at + most / 20, PageDown: at - most / 20, Home: 0, End: most,
      };
      if (!(event.key in moves)) return;
      event.preventDefault();
      go(moves[event.key]);
    });
    cursor.hidden = false;
    if (said) said.hidden = false;
    for (const keys of document.querySelectorAll(".keys")) keys.hidden = false;
    go(0);
  }

  // Light and dark: the reader's choice stays as long as the browser lets it.
  const root = document.documentElement;
  const buttons = [...document.querySelectorAll("[data-theme-to]")];
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const remember = (value) => { try { localStorage.setItem("kadr-theme", value); } catch { /* not allowed here */ } };
  const remembered = () => { try { return localStorage.getItem("kadr-theme"); } catch { return null; } };
  const tell = () => {
    const now = root.dataset.theme || (dark.matches ? "dark" : "light");
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.themeTo === now));
  };
  const kept = remembered();
  if (kept === "light" || kept === "dark") root.dataset.theme = kept;
  for (const button of buttons) {
    button.addEventListener("click", () => {
      root.dataset.theme = button.dataset.themeTo;
      remember(button.dataset.themeTo);
      tell();
    });
  }
  dark.addEventListener("change", tell);
  for (const line of document.querySelectorAll(".theme")) line.hidden = false;
  tell();

  // On a phone the rail is folded, so that the page's own first lines come first.
  const fold = document.querySelector(".rail-fold"), narrow = matchMedia("(max-width: 599px)");
  const folded = () => { if (fold) fold.open = !narrow.matches; };
  narrow.addEventListener("change", folded);
  folded();

  // The rail says where the reader is.
  const links = new Map([...document.querySelectorAll(".rail a")].map((link) => [link.getAttribute("href").slice(1), link]));
  const places = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const here = () => {
    let now = null;
    for (const place of places) if (place.getBoundingClientRect().top <= 120) {
      if (!now || now.getBoundingClientRect().top <= place.getBoundingClientRect().top) now = place;
    }
    for (const link of links.values()) link.removeAttribute("aria-current");
    if (now) links.get(now.id).setAttribute("aria-current", "true");
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; here(); });
  }, { passive: true });
  here();
})();
