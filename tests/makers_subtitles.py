"""Films with streams of subtitles."""

from pathlib import Path

import av
from makers_sound import tone, write_film

SRT = "1\n00:00:00,100 --> 00:00:00,900\n<i>Who</i> is there?\n\n2\n00:00:01,000 --> 00:00:01,500\n[door slams]\n- Nobody\n"


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
