"""python -m kadr: the same as the command."""

from kadr.cli import main

if __name__ == "__main__":
    main()
