"""Credits told by the clause around a name, in any language: what stands right before it, and what right after."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from kadr.fold import fold
from kadr.late import late
from kadr.reading.credits.found import Found, film_of, same_person
from kadr.reading.credits.places import film_before, places
from kadr.reading.credits.words import CAPITAL, FULL_NAME, NAME, departments, jobs, one_of, people_nouns, role_of
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.words import not_persons
from kadr.reading.text import PersonMention, Reading, Sentence

_LENT_BY = (
    r"(?:(?:is|are|was|were) (?:[a-z]+ly )?(?:by|designed by|created by|composed by|written by|handled by|recorded by|mixed by|provided by|made by|done by|overseen by)|comes from|come from|is the work of|are the work of|courtesy of|credited to|"
    r"est de|est d'|sont de|est due? à|est sign[ée]+e?(?: par| de)?|sign[ée]e?s?(?: par| de)?|(?:est|sont|a été|ont été) (?:assurée?s?|confiée?s?|conçue?s?|créée?s?|composée?s?|écrite?s?) (?:par|à)|"
    r"(?:corre|corren|corrió|está|estuvo) a cargo de|es de|es obra de(?:l| la)?|firmad[oa] por|la firma|lo firma|"
    r"é de|fica a cargo de|ficou a cargo de|é assinad[oa] por|assinad[oa]s? por|leva a assinatura de|"
    r"è di|sono di|è firmat[oa] da|firmat[oaie] da|è curat[oa] da|è affidat[oa] a|è opera di|"
    r"stammt von|stammen von|kommt von|kommen von|ist von|sind von|besorgte|übernahm|verantwortet(?:e)?)"
)
_WRITTEN_WITH = (
    r"\b(?:co-?[ée]crite?s?|[ée]crite?s?|coescrit[oa]|escrit[oa]|coescreveu|escribió|scritt[oa]|ha scritto|geschrieben|schrieb(?:en)?|написан[ао]?|написал[аи]?)"
    r"(?: (?:le scénario|el guion|o roteiro|la sceneggiatura|il film|das Drehbuch|er|sie|es|сценарий|его|её))?"
    r"(?: [\w-]+){0,3} (?:avec|con|junto (?:a|com|con)|com|insieme a|assieme a|a quattro mani con|gemeinsam mit|zusammen mit|вместе с|в соавторстве с) $"
)
_CAST_BEFORE = (
    r"\b(?:(?:interprét|incarn|camp)ée?s? (?:[a-zé-]+ ){0,3}par|jouée?s? (?:[a-zé-]+ ){0,3}par|portée? par|emmenée? par|"
    r"interpretat[oaie] (?:[a-z-]+ ){0,2}da|impersonat[oaie] da|"
    r"in den (?:Haupt|Neben)rollen(?: (?:sind|spielen|agieren|überzeugen|glänzen|brillieren))?|in der Hauptrolle(?: (?:ist|überzeugt|glänzt|brilliert))?|"
    r"nel cast(?: (?:anche|ci sono|troviamo|figurano|spiccano))*|nel ruolo (?:principale|da protagonista)|"
    r"en el reparto(?: (?:también|figuran|están|destacan))*|encabezad[oa] por|no elenco(?: (?:também|estão|temos))*|estrelad[oa] por|"
    r"в (?:главных |главной )?рол(?:ях|и)(?: (?:также|снялись|заняты|снялся|снялась))*|исполнил[аи]? роль|роль (?:в (?:фильме|картине|ленте) )?(?:исполнил|сыграл)[аи]?|"
    r"(?:^|, )(?:spielt|verkörpert)|(?:stars|co-stars|appears|acts) (?:opposite|alongside)(?: (?:the )?[a-z]+){0,2}|^aux côtés de|^an der Seite von|^al fianco di|^junto a|^ao lado de|au casting|à l'affiche|en tête d'affiche) ?[:—-]? ?$"
)
_DIRECTED_BEFORE = (
    r"\b(?:mise? en scène (?:de|par)|(?:devant|derrière) la caméra de|sous la direction de|r[ée]alisée? (?:[a-zé-]+ ){0,2}par|signée? par|"
    r"(?:unter der |die )?Regie (?:von|führte|hat|führt)|inszeniert (?:wurde [^.,]{0,20})?von|"
    r"per la regia di|la regia è di|dirett[oa] (?:[a-z-]+ ){0,2}da|"
    r"dirigid[oa] (?:[a-z-]+ ){0,2}(?:por|pel[oa])|(?:a )?direção (?:é |ficou a cargo )?(?:de|da|do)|realizad[oa] (?:por|pel[oa])|"
    r"(?:la )?dirección (?:es |corre a cargo )?de|bajo la dirección de|"
    r"(?:фильм|картину|ленту|её|его|»)[^.,;]{0,20} снял[аи]?|поставил[аи]?|снят(?:ый|ая|ое)? режисс[её]ром|режисс[её]ром (?:выступил[аи]?|стал[аи]?)) $"
)
_PRODUCED_BEFORE = (
    r"\b(?:produziert (?:wurde (?:der Film|das Drama|er|sie) )?von|produite? par|producid[oa] por|produzid[oa] por|prodott[oa] da|"
    r"продюсером (?:выступил[аи]?|стал[аи]?)) $"
)
_SHOT_BEFORE = (
    r"\b(?:hinter der Kamera (?:stand|steht|standen|agierte)|die Kamera führte|снят(?:ый|ая|ое)? оператором|оператором (?:\w+ )?(?:выступил[аи]?|стал[аи]?)|"
    r"photographiée? par|fotografad[oa] por|fotografat[oa] da|fotografiad[oa] por|filmée? par|fotografiert von) $"
)
_SCORED_BEFORE = r"\b(?:музыку (?:к фильму )?(?:написал[аи]?|сочинил[аи]?)|komponiert(?: hat)? (?:die Musik )?(?:von)?|musicad[oa] por) $"
_WRITTEN_BEFORE = r"\b(?:сценарий (?:к фильму |фильма )?(?:написал[аи]?|принадлежит)|по сценарию|d'après un scénario de|à partir d'un scénario de) $"
_CUT_BEFORE = r"\b(?:montée? par|montad[oa] por|montat[oa] da|geschnitten von|смонтировал[аи]?) $"

_BEFORE = tuple(
    (Keyed(pattern, re.IGNORECASE), role)
    for pattern, role in (
        (_WRITTEN_WITH, "writer"), (_CAST_BEFORE, "cast"), (_DIRECTED_BEFORE, "director"), (_PRODUCED_BEFORE, "producer"),
        (_SHOT_BEFORE, "cinematographer"), (_SCORED_BEFORE, "composer"), (_WRITTEN_BEFORE, "writer"), (_CUT_BEFORE, "editor"),
    )
)  # fmt: skip

_DID = (
    r"(?: (?:himself|herself|also|too|hat|ha|a|selbst|auch|lui-même|elle-même))*,? (?:who )?(?:also |then |later )?"
    r"(?:wrote|co-wrote|writes|composed|provided|provides|supplied|supplies|made|penned|designed|did|handled|contributed|signe|firma|assina|cura|"
    r"schrieb|komponierte|übernahm|führte|besorgte|написал[а]?|сочинил[а]?|a écrit|a composé|a créé|a conçu|a dessiné|crée|conçoit|diseñó|ha diseñado|creó|diseña|ha disegnato|ha creato|ha curato|disegna|desenhou|criou|concebeu|entwarf|schuf|gestaltete|создал[а]?|придумал[а]?|escribió|compuso|escreveu|compôs|ha scritto|ha composto)"
    r" (?:(?:the|its|his|her|their|a|an|le|la|l'|el|il|lo|o|as|die|das|den) ?)?(?:film's |movie's )?(?:[\w'-]+,? ){0,2}?"
)
_CUT_IT = re.compile(
    r",? (?:who )?(?:also )?(cut|edits|cuts|montó|a monté|montou|ha montato) (?:it\b|the (?:film|movie)\b|the picture\b|le film|el filme?|o filme|il film)"
)
_DIRECTS = re.compile(
    r"(?:,? (?:qui|che|que|die|der))? (?:a réalisé|réalise|met en scène|dirige|dirigió|dirigiu|ha diretto|inszeniert(?:e)?|führte Regie|führt Regie|снял[а]?|поставил[а]?)"
    r"(?= (?:le film|la película|el film|o filme|o longa|il film|den Film|das Drama|фильм|картину|ленту|«)|[.,;])"
)
_PLAYED_DE = Keyed(r" (?:[a-zäöüß]+ )?(?:gespielt|verkörpert|dargestellt)(?:e[nrms]?)?\b")
_PLAYS = (
    r"^(?: |,? (?:qui|che|que|quien|die|der|которая|который) )(?:[a-zà-ÿ]+ )?"
    r"(?:campe|incarne|interprète|joue|prête ses traits à|endosse (?:le rôle|les habits) (?:de|du)|se glisse dans la peau de|"
    r"interpreta(?:ndo| a)?|encarna(?: a)?|da vida a|se mete en la piel de|dá vida (?:ao?|à)|vive|faz|"
    r"veste i panni di|dà (?:vita|volto) a|presta il volto a|è nei panni di|interpretare|"
    r"spielt|verkörpert|mimt|gibt|играет|сыграл[а]?|исполнил[а]? роль|исполняет роль|предста[её]т в роли|в роли) "
)
_IN_ROLE = r"^,? (?:in the role of|com (?:sua|seu)|in der (?:Titel|Haupt|Neben)?[Rr]olle (?:der|des|von|als)|nel ruolo di|nei panni di|no papel de|na pele de|en el papel de|en la piel de|dans le rôle de|sous les traits de|в роли|au rôle de) "
_ROLE_OF = (
    r"(?:^|[,;:] |(?<=[а-я»] ))(?:in the role of|in der Rolle (?:der|des|von)|nel ruolo di|no papel de|en el papel de|dans le rôle de|в роли) "
    rf"((?:[a-zà-ÿа-яё-]+ )?{CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+)?) ?(?:,|:| [—–-]| -)? ?$"
)
_ROLE_OF_HIM = Keyed(_ROLE_OF, re.IGNORECASE)
_RU_PLAYED = Keyed(r"(?:^|[,;] )((?:[а-яё]+ ){0,2}[А-ЯЁа-яё]+(?: [А-ЯЁ][а-яё]+)?) (?:сыграл[аи]?|играет|играют) $")


_OF_THE_FILM = r"of the (?:film|movie)|des (?:Films|Dramas)|du film|de la película|del (?:film|filme|documentario|documental)|do filme|фильма|картины|ленты"
_REACH = 120  # characters beside a name that its clause takes


@dataclass(frozen=True)
class Clauses:
    """Patterns that need the words of one language."""

    lent: Keyed
    did: Keyed
    job_is: Keyed
    answers_for: Keyed
    character: re.Pattern[str]
    in_role: re.Pattern[str]
    departments: dict[str, str]
    jobs: dict[str, str]

    @staticmethod
    @cache
    def of(language: str | None) -> "Clauses":
        known, called = departments(language), jobs(language)
        work, job, nouns = one_of(known), one_of(called), one_of(people_nouns(language))
        who = (
            rf"((?:(?:an? |the |une? |l[ae'] ?|el |il |lo |uma? |[oa] |eine[nr]? |de[nrsm] |die |das )(?:[\w'-]+ ){{0,3}}?)?{CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+){{0,2}}"
            rf"|(?:the |an? |her |his |une? |l[ae'] ?|son |sa |el |il |lo |uma? |[oa] |su |suo |sua |seu |eine[nr]? |de[nrsm] |die |das |ihre[nr]? |seine[nr]? )?(?:[\w'-]+ ){{0,3}}?(?:{nouns})\b)"
        )
        return Clauses(
            lent=Keyed(rf"\b((?i:{work}))(?: (?!{CAPITAL})[\w'-]+){{0,5}},? {_LENT_BY} (?:(?:the|propi[oa]|(?:el|la) propi[oa]|própri[oa]|lo stesso) )?$"),
            did=Keyed(rf"^(?:{_DID}| (?:hat|ha|a) (?:auch |selbst |aussi |anche )*(?:das |die |den |le |la |il )?)((?i:{work}))\b"),
            job_is=Keyed(rf"\b((?i:{job}))(?: (?i:{_OF_THE_FILM}))? (?:is|was|ist|war|est|es|é|è|выступил[аи]?|стал[аи]?|был[аи]?|—|[–-]) $"),
            answers_for=Keyed(rf"\bfür (?:die |das |den )?((?i:{work})) (?:zeichnet|zeichnete|sorgt|sorgte|war|ist) $", re.IGNORECASE),
            character=re.compile(_PLAYS + who),
            in_role=re.compile(_IN_ROLE + who),
            departments=known,
            jobs=called,
        )  # fmt: skip


def told_by_clauses(reading: Reading, director: str | None) -> Iterator[Found]:
    """Credits that a clause beside a name tells. director: who is known to have directed the main film."""
    ways = Clauses.of(reading.text.language)
    for place in places(reading):
        film = film_before(reading, place)
        if film is None:
            continue
        at = max(place.sentence.start, place.start - _REACH)
        before = reading.plain.cut(at, place.start)
        after = reading.plain.cut(place.end, min(place.sentence.end, place.end + _REACH))
        first, last = place.people[:1], place.people[-1:]

        row = partial(_row, reading, film)
        for pattern, role in _BEFORE:
            hit = pattern.search(before)
            if hit and _fits(role, director, place.people[0].full, film == reading.main_film):
                people = place.people if role in {"cast", "writer", "producer"} else first
                yield from row(people, role, hit.group().strip(" :-—"), at + hit.start(), place.end)
                if role == "cast":
                    yield from _more_cast(reading, film, place.end, place.sentence.end)
                break
        if hit := ways.lent.search(before):
            role = ways.departments[hit.group(1).lower()]
            if _fits(role, director, place.people[0].full, film == reading.main_film):
                yield from row(place.people, role, hit.group(1), at + hit.start(), place.end)
        if (hit := ways.answers_for.search(before)) and re.match(r" \w*verantwortlich", after + " verantwortlich"):
            yield from row(first, ways.departments[hit.group(1).lower()], hit.group(1), at + hit.start(), place.end)
        if hit := ways.job_is.search(before):
            role = ways.jobs[hit.group(1).lower()]
            if role != "cast" and _fits(role, director, place.people[0].full, film == reading.main_film):
                yield from row(first, role, hit.group(1), at + hit.start(), place.end)
        if before.endswith("Сценарий ") and (hit := re.match(r" написал[аи]?", after)):
            yield from row(last, "writer", "Сценарий", place.start - 9, place.end + hit.end())
        if (hit := _PLAY_TWO.match(after)) and len(place.people) > 1:
            yield from row(place.people, "cast", None, place.start, place.end + hit.end())
        if before.endswith("von ") and _PLAYED_DE.match(after):
            yield from row(last, "cast", None, place.start - 4, place.end)
        if hit := _ROLE_OF_HIM.search(before) or _RU_PLAYED.search(before):
            who = hit.group(1) if re.search(CAPITAL, hit.group(1)) and "роль" not in hit.group(1).lower() else None
            yield from row(first, "cast", None, at + hit.start(1), place.end, who)
        elif hit := ways.character.match(after) or ways.in_role.match(after):
            if not role_of(hit.group(1)):
                yield from row(last, "cast", None, last[0].start, place.end + hit.end(1), _name_in(hit.group(1)))
        if hit := ways.did.match(after):
            role = ways.departments[hit.group(1).lower()]
            if _fits(role, director, last[0].full, film == reading.main_film):
                yield from row(last, role, hit.group(1), last[0].start, place.end + hit.end(1))
        if hit := _CUT_IT.match(after):
            yield from row(last, "editor", hit.group(1), last[0].start, place.end + hit.end())
        if (hit := _DIRECTS.match(after)) and _fits("director", director, last[0].full, film == reading.main_film):
            yield from row(last, "director", hit.group().strip(" ,"), last[0].start, place.end + hit.end())


def _row(
    reading: Reading, film: str, people: Iterable[PersonMention], role: str, text: str | None, start: int, end: int, who: str | None = None
) -> Iterator[Found]:  # fmt: skip
    for person in people:
        yield Found(start, end, reading.body[person.start : person.end], role, text, who, film, 0.78)


_PART = re.compile(
    r",? (?:als|as|como|come|nel ruolo di|nei panni di|dans le rôle de|no papel de|en el papel de|в роли) ([^,.;()]{2,40}?)(?=,|;|\.| (?:und|and|et|e|y|и|zu)\b|$)"
)
_NEXT = late(rf"(?:, | (?:und|and|et|e|y|и) |, (?:und|and|et|e|y|и) )({FULL_NAME})")
_PLAY_TWO = re.compile(
    r",? (?:play|portray|star as|spielen|verkörpern|jouent|incarnent|interpretan|encarnan|interpretano|interpretam|vivem|играют|сыграли) "
)


def _more_cast(reading: Reading, film: str, at: int, end: int) -> Iterator[Found]:
    """What follows a cast in its sentence: parts, and further actors with theirs."""
    while True:
        part = _PART.match(reading.plain, at, end)
        following = _NEXT.match(reading.plain, part.end() if part else at, end)
        if following is None:
            return
        own = _PART.match(reading.plain, following.end(), end)
        who = _name_in(own.group(1)) if own else None
        start, at = following.start(1), following.end(1)
        name = reading.body[start:at]
        if not set(fold(name).split()) & not_persons():
            yield Found(start, own.end() if own else at, name, "cast", None, who, film, 0.78)


def _fits(role: str, director: str | None, name: str, main: bool) -> bool:
    """A second director of the main film is nobody: the clause speaks of something else."""
    return role != "director" or not main or director is None or same_person(name, director)


_NAME_AT_END = late(rf"{NAME}$")


def _name_in(words: str) -> str:
    name = _NAME_AT_END.search(words)
    return name.group() if name else re.sub(r"^\S+ (?=[a-zà-ÿ])", "", words)


_I_DID = re.compile(
    r"\bI (?:also |then |actually |even )?(?:(co-?wrote|wrote)(?: (?:it|the (?:script|screenplay|film))\b)|(edited|cut)(?: (?:it|the (?:film|movie|first \w+))\b)"
    r"|(shot|photographed)(?: (?:it|the (?:film|movie)) (?:myself|on my own)\b)|(produced)(?: (?:it|the (?:film|movie))\b)|(composed)(?: the (?:music|score)\b))"
)
_MY_ROLES = ("writer", "editor", "cinematographer", "producer", "composer")


def told_by_i(reading: Reading) -> Iterator[Found]:
    """ "I wrote the script", "I edited it": the voice of an answer is the person."""
    for block in reading.blocks:
        voice = block.voice
        if block.kind != "answer" or voice is None or not voice.name or voice.role not in {"director", "cast", "crew"}:
            continue
        for sentence in reading.sentences_in(block):
            hit = _I_DID.search(reading.plain, sentence.start, sentence.end)
            film = film_of(reading, sentence.start)
            if hit and film == reading.main_film and film is not None and not _other_film(reading, sentence):
                role = next(role for role, group in zip(_MY_ROLES, hit.groups(), strict=True) if group)
                yield Found(hit.start(), hit.end(), voice.name, role, None, None, film, 0.76)


def _other_film(reading: Reading, sentence: Sentence) -> bool:
    return any(t.title != reading.main_film for t in reading.titles_in(sentence.start, sentence.end))
