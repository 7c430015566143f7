"""Characters: one actor's part on one film, by a shorter and a longer name."""

from kadr.dossier import Dossier
from kadr.fold import title_key
from kadr.reading.names.clusters import Cluster, place
from kadr.reading.names.letters import skeleton


def characters(dossier: Dossier) -> list[Cluster]:
    """Characters of one actor on one film whose first words agree."""
    clusters: dict[tuple[str, str, str], Cluster] = {}
    for credit in dossier.credits:
        if credit.role == "cast" and credit.character and credit.character[0].isupper():
            actor = skeleton(credit.person.split()[-1])
            first = skeleton(credit.character.split()[0])
            cluster = clusters.setdefault((title_key(credit.film or ""), first, actor), Cluster("character"))
            place(cluster, credit, credit.character, dossier)
            if len(credit.character.split()) > 1:
                cluster.reasons[credit.character] = "the longer name of the same actor's part"
    return [cluster for _, cluster in sorted(clusters.items())]
