"""The plan: settings that do something, and a fingerprint that changes when rows could."""

import pytest
from makers_rules import Jobs, plan_of, some_texts

from kadr import road
from kadr.plan import BadPlan, settings_in, standard


def written(tmp_path, text):
    path = tmp_path / "plan.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_settings_are_read_from_a_file(tmp_path):
    """Names and values, as TOML gives them."""
    found = settings_in(written(tmp_path, 'title = "The Weir"\nleast_score = 0.5\nleave_out = ["events"]'))

    assert (found.title, found.least_score, found.leave_out) == ("The Weir", 0.5, ("events",))


@pytest.mark.parametrize(
    "text", ["tittle = 'x'", "year = 'x'", "year = 12", "least_score = 2", "leave_out = ['cats']", "strict = 1", "= ="]
)
def test_what_a_plan_cannot_say_is_one_line(tmp_path, text):
    """The file and the name are in the line."""
    with pytest.raises(BadPlan, match=r"plan\.toml") as told:
        settings_in(written(tmp_path, text))

    assert "\n" not in str(told.value)


def test_the_fingerprint_changes_with_what_changes_rows(tmp_path, monkeypatch):
    """Versions, settings and the user's own lists count; how troubles are taken does not."""
    plain = plan_of()
    others = [plan_of(Jobs(version=2)), plan_of(least_score=0.5), plan_of(leave_out=("events",))]
    assert len({plan.fingerprint for plan in (plain, *others)}) == 4
    assert plan_of(strict=True).fingerprint == plain.fingerprint

    (tmp_path / "festivals.toml").write_text("[[body]]\nname = 'Ayr'\n")
    monkeypatch.setenv("KADR_LISTS", str(tmp_path))
    assert plan_of().fingerprint != plain.fingerprint


def test_every_setting_does_something(tmp_path):
    """Rows below a score and tables left out are not made."""
    texts = some_texts(tmp_path)
    low, _ = road.update(tmp_path / "a.kadr", texts, plan_of(least_score=0.95))
    out, _ = road.update(tmp_path / "b.kadr", texts, plan_of(leave_out=("credits",)))
    copy, _ = road.update(tmp_path / "c.kadr", texts, plan_of(copy_share=0.0))

    assert low.credits == ()
    assert out.credits == ()
    assert all(text.copy_of is None for text in out.texts)
    assert len(copy.credits) == 2


def test_the_standard_plan_has_all_rules():
    """It is the registry, with nothing left out."""
    from kadr.reading.registry import FINDERS, JOINERS

    assert (standard().finders, standard().joiners) == (FINDERS, JOINERS)
