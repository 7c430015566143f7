"""How obituaries and short notes on makers tell lives, language by language."""

from kadr.reading.mentions.words import CAPITAL
from kadr.reading.people.words import PLACE, Rule, rule

_NAME = rf"{CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+){{0,3}}"
_YEAR = r"(?:1[89]|20)\d\d"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_LONG = rf"{CAPITAL}[\w'.-]*(?: (?:(?:de|del|della|di|da|do|dos|du|des|la|le|el|y|e|et|für|of|the|and|van|zu|in|in der) ){{0,3}}{CAPITAL}[\w'.-]*){{0,6}}"
_STUDIO = r"[\"«]?(?P<place>[А-ЯЁ][\w-]+(?: [А-ЯЁ][\w-]+)*)[\"»]?"

DEATHS: tuple[Rule, ...] = (
    # --- English
    rule("en", "died", r"\bhas died\b", rf"\bhas died\b(?:,? (?:in|at) (?P<place>(?!{_MONTH}){PLACE}))?(?:,? (?P<what>aged \d{{1,3}}))?"),
    rule("en", "died", r"\bdied\b", rf"\bdied (?:on )?\d{{1,2}} {_MONTH} {_YEAR}"),
    rule("en", "died", r"\bdied (?:in|of|from|after)\b", rf"\bdied (?:in|of|from|after) (?:an? |the )?[a-z][a-z' -]{{2,30}} in {_YEAR}"),
    rule("en", "born", r"\bborn \d", rf"\bborn \d{{1,2}} {_MONTH} {_YEAR}(?:,? in (?P<place>{PLACE}))?"),
    rule("en", "born", r"\b[Bb]orn\b", rf"\b[Bb]orn {_YEAR}(?:,? in (?P<place>{PLACE}))?", fronted=True, headed=True),
    rule("en", "born", r"\([A-ZÀ-Þ][^()]*, (?:19|20)\d\d\)", rf"(?P<who>{_NAME}) \((?P<place>{PLACE}), (?P<when>(?:19\d|200)\d)\)"),
    rule("en", "works", r"\bshe was an? |\bhe was an? ", rf"\b(?P<who>[Ss]?[Hh]e) (?P<what>was (?:an? )(?:[\w-]+ ){{0,2}}(?:assistant|apprentice|runner|trainee|clerk|critic|editor|lecturer|professor)) (?:at|with|for) (?:the )?(?P<place>{PLACE})"),
    rule("en", "works", r"\btaught\b", rf"(?<=[.;] )(?P<who>[Ss]?[Hh]e) (?P<what>taught)(?: [a-z]+){{0,2}} at (?:the )?(?P<place>{PLACE})"),
    rule("en", "lives", r"\bLives\b", rf"\bLives(?: and works)? in (?P<place>{PLACE})", headed=True),
    rule("en", "studied", r"\bstudied\b", rf"^(?:{_YEAR} ?- ?{_YEAR}:? )(?:[Ss]tudied) (?P<what>[\w-]+(?: [\w-]+){{0,2}}?) at (?:the )?(?P<place>{PLACE})", headed=True),
    rule("en", "studied", r"\bI went to\b", rf"\b(?P<i>I) went to (?:the )?(?P<place>(?:{CAPITAL}[\w'-]+ ){{0,4}}(?:Conservatory|Academy|Institute|College|University|Film School)(?: of {PLACE})?)"),
    rule("en", "studied", r"\bread\b", rf"\bread (?P<what>[a-z]+(?: and [a-z]+)?) at (?:the )?(?P<place>(?:University|College|Trinity|Oxford|Cambridge|King's)(?: (?:College|of {PLACE}))?|{CAPITAL}[\w'-]+ (?:University|College))"),
    rule("en", "works", r"\bjoined\b", rf"\b(?P<what>joined) (?:the )?(?P<place>[A-Z]{{2,5}}\b|(?:{CAPITAL}[\w'-]+ ){{1,3}}(?:Studios?|Theatre|Company|Unit|Corporation|Board))(?! (?:cast|jury))"),
    rule("en", "family", r"\bmarried\b", rf"\b(?:[Ii]n {_YEAR},? )?(?P<who>[Ss]?[Hh]e) (?P<what>married (?:the )?(?:[a-z-]+ ){{0,3}}{_NAME})"),
    rule("en", "family", r"\bdaughter of\b|\bson of\b", r"\bwas born in [^.;]{2,60}?, (?P<what>the (?:son|daughter) of (?:an? |the )?[\w-]+(?: [\w-]+){0,6})"),
    # --- German
    rule("de", "died", r"gestorben|verstorben", rf"\b(?:ist|sei) (?:[^.;()]{{0,60}}? )?(?:in (?P<place>{PLACE}) )?(?:gestorben|verstorben)\b"),
    rule("de", "studied", r"[Bb]esuch", rf"\b[Bb]esuchte (?:er |sie )?(?:die |das |den )(?P<place>(?:\w*[Ss]chule|\w*[Aa]kademie|\w*[Kk]onservatorium|\w*[Gg]ymnasium|Universität)(?: (?:in|für|zu|der) {_LONG})?)"),
    rule("de", "family", r"verheiratet|heiratete", rf"\b(?:war|ist) (?P<what>mit (?:de[mr] )?(?:[\w-]+ )?{_NAME} verheiratet)"),
    rule("de", "works", r"unterrichtete|lehrte", rf"\b(?P<what>unterrichtete|lehrte)(?: (?:er|sie))?(?: [A-ZÄÖÜ]\w+)? an (?:der|dem) (?P<place>{_LONG})"),
    # --- French
    rule("fr", "died", r"\best (?:mort|décéd)", rf"\best (?:mort|décédé)e?(?: [^.;()]{{0,40}}?)? (?:à|en) (?P<place>(?!l'){PLACE})"),
    rule("fr", "studied", r"\bj'ai fait\b", rf"\b(?P<i>[Jj]'ai) fait (?:l'|la |le )(?P<place>{_LONG})"),
    rule("fr", "works", r"\benseign", rf"\b(?P<what>enseign(?:e|a|ait|é))(?: [a-zé]+)? (?:à|au) (?:la |l')?(?P<place>{_LONG})"),
    # --- Spanish
    rule("es", "died", r"[Mm]urió|[Ff]alleció|[Ff]allece|[Mm]uere", rf"\b(?:[Mm]urió|[Ff]alleció|[Ff]allece|[Mm]uere)(?: [^.;()]{{0,30}}?)? en (?P<place>(?!{_YEAR})(?:(?:su casa|un hospital) de )?{PLACE})"),
    rule("es", "works", r"[Pp]rofesor", rf"\b(?:[Ff]ue|[Ee]ra|[Ee]s) (?P<what>profesora?)(?: de [a-z]+)? (?:del|de la|en el|en la) (?P<place>{_LONG})"),
    rule("es", "works", r"asistente|ayudante", rf"\b(?P<what>(?:trabajar|trabajó|empezó|comenzó) como (?:asistente|ayudante)(?: de dirección)? de {_NAME})"),
    # --- Italian
    rule("it", "died", r"\bè (?:morto|morta|scompars)", rf"\bè (?:mort[oa]|scompars[oa])(?: [^.;()]{{0,30}}?)? a (?P<place>{PLACE})"),
    # --- Portuguese
    rule("pt", "died", r"[Mm]orreu|[Ff]aleceu", rf"\b(?:[Mm]orreu|[Ff]aleceu)(?: (?:em|no|na) (?P<place>(?!{_YEAR}){PLACE}))?(?:,? em {_YEAR})?", needs_place_or_date=True),
    rule("pt", "works", r"\bfoi (?:crítico|crítica|professor)", rf"\bfoi (?P<what>crític[oa]|professora?) (?:na|no|da|do|em) (?P<place>(?:revista |jornal |Universidade )?{_LONG})"),
    rule("pt", "lived", r"\bviveu\b", rf"\b(?:para|em) (?P<place>{PLACE}),? onde viveu"),
    # --- Russian
    rule("ru", "died", r"скончал|умер", rf"\b(?:[Вв]|[Вв]о) (?P<place>{PLACE}) (?:[^.;()]{{0,30}} )?(?:скончал(?:ся|ась)|умер(?:ла)?) (?:[а-яё-]+ ){{0,3}}(?P<who>{_NAME})"),
    rule("ru", "died", r"скончал|умер", rf"\b(?:скончал(?:ся|ась)|умер(?:ла)?)(?: [^.;()]{{0,30}}?)? в (?P<place>{PLACE})"),
    rule("ru", "works", r"[Рр]аботал", rf"\b(?P<what>[Рр]аботала?) (?:на|в) (?:(?:кино)?студии |театре |журнале )?{_STUDIO}"),
    rule("ru", "works", r"преподавал", rf"\b(?P<what>преподавала?)(?: [а-яё]+)? (?:во|в|на) (?P<place>{PLACE})"),
)  # fmt: skip
