"""What tests in a browser share: how it is started, what axe-core finds, where pictures for the docs go."""

from pathlib import Path
from typing import Any

FLAGS = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run"
).split()
PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}


def violations(page: Any, axe: str) -> list[str]:
    """What axe-core finds. It is put there by the test, past the page's own policy."""
    page.evaluate(axe)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found["violations"] for node in rule["nodes"][:3]]
