"""Colour: black and white and tints first, then named hues, then colour as such."""

import re
from dataclasses import replace
from typing import TypeVar

from kadr.dossier import Dossier
from kadr.film_rows import Finding
from kadr.records import Statement
from kadr.weighing.caution import NOT_SURELY_THE_FILM
from kadr.weighing.contrast import set_below
from kadr.weighing.denials import denials, is_denied, is_scarce
from kadr.weighing.grey_ground import on_grey
from kadr.weighing.hues import Hues, emphasis, hueless, meeting, more_of, none_stands_out, presence, share_of_colour
from kadr.weighing.over_shots import Seen, best, seen
from kadr.weighing.places import part_of
from kadr.weighing.quantities import CHROMA, Number
from kadr.weighing.relative import FEWEST, PLACES, judged, place_in
from kadr.weighing.stated import said
from kadr.weighing.tones import goes, weigh_tone
from kadr.weighing.verdicts import Lines, Measured, finding, leaning, per_cent, unmeasured
from kadr.weighing.words import Said, Word, has, named, says, words


class Colours:
    """Weighs statements about colour."""

    facet = "colour"
    version = 5
    needs = ("shots", "colours")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where nothing of colour is named."""
        told = said(statement, dossier)
        if even := named(told, "vivid", "even"):
            return None if _but_one(told, even[-1]) else _even(statement, told, dossier)
        tones = words(told, "tones")
        hues = words(told, "hues")
        absolute = [word for word in tones if word.name != "chroma"]
        of_hues = bool(hues) and {word.name for word in absolute} == {"colour"} and denials(told, absolute) == {False}
        if absolute and not of_hues:
            return weigh_tone(statement, told, dossier, absolute, self.facet)
        if self.facet not in statement.facets:  # "in colour, and full of reds" is of reds
            return None
        if not hues and not tones:
            return None
        plain = named(told, "vivid", "plain")
        if not hues and plain and goes(told, plain[-1]):
            return weigh_tone(statement, told, dossier, [Word("colour", plain[-1].start, plain[-1].end)], self.facet)
        if not hues and plain and _NO_OTHER.search(told.text):
            reason = "It tells of colours beside those that other words name."
            return finding(statement, self.facet, told, unmeasured("colours beside others", reason))
        if not hues and plain and denials(told, plain) == {True} and not says(told, "vivid", "more", "less", "far"):
            return weigh_tone(statement, told, dossier, [Word("colour", plain[0].start, plain[0].end)], self.facet)
        if not hues:
            return _as_such(statement, told, dossier)
        own = _of_the_part(told, hues)
        found = _and_no_other(_hues(statement, told, dossier, own), statement, told, dossier, own)
        if len(own) == len(hues):
            return found
        return _only_leans(found, "Hues that it does not say of that part are not asked, so the verdict only leans.")


_OneFound = TypeVar("_OneFound", Measured, Finding)


def _only_leans(found: _OneFound, why: str) -> _OneFound:
    """The same with a verdict that is no firmer than leaning, and why; where there is no verdict, it is left as it is."""
    if found.verdict in {"no baseline", "cannot be measured", "mixed"}:
        return found
    return replace(found, verdict=leaning(found.verdict), rule=f"{found.rule} {why}")


def _and_no_other(found: Finding, statement: Statement, told: Said, dossier: Dossier, hues: list[Word]) -> Finding:
    """The same where it is said that there is no other colour: the named ones then hold most of the film's colour, or less than is claimed."""
    if not _NO_OTHER.search(told.sentence) or found.verdict not in {"bears out", "leans for", "mixed"} or told.untrue:
        return found
    if True in denials(told, hues) or statement.polarity == "denied":
        return found
    rows, _ = _place(statement, told, dossier)
    share = share_of_colour(tuple(dict.fromkeys(word.name for word in hues)), rows) if rows else None
    if share is None or share >= OTHERS.leans:
        return found
    verdict = "leans against" if share < OTHERS.against else "mixed"
    rule = f"{found.rule} It says that there is no other colour: less than {per_cent(OTHERS.leans)} of the film's colour is mixed, less than {per_cent(OTHERS.against)} leans against it."
    reason = f"{found.reason} They hold {per_cent(share)} of the film's colour."
    return replace(found, verdict=verdict, rule=rule, reason=reason, shots_for=(), shots_against=())


OTHERS = Lines(0.3, 0.4, 0.6, 0.75)
"""Shares of the film's colour that hues hold beside which there is said to be no other: wood and skin are in nearly every film."""
_NO_OTHER = re.compile(
    r"\b(?:nothing (?:but|else|more)|no (?:other|third) colou?rs?|the rest of the (?:spectrum|palette|rainbow)|(?:do|does) all the work|(?:only|just) (?:\w+ )?(?:two|three) (?:colou?rs|hues|tones)|that's the (?:whole|entire) palette|"
    r"(?:comes?|boils?) down to (?:two|three)|nichts (?:als|anderes|weiter)|sonst (?:nichts|keine farben?)|keine (?:andere|dritte|weitere)n? farben?|nur (?:zwei|drei) farben|die ganze palette|"
    r"rien d'autre|(?:pas|aucune|point) (?:de |d')?(?:autre|troisième) couleur|(?:que|seulement) (?:deux|trois) couleurs|deux seules couleurs|toute la palette|"
    r"nada más|(?:ningún|no hay) (?:otro|tercer) color|(?:solo|sólo) (?:hay )?(?:dos|tres) colores|dos únicos colores|se reduce a (?:dos|tres)|toda la paleta|no (?:hace falta|se necesita) (?:nada )?más|"
    r"nient'altro|nessun (?:altro|terzo) colore|(?:solo|soltanto) (?:due|tre) colori|due soli colori|si riduce a (?:due|tre)|tutta la tavolozza|non serve altro|"
    r"(?:nada mais|mais nada)|nenhuma (?:outra|terceira) cor|(?:só|apenas) (?:duas|três) cores|reduz-se a (?:duas|três)|toda a paleta|não é preciso mais|"
    r"больше ничего|ничего (?:другого|больше)|(?:никаких|нет) (?:других|иных|третьего) цвет\w+|(?:только|лишь) (?:два|три) цвета|вся палитра)\b|\bлибо [^,]+, либо\b"
)
"""That what is named is all there is."""
_TURN = {
    language: re.compile(rf"[;:]| - |,? (?:{some})\b")
    for language, some in {
        "en": "and then|then|but|until|while|whereas", "de": "und dann|dann|aber|doch|bis|während",
        "fr": "et puis|puis|mais|jusqu'|tandis que", "es": "y luego|y después|luego|pero|hasta que|mientras",
        "it": "e poi|poi|ma|finché|mentre", "pt": "e depois|depois|mas|até que|enquanto", "ru": "а потом|а затем|но|пока",
    }.items()
}  # fmt: skip
"""What parts a sentence into what it tells of one time and of another; for each language its own, as "ma" is "my" in French."""


def _of_the_part(told: Said, hues: list[Word]) -> list[Word]:
    """The hues said of the part that is named: in "all is grey and brown, and then, late in the film, a red coat" the red."""
    places = words(told, "places")
    if not places:
        return hues
    turns = [0, *(hit.start() for hit in _TURN[told.language].finditer(told.text)), len(told.text)]
    first = max(turn for turn in turns if turn <= places[0].start)
    last = min(turn for turn in turns if turn > places[0].start)
    return [word for word in hues if first <= word.start < last] or hues


def _place(statement: Statement, told: Said, dossier: Dossier) -> tuple[list[Seen], str]:
    """Shots of the part that is meant, or why there are none."""
    part, why = part_of(statement, told, dossier)
    rows = seen(dossier, part) if part else []
    return rows, why or ("" if rows else "No colours were measured there.")


def _hues(statement: Statement, told: Said, dossier: Dossier, hues: list[Word]) -> Finding:
    rows, problem = _place(statement, told, dossier)
    named = Hues(tuple(dict.fromkeys(word.name for word in hues)))
    if not rows:
        return finding(statement, "colour", told, unmeasured(f"share of {named.told}", problem))
    if (rivals := _rivals(told, hues)) is not None:
        return finding(statement, "colour", told, more_of(*rivals, rows), denied=statement.polarity == "denied")
    scarce = [word for word in hues if is_scarce(told, [word])]
    if scarce and len(scarce) < len(hues):  # "blue everywhere, hardly troubled by some orange"
        rest = tuple(dict.fromkeys(word.name for word in hues if word not in scarce))
        why = "The hue of which there is little is not asked, so the verdict only leans."
        found = _only_leans(emphasis(Hues(rest), rows), why)
        denied = True in denials(told, [word for word in hues if word not in scarce])
        return finding(statement, "colour", told, found, denied=_flips(statement, denied))
    if _IS_WORN[told.language].search(told.text) and not says(told, "manner", "often", "all", "whole"):
        reason = "It tells what somebody wears, and not how much of it there is."
        return finding(statement, "colour", told, unmeasured(f"share of {named.told}", reason))
    stands = denials(told, hues)
    if len(stands) > 1:
        return finding(
            statement, "colour", told, _some_and_not_others(told, hues, rows), denied=statement.polarity == "denied"
        )
    denied = stands == {True}
    much = statement.direction == "much" or has(told, "much")
    if statement.direction == "changing" and not denied:
        return finding(statement, "colour", told, _changing(named, rows))
    if statement.direction == "against" and len(named.families) > 1:
        return finding(statement, "colour", told, meeting(named, rows), denied=_flips(statement, denied))
    if is_scarce(told, hues):
        return finding(statement, "colour", told, emphasis(named, rows, little=True), denied=_flips(statement, denied))
    if much and not (denied and not has(told, "much")):
        return finding(statement, "colour", told, emphasis(named, rows), denied=_flips(statement, denied))
    if told.caution == NOT_SURELY_THE_FILM and _of_a_thing(told, hues):
        reason = "It names a hue of something that may not be the film, and does not say how much of it there is."
        return finding(statement, "colour", told, unmeasured(f"share of {named.told}", reason))
    if denied:
        return finding(statement, "colour", told, presence(named, rows, absent=True))
    found = presence(named, rows, absent=False)
    if _of_clothes(told, hues):
        found = _only_leans(found, "It is told of what somebody wears, so the verdict only leans.")
    return finding(statement, "colour", told, found, denied=statement.polarity == "denied")


def _of_clothes(told: Said, hues: list[Word]) -> bool:
    """Whether each hue is what somebody wears, "a girl in red": of what a story tells, and not of the picture."""
    return bool(hues) and all(_WORN[told.language].search(told.text[: word.start]) for word in hues)


_WORN = {
    language: re.compile(rf"\b(?:{somebody}) (?:\w+ )?(?:{in_}) $")
    for language, somebody, in_ in (
        ("en", "girl|boy|woman|man|women|men|lady|child|bride|widow|nurse|dancer|figure|stranger", "in|dressed in|wearing"),
        ("de", "mädchen|junge[n]?|frau|mann|dame|kind|braut|fremde[rn]?", "in"), ("fr", "fille|garçon|femme|homme|dame|enfant|mariée|inconnue?", "en"),
        ("es", "chica|chico|niñ[ao]|mujer|hombre|dama|novia|desconocid[ao]", "de"), ("it", "ragazz[ao]|donna|uomo|signora|bambin[ao]|sposa", "in|di|vestit[ao] di"),
        ("pt", "rapariga|rapaz|menin[ao]|mulher|homem|senhora|noiva", "de"), ("ru", "девушк\\w+|пар(?:ень|ня)|мальчик\\w*|женщин\\w+|мужчин\\w+|девочк\\w+|дам\\w+", "в"),
    )
}  # fmt: skip


_IS_WORN = {
    language: re.compile(rf"\b(?:{verbs}) (?:[\w'’-]+ ){{0,5}}(?:{things})\b")
    for language, verbs, things in (
        ("en", "wore|wears|wearing|had on|has on|put on|puts on", "scarf|coat|dress|hat|shirt|jacket|sweater|jumper|skirt|suit|gloves|shoes|boots|tie|cardigan|blouse|cap|trousers"),
        ("de", "trug|trägt|tragen|trugen|hatte|anhatte", "schal|mantel|kleid|hut|hemd|jacke|pullover|rock|anzug|handschuhe|schuhe|stiefel|krawatte|bluse|mütze|hose"),
        ("fr", "portait|porte|portaient|mis|portais", "écharpe|manteau|robe|chapeau|chemise|veste|pull|jupe|costume|gants|chaussures|bottes|cravate|foulard"),
        ("es", "llevaba|lleva|vestía|viste|llevaban|puso", "bufanda|abrigo|vestido|sombrero|camisa|chaqueta|jersey|falda|traje|guantes|zapatos|botas|corbata"),
        ("it", "portava|porta|indossava|indossa|indossavano", "sciarpa|cappotto|vestito|cappello|camicia|giacca|maglione|gonna|abito|guanti|scarpe|stivali|cravatta"),
        ("pt", "usava|usa|vestia|veste|trazia|levava", "cachecol|casaco|vestido|chapéu|camisa|camisola|saia|fato|luvas|sapatos|botas|gravata|lenço"),
        ("ru", "носил\\w*|был[аио]?|надел\\w*|одет\\w*", "свитер|шарф|пальто|платье|шляпа|шляпе|рубашк\\w+|куртк\\w+|юбк\\w+|костюм\\w*|сапог\\w*|галстук\\w*|пиджак\\w*"),
    )
}  # fmt: skip
"""A garment that somebody wears: a thing of the story, or of somebody outside it."""


def _of_a_thing(told: Said, hues: list[Word]) -> bool:
    """Whether each hue is only said of a thing, "the blue pills on the table"; not where it says how often it is there."""
    if says(told, "manner", "often", "all", "whole"):
        return False
    return told.language in _NOUN_FIRST or all(_A_NOUN.match(told.text, word.end) for word in hues)


_NOUN_FIRST = frozenset({"fr", "es", "it", "pt"})
"""Languages in which a thing stands before its hue."""
_A_NOUN = re.compile(r" \w{3,}")


def _rivals(told: Said, hues: list[Word]) -> tuple[str, str] | None:
    """Two hues of which there is more of the first than of the second; None where the sentence does not set them so."""
    names = tuple(dict.fromkeys(word.name for word in hues))
    if len(names) != len(("more", "less")) or not named(told, "contrast", "than") or True in denials(told, hues):
        return None
    one, other = names
    beside = [*named(told, "contrast", "more"), *named(told, "contrast", "less")]
    if not any(0 <= hue.start - word.end <= 1 for word in beside for hue in hues) and not _THERE_IS_MORE.search(
        told.text
    ):
        return None  # "the green coat is more expensive than the blue one" tells nothing of how much of them there is
    below = set_below(told, [w for w in hues if w.name == one], [w for w in hues if w.name == other])
    return None if below is None else (other, one) if below == "one" else (one, other)


_MORE = r"(?:more|less|mehr|weniger|plus|moins|más|menos|più|meno|mais|больше|меньше)"
_THERE_IS_MORE = re.compile(
    rf"\b{_MORE} (?:prominent\w*|present|frequent\w*|dominant|common\w*|visible|abundant\w*|often|präsent|présente?s?|fréquente?s?|dominante?s?|souvent|"
    r"presentes?|frecuentes?|visibles?|abundantes?|a menudo|presenti|frequent[ei]s?|dominanti|spesso|visíve(?:l|is))(?!\w)|"
    r"\b(?:häufiger|öfter|präsenter|reichlicher|stärker vertreten|outweighs?|outnumbers?|чаще)(?!\w)|"
    r"\b(?:there(?: is|'s)|appears?|gibt es|sieht man|il y a|on voit|hay|aparece|se ve|c'è|appare|compare|si vede|há|aparece|vê-se) "
    rf"(?:(?:much|far|a lot|viel|weit|bien|beaucoup|mucho|molto|muito) )?{_MORE}(?!\w)|\w+(?:ого|ей) (?:\w+ ){{0,3}}(?:больше|меньше)(?!\w)"
)
"""That there is more of a hue than of another: only then are the two set beside each other by how much of them there is."""


def _but_one(told: Said, even: Word) -> bool:
    """Whether one hue is set apart behind "no colour dominates", or it is none of the film's: "dominates the conversation"."""
    behind = told.text[even.end :]
    return (
        told.excepted
        or any(word.start >= even.end for word in words(told, "hues"))
        or _EXCEPT.search(behind) is not None
        or _EXCEPT.search(told.sentence[told.sentence.find(told.text[even.start : even.end]) :]) is not None
        or _SOMETHING_ELSE.match(behind) is not None
    )


_EXCEPT = re.compile(
    r"\b(?:but|except|save|apart from|other than|außer|bis auf|ausgenommen|sauf|hormis|excepté|à part|salvo|excepto|menos|tranne|eccetto|fuorché|exceto|кроме|помимо)\b"
)
_SOMETHING_ELSE = re.compile(
    r" (?:(?:the|this|her|his|their|our|das|den|die|le|la|les|el|los|las|il|lo|os?|as?) |l')"
    r"(?!(?:whole |entire |ganzen? |tout |toute )?(?:films?|movie|pictures?|palette|screen|frames?|images?|others?|rest|composition|bild\w*|leinwand|écran|tableau|"
    r"películas?|pantalla|imagen|paleta|imágenes|conjunto|pellicola|schermo|immagin[ei]|tavolozza|altr[ei]|filmes?|tela|ecrã|imagem|outras?|otros|autres|anderen)\b)\w+"
)


def _even(statement: Statement, told: Said, dossier: Dossier) -> Finding:
    """No hue stands out, "no single colour dominates"."""
    rows, problem = _place(statement, told, dossier)
    found = none_stands_out(rows) if rows else unmeasured("share of the film's colour of its strongest hue", problem)
    return finding(statement, "colour", told, found, denied=False)


def _some_and_not_others(told: Said, hues: list[Word], rows: list[Seen]) -> Measured:
    """One hue is there and another is not: each side by itself, and the one that holds least decides."""
    gone = tuple(dict.fromkeys(word.name for word in hues if is_denied(told, word)))
    there = tuple(dict.fromkeys(word.name for word in hues if word.name not in gone))
    if not gone or not there:
        reason = "It says of one hue that it is there and that it is not: what holds then is not read."
        return unmeasured(f"share of {' and '.join(gone or there)}", reason)
    scarce = is_scarce(told, [word for word in hues if word.name in there])
    one = emphasis(Hues(there), rows, little=True) if scarce else presence(Hues(there), rows, absent=False)
    other = presence(Hues(gone), rows, absent=True)
    weaker, rest = sorted((one, other), key=lambda found: _ORDER.index(found.verdict))
    weaker = _only_leans(weaker, "Of the two that it says of hues the one that holds less decides, and it only leans.")
    return replace(weaker, reason=f"{weaker.reason} {rest.reason}")


_ORDER = ("contradicts", "leans against", "cannot be measured", "no baseline", "mixed", "leans for", "bears out")


def _flips(statement: Statement, denied: bool) -> bool:
    return denied or statement.polarity == "denied"


def _changing(named: Hues, rows: list[Seen]) -> Measured:
    """How much of the colour the hues hold; that they come or go would need the moment at which they do."""
    found = emphasis(named, rows)
    return Measured(
        found.measure, "no baseline", "None: a change has no line yet.",
        f"{found.reason} How much of a change is much, no rule says.", "none", found.value, found.low, found.high,
        found.unit, found.shots_for, found.shots_against,
    )  # fmt: skip


def _as_such(statement: Statement, told: Said, dossier: Dossier) -> Finding:
    """Bright, muted, grey, a palette of its own: beside other films, or colour on a grey ground inside this one."""
    measure = "mean chroma of the picture"
    part, problem = part_of(statement, told, dossier)
    rows = seen(dossier, part) if part else []
    number = CHROMA.of(dossier, part) if part else None
    if not rows or number is None:
        return finding(statement, "colour", told, unmeasured(measure, problem or "No colours were measured there."))
    denied = statement.polarity == "denied"
    if all(says(told, "ground", name) for name in ("grey", "colour", "against")):
        return finding(statement, "colour", told, on_grey(rows), denied=denied)
    less, more = named(told, "vivid", "less"), named(told, "vivid", "more")
    value = f"The mean chroma is {number.value:.3f} (OKLab)"
    if less or more:
        no = any(is_denied(told, word) for word in less or more)
        if not less and hueless(rows):
            found = Measured(measure, "contradicts", "Contradicts in a film without hues.", "The picture has no hue at all.",
                             "an absolute claim", number.value, number.low, number.high, "OKLab")  # fmt: skip
            return finding(statement, "colour", told, found, denied=denied != no)
        return finding(statement, "colour", told, judged(CHROMA, number, not less, dossier, value), denied=denied != no)
    if says(told, "vivid", "far"):
        return finding(statement, "colour", told, _far_from_others(number, dossier), denied=denied)
    plain = f"{value}; how much that is, the sentence does not say."
    found = Measured(measure, "no baseline", "None: no amount is claimed.", plain, "none", number.value, number.low,
                     number.high, "OKLab", best(rows, lambda row: row.colour.chroma))  # fmt: skip
    return finding(statement, "colour", told, found)


def _far_from_others(number: Number, dossier: Dossier) -> Measured:
    """A palette of its own: further from the other films' palettes than they are from each other."""
    from kadr.summaries.picture_sources import between  # here, because reading texts needs none of what it needs

    measure = "mean distance of the film's colours from other films'"
    own = next((row for row in dossier.table("colours").rows if row.shot_index is None), None)
    others = [one.colour for one in dossier.others if one.colour is not None]
    if own is None or len(others) < FEWEST:
        reason = f"The mean chroma is {number.value:.3f} (OKLab); without {FEWEST} other films nothing says how far its palette is from theirs."
        return Measured(measure, "no baseline", "None: distinctive is said against other films.", reason, "none",
                        number.value, number.low, number.high, "OKLab")  # fmt: skip
    far = sum(between(own, other) for other in others) / len(others)
    usual = [
        sum(between(one, other) for k, other in enumerate(others) if k != n) / (len(others) - 1)
        for n, one in enumerate(others)
    ]
    place = place_in(usual, far)
    rule = (
        f"Further from the other films than they are from each other: bears out from {per_cent(PLACES.bears_out)} of them upwards, "
        f"leans for it from {per_cent(PLACES.leans)}; leans against it below {per_cent(PLACES.against)}, contradicts below "
        f"{per_cent(PLACES.contradicts)}."
    )
    reason = f"Its palette is {far:.3f} from theirs in the mean (OKLab), further than that of {per_cent(place)} of the {len(others)} other films."
    return Measured(
        measure, PLACES.judge(place, place), rule, reason, f"the user's archive of {len(others)} films", far, None, None,
        "OKLab", percentile=round(100 * place, 1),
    )  # fmt: skip
