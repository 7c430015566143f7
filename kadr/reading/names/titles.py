"""Titles of one work: as the texts print them, as they say themselves, and as Kadr's lists know them."""

import re
from collections import Counter

from kadr.dossier import Dossier
from kadr.fold import level, title_key
from kadr.late import late
from kadr.reading.mentions.known import known_works, shared_titles
from kadr.reading.names.clusters import Cluster, count, surface_of
from kadr.reading.names.same_work import REWORDED, same_works

_CALLED = (
    r"(?:original title|originally (?:titled|called)|orig\.|Originaltitel|OT|titre original|título original|titolo originale|оригинальное название|"
    r"English title|(?:international|festival|release) title|internationally (?:titled|known as|released as)|released (?:in English |abroad |here )?as|"
    r"also known as|a\.?k\.?a\.?|deutscher (?:Titel|Verleihtitel)|dt\. Titel|internationaler Titel|englischer Titel|auf Englisch|im Original|"
    r"titre (?:français|anglais|international)|en version originale|título (?:en inglés|en español|internacional|em inglês|em português|brasileiro)|"
    r"titolo (?:italiano|inglese|internazionale)|in originale|международное название|английское название|в оригинале|в международном прокате)"
)
_ANOTHER_TITLE = late(
    rf"[\"')]{{0,2}},? ?[(\[]?(?i:{_CALLED})(?: is| was| lautet| est| es| è| é| —| -)?:? ?\"?(?P<title>[^\"()\[\],;\n.]{{2,60}})"
)


def titles(dossier: Dossier) -> list[Cluster]:
    """The film's titles first, then those of the works, credits and prizes beside it."""
    clusters: dict[str, Cluster] = {}
    plain = {text_id: level(body) for text_id, body in dossier.bodies.items()}
    subject = dossier.subject
    main = title_key(subject.title) if subject else ""
    forms: Counter[str] = Counter()
    if subject:
        forms.update((subject.title, *subject.titles))
        for form in (subject.title, *subject.titles):
            key = main
            surface = surface_of(clusters.setdefault(key, Cluster("title")).surfaces, form)
            surface.labelled |= form == subject.title
            if title_key(form) != main:
                clusters[key].reasons[form] = "a title of the same film"
    ours = {title_key(form) for form in forms}
    copies = {text.text_id for text in dossier.texts if text.copy_of}
    others = (
        [w.title for w in dossier.works if w.title and w.quote.text_id not in copies]
        + [c.film for c in dossier.credits if c.film]
        + [p.work for p in dossier.prizes if p.work]
    )
    listed = {_listed_key(form): form for form in sorted(forms, reverse=True) if _listed_key(form)}
    for title in sorted(set(others)):
        key = (
            main if title_key(title) in ours or _listed_key(title) in listed else _listed_key(title) or title_key(title)
        )
        cluster = clusters.setdefault(key, Cluster("title"))
        surface_of(cluster.surfaces, title)
        if title_key(title) != key and title_key(title) not in ours:
            cluster.reasons[title] = "a title of the same work in Kadr's lists"
    _join_told(clusters, dossier, main, plain)
    for title, other, reason in same_works(dossier):
        own = _key_of(clusters, title)
        if own is not None and _key_of(clusters, other) not in {own, main}:
            _take_in(clusters, own, other, reason)
            clusters[own].surfaces[other].reason = reason if reason == REWORDED else None
    for cluster in clusters.values():
        for words in list(cluster.surfaces):
            for form in {words, words.upper()}:
                _count_title(cluster, form, dossier, plain)
        for words in [w for w, s in cluster.surfaces.items() if s.count == 0]:
            del cluster.surfaces[words]
    return [
        cluster
        for _, cluster in sorted(clusters.items(), key=lambda item: (item[0] != main, item[0]))
        if cluster.surfaces
    ]


def _listed_key(title: str) -> str | None:
    """The key of a listed work by any of its titles, in any language; None where the lists do not tell one work."""
    key = title_key(title)
    known = known_works().get(key)
    return None if known is None or key in shared_titles() else title_key(known.title)


def _join_told(clusters: dict[str, Cluster], dossier: Dossier, main: str, plain: dict[str, str]) -> None:
    """Titles that a text itself calls another title of a film: «Brackwasser» (international title: Brackish)."""
    for key in sorted(clusters):
        for form in sorted(clusters[key].surfaces) if key in clusters else ():
            words = level(form)
            for text_id, body in plain.items():
                for at in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", body) if words in body else ():
                    hit = _ANOTHER_TITLE.match(body, at.end())
                    if hit is None or not hit["title"].strip()[:1].isupper():
                        continue
                    other = dossier.bodies[text_id][hit.start("title") : hit.end("title")].strip(" «»„“”\"'")
                    if title_key(other) and title_key(other) not in {key, main}:
                        _take_in(clusters, key, other)


def _key_of(clusters: dict[str, Cluster], title: str) -> str | None:
    """The key of the cluster that has a title."""
    return next((key for key, cluster in clusters.items() if title in cluster.surfaces), None)


def _take_in(
    clusters: dict[str, Cluster], key: str, other: str, reason: str = "another title of it, as a text says"
) -> None:
    """Another title, and the spellings it has so far, taken into the cluster of the first."""
    gone = clusters.pop(_key_of(clusters, other) or title_key(other), None)
    for words, surface in (gone.surfaces if gone else {}).items():
        clusters[key].surfaces[words] = surface
        clusters[key].reasons[words] = reason
    surface_of(clusters[key].surfaces, other)
    clusters[key].reasons[other] = reason


def _count_title(cluster: Cluster, form: str, dossier: Dossier, plain: dict[str, str]) -> None:
    words = level(form)
    for text_id in [name for name, body in plain.items() if words in body]:
        pattern = re.compile(rf"(?<![^\W\d_]){re.escape(words)}(?=$|[^\w]|(?<=[a-zà-ÿ])[A-ZÀ-Þ])")
        for hit in pattern.finditer(plain[text_id]):
            count(surface_of(cluster.surfaces, form), text_id, dossier.bodies[text_id], hit.start(), hit.end())
