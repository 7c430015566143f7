"""Speech: how likely somebody speaks, in steps of 32 ms, and what else helps to tell it from singing and silence."""

from kadr.measures.speech.hearing import STEP_NS, Speech

__all__ = ["STEP_NS", "Speech"]
