"""Words and silence: how much of the time somebody speaks, and how long nobody does."""

import re
from dataclasses import replace
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import Film, Finding
from kadr.presence_rows import Voice
from kadr.records import Statement
from kadr.spans import SECOND, clock
from kadr.summaries.parts import Part
from kadr.weighing.amounts import Amount, Thing, amount, judged
from kadr.weighing.contrast import is_change, prefers, set_below
from kadr.weighing.denials import denials, is_denied, is_near, is_scarce
from kadr.weighing.fractions import Fraction, beside, fraction_of, without_fraction
from kadr.weighing.numbers import lengths_s
from kadr.weighing.over_time import there, union
from kadr.weighing.places import part_of
from kadr.weighing.quantities import SPEECH, Quantity, fact_interval, voice_pieces, why_none, without
from kadr.weighing.soundless import SILENCE, is_of_others, of_sound
from kadr.weighing.stated import said
from kadr.weighing.verdicts import Lines, Measured, finding, leaning, per_cent, unmeasured
from kadr.weighing.words import Said, Word, has, named, says

WITHOUT = Quantity(
    "no speech", "share of the time without speech", "share", voice_pieces("silence", "other"), "voice",
    errors=without(fact_interval("share_speech")),
)  # fmt: skip
LONG_S = Lines(15, 30, 60, 120)
"""Of the longest stretch without speech: a pause, half a minute, one minute, two; in a short film a tenth of it at most."""
_MOST_OF_A_SHORT_FILM = 0.1


class Words:
    """Weighs statements about dialogue, words, talk and their absence."""

    facet = "looks_silence"
    version = 4
    needs = ("films", "voice")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where nothing is said of words or silence, or the sentence compares parts of the film."""
        told = said(statement, dossier)
        if statement.tier == "fact" or not {"looks_silence", "sound_music", "faces"} & set(statement.facets):
            return None
        spoken, quiet = named(told, "heard", "words"), _of_sounds(told)
        talky, wordless = named(told, "heard", "talky"), named(told, "heard", "wordless")
        silent, sounding = _silent(told), named(told, "heard", "sound film")
        some = spoken or quiet or talky or wordless or silent or sounding
        if not some or is_change(told) or says(told, "manner", "topic"):
            return None  # "nobody speaks of the war" is no silence
        if not spoken and not talky and not wordless and says(told, "pair", "looks") and not _is_silence(told):
            return None
        if says(told, "seen", "faces") and set_below(told, spoken, quiet) is None:
            return None  # of faces without words
        if says(told, "pair", "looks") and says(told, "pair", "two"):
            return None  # of looks between two
        if _is_an_act(told):
            return None  # "she walks through the house without saying a word"
        if is_of_others(told) and not (spoken or talky or wordless or says(told, "manner", "stretches", "fraction")):
            return None  # "the audience sat in complete silence"
        part, why = part_of(statement, told, dossier)
        if part is None:
            return finding(statement, self.facet, told, unmeasured(SPEECH.measure, why))
        if fraction_of(told) is None and (found := of_sound(told, dossier, part)) is not None:
            return finding(statement, self.facet, told, found, denied=statement.polarity == "denied")
        film = dossier.film
        if film is not None and (silent or sounding):
            no = any(is_denied(told, word) for word in silent or sounding) == bool(silent)
            return finding(
                statement,
                self.facet,
                told,
                _silent_film(dossier, film, part),
                denied=no != (statement.polarity == "denied"),
            )
        if film is not None and film.audio_stream is None and fraction_of(told) is None:
            said_of = amount(statement, told, spoken or talky or quiet or wordless)
            nothing = bool(wordless) or (bool(spoken) and said_of.kind == "absent")
            if (
                nothing
                and statement.polarity != "denied"
                and not says(told, "manner", "still_there")
                and not _long_silences(told)
            ):
                return finding(statement, self.facet, told, _NO_TRACK)
        if not dossier.table("voice").rows:
            return finding(statement, self.facet, told, _unheard(told, dossier))
        if (named_part := fraction_of(told)) is not None:
            quietly = bool(wordless) or (bool(quiet) and not spoken and not talky)
            rest = without_fraction(told, named_part)
            thing = named(rest, "heard", "words") or named(rest, "heard", "talky")
            nothing = not quietly and True in denials(rest, thing)
            found = _fraction(named_part, WITHOUT if quietly or nothing else SPEECH, dossier, part)
            return finding(statement, self.facet, told, found)
        below = set_below(told, spoken, quiet)
        denied = statement.polarity == "denied"
        if below is not None:
            of = WITHOUT if below == "one" else SPEECH
            return finding(statement, self.facet, told, _share("much", of, dossier, part), denied=denied)
        if says(told, "foreign", "footage") or (spoken and quiet and prefers(told)):
            return None  # which of the two is preferred is not read
        if _long_silences(told):
            return finding(statement, self.facet, told, _longest(dossier, part), denied=denied)
        if _BY_LOOKS[told.language].search(told.text) and not (
            says(told, "stance", "no") or _MUCH_SAID.search(told.text)
        ):
            found = _only_without(Amount("much", denied), dossier, part)
            return finding(statement, self.facet, told, found, denied=denied)
        if talky:
            how = amount(statement, told, talky)
            kind, no = ("little", False) if how.kind == "little" else ("much", how.kind == "absent")
            found = _share(kind, SPEECH, dossier, part)
            if any(a.start <= b.start < a.end for a in talky for b in quiet):  # "not one moment of silence"
                found = _never_silent(found, dossier, part)
            return finding(statement, self.facet, told, found, denied=no != how.denied)
        if wordless and spoken and is_scarce(told, spoken):  # "next to no dialogue"
            return finding(statement, self.facet, told, _share("little", SPEECH, dossier, part), denied=denied)
        if wordless:
            how = amount(statement, told, [w for w in wordless if not _says_no_itself(told, w.start, w.end)])
            if says(told, "manner", "fraction") or has(told, "mostly"):
                return finding(statement, self.facet, told, _share("much", WITHOUT, dossier, part), denied=how.denied)
            return finding(
                statement, self.facet, told, _share("absent", SPEECH, dossier, part),
                denied=(how.kind == "absent") != how.denied,
            )  # fmt: skip
        if quiet and not talky and is_near(told, "stance", "mostly", quiet):
            return finding(
                statement, self.facet, told, _only_without(Amount("much", denied), dossier, part), denied=denied
            )
        how = amount(statement, told, spoken or quiet)
        if spoken and how.kind == "absent" and (says(told, "manner", "fraction") or has(told, "mostly")):
            return finding(statement, self.facet, told, _share("much", WITHOUT, dossier, part), denied=how.denied)
        if spoken and how.kind == "present" and not says(told, "manner", "still_there"):
            return None  # that somebody speaks is in nearly every film
        if not spoken:
            found = _only_without(how, dossier, part)
            if how.kind == "absent":  # "there is no silence in it": music and noise are none
                found = _never_silent(found, dossier, part)
            return finding(statement, self.facet, told, found, denied=how.denied)
        of = SPEECH
        return finding(statement, self.facet, told, _share(how.kind, of, dossier, part), denied=how.denied)


def _is_an_act(told: Said) -> bool:
    """Whether speech is only denied of something that somebody does, "without saying a word"; not where it is told of the film, of
    all of it or of a part of its time, or where what is spoken is told once more ("without a word: nobody speaks")."""
    hit = _ACT[told.language].search(told.text)
    if hit is None or says(told, "film", "film") or says(told, "manner", "whole", "stretches", "fraction"):
        return False
    if lengths_s(told) or fraction_of(told) is not None or _IT[told.language].match(told.text):
        return False
    rest = replace(told, text=f"{told.text[: hit.start()]} {told.text[hit.end() :]}")
    return not any(named(rest, "heard", name) for name in ("words", "talky", "wordless"))


_ACT = {
    language: re.compile(rf"\b(?:{some})(?!\w)")
    for language, some in {
        "en": r"without (?:(?:ever |even |either of them |once )?(?:saying|speaking|uttering|talking|exchanging)(?: (?:(?:a|one|a single|another) (?:\w+ )?(?:word|sentence|syllable)|anything|a thing|much|words))?(?: to (?:each other|one another|him|her|anyone|anybody))?|a word(?= (?:she|he|they|we|i|the \w+|an? \w+) ))",
        "de": r"ohne (?:\w+ ){0,3}zu (?:sagen|sprechen|reden|wechseln|verlieren)",
        "fr": r"sans (?:se )?(?:rien (?:se )?)?(?:dire|parler|prononcer|échanger)(?: (?:un (?:seul )?mot|le moindre mot|mot|une parole|rien))?",
        "es": r"sin (?:decir(?:se)?|hablar(?:se)?|pronunciar|cruzar|intercambiar)(?: (?:(?:una |ni una |una sola )?palabras?|nada))?",
        "it": r"senza (?:mai )?(?:dir\w*|parlar\w*|pronunciare|proferire|scambiar\w*)(?: (?:(?:una (?:sola )?|mai una )?parol[ae]|nulla|niente))?",
        "pt": r"sem (?:dizer\w*|falar\w*|pronunciar|trocar\w*)(?: (?:(?:uma (?:só |única )?)?palavras?|nada))?",
        "ru": r"не (?:говоря|произнося|проронив|сказав|обменявшись)(?: друг другу)?(?: ни)?(?: (?:одного |единого )?слов(?:а|ом)?)?",
    }.items()
}  # fmt: skip
"""What somebody does without speaking: whoever does it can speak, as a film cannot."""
_IT = {
    language: re.compile(rf"\W*(?:{some}) ")
    for language, some in {
        "en": "it|this|everything|all of it|the (?:story|whole thing|camera|editing)", "de": "es|das|alles|er kommt|er erzählt", "fr": "il (?:raconte|dit|passe|avance)|tout",
        "es": "todo", "it": "tutto", "pt": "tudo", "ru": "все|это",
    }.items()
}  # fmt: skip
"""Words by which a sentence opens on the film."""


_CAST_DOWN = r"(?:lowered|downcast|closed|averted|gesenkt|geschlossen|baiss|fermé|baj[oa]|cerrad|bass[oia]|chius|baix|fechad|опущенн|закрыт)"
"""Who speaks with lowered eyes speaks."""
_BY_LOOKS = {
    language: re.compile(
        rf"\b(?:{says_}) (?:[\w']+ ){{0,3}}(?:{by}) (?:(?!{_CAST_DOWN})[\w']+ ){{0,2}}(?:{looks})(?!\w)"
    )
    for language, says_, by, looks in (
        (
            "en",
            "said|told|says?|tells?|speaks?|expressed",
            "with|by|through|in|in mere",
            "looks?|glances?|gazes?|eyes|gestures?|silences?",
        ),
        (
            "de",
            "sagt|sagen|erzählt|erzählen|gesagt|spricht|sprechen|wird|wird hier",
            "mit|durch|in",
            "blicken?|gesten?|gestik|schweigen",
        ),
        ("fr", "dit|disent|raconte\\w*|exprime\\w*|passe", "avec|par|à travers|en", "regards?|gestes?|silences?"),
        ("es", "dice\\w*|cuenta\\w*|expresa\\w*", "con|a través de|por|en", "miradas?|gestos?|silencios?"),
        (
            "it",
            "dice|dicono|racconta\\w*|esprim\\w*|detto",
            "con|attraverso|negli|con gli|con i",
            "sguard[oi]|gest[oi]|silenzio?",
        ),
        ("pt", "diz\\w*|conta\\w*|exprim\\w*|dito", "com|através de|por|em", "olhar\\w*|gestos?|silêncios?"),
        (
            "ru",
            "говор\\w*|сказано|рассказыва\\w*|выража\\w*",
            "с помощью|через|одними|лишь",
            "взгляд\\w*|жест\\w*|молчани\\w*",
        ),
    )
}
"""What is said by looks is no speech: "so much is said here with looks alone"."""


_MUCH_SAID = re.compile(
    r"\b(?:viel|ständig|pausenlos|dauernd|unentwegt) (?:gesprochen|geredet)|\b(?:talks?|speaks?) (?:a lot|constantly|incessantly)|\bparle\w* (?:sans cesse|beaucoup)|"
    r"\bhabla\w* (?:sin parar|mucho)|\bparla\w* (?:molto|sempre)|\bfala\w* (?:muito|sem parar)|\b(?:много|постоянно) говор"
)
"""Where much is spoken as well, looks are not all that speaks."""


def _only_without(how: Amount, dossier: Dossier, part: Part) -> Measured:
    """Silence, in a sentence that says nothing of words: time without speech, in which there may be music and noise.

    "It is a film of silence" claims much of it; that somebody is silent once is in every film.
    """
    found = _share("much" if how.kind == "present" else how.kind, WITHOUT, dossier, part)
    rule = f"{found.rule} Where nobody speaks there may be music and noise, so the verdict only leans."
    return replace(found, verdict=leaning(found.verdict), rule=rule)


_HARDLY_ANY = 0.05


def _never_silent(found: Measured, dossier: Dossier, part: Part) -> Measured:
    """A film that is never silent may be full of talk, or of other sound."""
    silent = SILENCE.of(dossier, part)
    if found.verdict not in ("contradicts", "leans against") or silent is None or silent.value > _HARDLY_ANY:
        return found
    rule = f"{found.rule} Where other sound leaves at most {per_cent(_HARDLY_ANY)} of the time silent, it is mixed."
    reason = f"{found.reason} {per_cent(silent.value)} of it is without a sound."
    return replace(found, verdict="mixed", rule=rule, reason=reason)


def _silent(told: Said) -> list[Word]:
    """Words for a silent film, in the claim or in the rest of its sentence: "the film is silent; there is no sound track"."""
    own = named(told, "heard", "silent film")
    if own or not named(told, "heard", "wordless"):
        return own
    return named(replace(told, text=told.sentence), "heard", "silent film")


_NO_TRACK = Measured(
    SPEECH.measure, "leans for",
    "A file without a sound track: that nothing is spoken in it leans for it. Titles that are printed between the pictures are not read, and a "
    "copy may have lost its sound, so the verdict only leans.",
    "The file has no sound track: nothing is heard in it.", "an absolute claim",
)  # fmt: skip
SILENT_UNTIL = 1929
"""Last year in which most films were made without sound."""


def _silent_film(dossier: Dossier, film: Film, part: Part) -> Measured:
    """A silent film: no sound track, or one on which nobody speaks, as the music of a restored copy."""
    year = dossier.subject.year if dossier.subject else None
    rule = (
        f"A silent film: a file without a sound track bears it out where the film is of {SILENT_UNTIL} or before, else leans for it, since a copy may "
        "have lost its sound; a track on which nobody speaks leans for it in those years and is mixed later; contradicts where at least "
        f"{per_cent(_SPOKEN)} of the time has speech."
    )
    early = year is not None and year <= SILENT_UNTIL
    if film.audio_stream is None:
        return Measured(
            "sound track",
            "bears out" if early else "leans for",
            rule,
            "The file has no sound track.",
            "an absolute claim",
        )
    number = SPEECH.of(dossier, part)
    if number is None:
        return unmeasured("sound track", why_none(SPEECH, dossier))
    number = number.of_all()
    verdict = (
        "contradicts" if number.low >= _SPOKEN else "leans for" if early and number.high <= _HEARD_WRONGLY else "mixed"
    )
    reason = f"The file has a sound track; {per_cent(number.value)} of the time has speech."
    return Measured(
        "share of the time with speech",
        verdict,
        rule,
        reason,
        "an absolute claim",
        number.value,
        number.low,
        number.high,
        "share",
    )


_SPOKEN, _HEARD_WRONGLY = 0.10, 0.03
"""Shares of the time with speech: surely no silent film; what a detector hears in music (`amounts.NOT_THERE`)."""


def _of_sounds(told: Said) -> list[Word]:
    """Words for silence that are no rest of the camera: "kommt nie zur Ruhe"."""
    rests = [word for name in ("moving", "still") for word in named(told, "camera", name)]
    rests = rests if says(told, "camera", "camera", "craft") else []
    return [
        word for word in named(told, "heard", "silence") if not any(one.start <= word.start < one.end for one in rests)
    ]


def _is_silence(told: Said) -> bool:
    """Whether a word for silence stands that is not only a look."""
    looks = {(word.start, word.end) for word in named(told, "pair", "looks")}
    return any((word.start, word.end) not in looks for word in named(told, "heard", "silence"))


def _says_no_itself(told: Said, start: int, end: int) -> bool:
    """ "Nobody speaks", "not a word": the word for silence holds its own denial."""
    return any(word.start < end and start < word.end for word in named(told, "stance", "no"))


def _long_silences(told: Said) -> bool:
    """ "Long stretches without dialogue", "long silences", "wordless scenes": of some of the film."""
    quiet = [*named(told, "heard", "silence"), *named(told, "heard", "words"), *named(told, "heard", "wordless")]
    stretches = named(told, "manner", "stretches")
    inside = any(long.start <= word.start < long.end for word in quiet for long in stretches)
    return inside or is_near(told, "manner", "stretches", quiet) or _WORDLESS_SCENES.search(told.text) is not None


_WORDLESS_SCENES = re.compile(
    r"\b(?:wordless|silent|speechless) (?:\w+ )?(?:scenes|sequences|moments|passages|stretches|interludes|exchanges|encounters)\b|"
    r"\b(?:wortlose|stumme) (?:\w+ )?(?:szenen|sequenzen|momente|passagen|strecken)\b|\b(?:scènes|séquences|moments|passages) (?:muet\w*|silencieu\w+|sans paroles?)\b|"
    r"\b(?:escenas|secuencias|momentos|pasajes) (?:mud[oa]s|silencios[oa]s|sin palabras)\b|\b(?:scene|sequenze|momenti|passaggi) (?:mut[ei]|silenzios[ei]|senza parole)\b|"
    r"\b(?:cenas|sequências|momentos) (?:mud[oa]s|silencios[oa]s|sem palavras)\b|\b(?:бессловесны|немы|молчаливы)[ех] (?:сцен\w*|эпизод\w*|кадр\w*)"
)


def _unheard(told: Said, dossier: Dossier) -> Measured:
    return unmeasured(SPEECH.measure, why_none(SPEECH, dossier))


def _fraction(told: Fraction, of: Quantity, dossier: Dossier, part: Part) -> Measured:
    number = of.of(dossier, part)
    if number is None:
        return unmeasured(of.measure, why_none(of, dossier))
    return beside(told, of.measure, "speech" if of is SPEECH else "no speech", number)


def _share(kind: str, of: Quantity, dossier: Dossier, part: Part) -> Measured:
    number = of.of(dossier, part)
    if number is None:
        return unmeasured(of.measure, why_none(of, dossier))
    thing = Thing(of.measure, "speech" if of is SPEECH else "no speech", 2)
    found = judged(kind, thing, number)
    if (
        found.verdict in {"bears out", "contradicts"}
        and number.value < _MAY_BE_A_MURMUR
        and _only_bursts(dossier, part, of)
    ):
        rule = (
            f"{found.rule} No stretch of speech is as long as {_A_SENTENCE_S:.0f} s, and a crowd's murmur or singing is heard as speech in short bursts, "
            "so the verdict only leans."
        )
        return replace(found, verdict=leaning(found.verdict), rule=rule)
    return found


_A_SENTENCE_S = 3.0
"""A stretch of speech that no murmur made in labelled sound."""
_MAY_BE_A_MURMUR = 0.5  # share of the time with speech, or without


def _only_bursts(dossier: Dossier, part: Part, of: Quantity) -> bool:
    """Whether something is heard as speech, and nowhere for long."""
    rows = cast("tuple[Voice, ...]", dossier.table("voice").rows)
    lengths = [part.overlap_ns(row) / SECOND for row in rows if row.kind == "speech"]
    return of is SPEECH and any(lengths) and max(lengths) < _A_SENTENCE_S


def _longest(dossier: Dossier, part: Part) -> Measured:
    """The longest stretch in which nobody speaks."""
    rows = cast("tuple[Voice, ...]", dossier.table("voice").rows)
    inside = [
        (max(start, part.span.start_ns), min(end, part.span.end_ns))
        for start, end in union(row for row in rows if row.kind != "speech")
        if end > part.span.start_ns and start < part.span.end_ns
    ]
    start, end = max(inside, key=lambda one: (one[1] - one[0], -one[0]), default=(0, 0))
    length = (end - start) / SECOND
    most = part.span.length_ns / SECOND * _MOST_OF_A_SHORT_FILM
    scale = min(1.0, most / LONG_S.leans)
    lines = Lines(*(line * scale for line in (LONG_S.contradicts, LONG_S.against, LONG_S.leans, LONG_S.bears_out)))
    share = sum(b - a for a, b in inside) / max(1, part.span.length_ns)
    reason = (
        f"The longest stretch without speech is {length:.0f} s, from {clock(start)} to {clock(end)}; "
        f"{per_cent(share)} of the time is without speech."
    )
    rule = (
        f"The longest stretch without speech: bears out from {lines.bears_out:.0f} s, leans for it from {lines.leans:.0f} s; "
        f"leans against it below {lines.against:.0f} s, contradicts below {lines.contradicts:.0f} s. "
        "A word that is heard where none is, or not heard, breaks or joins stretches, so the verdict only leans."
    )
    shots = tuple(shot.index for shot, *_ in there(dossier, Part("", type(part.span)(start, end)))) if end else ()
    return Measured(
        "longest stretch without speech", leaning(lines.judge(length, length)), rule, reason, "an absolute claim", length, None, None,
        "s", shots,
    )  # fmt: skip
