"""Crowded or empty frames: how many faces a picture has, and how long nobody is to be seen."""

import re
from dataclasses import replace

from kadr.dossier import Dossier
from kadr.film_rows import Finding
from kadr.records import Statement
from kadr.summaries.detector import FACES_FALSE, FACES_MISSED
from kadr.summaries.parts import Part
from kadr.weighing.amounts import Amount, Thing, amount, judged
from kadr.weighing.contrast import is_change
from kadr.weighing.denials import is_denied, is_scarce
from kadr.weighing.faces import SOMEBODY
from kadr.weighing.fractions import beside, fraction_of, without_fraction
from kadr.weighing.numbers import figure
from kadr.weighing.over_time import Piece, fewest, most
from kadr.weighing.places import part_of
from kadr.weighing.quantities import Quantity, faces_in_looks, fact_interval, moment_pieces, scale_pieces, why_none
from kadr.weighing.stated import said
from kadr.weighing.verdicts import Lines, Measured, finding, leaning, per_cent, unmeasured
from kadr.weighing.words import Said, Word, has, named, says

MANY = 4
"""Faces in one picture from which it is crowded: a family at a table."""
CROWDED, EMPTY = Lines(0.02, 0.10, 0.20, 0.33), Lines(0.05, 0.15, 0.33, 0.50)
"""Shares of the time that crowded frames have in a film that is called crowded, empty ones in one that is called empty."""
SOME = Lines(0.0005, 0.002, 0.005, 0.02)


def _empty(dossier: Dossier, part: Part) -> list[Piece]:
    return moment_pieces("no one")(dossier, part) or scale_pieces("p_none")(dossier, part)


def _missed(dossier: Dossier, part: Part) -> tuple[float, float] | None:
    """A share of crowded pictures as the detector's errors leave it: one of the fewest faces is false, or one was missed."""
    pieces = faces_in_looks(MANY)(dossier, part)
    time = sum(piece.weight for piece in pieces)
    share = sum(piece.x * piece.weight for piece in pieces) / time if time else 0.0
    return (share * (1 - FACES_FALSE) ** MANY, min(1.0, share / (1 - FACES_MISSED) ** MANY)) if time else None


CROWD = Quantity(
    "crowded",
    f"share of the time with {MANY} faces or more in the picture",
    "share",
    faces_in_looks(MANY),
    "faces",
    errors=_missed,
)
NO_ONE = Quantity(
    "empty",
    "share of the time with no one to be seen",
    "share",
    _empty,
    "moments",
    errors=fact_interval("no_one_share"),
)


class Crowds:
    """Weighs statements about frames, streets and rooms that are full of people or empty of them."""

    facet = "space"
    version = 4
    needs = ("shots", "scales", "faces", "moments")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where nothing is called crowded or empty."""
        told = said(statement, dossier)
        crowded, empty = named(told, "seen", "crowded"), named(told, "seen", "empty")
        if _ON_A_TRIPOD.search(told.text):
            empty = []
        places = says(told, "seen", "spaces", "people") or says(told, "camera", "camera", "frame")
        if statement.tier == "fact" or not {"camera", "space", "bodies", "faces"} & set(statement.facets):
            return None
        if (hit := _NEVER_MORE.search(told.text)) is not None:
            most_seen = figure(told, hit.group(hit.lastindex or 1))
            return self._at_most(statement, told, int(most_seen), dossier) if most_seen else None
        if (hit := _NEVER_AT_ONCE.search(told.text)) is not None:
            at_once = figure(told, hit.group(hit.lastindex or 1))
            return self._at_most(statement, told, int(at_once) - 1, dossier) if at_once and at_once > 1 else None
        if _NEVER_FEWER.search(told.text):
            return None  # "never fewer than two": that there are always so many is not counted
        if says(told, "seen", "somebody") and not crowded:
            return self._always_somebody(statement, told, dossier)
        freezes = named(told, "freeze", "body")  # "there is nobody in it who freezes"
        nobody = [] if crowded or freezes else named(told, "seen", "nobody") or ([] if empty else _nobody(told))
        if empty and not crowded and not nobody and (_ONE_PLACE.search(told.text) or _IN_THE_PICTURE.search(told.text)):
            return None
        if not (crowded or nobody or (empty and places)) or is_change(told) or says(told, "seen", "faces"):
            return None
        only_much = (
            fraction_of(told) is not None
            or any(has(told, one) for one in _NOT_AT_ALL_TIMES)
            or says(told, "manner", "often")
        )
        if nobody and not only_much:
            return self._nobody_at_all(statement, told, dossier)
        of, lines = (CROWD, CROWDED) if crowded else (NO_ONE, EMPTY)
        part, why = part_of(statement, told, dossier)
        number = of.of(dossier, part) if part else None
        if part is None or number is None:
            return finding(statement, self.facet, told, unmeasured(of.measure, why or why_none(of, dossier)))
        if (named_part := fraction_of(told)) is not None:
            thing = f"{MANY} faces or more" if crowded else "no one in the picture"
            rest = without_fraction(told, named_part)
            own = named(rest, "seen", "crowded" if crowded else "empty")
            if own and not nobody and amount(statement, rest, own).kind in {"absent", "little"}:
                thing = f"fewer than {MANY} faces" if crowded else "somebody in the picture"
                measure = f"share of the time with {thing}{' in the picture' if crowded else ''}"
                return finding(statement, self.facet, told, beside(named_part, measure, thing, number.rest()))
            found = beside(named_part, of.measure, thing, number)
            return finding(statement, self.facet, told, found)
        number = number.of_all()
        how = Amount("much", statement.polarity == "denied") if nobody else amount(statement, told, crowded or empty)
        no = how.kind in {"absent", "little"}
        some = (has(told, "partly") or has(told, "scene")) and not no and not nobody
        lines = SOME if some else lines
        verdict = lines.judge(number.low, number.high)
        rule = (
            f"{'Crowded' if crowded else 'Empty'} frames: bears out from {per_cent(lines.bears_out)} of the time, leans for it from "
            f"{per_cent(lines.leans)}; leans against it below {per_cent(lines.against)}, contradicts below {per_cent(lines.contradicts)}."
        )
        reason = f"{per_cent(number.value)} of the time has {f'{MANY} faces or more' if crowded else 'no one in the picture'}."
        if crowded:
            reason += " Faces that are turned away or far off are not counted."
        found = Measured(
            of.measure, verdict, rule, reason, "an absolute claim", number.value, number.low, number.high, "share",
            most(number.pieces), fewest(number.pieces, 0.1),
        )  # fmt: skip
        return finding(statement, self.facet, told, found, denied=no != how.denied)

    def _at_most(self, statement: Statement, told: Said, number: int, dossier: Dossier) -> Finding:
        """ "Never more than two people in the picture": whether any frame has more faces."""
        of = Quantity(
            "faces", f"share of the time with more than {number} faces in the picture", "share",
            faces_in_looks(number + 1), "faces",
        )  # fmt: skip
        part, why = part_of(statement, told, dossier)
        found = of.of(dossier, part) if part else None
        if part is None or found is None:
            return finding(statement, self.facet, told, unmeasured(of.measure, why or why_none(of, dossier)))
        thing = Thing(of.measure, f"more than {'one face' if number == 1 else f'{number} faces'} in the picture", 2)
        seen = judged("little" if has(told, "scarce") else "absent", thing, found)
        rule = f"{seen.rule} Faces that are turned away or far off are not counted, so nothing is borne out."
        verdict = "leans for" if seen.verdict == "bears out" else seen.verdict
        return finding(
            statement,
            self.facet,
            told,
            replace(seen, verdict=verdict, rule=rule),
            denied=statement.polarity == "denied",
        )

    def _nobody_at_all(self, statement: Statement, told: Said, dossier: Dossier) -> Finding:
        """ "Not a soul is to be seen": somebody in the picture speaks against it."""
        found = _people("absent", statement, told, dossier)
        return finding(statement, self.facet, told, found, denied=statement.polarity == "denied")

    def _always_somebody(self, statement: Statement, told: Said, dossier: Dossier) -> Finding:
        """ "Hardly a shot without somebody", "people are on screen for most of it": nearly all of the time has people, or most."""
        found = _people("much" if _MOST_OF_IT.search(told.text) else "all", statement, told, dossier)
        if found.value is not None:
            rule = f"{found.rule} Whoever is turned away or far off may not be found, so the verdict only leans."
            found = replace(found, verdict=leaning(found.verdict), rule=rule)
        return finding(statement, self.facet, told, found, denied=statement.polarity == "denied", hedged=False)


def _people(kind: str, statement: Statement, told: Said, dossier: Dossier) -> Measured:
    """What the time with people says to an amount of it, all or none."""
    part, why = part_of(statement, told, dossier)
    number = SOMEBODY.of(dossier, part) if part else None
    if number is None:
        return unmeasured(SOMEBODY.measure, why or why_none(SOMEBODY, dossier))
    return judged(kind, Thing(SOMEBODY.measure, "people", 2), number)


_MOST_OF_IT = re.compile(
    r"\b(?:(?:for|during) (?:most|much|more than half|a good part|the better part) of|den größten teil|meist\w*|überwiegend|la plupart du temps|"
    r"la mayor parte|la maggior parte|a maior parte|большую часть)\b"
)
"""That somebody is there for most of it, and not at all times."""
_NOT_AT_ALL_TIMES = ("mostly", "partly", "scarce", "hedge")
_NEVER_MORE = re.compile(
    r"\b(?:never|not once|no (?:shot|frame|image|picture)|nowhere|not|at no time|n't|rarely|seldom|hardly(?: ever)?|scarcely(?: ever)?)\b[^.;:]{0,40}?\b(?:more than|over) (one|two|three|four|five|six|\d+) "
    r"(?:people|persons?|faces|figures?|characters?|human beings|actors?|of them)\b|"
    r"\b(?:nie|niemals|kaum je|selten|kein\w* (?:bild|einstellung))\b[^.;:]{0,40}?\bmehr als (einen?|eine[rm]|zwei|drei|vier|fünf|\d+) (?:menschen|person(?:en)?|gesicht(?:er)?|figur(?:en)?)\b|"
    r"\b(?:jamais|rarement|guère|presque jamais)\b[^.;:]{0,40}?\bplus d(?:e |')(une?|deux|trois|quatre|cinq|\d+) (?:personnes?|visages?|personnages?)\b|"
    r"\b(?:nunca|rara vez|apenas|raramente|no)\b[^.;:]{0,40}?\bmás de (una?|dos|tres|cuatro|cinco|\d+) (?:personas?|rostros?|caras?|personajes?)\b|"
    r"\b(?:mai|raramente|di rado|non)\b[^.;:]{0,40}?\bpiù di (una?|due|tre|quattro|cinque|\d+) (?:person[ae]|volt[oi]|personagg\w+)\b|"
    r"\b(?:nunca|raramente|não)\b[^.;:]{0,40}?\bmais (?:do que|de) (uma?|duas|dois|três|quatro|cinco|\d+) (?:pessoas?|rostos?|personage\w+)\b|"
    r"\b(?:никогда|редко|ни разу|нигде|не)\b[^.;:]{0,40}?\b(?:больше|более) (одного|двух|трех|четырех|пяти|\d+) (?:человека?|людей|лица?|персонаж(?:ей|а))\b"
)
"""In each language: that there are never, or hardly ever, more than so many."""
_NEVER_FEWER = re.compile(
    r"\b(?:never|not once|no|n't|nie|niemals|kein\w*|jamais|aucun\w*|nunca|jamás|ningún|non|mai|nessun\w*|nenhum\w*|não|никогда|ни|не)\b[^.;:]{0,40}?"
    r"\b(?:(?:fewer|less) than|weniger als|moins d(?:e |')|menos (?:de|que|do que)|meno di|(?:меньше|менее)) ?"
    r"(?:one|two|three|four|five|eine\w*|zwei|drei|vier|fünf|une?|deux|trois|quatre|cinq|una?|dos|tres|cuatro|cinco|due|tre|quattro|cinque|uma?|duas|dois|três|quatro|"
    r"одного|двух|трех|четырех|пяти|\d+) (?:people|persons?|faces|figures|characters|actors|menschen|personen|gesichter|figuren|personnes?|visages|personnages|personas?|rostros|"
    r"caras|personajes|person[ae]|volti|personaggi|pessoas?|rostos|personagens|человека?|людей|лиц|персонажей)\b"
)
"""That there are never fewer than so many people."""
_NO_LOWER_BOUND = (
    r"(?:(?!\b(?:fewer than|less than|without|under|weniger als|unter|ohne|moins de|sans|menos de|menos que|sin|meno di|senza|menos do que|sem|меньше|менее|без)\b)"
    r"[^.;:]){0,40}?"
)
"""What stands between "never" and so many: "never fewer than two" says that there are more, not that there is one."""
_NEVER_AT_ONCE = re.compile(
    rf"\b(?:never|not once|no (?:shot|frame|image|picture)|at no time|n't|rarely|seldom|hardly ever|scarcely ever)\b{_NO_LOWER_BOUND}\b(two|three|four|five|six|\d+) (?:people|persons|faces|figures|characters|human beings|actors)"
    rf" (?:\w+ )?(?:at (?:the same time|once|a time)|together|in (?:one|the same|a single) (?:shot|frame|image|picture)|simultaneously)\b|"
    rf"\b(?:nie|niemals|selten|kein\w* (?:bild|einstellung))\b{_NO_LOWER_BOUND}\b(zwei|drei|vier|fünf|\d+) (?:menschen|personen|gesichter|figuren) (?:\w+ )?(?:gleichzeitig|zugleich|auf einmal|zusammen|gemeinsam|im selben bild)\b|"
    rf"\b(?:jamais|rarement)\b{_NO_LOWER_BOUND}\b(deux|trois|quatre|cinq|\d+) (?:personnes|visages|personnages) (?:\w+ )?(?:à la fois|en même temps|ensemble|dans le même (?:plan|cadre))|"
    rf"\b(?:nunca|jamás|rara vez)\b{_NO_LOWER_BOUND}\b(dos|tres|cuatro|cinco|\d+) (?:personas|rostros|caras|personajes) (?:\w+ )?(?:a la vez|al mismo tiempo|junt[oa]s|en el mismo (?:plano|encuadre))|"
    rf"\b(?:mai|raramente|di rado)\b{_NO_LOWER_BOUND}\b(due|tre|quattro|cinque|\d+) (?:persone|volti|personaggi) (?:\w+ )?(?:insieme|contemporaneamente|alla volta|allo stesso tempo|nella stessa inquadratura)|"
    rf"\b(?:nunca|raramente)\b{_NO_LOWER_BOUND}\b(duas|dois|três|quatro|cinco|\d+) (?:pessoas|rostos|personagens) (?:\w+ )?(?:ao mesmo tempo|juntas|juntos|de uma vez|no mesmo plano)|"
    rf"\b(?:никогда|ни разу|редко)\b{_NO_LOWER_BOUND}\b(двух|двое|трех|трое|четырех|\d+) (?:человек|людей|лиц|персонажей) (?:\w+ )?(?:одновременно|вместе|сразу|в одном кадре)"
)
"""That so many are never there at once: one less may be."""


_IN_THE_PICTURE = re.compile(
    r"\bempty space (?:\w+ )?(?:at|on|above|around|between|to|along|beside|behind|near) (?:the|her|his|their|its)\b"
)
"""Where in the picture there is nothing, "empty space at the sides": somebody may be in the rest of it."""
_ONE_PLACE = re.compile(
    r"^[\"“‘']?(?:the|an?|his|her|their|my|our) (?:\w+ )?(?:empty|deserted|vacant) (?:house|room|chair|street|village|square|station|hall|church|bed|flat|glass|theatre|plate)\b"
)
"""One place of the story that a sentence begins with, "the empty house at the end of the road": it says nothing of all others."""


def _nobody(told: Said) -> list[Word]:
    """ "Nobody is to be seen", "hardly a soul is on screen"."""
    if _SOMEBODY_SAW.search(told.text):
        return []  # "nobody in the village had ever seen a camera"
    if not says(told, "persons", "seen") or says(told, "contrast", "than") or says(told, "persons", "most"):
        return []
    some = named(told, "seen", "people")
    return [
        word
        for word in some
        if told.text[word.start : word.end].startswith("no") or is_denied(told, word) or is_scarce(told, [word])
    ]


_SOMEBODY_SAW = re.compile(
    r"\b(?:had|has|have|'d)(?: (?:ever|never|once|yet))? seen\b|\bhatten? (?:\w+ ){0,6}gesehen\b|\bavai(?:t|ent) (?:\w+ )?vu\b|\bhabían? (?:\w+ )?visto\b|"
    r"\bavevano? (?:\w+ )?visto\b|\btinham? (?:\w+ )?visto\b|\bвидел[аи]?\b"
)
"""Who is said to have seen something, or not: not whether anybody is to be seen."""
_ON_A_TRIPOD = re.compile(r"\b(?:tripod|stativ|trépied|pied|trípode|cavalletto|treppiede|tripé|штатив\w*)\b")
"""What a camera leaves, or not: no deserted place."""
