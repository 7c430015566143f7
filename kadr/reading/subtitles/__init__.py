"""Subtitles: files beside a film, or lines from a stream inside it, become lines with their times and words."""

from kadr.reading.subtitles.cues import Cue
from kadr.reading.subtitles.file import Found, read_subtitles
from kadr.reading.subtitles.lines import lines_of

__all__ = ["Cue", "Found", "lines_of", "read_subtitles"]
