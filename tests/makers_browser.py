"""What tests in a browser share: how it is started, which rules of axe-core hold, where pictures for the docs go."""

from pathlib import Path

FLAGS = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run"
).split()
PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
