// The nearest shots take a moment: they come after the page.
import "./keys.js";

const place = document.getElementById("near-pairs");
const answer = await (await fetch(place.dataset.from)).json();
const make = (tag, name, text) => Object.assign(document.createElement(tag), { className: name ?? "", textContent: text ?? "" });
place.replaceChildren(...answer.nearest.map(({ distance, shots }) => {
  const pair = make("figure", "near-pair"), stills = make("div", "near-stills");
  for (const shot of shots) {
    const link = make("a");
    link.href = `/${shot.film}/film?found=${shot.shot}`;
    if (shot.still) link.append(Object.assign(make("img"), { src: `/${shot.film}/${shot.still}`, alt: `Shot ${shot.shot}, ${shot.time}` }));
    else link.append(make("span", "no-still", `Shot ${shot.shot}`));
    stills.append(link);
  }
  const caption = make("figcaption", "cap");
  caption.append(make("span", "", shots.map((shot) => shot.time).join(" / ")), make("span", "", distance.toFixed(3)));
  pair.append(stills, caption);
  return pair;
}));
if (!answer.nearest.length) place.append(make("p", "empty", "No two shots of one scale whose colours were measured are near each other."));
document.documentElement.dataset.ready = "compare";
