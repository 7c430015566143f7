"""bench/RESULTS.md: one section per command, each replaced when its command runs again."""

import re
from pathlib import Path

RESULTS = Path(__file__).parent / "RESULTS.md"
TABLES = Path(__file__).parents[1] / "docs" / "tables"


def table(head: list[str], rows: list[list[str]]) -> list[str]:
    """Lines of a Markdown table, columns set under one another."""
    widths = [max(len(row[n]) for row in [head, *rows]) for n in range(len(head))]

    def line(row: list[str]) -> str:
        return "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"

    return [line(head), "| " + " | ".join("-" * width for width in widths) + " |", *map(line, rows)]


def figure(value: float | None, digits: int = 3) -> str:
    """A number in a table; a dash where there is none."""
    return "-" if value is None else f"{value:.{digits}f}"


def write_section(heading: str, lines: list[str], file: Path = RESULTS) -> None:
    """Put a section into the file, in the place of the one with the same heading, else at the end."""
    text = file.read_text(encoding="utf-8") if file.exists() else "# Results\n"
    section = f"## {heading}\n\n" + "\n".join(lines).strip() + "\n"
    pattern = re.compile(rf"^## {re.escape(heading)}\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
    if pattern.search(text):
        text = pattern.sub(lambda _: section + "\n", text)
    else:
        text = text.rstrip() + "\n\n" + section
    file.write_text(text.rstrip() + "\n", encoding="utf-8", newline="\n")


def write_figures(name: str, lines: list[str], mark: str = "figures") -> None:
    """Put figures between two marks on a table's page; a page may have several such places, each with its own mark."""
    file = TABLES / f"{name}.md"
    told = "From [RESULTS.md](../../bench/RESULTS.md), which also says how they were counted."
    block = "\n".join([f"<!-- {mark} -->", told, "", *lines, f"<!-- /{mark} -->"])
    text = re.sub(
        rf"<!-- {mark} -->.*?<!-- /{mark} -->", lambda _: block, file.read_text(encoding="utf-8"), flags=re.DOTALL
    )
    file.write_text(text, encoding="utf-8", newline="\n")
