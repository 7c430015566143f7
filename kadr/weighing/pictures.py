"""Pictures that the user gives beside the film: a painting that it is likened to, a still that is found again."""

import re
from pathlib import PurePath

from kadr.dossier import Dossier
from kadr.film_rows import Finding, PictureSource
from kadr.fold import fold
from kadr.presence_rows import Together
from kadr.records import Statement
from kadr.weighing.persons import named_in
from kadr.weighing.relative import FEWEST, PLACES, place_in
from kadr.weighing.stated import said
from kadr.weighing.verdicts import Measured, finding, opposite, per_cent, unmeasured

AGAIN, NEAR = 0.03, 0.06
"""Distances of colours (OKLab) of a still from its own shot: the same picture in another copy; one like it."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset({"film", "frame", "from", "image", "photo", "picture", "scene", "still"})


class Likenesses:
    """Weighs what likens the film to a painting or a photograph."""

    facet = "likeness"
    version = 2
    needs = ("colours", "pictures", "works")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None for a statement that is no likeness made of a work (`claims_of`)."""
        if statement.tier != self.facet:
            return None
        told = said(statement, dossier)
        measure = "distance of the film's colours from the picture's"
        picture = _given(f"{statement.object or ''} {statement.quote.exact}", dossier)
        if picture is None:
            name = statement.object or "the picture"
            reason = f"It needs {name} itself, as a file named for it: kadr make --out DOSSIER PICTURE."
            return finding(statement, self.facet, told, unmeasured(measure, reason))
        return finding(
            statement, self.facet, told, _like(measure, picture, dossier), denied=statement.polarity == "denied"
        )


class Captions:
    """Weighs captions of stills: whether the picture is found again in the film, and who is in it."""

    facet = "caption"
    version = 2
    needs = ("shots", "colours", "pictures", "persons", "together")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None for a statement that is no caption (`claims_of`)."""
        if statement.tier != self.facet:
            return None
        told = said(statement, dossier)
        measure = "distance of the still's colours from its nearest shot's"
        picture = _given(statement.quote.exact, dossier)
        if picture is None:
            reason = "It needs the still itself, as a file named for whom it shows: kadr make --out DOSSIER PICTURE."
            return finding(statement, self.facet, told, unmeasured(measure, reason))
        return finding(statement, self.facet, told, _again(measure, picture, statement, dossier))


def _given(words_of_it: str, dossier: Dossier) -> PictureSource | None:
    """The picture whose file's name has most of the words; None where none has any but the film's own title: any picture
    may be named for that."""
    titles = (dossier.subject.title, *dossier.subject.titles) if dossier.subject else ()
    common = {fold(word) for title in titles for word in _WORD.findall(title)} | _COMMON
    said_words = {fold(word) for word in _WORD.findall(words_of_it)} - common
    found = [
        (len(said_words & {fold(word) for word in _WORD.findall(PurePath(row.path).stem)}), row)
        for row in dossier.table("pictures").rows
    ]
    best = max((count for count, _ in found), default=0)
    return next((row for count, row in found if count == best), None) if best else None


def _like(measure: str, picture: PictureSource, dossier: Dossier) -> Measured:
    """How near the film's colours come to the picture's, beside other films of the archive."""
    from kadr.summaries.picture_sources import between  # here, because reading texts needs none of what it needs

    own = picture.distance
    name = PurePath(picture.path).name
    reason = f"The film's colours are {own:.3f} from those of {name} (OKLab, earth mover's distance)"
    rest = [between(picture.colour, one.colour) for one in dossier.others if one.colour is not None]
    if len(rest) < FEWEST:
        reason += f"; without {FEWEST} other films nothing says whether that is near."
        return Measured(measure, "no baseline", "None: near and far are said against other films.", reason, "none", own,
                        None, None, "OKLab", picture.nearest_shots)  # fmt: skip
    place = place_in(rest, own)
    verdict = opposite(PLACES.judge(place, place))
    verdict = {"bears out": "leans for", "contradicts": "leans against"}.get(verdict, verdict)
    rule = (
        f"Nearer to it than other films are: leans for it where at most {per_cent(PLACES.against)} of them are nearer, leans against "
        f"it where at least {per_cent(PLACES.leans)} are. Only colours are compared, so nothing firmer is said."
    )
    return Measured(
        measure, verdict, rule, f"{reason}; {per_cent(place)} of the {len(rest)} other films come nearer.",
        f"the user's archive of {len(rest)} films", own, None, None, "OKLab", picture.nearest_shots,
        percentile=round(100 * place, 1),
    )  # fmt: skip


def _again(measure: str, picture: PictureSource, statement: Statement, dossier: Dossier) -> Measured:
    """Whether a shot has the still's colours; where all whom the caption names are known, whether they are in that shot."""
    apart = picture.nearest_distances[0] if picture.nearest_distances else None
    if apart is None:
        return unmeasured(measure, "No colours were measured in this film.")
    shot = picture.nearest_shots[0]
    verdict = "leans for" if apart <= AGAIN else "mixed" if apart <= NEAR else "leans against"
    reason = f"Shot {shot + 1} has the nearest colours, {apart:.3f} away (OKLab)"
    people = [one.person for one in named_in(statement, dossier)]
    if people and all(people):
        there = _who_in(shot, dossier)
        seen = all(one is not None and one.person in there for one in people)
        reason += f"; {'all' if seen else 'not all'} whom the caption names are seen in it"
        verdict = (
            "bears out"
            if seen and verdict == "leans for"
            else "mixed"
            if not seen and verdict == "leans for"
            else verdict
        )
    rule = (
        f"Found again: leans for it where a shot's colours are within {AGAIN:g} of the still's, mixed within {NEAR:g}, else leans against "
        "it; bears out where besides all whom the caption names are seen in that shot."
    )
    return Measured(
        measure, verdict, rule, f"{reason}.", "inside the film", apart, None, None, "OKLab", picture.nearest_shots
    )


def _who_in(shot: int, dossier: Dossier) -> set[str]:
    together: tuple[Together, ...] = dossier.table("together").rows
    return {row.person for row in dossier.table("faces").rows if row.shot_index == shot and row.person} | {
        name for row in together if row.shot_index == shot for name in (row.person, row.other)
    }
