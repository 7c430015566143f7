"""Who is seen and heard, as lines of the one time axis: scale, people, voice, and below them freezes and titles."""

from collections.abc import Iterable, Sequence

from kadr.film_rows import Fact, Film, Shot
from kadr.page import words
from kadr.page.film import curves
from kadr.page.film.amounts import length, per_cent
from kadr.page.film.axis import place, short
from kadr.page.film.tracks import Block, Curve, Track
from kadr.page.presence.classes import FULL, bar
from kadr.page.presence.known import NO_SOUND, why_empty
from kadr.page.presence.seen import pieces_seen
from kadr.page.presence.stretches import Piece, lasting
from kadr.page.view import View
from kadr.presence_rows import VOICES, Face, Freeze, Person, Scale, Title, Voice

_MOST_PERSONS = 6
_SAYS = {"speech": "speech", "other": "other sound", "silence": "silence"}


def seen_and_heard(view: View, film: Film) -> tuple[Track, ...]:
    """The lines between shots and loudness."""
    table, shots, total = view.dossier.table, view.dossier.shots, film.duration_ns
    scales: Sequence[Scale] = table("scales").rows
    faces: Sequence[Face] = table("faces").rows
    persons: Sequence[Person] = table("persons").rows
    return (
        _scale(scales, shots, total, _missing(view, "scales")),
        *_people(faces, persons, scales, shots, total, _missing(view, "faces"), view.dossier.facts.get("face_share")),
        _voice(table("voice").rows, total, _missing(view, "voice")),
    )


def told_apart(view: View, film: Film) -> tuple[Track, ...]:
    """The lines below stillness: what holds still while the rest goes on, and writing in the picture."""
    table, total = view.dossier.table, film.duration_ns
    freezes: Sequence[Freeze] = table("freezes").rows
    titles: Sequence[Title] = table("titles").rows
    return (
        _spans("freezes", "Freezes", "A face or body still while the rest goes on", freezes, total, _missing(view, "freezes")),
        _spans("titles", "Titles", "Writing in the picture", titles, total, _missing(view, "titles")),
    )  # fmt: skip


def _missing(view: View, table: str) -> str:
    """A few words for the cell; the reason in full stands in the table's own section."""
    return why_empty(view.dossier, table).partition(":")[0]


def _scale(rows: Sequence[Scale], shots: Sequence[Shot], total_ns: int, missing: str) -> Track:
    """A bar for each shot, as wide as it lasts: height carries the class, grey repeats it."""
    key, label = "ribbon", "Scale"
    if not rows:
        return Track(key, label, label, missing=missing)
    by_index = {row.shot_index: row for row in rows}
    paths: dict[str, list[str]] = {}
    for shot in shots:
        row = by_index.get(shot.index)
        if row is None or (drawn := bar(row.scale)) is None:
            continue
        start, end = (short(round(curves.WIDE * at / total_ns, 2)) for at in (shot.start_ns, shot.end_ns))
        paths.setdefault(drawn.grey, []).append(f"M{start} 100V{100 - drawn.height}H{end}V100Z")
    counts = [
        f"{FULL[scale]} {sum(row.scale == scale for row in rows)}"
        for scale in FULL
        if any(r.scale == scale for r in rows)
    ]
    name = f"Scale of each shot, the nearer the taller: {words.listed(counts)}"
    return Track(
        key, label, name, tuple(Curve(grey, "".join(paths[grey])) for grey in sorted(paths)), ends=("ECU", "ELS")
    )


def _people(
    faces: Sequence[Face], persons: Sequence[Person], scales: Sequence[Scale], shots: Sequence[Shot], total_ns: int, missing: str,
    seen: Fact | None,
) -> Iterable[Track]:  # fmt: skip
    """A line for each of the persons longest on screen; where nobody is told from anybody, one for any face. Their times are
    those of the tables, which know each look; what is drawn has them about evenly in a shot."""
    key, label = "people", "A face"
    if not faces:
        yield Track(key, label, label, missing=missing)
        return
    if not persons:
        pieces = pieces_seen(faces, shots, scales)
        lasts = length(round(seen.value * total_ns) if seen else lasting(pieces))
        name = f"A face is seen in {words.counted(len(pieces), 'stretch', 'stretches')}, {lasts} together"
        share = per_cent(seen.value) if seen else _share(pieces, total_ns)
        yield Track(key, label, name, blocks=_blocks(pieces, total_ns), ends=(share,))
        return
    for person in persons[:_MOST_PERSONS]:
        pieces = pieces_seen((face for face in faces if face.person == person.person), shots, scales)
        said = person.name or person.person
        name = f"{said} is seen in {words.counted(len(pieces), 'stretch', 'stretches')}, {length(person.screen_ns)} together"
        share = per_cent(person.screen_ns / total_ns) if total_ns else ""
        yield Track(key, said, name, blocks=_blocks(pieces, total_ns), ends=(share,))
    others = {person.person for person in persons[_MOST_PERSONS:]}
    rest = pieces_seen((face for face in faces if face.person is None or face.person in others), shots, scales)
    if rest:
        label = "others, unknown" if others else "unknown"
        name = (
            f"Others are seen in {words.counted(len(rest), 'stretch', 'stretches')}, {length(lasting(rest))} together"
        )
        yield Track(key, label, name, blocks=_blocks(rest, total_ns, "frozen"), ends=(_share(rest, total_ns),))


def _share(pieces: Sequence[Piece], total_ns: int) -> str:
    return per_cent(lasting(pieces) / total_ns) if total_ns else ""


def _voice(rows: Sequence[Voice], total_ns: int, missing: str) -> Track:
    """Speech full, other sound grey, silence an empty line."""
    key, label = "voice", "Speech, other, silence"
    if not rows:
        return Track(key, label, label, missing=missing or NO_SOUND)
    paths = []
    for kind, top, bottom, grey in (("other", 30, 70, "d3"), ("speech", 0, 100, "d1")):
        some = (
            f"M{short(round(curves.WIDE * row.start_ns / total_ns, 2))} {top}"
            f"H{short(round(curves.WIDE * row.end_ns / total_ns, 2))}V{bottom}"
            f"H{short(round(curves.WIDE * row.start_ns / total_ns, 2))}Z"
            for row in rows
            if row.kind == kind
        )
        if path := "".join(some):
            paths.append(Curve(grey, path))
    shares = {
        kind: sum(row.end_ns - row.start_ns for row in rows if row.kind == kind) / max(total_ns, 1) for kind in VOICES
    }
    name = f"What is heard: {words.listed([f'{_SAYS[kind]} {per_cent(share)}' for kind, share in shares.items()])} of the time"
    return Track(key, label, name, tuple(paths), ends=(f"{per_cent(shares['speech'])} speech",))


def _spans(
    key: str, label: str, says: str, rows: Sequence[Freeze] | Sequence[Title], total_ns: int, missing: str
) -> Track:
    if not rows:
        none = missing == "none found"
        return Track(
            key,
            label,
            f"{says}: none" if none else label,
            ends=("none",) if none else (),
            missing="" if none else missing,
        )
    pieces = [(row.start_ns, row.end_ns) for row in rows]
    name = f"{says}: {words.counted(len(rows), 'span')}, {length(lasting(pieces))} together"
    return Track(key, label, name, blocks=_blocks(pieces, total_ns), ends=(words.figures(len(rows), "span"),))


def _blocks(pieces: Iterable[Piece], total_ns: int, kind: str = "") -> tuple[Block, ...]:
    return tuple(Block(place(start, total_ns), place(end - start, total_ns), kind) for start, end in pieces)
