"""What runs in the environment of the other tools: it knows nothing of Kadr. Told and answering in JSON."""

import json
import sys


def spacy_credits(texts: dict[str, str], labels: dict[str, str]) -> dict[str, list[list[object]]]:
    """A blank English pipeline with rules: a label, a colon or "by", capitalised names behind it. Rows: person, role, place."""
    import spacy
    from spacy.matcher import Matcher

    nlp = spacy.blank("en")
    matcher = Matcher(nlp.vocab)
    name = [{"IS_TITLE": True}, {"IS_TITLE": True, "OP": "{1,3}"}]
    for label, role in labels.items():
        words = [{"LOWER": token.lower_} for token in nlp.make_doc(label)]
        matcher.add(role, [[*words, {"ORTH": ":", "OP": "?"}, *name]], greedy="LONGEST")
    found: dict[str, list[list[object]]] = {}
    for key, text in texts.items():
        doc = nlp(text)
        rows = found.setdefault(key, [])
        for match, start, end in matcher(doc):
            role = nlp.vocab.strings[match]
            first = end
            while first > start and doc[first - 1].is_title and end - first < 4:
                first -= 1
            rows.append([doc[first:end].text, role, doc[first].idx, doc[end - 1].idx + len(doc[end - 1])])
            while (
                end + 2 < len(doc) and doc[end].text in {",", "and", "&"} and doc[end + 1].is_title
            ):  # the list goes on
                first = end = end + 1
                while end < len(doc) and doc[end].is_title and end - first < 4:
                    end += 1
                rows.append([doc[first:end].text, role, doc[first].idx, doc[end - 1].idx + len(doc[end - 1])])
    return found


def langextract_places(cases: list[list[str]], exact: bool) -> list[list[int] | None]:
    """Where its aligner sees a quote in a text; None for nowhere. exact: only what it calls an exact match is taken."""
    from langextract.core import data
    from langextract.resolver import Resolver

    resolver = Resolver()
    found: list[list[int] | None] = []
    for text, quote in cases:
        try:
            done = list(resolver.align([data.Extraction("row", quote)], text, 0, 0))
        except Exception:  # noqa: BLE001 - counted as not found
            done = []
        place = done[0].char_interval if done else None
        if exact and done and done[0].alignment_status != data.AlignmentStatus.MATCH_EXACT:
            place = None
        found.append([place.start_pos, place.end_pos] if place is not None else None)
    return found


def main() -> None:
    told = json.load(sys.stdin)
    out: dict[str, object] = {}
    try:
        out["spacy"] = spacy_credits(told["texts"], told["labels"])
    except ImportError:
        out["spacy"] = None
    try:
        out["langextract"] = {
            "as it comes": langextract_places(told["cases"], exact=False),
            "its exact matches": langextract_places(told["cases"], exact=True),
        }
    except ImportError:
        out["langextract"] = None
    json.dump(out, sys.stdout)


if __name__ == "__main__":
    main()
