"""The docs are held true: what they name exists, what exists they name, what they show runs."""

import inspect
import re
import shlex
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from makers import reading_of

import kadr
from kadr.cli import cli
from kadr.cli import run as kadr_run
from kadr.dossier import TABLES, Table
from kadr.exports import EXPORTERS
from kadr.plan import Settings
from kadr.reading import lists
from kadr.reading.registry import FINDERS, JOINERS
from tools.readme import SHOWN, without_sentences

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
OWN = [name for name in TABLES if name not in {"texts", "runs", "troubles"}]
"""Tables with a page of their own; the others are told in dossier.md."""


def words(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def commands() -> dict[str, click.Command]:
    context = click.Context(cli)
    return {name: command for name in cli.list_commands(context) if (command := cli.get_command(context, name))}


@pytest.mark.parametrize("name", OWN)
def test_each_table_has_a_page(name):
    """With its columns, its method, what it gets wrong, and the command that asks for it."""
    page = words(DOCS / "tables" / f"{name}.md")
    for column in Table(name, ()).columns():
        assert f"`{column}`" in page, f"docs/tables/{name}.md does not name {column}"
    for heading in ("## Columns", "## Method", "## Error rates", "## Known failures"):
        assert heading in page, f"docs/tables/{name}.md has no {heading}"


@pytest.mark.parametrize("name", ["texts", "runs", "troubles"])
def test_the_tables_of_the_dossier_itself_are_told(name):
    """dossier.md names their columns."""
    page = words(DOCS / "dossier.md")
    assert f"`{name}`" in page
    for column in Table(name, ()).columns():
        assert f"`{column}`" in page, f"docs/dossier.md does not name {name}.{column}"


@pytest.mark.parametrize("rule", [*FINDERS, *JOINERS], ids=lambda rule: type(rule).__name__)
def test_each_rule_is_told(rule):
    """The page of its table names the rule and the file where it begins."""
    table = next(name for name, row in TABLES.items() if row is rule.row)
    page = words(DOCS / "tables" / f"{table}.md")
    file = Path(inspect.getfile(type(rule))).relative_to(ROOT).as_posix()
    assert f"`{type(rule).__name__}`" in page
    assert f"`{file}`" in page


def test_each_command_and_option_is_told():
    """commands.md names every one of them, and no other."""
    page = words(DOCS / "commands.md")
    for name, command in commands().items():
        assert f"## kadr {name}" in page, name
        section = page.split(f"## kadr {name}\n")[1].split("\n## ")[0]
        for parameter in command.params:
            if isinstance(parameter, click.Option) and not parameter.hidden:
                for option in (*parameter.opts, *parameter.secondary_opts):
                    if option.startswith("--"):
                        assert f"`{option}`" in section, f"kadr {name} {option}"
    assert set(re.findall(r"^## kadr (\w+)$", page, re.MULTILINE)) == set(commands())


def test_each_exporter_is_told():
    """commands.md names every format."""
    page = words(DOCS / "commands.md").split("## kadr export\n")[1].split("\n## ")[0]
    missing = [name for name in EXPORTERS if f"`{name}`" not in page]
    assert not missing


def test_the_finder_that_contributing_builds_works():
    """The file and the test that its walk-through shows, run as they stand."""
    blocks = re.findall(r"^```python\n(.*?)^```", words(ROOT / "CONTRIBUTING.md"), re.MULTILINE | re.DOTALL)
    world: dict[str, Any] = {}
    for block in blocks:
        exec(compile(block, "CONTRIBUTING.md", "exec"), world)
    tests = [thing for name, thing in world.items() if name.startswith("test_")]
    assert tests
    for test in tests:
        test()
    assert world["ShootingTimes"]().find(reading_of("It was shot in colour.\n")) == []


def test_each_list_is_told():
    """lists.md names every list."""
    page = words(DOCS / "lists.md")
    missing = [name for name in lists.names() if f"`{name}`" not in page]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    """Every link to a file of the project finds it."""
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", words(page)):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_in_the_docs_exist(page):
    """Every `kadr …` line in a code block names a command and options that there are."""
    known = commands()
    for line in code_lines(page, "sh"):
        for part in re.split(r"&&|\||;", line):
            asked = shlex.split(part.strip(), comments=True)
            if not asked or Path(asked[0]).name != "kadr" or len(asked) < 2 or asked[1].startswith("-"):
                continue
            assert asked[1] in known, line
            options = {option for one in known[asked[1]].params for option in (*one.opts, *one.secondary_opts)}
            for word in asked[2:]:
                if word.startswith("--") and word != "--help":
                    assert word.split("=")[0] in options, f"{page.name}: {line}"


def code_lines(page: Path, language: str) -> list[str]:
    blocks = re.findall(rf"^```{language}\n(.*?)^```", words(page), re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.replace("\\\n", " ").splitlines() if line.strip()]


def test_the_python_of_the_readme_runs(tmp_path, monkeypatch):
    """On the demo's dossier, under the name that the README uses."""
    monkeypatch.chdir(tmp_path)
    assert kadr_run(["demo"]) == 0
    made = next((tmp_path / "kadr-demo").glob("*.kadr"))
    made.rename(tmp_path / "Beanpole.kadr")
    block = "\n".join(line for line in code_lines(ROOT / "README.md", "python") if ".df()" not in line)
    assert block
    exec(compile(block, "README.md", "exec"), {})


def test_the_sql_of_the_docs_runs(tmp_path, monkeypatch):
    """DuckDB reads the folder as dossier.md says."""
    import duckdb

    monkeypatch.chdir(tmp_path)
    assert kadr_run(["demo"]) == 0
    next((tmp_path / "kadr-demo").glob("*.kadr")).rename(tmp_path / "Beanpole.kadr")
    for query in "\n".join(code_lines(DOCS / "dossier.md", "sql")).split(";"):
        if query.strip():
            assert duckdb.sql(query).fetchall()


def test_the_settings_of_the_docs_are_the_settings():
    """Every name that a plan may hold stands in dossier.md with its default, and no other."""
    told = "\n".join(line.removeprefix("# ") for line in code_lines(DOCS / "dossier.md", "toml"))
    values = tomllib.loads(told)
    assert set(values) == {part.name for part in fields(Settings)}
    for part in fields(Settings):
        if part.default not in {None, ()}:
            assert values[part.name] == part.default


@pytest.mark.labelled
def test_the_question_of_the_readme_has_that_answer(shared, tmp_path, monkeypatch):
    """A young director looked for producers who had won prizes at international festivals: three texts answer it."""
    monkeypatch.chdir(tmp_path)
    for number in ("000", "001", "004"):
        text = (shared / "writing" / "docs" / "seeds" / f"{number}.txt").read_text(encoding="utf-8")
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(cli, ["make", "000.txt", "001.txt", "004.txt", "--out", "Beanpole.kadr"])
    assert result.exit_code == 0, result.output
    asked = SHOWN.search(words(ROOT / "README.md"))
    assert asked
    result = CliRunner().invoke(cli, [*shlex.split(asked[1]), "Beanpole.kadr"])
    assert result.exit_code == 0
    assert without_sentences(result.output) == asked[2].strip()


@pytest.mark.labelled
def test_the_phrases_of_the_readme_are_found(shared, tmp_path, monkeypatch):
    """Each phrase of its table stands in a text, and the command beside it prints the sentence that holds it."""
    monkeypatch.chdir(tmp_path)
    rows = re.findall(r'^\| "(.+?)" .*\| `kadr (find .+?)` \|$', words(ROOT / "README.md"), re.MULTILINE)
    assert len(rows) >= 10
    for number in ("000", "001", "004"):
        text = (shared / "writing" / "docs" / "seeds" / f"{number}.txt").read_text(encoding="utf-8")
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    made = CliRunner().invoke(cli, ["make", "000.txt", "001.txt", "004.txt", "--out", "Beanpole.kadr"])
    assert made.exit_code == 0, made.output
    for phrase, command in rows:
        result = CliRunner().invoke(cli, [*shlex.split(command), "Beanpole.kadr"])
        assert plain(phrase) in plain(result.output), f"{phrase}: {command}"


def plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", text.lower()).split())


def test_the_changelog_has_room_for_the_next_change():
    """An Unreleased section in the form of Keep a Changelog, and one for the version that this is, if released."""
    page = words(ROOT / "CHANGELOG.md")
    assert "\n## [Unreleased]\n" in page
    heads = re.findall(r"^### (.+)$", page, re.MULTILINE)
    assert set(heads) <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_the_citation_names_this_version():
    """CITATION.cff and the package agree."""
    assert f"version: {kadr.__version__}\n" in words(ROOT / "CITATION.cff")


def test_the_readme_gives_the_two_commands_that_ci_runs():
    """What CI calls is what the README tells people to call."""
    page, ci = words(ROOT / "README.md"), words(ROOT / ".ci" / "run")
    assert "tools/check.py" in page
    assert "tools/check.py" in ci
    assert "-e '.[test]'" in page
    assert "-e '.[test]'" in ci


def test_heavy_packages_stay_out_of_the_base_install():
    """The base install stays small: watching adds the decoder, arrays and what runs models; the rest are extras, if anything."""
    told = tomllib.loads(words(ROOT / "pyproject.toml"))["project"]["dependencies"]
    names = {re.split(r"[<>=\[; ]", one)[0].lower() for one in told}
    assert not names & {
        "pandas",
        "pyarrow",
        "opencv-python",
        "opencv-python-headless",
        "polars",
        "torch",
        "tensorflow",
        "scipy",
        "trafilatura",
        "playwright",
    }
