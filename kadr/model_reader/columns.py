"""What each table's rows may hold: the words for the model, and what its answers are checked against."""

from dataclasses import dataclass

from kadr.records import FACETS, OUTCOMES, SPEAKER_ROLES

_ROLES = (
    "director", "writer", "producer", "cinematographer", "camera_operator", "editor", "production_design",
    "art_direction", "set_decoration", "costume", "makeup_hair", "composer", "sound", "casting", "vfx", "cast",
    "source_author", "production_company", "distributor",
)  # fmt: skip
_FACTS = (
    "born", "died", "age", "studied", "works", "lives", "lived", "moved", "origin", "hometown", "family", "affiliation",
    "wrote",
)  # fmt: skip
_KINDS = ("film", "book", "photograph", "painting", "poem", "music", "play", "series", "person")
_RELATIONS = ("influence", "comparison", "adaptation", "mention")


@dataclass(frozen=True, slots=True)
class Column:
    """One value of a row."""

    name: str
    words: str = ""
    """What it is, where the name does not say it."""
    of: tuple[str, ...] = ()
    """The only values it may have; none where it is words of the text."""
    needed: bool = False
    """A row without it says nothing."""
    kind: type = str
    """str, int, bool; tuple for a list of the values above."""

    @property
    def told(self) -> str:
        """For the model."""
        how = {int: "a number", bool: "true or false", tuple: "a list of"}.get(self.kind, "one of" if self.of else "")
        told = " ".join(part for part in (self.words, how, ", ".join(self.of)) if part)
        return (told or "as printed") + (", needed" if self.needed else "")


TABLES: dict[str, tuple[Column, ...]] = {
    "credits": (
        Column("person", "or company", needed=True), Column("role", of=_ROLES, needed=True),
        Column("role_text", "the job as printed"), Column("character", "for the cast"), Column("film"),
    ),
    "prizes": (
        Column("festival", "or academy"), Column("edition"), Column("section"), Column("prize"),
        Column("year", kind=int), Column("work"), Column("recipient"), Column("outcome", of=OUTCOMES, needed=True),
        Column("vague", "whether it only counts or hints", kind=bool),
    ),
    "people": (
        Column("person", needed=True), Column("fact", of=_FACTS, needed=True), Column("place"), Column("date"),
        Column("with_whom"), Column("what"),
    ),
    "works": (
        Column("title"), Column("kind", of=_KINDS, needed=True), Column("creator"),
        Column("relation", "to the film of the text", of=_RELATIONS, needed=True),
        Column("subject", "the film or person it bears on"), Column("speaker", "who says so"),
    ),
    "statements": (
        Column("facets", of=FACETS, needed=True, kind=tuple), Column("object", "the thing spoken of"),
        Column("polarity", of=("affirmed", "denied"), needed=True), Column("speaker"),
        Column("speaker_role", of=SPEAKER_ROLES, needed=True), Column("film"),
    ),
}  # fmt: skip
"""Tables that a model is asked for."""

SOME_OF = {"prizes": ("festival", "section", "prize"), "works": ("title", "creator")}
"""Of these a row needs one at least."""
