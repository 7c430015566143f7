"""How lives are told, language by language: one pattern per way of saying it."""

import re
from dataclasses import dataclass
from functools import cached_property

from kadr.late import late
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.words import CAPITAL

_WORD = rf"(?:St\. )?{CAPITAL}[\w'-]*"
_LINK = r"(?:of|de|del|di|da|do|la|le|the|am|an der|sur|upon|and)"
PLACE = (
    rf"(?:the )?{_WORD}(?: (?:{_LINK} )?{_WORD}){{0,4}}(?:, (?:the )?{_WORD}(?: (?:{_LINK} )?{_WORD}){{0,3}}){{0,3}}"
)
"""A place as printed: capitalised words, commas between the parts."""

_NAME = rf"{CAPITAL}[\w'-]+(?:'s)?(?: {CAPITAL}[\w'-]+){{0,3}}"
_YEAR = r"(?:\D{0,12}(?:1[89]|20)\d\d)"
_SCHOOL = r"(?:University|College|Academy|School|Institute|VGIK|FAMU|Conservatory|Film School|Workshop|Studio|Faculty)"

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_ON = rf"(?: (?:on|in) (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{_MONTH} ?)?(?:\d{{1,2}}(?:st|nd|rd|th)?, ?)?(?:1[89]|20)\d\d)"
# A date in other languages: a few words without capitals, then a year.
_THEN = r"(?: (?:[a-zà-ÿа-яё]+ |\d{1,2}\.? |[A-ZÄ][a-zä]+ (?=\d{4})){0,5}?(?:1[89]|20)\d\d(?: года?у?)?)"

AUTHOR_ONLY = frozenset({"affiliation"})
"""Facts that only the author's own box tells well enough."""


@dataclass(frozen=True)
class Rule:
    """One way of saying one fact. Groups: who (name or pronoun), i (the speaker), object (him, them), place, whom, what, when."""

    language: str
    fact: str
    pattern_text: str
    hint_text: str
    needs_one: bool = False
    needs_place_or_date: bool = False
    fronted: bool = False
    """The person may follow: "Born in Riga, Ben Oak …"."""
    headed: bool = False
    """The person may stand in a heading or label only: "Geboren 1991 in …"."""

    @cached_property
    def hint(self) -> Keyed:
        """What a sentence must hold for the pattern to be worth trying."""
        return Keyed(self.hint_text)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Made when a text first needs it: most texts need few of the rules."""
        return re.compile(self.pattern_text)


def rule(language: str, fact: str, hint: str, pattern: str, **more: bool) -> Rule:
    """One row of a table of rules."""
    return Rule(language, fact, pattern, hint, **more)


_FIELD = r"(?P<what>[\w-]+(?: [\w-]+){0,3}?)"
_IN_PLACE = rf"(?: (?:in|at) (?P<place>{PLACE}))"

_WITH_FAMILY = {
    "en": r"(?: with (?:his|her|their) [a-z]+(?: and [a-z]+(?: [a-z]+)?)?)?",
    "de": r"(?: mit (?:ihrer|seiner|ihrem|seinem) [A-Z][\w-]+)?",
    "fr": r"(?: avec (?:sa|son|ses) [a-zà-ÿ]+)?",
    "es": r"(?: con su [a-zà-ÿ]+)?",
    "it": r"(?: con (?:la|il|la sua|il suo) [a-zà-ÿ]+)?",
    "pt": r"(?: com (?:a|o|a sua|o seu|sua|seu) [a-zà-ÿ]+)?",
    "ru": r"(?: (?:с|со своей|со своим) [а-яё]+)?",
}
"""Between \"lives\" and a place: with her family."""


RULES: tuple[Rule, ...] = (
    # --- English: births and deaths
    rule("en", "born", r"\b[Bb]orn\b",
          rf"\b(?:was |were |is )?[Bb]orn(?: and (?:raised|brought up|bred))?{_ON}?(?:,? in (?:the (?:city|town|village) of )?(?P<place>(?!{_MONTH}){PLACE}))?(?:[^.;()]{{0,45}}?,?{_ON})?",
          needs_place_or_date=True, fronted=True, headed=True),
    rule("en", "died", r"\b(?:died|passed away)\b",
          rf"\b(?:died|passed away)\b{_ON}?(?:,? (?:in|at) (?P<place>(?!{_MONTH}){PLACE}))?{_ON}?", needs_place_or_date=True),
    rule("en", "born", r"\bI was born\b", rf"\b(?P<i>I) was born{_ON}?(?:,? in (?P<place>(?!{_MONTH}){PLACE}))?{_ON}?", needs_place_or_date=True),
    rule("en", "origin", r"\bI(?:'m| am| come| came) from\b", rf"\b(?P<i>I)(?:'m| am| come| came)(?: originally)? from (?P<place>{PLACE})"),
    rule("en", "age", r"\bI was \w+ (?:years old )?when\b",
          r"\b(?P<i>I) was (?P<what>(?:about |only |just )?\d{1,2}(?: years old)? when (?!my (?:parents|father|mother))[^,.;]{3,50})"),
    rule("en", "age", r", \d\d,", rf"(?P<who>{_NAME}), (?P<what>[1-9]\d), (?!\d)"),
    rule("en", "works", r"\bworked\b", r"\b(?P<i>I) (?P<what>worked(?: for (?:\w+ )?(?:\w+ )?years)? as an? [\w -]{3,40}?)(?=[.,;)]| (?:and|before|while|when|until|for) )"),
    rule("en", "works", r"\bworked\b", r"(?<!\bI )\b(?P<what>worked(?: for (?:\w+ )?(?:\w+ )?years)? as an? [\w -]{3,40}?)(?=[.,;)]| (?:and|before|while|when|until|for|at|in) )"),
    rule("en", "studied", r"\btrained as\b", r"\b(?P<i>I)? ?\btrained as (?P<what>an? [\w-]+(?: [\w-]+)?)"),
    rule("en", "family", r"(?:father|mother|parents)\b",
          r"\b(?P<i>[Mm]y) (?P<what>(?:father|mother|grandfather|grandmother|parents) (?:is|was|were|worked (?:as|in|at|on|for)) (?:an? )?[\w-]+(?: [\w-]+){0,2}?)(?=[.,;)]| (?:and|who|in|from|for|near) )"),
    rule("en", "family", r"\b(?:father|mother|parents)\b",
          r"\b(?P<who>[Hh]is|[Hh]er) (?P<what>(?:father|mother|parents) (?:is|was|were) (?:an? )?[\w-]+(?: [\w-]+){0,2}?)(?=[.,;)]| (?:and|who|in|from) )"),
    rule("en", "family", r", (?:the )?(?:son|daughter) of\b", r", (?P<what>(?:the |a )?(?:son|daughter) of (?:an? |the )?[\w-]+(?: [\w-]+){0,3}?)(?=[.,;)]| (?:and|who|from) )"),
    # --- ages
    rule("en", "age", r"years? old|-year-old|\bwhen (?:he|she|I) (?:was|were|turned) \d|\bage of\b|\baged\b",
          r"\b(?P<what>(?:(?:[Oo]nly|[Jj]ust) )?\d{1,2} years old(?: when (?P<who>he|she) (?:\w+ed|made|shot|wrote|began|won|got|came)(?: [\w“”\"'‘’]+){1,2})?)"),
    rule("en", "age", r"\bwhen (?:he|she) (?:was|turned) \d",
          r"\bwhen (?P<who>he|she) (?:was|turned) (?:only |just )?(?P<what>\d{1,2})\b(?! years old)"),
    rule("en", "age", r"\bage of\b|\b[Aa]ged\b", r"\b(?:[Aa]t the age of|[Aa]ged) (?P<what>\d{1,2})\b(?:,? (?P<who>he|she)\b)?"),
    rule("en", "age", r"-year-old", rf"\b(?P<what>\d{{2}})-year-old (?:[\w-]+ ){{0,4}}?(?P<who>{_NAME})"),
    # --- studies
    rule("en", "studied", r"\bstudying\b", rf"\b(?P<who>[Hh]e|[Ss]he|{_NAME})\b[^.;]{{0,80}}?\bstudying (?P<what>[\w-]+(?:,? (?!at|in|with|under)[\w-]+){{0,4}}?)(?:,? (?:at|in) (?:the )?(?P<place>{PLACE}))"),
    rule("en", "studied", r"\b(?:training|studies|degree)\b",
          rf"\b(?:started|began|completed|finished|pursued|continued) (?:his|her) (?:[\w-]+ )?(?:training|studies|education|degree) (?:at|in) (?:the )?(?P<place>{PLACE})"),
    rule("en", "studied", r"\b(?:attend|enroll?ing|enrolled|sent to|went to)\b",
          rf"\b(?:to attend|enroll?ing (?:in|at)|sent to|went to|go to|going to film school at) (?:the )?(?:[a-z]+ ){{0,4}}(?P<place>(?:{_WORD} ){{0,4}}{_SCHOOL}(?: (?:of|for|in) {PLACE})?)"),
    rule("en", "studied", r"\bgraduate\b", rf"(?P<who>{_NAME}), an? (?P<what>[A-Z][\w-]*(?: (?:and )?[A-Z][\w-]*){{0,4}}) graduate\b"),
    rule("en", "studied", r"\bdegree|\bgraduated\b", rf"\bgraduated in (?P<what>[\w-]+(?: (?:and )?[\w-]+){{0,3}}) (?:from|at) (?:the )?(?P<place>{PLACE})"),
    rule("en", "origin", r" native,", rf"\b[Aa] (?P<place>{_WORD}(?: {_WORD})?) native, (?P<who>{_NAME})"),
    rule("en", "family", r"\((?:the )?(?:son|daughter|brother|sister) of", rf"(?P<who>{_NAME}) \((?P<what>(?:the )?(?:son|daughter|brother|sister|nephew|niece) of [^()]{{3,50}})\)"),
    rule("en", "works", r"\bhas worked (?:for|as)\b", r"\b(?P<what>has worked (?:for|as) (?:an? )?[\w-]+(?: (?!before|and|for|since)[\w-]+){0,3})"),
    rule("en", "studied", r"\bstud(?:ied|ying|ies|y)\b",
          rf"\b(?P<i>I)(?: was| am|'ve been|'m)? (?:studied|studying)(?: (?!with|under|at|in)(?P<what>[\w-]+(?: (?!with|under|at|in)[\w-]+){{0,2}}))?(?: (?:with|under) (?P<whom>{_NAME}))?{_IN_PLACE}?(?=[\W]|$)",
          needs_one=True),
    rule("en", "studied", r"\bstudied\b",
          rf"\bstudied(?: (?!with|under|at|in|by|the )(?P<what>[\w-]+(?: (?!at|in|with|under|from|before|and then)[\w-]+){{0,3}}))?"
          rf"(?: (?:with|under) (?:(?:the )?(?:\w+ ){{0,2}})?(?P<whom>{_NAME}))?{_IN_PLACE}?(?: (?:with|under) {_NAME})?{_YEAR}?",
          needs_one=True),
    rule("en", "studied", r"\bgraduat\w+\b",
          rf"\b(?:graduated|a graduate|graduating|graduate) (?:from|of|in {_FIELD} (?:from|at))\s(?:(?P<whom>{_NAME})'s? [\w ]*?(?:workshop|class|course|studio|school)\b)?"
          rf"(?: ?(?:at|of|in) )?(?:the )?(?P<place>{PLACE})?{_YEAR}?", needs_one=True),
    rule("en", "studied", r"\b(?:pupil|student|disciple|prot[ée]g[ée]|apprentice|alumn\w+)\b",
          rf"(?:\b(?:was|is|became|had been)|,) (?:once )?(?:a |an )?(?:former |longtime )?(?:pupil|student|disciple|prot[ée]g[ée]|apprentice) of (?:(?:the )?(?:[\w-]+ ){{0,4}}?)(?P<whom>{CAPITAL}[\w'-]+ {CAPITAL}[\w'-]+)"
          r"(?: for (?P<when>[\w-]+ (?:years?|months?)))?"),
    rule("en", "studied", r"\bstudent\b",
          rf"\b(?P<whom>{_NAME}) (?:agreed to take|took|accepted|admitted) (?P<object>him|her|{_NAME}) (?:on |in )?as (?:a|an|his|her) (?:[\w-]+ ){{0,2}}(?:student|pupil)"),
    rule("en", "studied", r"\bschool for\b", r"\b(?:go|went|going) to (?:school|college|university|film school) (?:for|to study) (?P<what>[\w-]+(?: (?:and )?[\w-]+)?)"),
    rule("en", "studied", r"\b(?:student|degree|major)\b",
          rf"\bis (?:a |an )?(?:\w+ ){{0,3}}student (?:[\w ]{{0,20}})?(?:at|of) (?P<place>{PLACE})(?:, where (?:he|she) is (?:completing|doing|pursuing|finishing) (?:his|her|a|an) (?:degree|PhD|MA|doctorate|BA) in (?P<what>[\w ]+))?"),
    rule("en", "studied", r"\b(?:degree|doctorate|PhD|MA|BA|MFA|diploma)\b",
          rf"\b(?:holds|has|earned|received|completed|took) (?:a |an |his |her )(?:\w+'?s? )?(?:degree|doctorate|PhD|MA|BA|MFA|diploma) in (?P<what>[\w-]+(?: (?!at|from)[\w-]+){{0,3}})(?: (?:at|from) (?:the )?(?P<place>{PLACE}))?"),
    rule("en", "studied", r"\b(?:attended|enrolled|trained)\b",
          rf"\b(?:attended|enrolled (?:at|in)|trained (?:at|as \w+ at)|entered) (?:the )?(?P<place>(?:{_WORD} ){{0,4}}{_SCHOOL}(?: (?:of|for|in) {PLACE})?)"),
    # --- where from, where now
    rule("en", "origin", r"\b(?:hails?|comes?|came) from\b|\bis from\b|\bnative\b",
          rf"\b(?:hails?|hailed|comes|came|is|are|was|originally) from (?:the latter region \(i\.e\., )?(?P<place>{PLACE})(?! to\b)"),
    rule("en", "origin", r"\bnative\b", rf"\b(?:is )?(?:a )?native of (?P<place>{PLACE})"),
    rule("en", "origin", r"-born\b", rf"\b(?P<place>{_WORD})-born (?:[\w-]+ ){{0,4}}(?P<who>{_NAME})"),
    rule("en", "hometown", r"\b(?:hometown|home town|native (?:city|town|village))\b",
          rf"\b(?P<who>{_NAME})'s? (?:own )?(?:hometown|home town|native (?:city|town|village)) (?:of|in|,) ?(?P<place>{PLACE})"),
    rule("en", "hometown", r"\b(?:hometown|home town|native (?:city|town|village))\b",
          rf"\b(?P<who>his|her|their) (?:own )?(?:hometown|home town|native (?:city|town|village)) (?:of|in|,) ?(?P<place>{PLACE})"),
    rule("en", "hometown", r"\b(?:hometown|home town)\b",
          rf"\bthe (?P<director>director|filmmaker)'s (?:own )?(?:hometown|home town) (?:of|in|,) ?(?P<place>{PLACE})"),
    rule("en", "hometown", r"\b(?:hometown|home town)\b", rf"\b(?P<i>[Mm]y) (?:hometown|home town)(?: (?:of|is|was|,))? ?(?P<place>{PLACE})"),
    rule("en", "lives", r"\blives?\b|\bbased in\b|\bresides?\b",
          rf"\b(?:now |currently )?(?:lives|resides|is living)(?: and works)?{_WITH_FAMILY['en']} (?:in|near|between|outside|closer to) (?P<place>(?:the )?{PLACE}(?: hills| area| coast)?)"),
    rule("en", "lives", r"\bbased in\b", rf"\b(?<!-)based in (?P<place>{PLACE})"),
    rule("en", "lives", r"\blive\b", rf"\b(?P<i>I)(?: now| currently)? live in (?P<place>{PLACE})"),
    rule("en", "lived", r"\b(?:grew up|raised|childhood|lived)\b",
          rf"(?P<place>{PLACE}),? where (?P<i>I) (?:grew up|was raised|lived)"),
    rule("en", "lived", r"\bgrew up\b|\braised\b|\blived\b", rf"\b(?P<i>I) (?:grew up|was raised|lived)(?: for [\w ]+?)? in (?P<place>{PLACE})"),
    rule("en", "lived", r"\bgrew up\b|\braised\b|\blived\b|\bspent (?:his|her)\b",
          rf"\b(?:grew up|was raised|spent (?:his|her) (?:childhood|youth)|lived)(?: for [\w ]+?)? in (?:the )?(?P<place>{PLACE})"),
    rule("en", "moved", r"\bmov(?:ed|e)\b|\brelocated\b|\bemigrated\b|\bleft for\b",
          rf"\b(?P<i>I)(?: then| soon)? (?:decided to move|moved|relocated|emigrated|had to move) (?:back )?to (?P<place>{PLACE})"),
    rule("en", "moved", r"\bmov(?:ed|e)\b|\brelocated\b|\bemigrated\b",
          rf"(?<!\bI )(?<!decided to )\b(?:moved|relocated|emigrated|has moved) (?:back )?(?:to|from {PLACE} to) (?P<place>{PLACE})"),
    rule("en", "moved", r"\bto move\b", rf"\b(?<!I )(?:decided|chose|had) to (?:move|relocate|emigrate) to (?P<place>{PLACE})"),
    # --- family
    rule("en", "family", r"\bfamily\b", r"\b(?P<i>[Mm]y) family (?:is|was|were|comes from|came from) (?P<what>[\w-]+(?: [\w-]+){0,3})"),
    rule("en", "family", r"\bfamily\b", r"\b(?P<who>his|her) (?P<what>(?!own|whole|entire|new|first|second|immediate|last)[\w-]+ (?:[\w-]+ )?family)\b"),
    rule("en", "family", r"\bfamily\b", r"\bborn (?:into|to|in) (?P<what>an? (?:[\w-]+ ){1,4}family)(?=[^\n]*\d{4}|,? in [A-Z])"),
    rule("en", "family", r"\bparents\b", r"\b(?P<i>my) (?P<what>parents (?:(?:got )?(?:divorced|separated)|died|split up))"),
    rule("en", "family", r"\bparents\b", r"\b(?P<who>his|her) (?P<what>parents (?:(?:got )?(?:divorced|separated)|died|split up|were [\w-]+))"),
    rule("en", "family", r"\bmarried\b|\bson of\b|\bdaughter of\b",
          rf"\bis (?P<what>(?:married to|the (?:son|daughter|brother|sister|nephew|niece|grandson|granddaughter|widow) of) (?:the )?(?:[\w-]+ ){{0,3}}{_NAME})"),
    # --- work
    rule("en", "works", r"\b(?:founder|editor-in-chief|Editor-in-Chief|editor|professor|lecturer|head|director|curator|programmer)\b",
          rf"(?:\b(?P<who>[Hh]e|[Ss]he|{_NAME}) )?\bis (?P<what>(?:the |a |an )(?:[\w-]+ ){{0,3}}(?:[Ff]ounder|[Ee]ditor(?:-in-[Cc]hief)?|[Pp]rofessor|[Ll]ecturer|[Hh]ead|[Cc]urator|[Pp]rogrammer)(?: and [\w -]+?)? (?:of|at|in|for) (?:the )?{_NAME}(?: {_WORD})*)"),
    rule("en", "works", r"\bteach\w*\b|\btaught\b",
          rf"\b(?P<what>(?:spent [\w ]+? )?(?:teaches|taught|teaching) (?:a |an |the )?[\w ]+?) (?:at|in) (?:(?:{_NAME})'s? hometown of )?(?:the )?(?P<place>{PLACE})"),
    rule("en", "works", r"\bwork(?:s|ed)?\b", r"\b(?P<i>I) (?P<what>work (?:for|at|as) [\w ]{2,40}?)(?= four| \w+ months|[.,;)])"),
    rule("en", "works", r"\bworks\b", rf"\b(?P<what>works (?:as an? [\w ]+?|for (?:the )?{_NAME}|at (?:the )?{_NAME}))(?=[.,;)]| and | in )"),
    # --- German
    rule("de", "born", r"[Gg]eboren|geb\.",
          rf"\b(?:wurde |ist )?(?:am |im Jahr |im )?(?:\d{{1,2}}\. ?(?:[A-ZÄ]\w+ )?)?(?:\d{{4}} )?(?:in (?P<place>{PLACE}) )?(?:als (?:Sohn|Tochter|\w+ von)[^.;()]{{3,60}}? )?[Gg]eboren(?: (?:am|im Jahr) [\w. ]{{0,18}}?\d{{4}}| \d{{4}})?(?:,? in (?P<place2>{PLACE}))?",
          needs_place_or_date=True, fronted=True, headed=True),
    rule("de", "studied", r"studiert|Studium|Schüler", rf"\b(?:studierte|hat|absolvierte)(?: (?P<what>[A-ZÄÖÜ]\w+(?: und [A-ZÄÖÜ]\w+)?))?(?: (?:an|in|bei) (?:der |dem )?(?P<place>{PLACE}))?(?: studiert)?", needs_one=True),
    rule("de", "studied", r"Schüler", rf"\b(?:war|ist) (?:ein )?(?:Schüler|Schülerin|Student|Studentin) (?:von|des \w+|bei) (?P<whom>{_NAME})"),
    rule("de", "lives", r"\blebt\b", rf"\blebt(?: und arbeitet)?(?: heute| jetzt)?{_WITH_FAMILY['de']} in (?P<place>{PLACE})"),
    rule("de", "lived", r"aufgewachsen|wuchs", rf"\b(?:wuchs|aufgewachsen)(?: \w+)? in (?P<place>{PLACE})"),
    rule("de", "moved", r"zog|gezogen", rf"\bzog(?: \d{{4}})? nach (?P<place>{PLACE})"),
    rule("de", "origin", r"stammt|kommt aus", rf"\b(?:stammt|kommt) aus (?P<place>{PLACE})"),
    rule("de", "died", r"gestorben|starb", rf"\b(?:starb|gestorben){_THEN}?(?: in (?P<place>{PLACE}))?", needs_place_or_date=True),
    rule("de", "age", r"im Alter von", r"\bim Alter von (?P<what>\d{1,3})(?: Jahren)?\b"),
    rule("de", "moved", r"\bzog\b", rf"\bzog (?P<who>er|sie)(?: [\w]+){{0,4}}? nach (?P<place>{PLACE})"),
    rule("de", "works", r"\barbeitete\b", r"\b(?P<what>arbeitete(?: \w+){0,2} als [A-ZÄÖÜ]\w+(?:in)?)"),
    rule("de", "studied", r"\bstudierte\b", rf"\bstudierte (?P<who>er|sie)(?: (?P<what>[A-ZÄÖÜ]\w+(?: und [A-ZÄÖÜ]\w+)?))?(?: (?:an|in|bei) (?:der |dem )?(?P<place>{PLACE}))", needs_one=True),
    # --- French
    rule("fr", "studied", r"études|cours", rf"\b(?:fait|fit|suit|suivit|a suivi|a fait|prend) des (?:études|cours) (?:de |d')(?P<what>[\w ]+?)(?: (?:à|au) (?:la |l')?(?P<place>(?:université|école|conservatoire)?(?: d[e'u] ?| )?{PLACE}))?(?=[.,;]|$| )", needs_one=True),
    rule("fr", "lived", r"grandi", rf"\ba grandi entre (?P<place>{PLACE} et {PLACE})"),
    rule("fr", "age", r"à l'âge de", r"\bà l'âge de (?P<what>\d{1,3}) ans"),
    rule("fr", "born", r"\b[Nn]ée?\b", rf"\b(?:est |fut )?[Nn]ée?{_THEN}?(?: (?:à|au|en) (?P<place>{PLACE}))?(?:,?{_THEN})?",
          needs_place_or_date=True, fronted=True, headed=True),
    rule("fr", "studied", r"étud|diplômé", rf"\b(?:a étudié|étudie|étudia)(?: (?P<what>(?:le |la |l')[\w ]+?))?(?: (?:à|au) (?:la |l')?(?P<place>{PLACE}))?(?: avec (?P<whom>{_NAME}))?", needs_one=True),
    rule("fr", "studied", r"diplômé", rf"\bdiplômée? (?:de |du )(?:la |l')?(?P<place>{PLACE})"),
    rule("fr", "lives", r"\bvit\b|\bhabite\b", rf"\b(?:vit|habite)(?: et travaille)?{_WITH_FAMILY['fr']} à (?P<place>{PLACE})"),
    rule("fr", "lived", r"grandi", rf"\ba grandi (?:à|au|en) (?P<place>{PLACE})"),
    rule("fr", "died", r"\b(?:mort|morte|décédée?)\b", rf"\b(?:est |)(?:morte?|décédée?){_THEN}?(?: à (?P<place>{PLACE}))?", needs_place_or_date=True),
    # --- Spanish
    rule("es", "born", r"\b[Nn]aci", rf"\b(?:[Nn]ació|[Nn]acid[oa]){_THEN}?(?: en (?P<place>{PLACE}))?(?:,?{_THEN})?",
          needs_place_or_date=True, fronted=True, headed=True),
    rule("es", "studied", r"[Ee]studi", rf"\b(?:[Ee]studió|ha estudiado)(?: (?P<what>[\w ]+?))?(?: (?:en|con) (?:la |el )?(?P<place>{PLACE}))", needs_one=True),
    rule("es", "studied", r"se formó", rf"\bse formó en (?:la |el )?(?P<place>{PLACE}(?: de {PLACE})?)"),
    rule("es", "lives", r"\b(?:[Vv]ive|[Rr]eside)\b", rf"\b(?:[Vv]ive|[Rr]eside)(?: y trabaja)?{_WITH_FAMILY['es']} en (?P<place>{PLACE})"),
    rule("es", "lived", r"creció|crecido", rf"\b(?:creció|se crió) en (?P<place>{PLACE})"),
    rule("es", "died", r"\b(?:murió|falleció)\b", rf"\b(?:murió|falleció){_THEN}?(?: en (?P<place>{PLACE}))?", needs_place_or_date=True),
    # --- Italian
    rule("it", "born", r"\b[Nn]at[oa]\b", rf"\b(?:è )?[Nn]at[oa]{_THEN}?(?: a (?P<place>{PLACE}))?(?:,?{_THEN})?",
          needs_place_or_date=True, fronted=True, headed=True),
    rule("it", "studied", r"studiato|laureat|diplomat", rf"\b(?:ha studiato|studiò|si è laureat[oa]|si è diplomat[oa])(?: (?:in )?(?P<what>[\w ]+?))? (?:alla |all'|al |a |presso (?:la |il )?)(?P<place>{PLACE})", needs_one=True),
    rule("it", "lives", r"\bvive\b", rf"\bvive(?: e lavora)?{_WITH_FAMILY['it']} a (?P<place>{PLACE})"),
    rule("it", "lived", r"cresciut", rf"\b(?:è )?cresciut[oa] a (?P<place>{PLACE})"),
    # --- Portuguese
    rule("pt", "born", r"\b[Nn]asc", rf"\b(?:[Nn]asceu|[Nn]ascid[oa]){_THEN}?(?: (?:em|no|na) (?P<place>{PLACE}))?(?:,?{_THEN})?",
          needs_place_or_date=True, fronted=True, headed=True),
    rule("pt", "works", r"\btrabalhou como\b", r"\b(?P<what>trabalhou como [\w-]+(?: de [\w-]+)?)"),
    rule("pt", "studied", r"[Ee]stud|format|[Ff]ormou", rf"\b(?:[Ee]studou|[Ff]ormou-se)(?: (?:em )?(?P<what>[\w ]+?))? (?:na |no |em |pela |pelo )(?P<place>{PLACE})", needs_one=True),
    rule("pt", "lives", r"\b(?:vive|mora)\b", rf"\b(?:vive|mora)(?: e trabalha)?{_WITH_FAMILY['pt']} (?:em|no|na) (?P<place>{PLACE})"),
    rule("pt", "lived", r"cresceu", rf"\bcresceu (?:em|no|na) (?P<place>{PLACE})"),
    # --- Russian
    rule("ru", "born", r"[Рр]одил", rf"\b[Рр]одил(?:ся|ась){_THEN}?(?: в (?:городе |г\. ?)?(?P<place>{PLACE}))?(?:,?{_THEN})?",
          needs_place_or_date=True, fronted=True, headed=True),
    rule("ru", "died", r"\b(?:умер|скончал)", rf"\b(?:умер(?:ла)?|скончал(?:ся|ась)){_THEN}?(?: в (?P<place>{PLACE}))?", needs_place_or_date=True),
    rule("ru", "studied", r"учил|окончил|студент", rf"\b(?:окончила?|учил(?:ся|ась) (?:в|у)) (?:мастерскую |мастерской )?(?P<place>{PLACE})"),
    rule("ru", "age", r"\bлет\b", r"\b(?P<who>Режисс[её]ру|Актрисе|Актёру|Ему|Ей|[Рр]ежисс[её]ру|ему|ей) (?:было|исполнилось) (?P<what>\d{1,3}) (?:лет|год|года)\b"),
    rule("ru", "works", r"\bработал", r"\b(?P<who>он|она) работала? (?P<what>[\w-]+(?:ом|ем|ой|ей|иком))\b"),
    rule("ru", "lives", r"\bживёт|живет", rf"\bжив[её]т(?: и работает)?{_WITH_FAMILY['ru']} в (?P<place>{PLACE})"),
)  # fmt: skip

BRACKET = late(
    r"(?P<open>[(\[])(?:(?P<first>1[5-9]\d\d|20\d\d)\s?-\s?(?P<last>1[5-9]\d\d|20\d\d)(?=[)\],;])"
    r"|(?P<inner>[^()]{0,60}?(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\b(?:1[89]|20)\d\d)[^()]{0,140})(?=\)))"
)
"""Dates of a life in brackets after a name."""

LABELS = Keyed(
    r"(?<![^\W\d_])(?:(?P<died>Дата смерти|Date of death|Died:|Gestorben:?|Décès ?:|Todesdatum)|"
    r"Дата рождения|Место рождения|Date of birth|Place of birth|Birthplace|Birth date|Geburtsdatum|Geburtsort|"
    r"Date de naissance|Lieu de naissance|Fecha de nacimiento|Lugar de nacimiento|Data di nascita|Luogo di nascita|"
    r"Data de nascimento|Local de nascimento|Born ?:|Geboren ?:|Né ?:|Née ?:)\s*:?\s*"
)
"""Labels of lives, also glued to their values."""
