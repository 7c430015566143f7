"""Companies: with and without their legal form, in Latin and in Russian letters."""

import re

from kadr.dossier import Dossier
from kadr.fold import fold
from kadr.late import late
from kadr.reading.copies.once import Sources
from kadr.reading.names.clusters import COMPANY_ROLES, Cluster, jobs_of, place
from kadr.reading.names.forms import chief_form
from kadr.reading.names.letters import skeleton

_LEGAL = frozenset(
    {"ooo", "gmbh", "ltd", "inc", "llc", "sa", "srl", "ag", "co", "the", "zao", "oao", "sarl", "bv", "oy", "ab", "as"}
)
_IN_RUSSIAN_LETTERS = {
    "prodakshn": "production", "prodakshen": "production", "prodakshns": "productions", "pikchers": "pictures", "pikcherz": "pictures",
    "film": "film", "filmz": "films", "entertainment": "entertainment", "enterteynment": "entertainment", "interteyment": "entertainment",
    "kompani": "company", "kampani": "company", "studiya": "studio", "studio": "studio", "midia": "media", "mediya": "media",
}  # fmt: skip
"""English words in the names of Russian companies, as their Russian spelling is written in Latin letters."""


_LEGAL_FORM = late(
    r"^(?:OOO|ООО|ЗАО|ОАО|ZAO|OAO|АО)\s+(?=[\w\"«„“])|,?\s+(?:GmbH(?: & Co\.? KG)?|Ltd\.?|Inc\.?|LLC|S\.?A\.?|S\.?r\.?l\.?|AG|Oy|AB|B\.?V\.?|SARL|SAS|s\.r\.o\.)$"
)


def companies(dossier: Dossier, sources: Sources) -> list[Cluster]:
    """Companies that credits name; those that begin alike and share a part in a film are doubted."""
    clusters: dict[tuple[str, ...], Cluster] = {}
    for credit in dossier.credits:
        if credit.role in COMPANY_ROLES:
            cluster = clusters.setdefault(_company_key(credit.person), Cluster("company"))
            place(cluster, credit, credit.person, dossier)
            bare = _LEGAL_FORM.sub("", credit.person).strip(" «»„“”\"'.,")
            if bare and bare != credit.person:
                place(cluster, credit, bare, dossier)
                cluster.reasons[bare] = "without its legal form"
    for key, cluster in clusters.items():
        for other, near in clusters.items():
            shared = jobs_of(cluster) & jobs_of(near)
            if key < other and key[:1] == other[:1] and shared and len(key[0]) > 4:
                for one, two in ((cluster, near), (near, cluster)):
                    form = chief_form(one, sources)
                    one.doubts.setdefault(
                        form, f"begins like {chief_form(two, sources)}, the same part in the same film"
                    )
    return [cluster for _, cluster in sorted(clusters.items())]


def _company_key(name: str) -> tuple[str, ...]:
    words = [
        skeleton(_IN_RUSSIAN_LETTERS.get(fold(word), word)).rstrip("s")
        for word in re.split(r"[\s-]+", name)
        if fold(word) and fold(word) not in _LEGAL
    ]
    head = "".join(words[:2]) if len(words) > 2 else "".join(words[:1])
    return (head or fold(name), *words[2 if len(words) > 2 else 1 :])
