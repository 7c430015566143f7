"""What was written about a film, and the film, go in; a dossier comes out."""

from collections.abc import Sequence
from pathlib import Path

from kadr import passes
from kadr.dossier import Dossier
from kadr.errors import CannotRead
from kadr.passes import Opened, Tell
from kadr.plan import Plan
from kadr.store import open_dossier, working
from kadr.store.kept import Kept
from kadr.store.listing import Sources, beside, file_name, listing


def make(sources: Sources, plan: Plan, dossier: Dossier, kept: Kept, tell: Tell = passes.silently) -> Opened:
    """Bring the dossier up to date with its sources. What is already there and still true is kept."""
    opened = passes.read(sources, plan, kept)  # files become bodies, paragraphs, voices, names
    passes.settle(opened, plan, dossier)  # which film they are about, and which words say so
    dossier.add("texts", passes.texts(opened, plan))  # their letters, and who copies whom
    passes.find(opened, plan, dossier, kept)  # each text by itself: credits, prizes, works, statements
    passes.ask(opened, plan, dossier, kept)  # a language model beside the rules, where the user named one
    passes.join(opened, plan, dossier)  # all texts together: spellings, contradictions, timeline
    passes.heed(opened, dossier)  # what people say of claims, beside the rules' own rows
    passes.watch(
        opened, plan, dossier, kept, tell
    )  # the film, decoded once: shots, colour, motion, sound; sums of these
    passes.weigh(opened, plan, dossier)  # statements laid beside what was measured
    dossier.add("troubles", opened.troubles)  # what was skipped, guessed or failed
    return opened


def update(
    folder: Path,
    given: Sequence[str],
    plan: Plan,
    remove: Sequence[str] = (),
    kept: Kept | None = None,
    tell: Tell = passes.silently,
) -> tuple[Dossier, Opened]:
    """Make a dossier, or add sources to it and take some out, and save it in its folder.

    kept: what was read already while the folder was not known. Nothing is saved when no source could be read.
    Raises DossierBusy, CannotWrite, NotADossier, CannotOpenFilm, and Stopped in a strict run.
    """
    kinds = passes.sorted_by_kind(given)
    film = passes.one_film(kinds["film"])
    passes.look_into(film)
    with working(folder) as bench:
        card = bench.card()
        if card:
            plan = plan.with_settings(title=plan.settings.title or card.title, year=plan.settings.year or card.year)
        bench.kept.adopt(kept)
        dossier = Dossier(folder, decisions=bench.decisions(), rulings=bench.rulings())
        others = [*([card.watched] if card.watched else ()), *card.pictures, *card.subtitles] if card else []
        texts = listing(card.sources if card else (), kinds["text"], remove, folder, others)
        sources = beside(texts, card, film, kinds["picture"], remove, kinds["subtitles"])
        if card and passes.is_as_made(folder, sources, plan, bench.kept):
            return open_dossier(folder), Opened(given=list(card.sources), sources=sources)
        try:
            opened = make(sources, plan, dossier, bench.kept, tell)
        except (passes.Stopped, CannotRead):  # a strict run stops at a trouble
            bench.give_up()
            raise
        if opened.given or opened.watched:
            bench.save(dossier, passes.card(opened, plan, dossier))
            passes.note_made(folder, opened, plan, bench.kept)
    return dossier, opened


def folder_for(given: Sequence[str], plan: Plan) -> tuple[Path, Kept]:
    """The folder that a film's dossier has when nobody names one: named for the film's file, or, of texts alone, for
    the title that they tell; here. With what was read to know it."""
    kept = Kept()
    kinds = passes.sorted_by_kind(given)
    film = passes.one_film(kinds["film"])
    if plan.settings.title or film:
        return Path(f"{file_name(plan.settings.title or Path(film or '').stem)}.kadr"), kept
    sources = listing((), [*kinds["text"], *kinds["subtitles"]], (), Path())
    title = passes.film(passes.read(sources, plan, kept), plan).title
    return Path(f"{file_name(title)}.kadr"), kept
