"""Refresh the answer that the README shows: python tools/readme.py

The texts it was read from are those that KADR_SHARED names, or ../shared; their sentences are left out.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TEXTS = ("000.txt", "001.txt", "004.txt")
SHOWN = re.compile(r"```console\n\$ kadr (find people [^\n]*)\n(.*?)```", re.DOTALL)


def without_sentences(output: str) -> str:
    """What `kadr find` prints, a dot instead of each sentence, so that the README copies none."""
    lines = []
    for line in output.splitlines():
        if mark := re.match(r"    [A-Z]+ \d+ *", line):
            lines.append(f"{mark.group().rstrip()}  …")
        elif not line.startswith(" " * 12) or line.lstrip().startswith("→"):
            lines.append(line.rstrip())
    return "\n".join(lines).strip()


def main() -> None:
    """Ask, and put the answer in its place."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = SHOWN.search(page)
    if shown is None:
        raise SystemExit("the README shows no question")
    shared = Path(os.environ.get("KADR_SHARED") or ROOT.parent / "shared")
    with tempfile.TemporaryDirectory() as folder:
        for name in TEXTS:
            text = (shared / "writing" / "docs" / "seeds" / name).read_bytes()
            Path(folder, name).write_bytes(text)
        kadr = [sys.executable, "-m", "kadr"]
        told = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
        subprocess.run([*kadr, "make", *TEXTS, "--out", "Beanpole.kadr"], cwd=folder, env=told, check=True)
        asked = [*kadr, *shown[1].split(), "Beanpole.kadr"]
        answer = subprocess.run(asked, cwd=folder, env=told, check=True, capture_output=True, text=True).stdout
    block = f"```console\n$ kadr {shown[1]}\n{without_sentences(answer)}\n```"
    (ROOT / "README.md").write_text(page.replace(shown[0], block), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
