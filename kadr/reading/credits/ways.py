"""The patterns of one language in which sentences tell credits, made from the lists."""

import re
from dataclasses import dataclass
from functools import cache

from kadr.reading.credits.words import (
    CAPITAL,
    NAME,
    accented_by_labels,
    by_labels,
    departments,
    jobs,
    one_of,
    people_nouns,
)
from kadr.reading.keyed import Keyed

_FILLER = (
    r"(?:(?:the|a|an|his|her|their|our|its|o|a|um|uma|le|la|l'|il|el|der|die|den|dem|seinem|ihrem|seiner|von)\b ?)?"
    r"(?:(?!(?:and|with|com|e|y|et|und|mit|avec|from|in|for|starring)\b)[a-zà-ÿ][\w'-]*,? |[A-Z][a-z]+(?:n|sh|se|ch|ek|i) ){0,5}?"
)


@dataclass(frozen=True)
class Ways:
    """Patterns of one language, made from the lists."""

    by: Keyed
    far_by: Keyed
    job_before: Keyed
    job_after: Keyed
    department_by: Keyed
    department_of: Keyed
    job_roles: dict[str, str]
    department_roles: dict[str, str]
    character: str

    @staticmethod
    @cache
    def of(language: str | None) -> "Ways":
        job_roles, department_roles = jobs(language), departments(language)
        job, department = one_of(job_roles), one_of(department_roles)
        labels = one_of({label for label in (*by_labels(), *accented_by_labels()) if "film" not in label.split()[:3] or label.startswith("film ed")} | {"written and directed by", "directed and written by", "escrito e dirigido por",
                        "écrit et réalisé par", "escrita y dirigida por", "scritto e diretto da", "co-written and directed by",
                        "written, directed and produced by", "written and produced by", "conçu et réalisé par", "realizado por"})  # fmt: skip
        labels = labels.replace("\\ por", "\\ (?:por|pel[oa])")
        nouns = one_of(people_nouns(language))
        owned = "'|s" if language == "de" else "'s?"
        return Ways(
            by=Keyed(rf"(?<!short )\b((?i:{labels})) {_FILLER}$"),
            far_by=Keyed(r"\b(shot|filmed|photographed|lensed|edited|scored|designed|scripted|directed|produced)\b(?: (?!(?:which|who|that|but|is|was)\b)[\w'-]+){1,9} by (?:the )?$", re.IGNORECASE),
            job_before=Keyed(rf"(?<![\w-])((?:{job})(?:(?:,? and |,? & |/|-| e | y | et | und )(?:{job}))?)s?[,:]? ?(?:(?<=, )(?:the|el|la|le|der|die|il|o|a) [a-zà-ÿ]+ )?[\[\"*_(]*$", re.IGNORECASE),
            job_after=Keyed(
                rf"^[*_\"]*(?:,| \(|, who (?:was|is|served as)| (?:is|was|served as)) ?(?:(?:the|our|its|his|her|their|a|o|a|le|la|der|die|il)\b )?"
                rf"(?:film's |movie's |filme |[\w]+'s )?(?:[\w-]+ ){{0,2}}?({job})(?![\w-])", re.IGNORECASE),
            department_by=Keyed(rf"\b((?i:{department}))(?: (?:and|et|e|y|und) (?:{department}))?(?:,? (?:\w+ )?(?:by|de|do|da|di|von|por|par)|(?: \w+)? (?:of|from)) {_FILLER}$"
                                     rf"|\b((?i:{department})) (?:schrieb|schrieben|führte|stammt von|stammen von|komponierte|besorgte|verantwortete|verfasste|verantwortet) $"
                                     rf"|\b((?i:{department}))\b[^.;:,]{{0,40}} (?:work|travail|trabalho|trabajo|arbeit|lavoro)(?: \w+)? (?:by|of|de|do|da|di|von) $"),
            department_of=Keyed(rf"^(?:{owned}) (?:(?!(?:films?|movies?|with|of|in|on|for|and|is|was|to|at|has|use|take|as|skill)\b)[\w-]+,? (?:and )?){{0,3}}?((?i:{department}))\b"),
            job_roles=job_roles,
            department_roles=department_roles,
            character=rf"((?:(?:the |a |an |um |uma |o |a |le |la |un |une |einen |eine |den |die |el |il |der )(?:[\w'-]+ ){{0,4}}?(?:{nouns})(?:(?: [a-zà-ÿ]+)? {CAPITAL}[\w'-]+)?)|{NAME})",
        )  # fmt: skip
