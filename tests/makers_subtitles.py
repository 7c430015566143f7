"""Subtitles in each form, and films with streams of them."""

from pathlib import Path

import av
from makers_sound import tone, write_film

SRT = "1\n00:00:00,100 --> 00:00:00,900\n<i>Who</i> is there?\n\n2\n00:00:01,000 --> 00:00:01,500\n[door slams]\n- Nobody\n"


VTT = (
    "WEBVTT - made\n\nSTYLE\n::cue { color: red }\n\nNOTE a note\n\nfirst\n00:01.000 --> 00:02.500 align:start\n"
    "<v Ida>Where were <00:01.500><c.loud>you</c>?\n\n00:00:03.000 --> 00:00:04.000\n- Out.\n- At night?\n\nNOTE the end\n"
)
ASS = (
    "[Script Info]\nTitle: made\n\n[V4+ Styles]\nFormat: Name\n\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    "Comment: 0,0:00:00.00,0:00:09.00,Default,,0,0,0,,not shown\n"
    "Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,- Out.\\N- {\\an8}At night?\n"
    "Dialogue: 0,0:00:01.00,0:00:02.50,Default,Ida,0,0,0,,{\\i1}Where{\\i0} were you?\n"
    "Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,{\\p1}m 0 0 l 10 10{\\p0}\n\n[Fonts]\nDialogue: 0,x\n"
)


def with_subtitles(folder: Path, *texts: str) -> Path:
    """A film of two seconds with streams of subtitles."""
    film, made = write_film(folder / "plain.mkv", [(0, tone(2))]), folder / "film.mkv"
    files = []
    for number, text in enumerate(texts):
        files.append(folder / f"{number}.srt")
        files[-1].write_text(text, encoding="utf-8")
    with av.open(str(film)) as pictures, av.open(str(made), "w") as out:
        streams = {stream.index: out.add_stream_from_template(stream) for stream in pictures.streams}
        opened = [av.open(str(file)) for file in files]
        spoken = [out.add_stream_from_template(one.streams[0]) for one in opened]
        for packet in pictures.demux():
            if packet.dts is not None:
                packet.stream = streams[packet.stream.index]
                out.mux(packet)
        for one, stream in zip(opened, spoken, strict=True):
            for packet in one.demux():
                if packet.size:
                    packet.stream = stream
                    out.mux(packet)
            one.close()
    return made
