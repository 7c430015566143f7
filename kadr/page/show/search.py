"""Search: words in every text, in names and titles, and a filter of shots where the words are one."""

from typing import Any

from kadr.archive.shot_query import NotUnderstood, conditions, matching
from kadr.fold import fold, looked_for, placed_fold
from kadr.page.show import site
from kadr.page.show.shelf import Shown
from kadr.page.show.shot_rows import all_seen
from kadr.page.show.shots import about
from kadr.page.show.site import Asked

_MOST = 60
_AROUND = 140
"""Characters of a passage on each side of the words."""


def html(shown: Shown, asked: Asked) -> str:
    """What was found, in the order of the texts."""
    return site.html(shown, asked, "search", "show/search.html", found=_found(shown, asked.query.get("q", "")))


def data(shown: Shown, asked: Asked) -> dict[str, Any]:
    """The same."""
    return _found(shown, asked.query.get("q", ""))


def _found(shown: Shown, words: str) -> dict[str, Any]:
    wanted = " ".join(words.split())
    empty = {"q": wanted, "passages": [], "passages_in_all": 0, "names": [], "shots": None}
    if not fold(wanted):
        return empty
    passages, in_all = _passages(shown, wanted)
    return empty | {
        "passages": passages, "passages_in_all": in_all, "names": _names(shown, wanted), "shots": _shots(shown, wanted),
    }  # fmt: skip


def _passages(shown: Shown, wanted: str) -> tuple[list[dict[str, Any]], int]:
    """Passages that hold the words, capitals, accents and signs apart."""
    found: list[dict[str, Any]] = []
    count, finds = 0, looked_for(wanted)
    marks = shown.view.marks
    for text in marks.texts:
        letter = marks.letters[text.text_id]
        for passage in marks.passages[text.text_id]:
            body = passage.quote.exact
            plain, places = placed_fold(body)
            hit = finds.search(plain) if finds else None
            if hit is None:
                continue
            count += 1
            if len(found) < _MOST:
                at, end = places[hit.start()], places[hit.end() - 1] + 1
                before, after = whole_words(body[max(at - _AROUND - 1, 0) : at], body[end : end + _AROUND + 1])
                found.append(
                    {
                        "text": letter, "passage": passage.number, "anchor": f"{letter}{passage.number}", "speaker": passage.speaker,
                        "before": before, "words": body[at:end], "after": after, "language": text.language,
                    }
                )  # fmt: skip
    return found, count


def whole_words(before: str, after: str) -> tuple[str, str]:
    """The nearest of what stands before and after words that were found, cut between words where there is more than is shown.

    >>> whole_words("one " * 50, ".")[0][:9], whole_words("", " two" * 50)[1][-9:]
    ('… one one', 'two two …')
    """
    if len(before) > _AROUND:
        before = "… " + (before[-_AROUND:].partition(" ")[2] or before[-_AROUND:])
    if len(after) > _AROUND:
        after = (after[:_AROUND].rpartition(" ")[0] or after[:_AROUND]) + " …"
    return before, after


def _names(shown: Shown, wanted: str) -> list[dict[str, str]]:
    """People, works and prizes of that name, once each."""
    finds = looked_for(wanted)
    rows = [
        *((row.person, row.role.replace("_", " "), "record") for row in shown.dossier.credits),
        *((row.title or row.creator or "", row.kind, "works") for row in shown.dossier.works),
        *((row.prize or row.festival or "", "prize", "prizes") for row in shown.dossier.prizes),
    ]
    found = {
        (fold(name), what): (name, what, where)
        for name, what, where in rows
        if name and finds and finds.search(fold(name))
    }
    return [{"name": name, "what": what, "where": where} for name, what, where in list(found.values())[:_MOST]]


def _shots(shown: Shown, wanted: str) -> dict[str, Any] | None:
    """How many shots the words find, where they are a filter."""
    if shown.film is None:
        return None
    try:
        some = conditions(wanted, about(shown))
    except NotUnderstood:
        return None
    return {"where": ", ".join(one.words for one in some), "count": len(matching(all_seen(shown), some)[0])}
