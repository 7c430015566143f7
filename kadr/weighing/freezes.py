"""Freezes: a face or a body that holds still while the film goes on; a frozen frame; what the sound does meanwhile."""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import mean, stdev
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import Finding, Sound, Stillness
from kadr.presence_rows import Freeze
from kadr.records import Statement
from kadr.spans import SECOND, Span, clock
from kadr.summaries.parts import Part
from kadr.weighing.amounts import amount
from kadr.weighing.caution import NOT_SURELY_THE_FILM
from kadr.weighing.places import part_of
from kadr.weighing.quantities import LOUDNESS, why_none
from kadr.weighing.stated import said
from kadr.weighing.verdicts import Lines, Measured, finding, leaning, unmeasured
from kadr.weighing.words import Said, named, says

SURE, LIKELY = 0.7, 0.4
"""Scores of a freeze that is one, and of one that may be."""
OFTEN = 3
"""Freezes from which they come again and again."""
SHORTEST_NS = SECOND // 2
"""A frame that is held for less is a fault of the copy, not a device."""
DROP_LU = Lines(0.0, 1.0, 3.0, 6.0)
"""How much quieter it is during freezes: by 3 LU it is heard, by 6 nobody misses it."""
_AROUND_NS = 5 * SECOND
_BEGINNING, _END = 0.1, 0.95
"""Parts of the running time for "the first scene" and for "ends on": scenes are not measured."""


class Freezes:
    """Weighs statements about people who freeze, about freeze frames, and about the sound meanwhile."""

    facet = "stillness"
    version = 2
    needs = ("shots", "freezes", "stillness", "sound")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where nothing freezes in the words."""
        told = said(statement, dossier)
        frames, bodies = named(told, "freeze", "frame"), named(told, "freeze", "body")
        if statement.tier == "fact" or not (frames or bodies) or says(told, "camera", "camera") and not (
            frames or "freez" in told.text or "frozen" in told.text
        ):  # fmt: skip
            return None
        if frames:
            return self._frozen_frame(statement, dossier)
        rests = named(told, "camera", "still")
        if named(told, "shots", "shot") and all(
            any(a.start < b.end and b.start < a.end for a in rests) for b in bodies
        ):
            return None  # "long, motionless takes" are the camera's
        if told.caution == NOT_SURELY_THE_FILM and not _A_PRONOUN.search(told.text):
            return None
        if told.language == "en" and (hit := _A_THING.search(told.text)) and not named(
            Said(f"{hit.group(1)} ", "en"), "seen", "people"
        ) and not _SOMEBODY.fullmatch(hit.group(1)):  # fmt: skip
            return None  # the lake, her blood
        if _THE_FILM_STOPS[told.language].search(told.text):
            return None  # "the film never pauses", "the story stops halfway"
        part, why = part_of(
            replace(statement, scope="film") if _at_first(statement, dossier) else statement, told, dossier
        )
        measure = "freezes: a face or body that holds still while the film goes on"
        rows = cast("Sequence[Freeze]", dossier.table("freezes").rows)
        if part is None:
            return finding(statement, self.facet, told, unmeasured(measure, why))
        if not rows and not _looked_for(dossier):
            return finding(
                statement, self.facet, told, unmeasured(measure, "Faces and bodies were not measured in this film.")
            )
        if is_quieter_then(told) and any(row.score >= LIKELY for row in rows):
            return finding(statement, self.facet, told, _sound(rows, dossier), denied=statement.polarity == "denied")
        how = amount(statement, told, bodies)
        first = _at_first(statement, dossier)
        if first:
            part = Part("beginning", Span(0, round(part.span.end_ns * _BEGINNING)))
        inside = [row for row in rows if part.overlap_ns(row)]
        found = _counted(measure, inside, often=how.kind in {"much", "all"}, first=first)
        no = how.kind in {"absent", "little"} or _NEVER_STOPS.search(told.text) is not None
        return finding(statement, self.facet, told, found, denied=no != how.denied)

    def _frozen_frame(self, statement: Statement, dossier: Dossier) -> Finding:
        told = said(statement, dossier)
        measure = "frozen frames: the same picture again and again"
        rows = [row for row in cast("Sequence[Stillness]", dossier.table("stillness").rows) if row.kind == "frozen"]
        film = dossier.film
        if film is None or not dossier.table("motion").rows:
            return finding(statement, self.facet, told, unmeasured(measure, "Motion was not measured in this film."))
        part, why = part_of(statement, told, dossier)
        if says(told, "persons", "closes"):
            part = Part("end", Span(round(film.duration_ns * _END), film.duration_ns))
        if part is None:
            return finding(statement, self.facet, told, unmeasured(measure, why))
        held = [row for row in rows if part.overlap_ns(row) and row.end_ns - row.start_ns >= SHORTEST_NS]
        shots = tuple(
            s.index for s in dossier.shots if any(s.start_ns < r.end_ns and r.start_ns < s.end_ns for r in held)
        )
        places = ", ".join(clock(row.start_ns) for row in held[:5])
        found = Measured(
            measure, "bears out" if held else "contradicts",
            "There is one: bears out where a picture is held for half a second or longer, contradicts where none is.",
            f"{len(held)} found{f', at {places}' if held else ''}.", "an absolute claim", float(len(held)), None, None,
            "freezes", shots,
        )  # fmt: skip
        how = amount(statement, told, named(told, "freeze", "frame"))
        return finding(statement, self.facet, told, found, denied=(how.kind == "absent") != how.denied)


_THE_FILM_STOPS = {
    language: re.compile(rf"(?<!\w)(?<!of )(?<!in )(?<!de )(?<!en )(?<!dans )(?:{the})(?:{thing}) (?:(?:{between}) )*(?:{stops})(?!\w)")
    for language, the, thing, between, stops in (
        ("en", "(?:the|this|its|their|our) ", "film|movie|picture|stor(?:y|ies)|plot|narrative|landscape|action|music|world|project|shoot",
         "never|not|does|doesn't|simply|just|suddenly|ever|\\w+ly|also|then", "stops?|stopped|stirs?|stands? still|freez\\w+"),
        ("de", "(?:der|die|das|dieser|diese) ", "\\w*film|geschichte|erzählung|handlung|landschaft|musik|welt|leben", "nie|niemals|nicht|kaum|\\w+ig|dann|plötzlich|einmal|mal",
         "hält|halten|hielt|erstarr\\w*|friert|bleibt|rührt|steht|hört"),
        ("fr", "le |la |ce |cette |l'", "film|récit|histoire|intrigue|paysage|action|musique|monde", "ne|n'|soudain|parfois|\\w+ment", "s'arrête|ne s'arrête|se fige|s'immobilise|ne bouge"),
        ("es", "(?:el|la|este|esta) ", "filme?|película|relato|historia|trama|paisaje|acción|música|mundo", "no|nunca|jamás|de pronto|\\w+mente", "se (?:detiene|congela|paraliza|queda)|deja de"),
        ("it", "il |la |lo |questo |l'", "film|pellicola|racconto|storia|trama|paesaggio|azione|musica|mondo", "non|poi|\\w+mente", "si (?:ferma|blocca|congela|immobilizza)|smette|resta"),
        ("pt", "(?:o|a|este|esta) ", "filme|narrativa|história|trama|paisagem|ação|música|mundo", "não|nunca|\\w+mente", "para|fica|congela|deixa|se congela"),
        ("ru", "", "фильм|картина|лента|история|сюжет|рассказ|повествование|пейзаж|действие|музыка|мир", "не|никогда|вдруг|никогда не", "останавлива\\w+|замира\\w+|застыва\\w+|перестает|стоит"),
    )
}  # fmt: skip
"""The film, its story or a landscape that stops or pauses, as a figure of speech: nobody is told to hold still."""
_NEVER_STOPS = re.compile(
    r"\b(?:(?:never|not once|does not|doesn't) (?:\w+ )?(?:stops? (?:\w+ )?(?:in mid|moving|dead|in (?:her|his|their) tracks)|stop and)|"
    r"(?:hält|halten) (?:\w+ ){0,4}(?:nie|niemals|nicht|kaum) (?:\w+ ){0,3}inne)"
)
"""That somebody never stops in the middle of it, or that nobody pauses."""
_A_THING = re.compile(
    r"(?:^|[,;:] |\b(?:film|and|but|when|whenever|where|while|until) )(?:the|a|an|her|his|their|its|my|our) (?:[\w-]+ )?([\w-]+) (?:\w+ly )?(?:freez\w+|froze)\b"
)
_A_PRONOUN = re.compile(r"\b(?:she|he|they|who|somebody|someone|nobody|no one)\b[^,.;]{0,20}\bfr[eo]")
_SOMEBODY = re.compile(
    r"(?:wom[ae]n|m[ae]n|girls?|boys?|kids?|child(?:ren)?|bab(?:y|ies)|teenagers?|people|persons?|hero(?:es|ines?)?|protagonists?|characters?|strangers?|"
    r"(?:grand|god|step)?(?:mothers?|fathers?|sons?|daughters?|sisters?|brothers?|child(?:ren)?|parents?)|aunts?|uncles?|cousins?|twins?|"
    r"wife|wives|husbands?|widow(?:er)?s?|brides?|grooms?|bridegrooms?|lovers?|friends?|neighbou?rs?|guests?|hosts?|hostess(?:es)?|"
    r"(?:police|fire|fisher|post|sales|gentle|noble|sports|work|chair|business)?(?:man|men|woman|women)|lad(?:y|ies)|lords?|kings?|queens?|princ(?:es?|ess(?:es)?)|"
    r"nurses?|doctors?|surgeons?|soldiers?|officers?|sailors?|priests?|monks?|nuns?|judges?|lawyers?|clerks?|cooks?|bakers?|butchers?|farmers?|"
    r"gardeners?|hunters?|drivers?|workers?|miners?|makers?|teachers?|pupils?|students?|writers?|poets?|painters?|artists?|singers?|dancers?|"
    r"ballerinas?|musicians?|pianists?|violinists?|guitarists?|actors?|actress(?:es)?|waiters?|waitress(?:es)?|seamstress(?:es)?|mistress(?:es)?|"
    r"stewardess(?:es)?|maids?|servants?|butlers?|detectives?|inspectors?|thie(?:f|ves)|murderers?|killers?|robbers?|prisoners?|guards?|beggars?|"
    r"tailors?|barbers?|models?|narrators?|director|reporters?|journalists?|photographers?|scientists?|tourists?|passengers?|players?|runners?|swimmers?|"
    r"speakers?|leaders?|owners?|managers?|bosses|boss|secretar(?:y|ies)|couples?|famil(?:y|ies)|crowds?|faces?|bod(?:y|ies)|figures?)"
)
"""Who freezes, where it is not said by name; of anything else it is no freeze of somebody."""


_WHEN = re.compile(
    r"\b(?:when(?:ever)?|while|as|during|wenn|als|während|sobald|sooft|quand|lorsqu\w+|pendant|dès|cuando|mientras|quando|mentre|enquanto|когда|пока)\b"
)
_THAN_BEFORE = re.compile(r"\b(?:quieter|softer|more silent|leiser|stiller|plus \w+|más \w+|più \w+|mais \w+|тише)$")


def is_quieter_then(told: Said) -> bool:
    """Whether the sound is told to drop during freezes: "when she freezes, it gets quieter"; "they freeze, and the second half is
    quieter" tells two things, where nothing joins them."""
    if named(told, "freeze", "tone"):
        return True
    bodies, drops = named(told, "freeze", "body"), named(told, "freeze", "drops")
    for drop in drops:
        if not _THAN_BEFORE.search(told.text[drop.start : drop.end]):
            return True
        whole = told.text[: max([drop.start, *(body.start for body in bodies)])]
        if _WHEN.search(whole) and ";" not in whole:
            return True
    return False


def _looked_for(dossier: Dossier) -> bool:
    """Whether freezes were looked for: a film without any has no rows."""
    return "freezes" in dossier.facts or any(run.table == "freezes" for run in dossier.runs)


def _at_first(statement: Statement, dossier: Dossier) -> bool:
    told = said(statement, dossier)
    return any("shot" not in told.text[word.start : word.end] for word in named(told, "persons", "opens"))


def _counted(measure: str, rows: Sequence[Freeze], often: bool, first: bool) -> Measured:
    sure = [row for row in rows if row.score >= SURE]
    likely = [row for row in rows if row.score >= LIKELY]
    least = OFTEN if often else 1
    if len(sure) >= least:
        verdict = "bears out"
    elif len(rows) >= least:  # as many as the claim needs, if those that may be none are some
        verdict = "mixed"
    else:
        verdict = "leans against" if rows else "contradicts"
    if first:
        verdict = leaning(verdict)
    places = ", ".join(clock(row.start_ns) for row in sorted(likely, key=lambda row: -row.score)[:5])
    reason = f"{len(likely)} found{f', at {places}' if likely else ''}; {len(sure)} of them for sure. Who it is that freezes is not asked."
    rule = (
        f"{'Again and again' if often else 'There is one'}: bears out from {least} of a score of {SURE}; mixed where those "
        f"of a lower score make up {least}, leans against it where all together are fewer, contradicts where there is none."
    )
    if first:
        rule += " Where the first scene ends is not measured: the first tenth of the film stands for it, so the verdict only leans."
    some = sorted(likely, key=lambda row: (-row.score, row.start_ns))
    return Measured(
        measure, verdict, rule, reason, "an absolute claim", float(len(likely)), float(len(sure)), float(len(rows)),
        "freezes", tuple(dict.fromkeys(row.shot_index for row in some)),
    )  # fmt: skip


def _sound(rows: Sequence[Freeze], dossier: Dossier) -> Measured:
    """Loudness during freezes beside that before and after them."""
    measure = "how much quieter it is during freezes than around them"
    sounds = cast("Sequence[Sound]", dossier.table("sound").rows)
    some = [row for row in rows if row.score >= LIKELY]
    if not sounds:
        return unmeasured(measure, why_none(LOUDNESS, dossier))
    drops = []
    for row in some:
        inside = _level(sounds, row.start_ns, row.end_ns)
        around = [
            level
            for level in (
                _level(sounds, row.start_ns - _AROUND_NS, row.start_ns),
                _level(sounds, row.end_ns, row.end_ns + _AROUND_NS),
            )
            if level is not None
        ]
        if inside is not None and around:
            drops.append((mean(around) - inside, row.shot_index))
    if not drops:
        return unmeasured(measure, "There is no sound beside the freezes to compare with.")
    value = mean(drop for drop, _ in drops)
    reach = 1.96 * stdev([drop for drop, _ in drops]) / len(drops) ** 0.5 if len(drops) > 1 else 0.0
    verdict = DROP_LU.judge(value - reach, value + reach)
    rule = (
        f"Mean over the freezes, loudness of {_AROUND_NS // SECOND} s on either side less that during it: bears out from "
        f"{DROP_LU.bears_out:g} LU, leans for it from {DROP_LU.leans:g} LU; leans against it below {DROP_LU.against:g} LU, "
        "contradicts where it is louder."
    )
    drops.sort(key=lambda one: (-one[0], one[1]))
    reason = f"It is quieter by {value:.1f} LU during {len(drops)} freezes."
    return Measured(
        measure, verdict, rule, reason, "inside the film", value, value - reach, value + reach, "LU",
        tuple(dict.fromkeys(shot for drop, shot in drops if drop > 0)), tuple(dict.fromkeys(shot for drop, shot in drops if drop <= 0)),
    )  # fmt: skip


def _level(sounds: Sequence[Sound], start_ns: int, end_ns: int) -> float | None:
    levels = [
        -70.0 if row.momentary_lufs is None else row.momentary_lufs
        for row in sounds
        if row.start_ns < end_ns and start_ns < row.end_ns
    ]
    return mean(levels) if levels else None
