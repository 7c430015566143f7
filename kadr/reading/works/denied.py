"""Relations that are denied, and relations said of a work with a word that stands for it: "…, but it wasn't a reference"."""

import re
from dataclasses import dataclass

from kadr.fold import title_key
from kadr.late import late
from kadr.reading.keyed import Keyed
from kadr.reading.text import Block, Reading, Sentence, TitleMention
from kadr.reading.voices.stance import stance_at
from kadr.reading.works.relations import Cue, words

_NOT = r"(?:\b(?:not|never|neither|hardly)\b|n't\b)(?! (?:only|just|merely|simply|help|but|so much|unlike|to be confused)\b)"
_NOT_BEFORE = re.compile(
    rf"{_NOT}(?:, [^,;.]{{1,50}},)?(?: (?!but\b|though\b|and\b|like\b|as\b)[\w'-]+){{0,5}} ?[\"'(]?$", re.IGNORECASE
)
_ASIDE = re.compile(r"(?:(?<=not)|(?<=ever)|(?<=n't)), [^,;.]{1,50}, ", re.IGNORECASE)
_THING = r"(?:book|novel|memoir|story|film|movie|picture|painting|photograph|photo|poem|play|song|album|documentary)"
_IDEA = r"(?:(?:any|every|all|the) (?:idea|claim|notion|suggestion|theory|charge|talk|view)s? (?:that|of) )"
_DENIES = Keyed(
    r"(?<!was )(?<!were )(?<!been )\b(?:"
    rf"(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)) (?:that|being|having|any|all|he|she|it|they|the {_THING}|{_IDEA})"
    rf"|(?:reject|dismiss)(?:s|ed|es|ing)? {_IDEA}"
    r"|(?:bestreite[tn]|bestritt(?:en)?|leugnet?e?n?|verneint?e?n?|dementiert?e?n?), "
    r"|(?:nie(?:nt)?|nia|niait|nié|dément|démentait|démenti|conteste|contestait|réfute|réfutait) (?:que |qu'|avoir |être |tout)"
    r"|(?:nieg[ao]n?|negó|negaba|negado|desmiente|desmintió|rechazó|rechaza) (?:que |haber|estar|ser |tod|cualquier|la idea)"
    r"|(?:neg[ao]|negano|negò|negava|negato|smentisce|smentito) (?:che |di |ogni|qualsiasi)"
    r"|(?:neg[ao]|negam|negou|negava|negado|desmente|desmentiu|rejeita|rejeitou) (?:que |ter |ser |estar |qualquer|tod|a ideia))"
    r"(?P<what>(?:(?!\b(?:and|but|und|aber|et|mais|y|pero|e|ma|mas)\b)[^,;.:])*)$",
    re.IGNORECASE,
)
_NOT_DENIED = re.compile(
    r"(?:\b(?:not|never|nobody|no one|none|hardly|cannot|nicht|nie|niemand|kaum|jamais|personne|n[eo]|nunca|nadie|non|mai|nessuno|não|ninguém)"
    r"|n't|n')(?: ?[\w']+){0,3} ?$",
    re.IGNORECASE,
)
_NEVER = {
    "de": r"nie|niemals|nicht(?! nur\b)",
    "es": r"nunca|jamás|no(?! s[oó]lo\b)",
    "fr": r"jamais|pas(?! seulement\b)",
    "it": r"mai|non(?! (?:solo|soltanto)\b)",
    "pt": r"nunca|jamais|não(?! (?:só|apenas)\b)",
}
"""Words before an influence that say that there was none, in other languages than English."""
_NEVER_BEFORE = {
    code: re.compile(rf"\b(?:{never})(?: [\w'-]+){{0,4}} ?$", re.IGNORECASE) for code, never in _NEVER.items()
}
_CLAIMS = re.compile(
    r"(?:think\w*|thought|recall|remind|evoke|echo|resemble|quote|remake|version|reworking|retelling|update|sequel|prequel)\b",
    re.IGNORECASE,
)
"""Words of comparison that can be denied; "not as grim as X" compares all the same."""
_NOUN = r"(?:references?|influences?|inspirations?|models?|touchstones?|starting points?|reference points?|templates?)"
_IS = r"(?:'s|'re|is|was|were|are|became|has been|have been|had been|isn't|wasn't|weren't|aren't|hasn't been)"
_IT_WAS = late(
    rf"\b(?P<it>it|this|that|they|these|both|(?:that|this) {_THING}) ?{_IS} "
    rf"(?P<not>(?:not|never|no) )?(?:[\w'-]+ ){{0,4}}?{_NOUN}\b(?! to\b)",
    re.IGNORECASE,
)
_WAS_IT = late(
    rf"\b(?:was|were|is|are|wasn't|weren't|isn't) (?P<it>it|this|that|they|these|(?:that|this) {_THING}) "
    rf"(?:[\w'-]+ ){{0,4}}?{_NOUN}\b(?! to\b)",
    re.IGNORECASE,
)
_BUT = re.compile(r"[,;:-] (?:but|aber|mais|pero|sino|ma|mas|но|а) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SaidOfIt:
    """An influence that is affirmed, denied or left open with a word that stands for the work."""

    end: int
    polarity: str


def is_denied(reading: Reading, sentence: Sentence, cue: Cue | None) -> bool:
    """Whether the words that tell a relation are negated or denied: "not, as some claim, a remake of …", "denies that …"."""
    if cue is None or cue.relation == "mention" or "?" in reading.plain[sentence.end - 3 : sentence.end]:
        return False
    if cue.relation == "comparison" and not _CLAIMS.search(reading.plain, cue.start, cue.end):
        return False
    before = _ASIDE.sub(" ", reading.plain[sentence.start : cue.start])
    if hit := _DENIES.search(before):
        return _NOT_DENIED.search(before, 0, hit.start()) is None
    never = _NEVER_BEFORE.get(reading.text.language or "")
    if never and cue.relation == "influence" and never.search(before):
        return True
    return _NOT_BEFORE.search(before) is not None


def said_of_it(reading: Reading, block: Block, sentence: Sentence, mention: TitleMention) -> SaidOfIt | None:
    """What the rest of the sentence or the next one says of a work as an influence, calling it "it" or "that book"."""
    following = next((s for s in reading.sentences_in(block) if s.start >= sentence.end), None)
    if block.kind == "question":
        return _asked_of_it(reading, block, sentence, mention)
    if reading.text.language not in {"en", None}:
        hit = words(reading.text.language).denials.search(reading.plain, mention.end, sentence.end)
        if hit and _BUT.search(reading.plain[mention.end : hit.start()]) and _alone(reading, mention, hit.start()):
            return SaidOfIt(hit.end(), "denied")
        return None
    for part in (sentence, following):
        start = mention.end if part is sentence else part.start if part else 0
        for hit in _IT_WAS.finditer(reading.plain, start, part.end) if part else ():
            far = " " not in hit["it"] and part is not sentence and hit.start() - start > 6
            if far or "?" in reading.plain[part.end - 3 : part.end] if part else True:
                continue
            if not _alone(reading, mention, hit.start(), several=hit["it"].lower() in {"they", "these", "both"}):
                continue
            denied = hit["not"] or "n't" in hit.group()
            return SaidOfIt(hit.end(), "denied" if denied else "affirmed")
    return None


def _asked_of_it(reading: Reading, block: Block, sentence: Sentence, mention: TitleMention) -> SaidOfIt | None:
    """ "X. Was that a reference?": what the answer makes of it; nothing where it neither denies nor agrees."""
    for hit in _WAS_IT.finditer(reading.plain, mention.end, block.end):
        asking = reading.sentence_at(hit.start())
        if asking is None or hit.start() - mention.end > 160 or not _alone(reading, mention, hit.start()):
            return None
        polarity = stance_at(reading, asking.start, asking.end)[0]
        return SaidOfIt(asking.end, polarity) if polarity != "affirmed" else None
    return None


def _alone(reading: Reading, mention: TitleMention, before: int, *, several: bool = False) -> bool:
    """Whether no other title stands between a work and the word for it."""
    others = [t for t in reading.titles_in(mention.end, before) if title_key(t.title) != title_key(mention.title)]
    return several or not others


_CALLED = {
    "book": "book|novel|novella|memoir|short story",
    "painting": "painting|canvas|fresco",
    "photograph": "photograph|photo",
    "poem": "poem",
    "play": "play",
    "music": "song|album|symphony|opera",
    "film": "film|movie|documentary",
}
_CALLS = {
    kind: (
        re.compile(rf"\b(?:{nouns}),? (?:called |titled |entitled )?[\"'(_*]*$", re.IGNORECASE),
        re.compile(
            rf"[\"'),_*]*,? (?:an?|the|that|this|his|her|[A-ZÀ-Þ][\w-]+'s) (?:[\w-]+ ){{0,2}}(?:{nouns})\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:that|this|{'the' if kind == 'book' else 'that'}) (?:{nouns})\b(?! (?:of|by)\b)", re.IGNORECASE
        ),
    )
    for kind, nouns in _CALLED.items()
}


def kind_called(reading: Reading, block: Block, sentence: Sentence, mention: TitleMention) -> str | None:
    """What the words beside a title, or the next ones about it, call it: a book, a painting; None where none does."""
    plain = reading.plain
    for kind, (before, after, _) in _CALLS.items():
        if before.search(plain[sentence.start : mention.start]) or after.match(plain, mention.end, sentence.end):
            return kind
    following = next((s for s in reading.sentences_in(block) if s.start >= sentence.end), sentence)
    for kind, (_, _, later) in _CALLS.items():
        hit = later.search(plain, mention.end, following.end)
        if hit and _alone(reading, mention, hit.start()) and not reading.titles_in(hit.end(), hit.end() + 4):
            return kind
    return None
