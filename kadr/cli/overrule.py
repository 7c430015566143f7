"""kadr overrule: the other of the two commands in `claim.py`."""

from kadr.cli.claim import overrule

__all__ = ["overrule"]
