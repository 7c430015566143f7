"""Every check in one run: style, types, import contracts, spoiled files, tests. `python tools/check.py` in an environment with kadr[test].

Words after the command go to pytest, as in: python tools/check.py -k credits
"""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = [sys.executable, "-m"]
SCRIPTS = Path(sys.executable).parent  # import-linter has no module to run
LINT_IMPORTS = next((str(file) for file in sorted(SCRIPTS.glob("lint-imports*"))), "lint-imports")

CHECKS = {
    "style": [*PYTHON, "ruff", "check", "."],
    "layout": [*PYTHON, "ruff", "format", "--check", "."],
    "types": [*PYTHON, "mypy"],
    "import contracts": [LINT_IMPORTS],
    "spoiled files": [sys.executable, "tools/fuzz.py"],
    "tests": [*PYTHON, "pytest"],
}


def main() -> int:
    """Run each check, go on when one fails, end with pytest's own summary; 1 if any failed."""
    failed = []
    for name, command in CHECKS.items():
        print(f"--- {name}", flush=True)
        began = time.monotonic()
        more = sys.argv[1:] if name == "tests" else []
        if name == "tests" and failed:
            print(f"failed before the tests: {', '.join(failed)}", flush=True)
        if subprocess.run([*command, *more], cwd=ROOT, check=False).returncode:
            failed.append(name)
            if name != "tests":  # whose own summary is the last word
                print(f"--- {name}: failed after {time.monotonic() - began:.0f} s", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
