"""Texts are sorted by the films that they are about: titles first, then people, who join titles and tell namesakes apart."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kadr.archive.evidence import OFTEN, Evidence, Headed, best_form
from kadr.fold import fold, title_key

T = TypeVar("T", str, int)

_SHARED = 3  # people two texts must share to be about one film under two titles
_MANY = 5  # people, where a year is not told
_FEW = 4  # people; of so few, two shared ones are enough
_APART_YEARS = 3  # between two films of one title: a remake is not made the year after
_NO_FILM = "it does not speak of films"
_NO_TITLE = "it names no film's title, and nobody who worked on a film of the others"
_NONE_OFTEN = "none of the films that it names is in a headline, or named often"


@dataclass
class Film:
    """One film, and the texts that are about it."""

    title: str
    year: int | None
    director: str | None
    texts: list[str] = field(default_factory=list)
    """Names of texts, in order."""


@dataclass
class Sorted:
    """Every text in its place, or with the reason why it has none."""

    films: list[Film] = field(default_factory=list)
    left: dict[str, str] = field(default_factory=dict)
    """Text to reason."""


def sort(texts: Mapping[str, Evidence]) -> Sorted:
    """Which film each text is about; one text may be about several. The order of the texts changes nothing."""
    done = Sorted()
    mains: dict[str, list[str]] = defaultdict(list)
    homeless: list[str] = []
    for name in sorted(texts):
        told = texts[name]
        first = _main(told)
        if not told.speaks_of_films:
            done.left[name] = _NO_FILM
        elif first is None:
            homeless.append(name)
        else:
            mains[first.key].append(name)
    one = _joined(mains, texts)
    groups: dict[str, list[str]] = defaultdict(list)
    for key, some in mains.items():
        groups[one[key]] += some
    known = frozenset(one)
    for group, some in sorted(groups.items()):
        keys = {key for key, root in one.items() if root == group}
        done.films += [_film(keys, apart, texts) for apart in _namesakes(sorted(some), texts)]
    _place_by_people(homeless, texts, done)
    _place_also(texts, one, known, done)
    for film in done.films:
        film.texts.sort()
    done.films.sort(key=lambda film: (fold(film.title), film.year or 0))
    return done


def _main(told: Evidence) -> Headed | None:
    """The film that a text is about most, if it says so in a headline, or names it often."""
    first = told.first
    return first if first and (first.heads or first.score >= OFTEN) else None


def _joined(mains: Mapping[str, list[str]], texts: Mapping[str, Evidence]) -> dict[str, str]:
    """Each title's key to the key that stands for its film: titles set side by side, or with the same people under them."""
    root = {key: key for key in mains}

    def top(key: str) -> str:
        while root[key] != key:
            key = root[key]
        return key

    def join(a: str, b: str) -> None:
        first, second = sorted((top(a), top(b)))
        root[second] = first

    for key in sorted(mains):
        for name in mains[key]:
            for other in texts[name].also_called:
                if other in root:
                    join(key, other)
    people = {
        key: Counter(person for name in some for person in set(texts[name].people)) for key, some in mains.items()
    }
    by_person: dict[str, list[str]] = defaultdict(list)
    for key in sorted(people):
        for person in people[key]:
            by_person[person].append(key)
    shared: Counter[tuple[str, str]] = Counter()
    for keys in by_person.values():
        if len(keys) <= 20:  # a name that all texts have, a festival's head, joins no films
            shared.update((a, b) for i, a in enumerate(keys) for b in keys[i + 1 :])
    pairs = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
    fits = [
        (a, b, count) for (a, b), count in pairs if _one_film(count, mains[a], mains[b], people[a], people[b], texts)
    ]
    years = {key: _most(texts[name].year for name in some) for key, some in mains.items()}
    for a, b, count in fits:
        told = {years[key] for key in root if top(key) in {top(a), top(b)}} - {None}
        if _near(told) and not any(_as_good(key, {a, b}, count, fits, top) for key in (a, b) if years[key] is None):
            join(a, b)
    return {key: top(key) for key in root}


def _near(years: Collection[int | None]) -> bool:
    """Whether all years can be one film's: made in one, shown in the next."""
    known = [year for year in years if year is not None]
    return not known or max(known) - min(known) <= 1


def _as_good(
    key: str, pair: Collection[str], count: int, fits: Sequence[tuple[str, str, int]], top: Callable[[str], str]
) -> bool:
    """Whether an undated title has as many people in common with some other film: then it joins neither."""
    roots = {top(one) for one in pair}
    return any(number >= count and key in (a, b) and not {top(a), top(b)} <= roots for a, b, number in fits)


def _one_film(
    count: int,
    one: list[str],
    other: list[str],
    people: Collection[str],
    others: Collection[str],
    texts: Mapping[str, Evidence],
) -> bool:
    """Whether texts under two titles, with `count` people in common, are about one film: a review in another language.

    A director's next film has much the same team, and another year; where a year is not told, more people are needed,
    the director among them.
    """
    first, second = (_most(texts[name].year for name in names) for names in (one, other))
    if first is None or second is None:
        heads = {fold(name) for names in (one, other) if (name := _most(texts[n].director for n in names))}
        return count >= _MANY and any(head in people and head in others for head in heads)
    a, b = (_most(texts[name].director for name in names) for names in (one, other))
    same = a is not None and b is not None and fold(a).split()[-1:] == fold(b).split()[-1:]
    enough = 2 if min(len(people), len(others)) <= _FEW else _SHARED
    return same and abs(first - second) <= 1 and count >= enough


def _namesakes(names: list[str], texts: Mapping[str, Evidence]) -> list[list[str]]:
    """Texts about films of one title: told apart where they name other directors, and years far from each other."""
    by_director: dict[str, list[str]] = defaultdict(list)
    for name in names:
        director, year = texts[name].director, texts[name].year
        if director and year:
            by_director[fold(director).split()[-1]].append(name)
    cores: list[list[str]] = []
    for _, some in sorted(by_director.items(), key=lambda item: (-len(item[1]), item[0])):
        year = _most(texts[name].year for name in some) or 0
        if all(abs(year - (_most(texts[n].year for n in core) or 0)) >= _APART_YEARS for core in cores):
            cores.append(some)
    if len(cores) < 2:
        return [names]
    placed = {name for core in cores for name in core}
    people = [{person for name in core for person in texts[name].people} for core in cores]
    for name in (name for name in names if name not in placed):
        mine, year = set(texts[name].people), texts[name].year
        near = [
            abs((year or 0) - (_most(texts[n].year for n in core) or 0)) < _APART_YEARS if year else False
            for core in cores
        ]
        best = max(range(len(cores)), key=lambda i: (len(mine & people[i]), near[i], -i))
        cores[best].append(name)
    return cores


def _film(keys: set[str], names: list[str], texts: Mapping[str, Evidence]) -> Film:
    """One film, called as most of its texts call it."""
    forms = [first.title for name in names if (first := texts[name].first) and first.key in keys]
    counts = Counter(title_key(form) for form in forms)
    key = max(counts, key=lambda key: (counts[key], key)) if counts else ""
    title = best_form([form for form in forms if title_key(form) == key])
    return Film(title, _most(texts[n].year for n in names), _most(texts[n].director for n in names), list(names))


def _most(values: Iterable[T | None]) -> T | None:
    counts = Counter(value for value in values if value is not None)
    return max(counts, key=lambda value: (counts[value], str(value))) if counts else None


def _place_by_people(homeless: list[str], texts: Mapping[str, Evidence], done: Sorted) -> None:
    """A text whose film is not told by its titles goes to the one film whose director it names, and somebody else of it."""
    people = [{person for name in film.texts for person in texts[name].people} for film in done.films]
    directors = [fold(film.director) if film.director else None for film in done.films]
    for name in homeless:
        mine = set(texts[name].people)
        fits = [i for i, some in enumerate(people) if directors[i] in mine and len(mine & some) >= 2]
        best = max(fits, key=lambda i: (len(mine & people[i]), -i), default=None)
        if best is None:
            done.left[name] = _NONE_OFTEN if texts[name].films else _NO_TITLE
        else:
            done.films[best].texts.append(name)


def _place_also(texts: Mapping[str, Evidence], one: dict[str, str], known: frozenset[str], done: Sorted) -> None:
    """A text about several films serves each; a film that only such texts are about is made for them."""
    by_key: dict[str, list[Film]] = defaultdict(list)
    for film in done.films:
        by_key[one.get(title_key(film.title), title_key(film.title))].append(film)
    for name in sorted(texts):
        told = texts[name]
        if name in done.left:
            continue
        named = {also.key: also.title for also in told.others(known)} | {
            key: "" for key in told.headings if key in known
        }
        for key, title in sorted(named.items()):
            if key in told.also_called:
                continue
            films = by_key[one.get(key, key)]
            if not films:
                films.append(Film(title, None, None))
                done.films.append(films[0])
            if not any(name in film.texts for film in films):
                max(films, key=lambda film: len(film.texts)).texts.append(name)
