"""Films with a sound that is known to the sample, and sounds as arrays."""

import math
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from kadr.looks import SoundBlock
from kadr.media.probe import probe
from kadr.media.sound import Soundtrack
from kadr.spans import SECOND

RATE = 48000


def tone(
    seconds: float, peak_dbfs: float = -20.0, channels: int = 2, hertz: float = 1000.0, rate: int = RATE
) -> np.ndarray:
    """A sine in all channels alike; peak_dbfs is its amplitude."""
    line = 10 ** (peak_dbfs / 20) * np.sin(2 * math.pi * hertz * np.arange(round(seconds * rate)) / rate)
    return np.tile(line.astype(np.float32), (channels, 1))


def quiet(seconds: float, channels: int = 2, rate: int = RATE) -> np.ndarray:
    return np.zeros((channels, round(seconds * rate)), np.float32)


def blocks_of(samples: np.ndarray, start_ns: int = 0, size: int = RATE // 2, rate: int = RATE) -> list[SoundBlock]:
    """Some sound cut into blocks."""
    layout = {1: "mono", 2: "stereo", 6: "5.1"}[len(samples)]
    return [
        SoundBlock(start_ns + round(at * SECOND / rate), rate, samples[:, at : at + size], layout)
        for at in range(0, samples.shape[1], size)
    ]


def write_film(
    path: Path,
    sound: list[tuple[float, np.ndarray]],
    codec: str = "pcm_s16le",
    rate: int = RATE,
    first_picture: float = 0.0,
    breaks: tuple[int, ...] = (),
) -> Path:
    """Grey pictures, 25 a second for two seconds, and stretches of stereo sound, each from its own second on.

    breaks: numbers of sound packets whose bytes are made nonsense.
    """
    with av.open(str(path), "w") as file:
        video = file.add_stream("mpeg4", rate=25)
        video.width, video.height, video.time_base = 64, 48, Fraction(1, 25)
        audio = file.add_stream(codec, rate=rate) if sound else None
        if audio:
            audio.layout, audio.time_base = "stereo", Fraction(1, rate)
        for number in range(50):
            picture = av.VideoFrame.from_ndarray(np.full((48, 64, 3), 128, np.uint8), format="rgb24")
            picture.pts = number + round(first_picture * 25)
            file.mux(video.encode(picture))
        file.mux(video.encode(None))
        packets = []
        for start, samples in sound:
            for at in range(0, samples.shape[1], 1024):
                frame = _frame(samples[:, at : at + 1024], audio.codec_context.format.name, rate)
                frame.pts = round(start * rate) + at
                packets += audio.encode(frame)
        packets += audio.encode(None) if audio else []
        for number, packet in enumerate(packets):
            if number in breaks:
                broken = av.Packet(b"\xff" * packet.size)
                broken.pts, broken.dts, broken.duration = packet.pts, packet.dts, packet.duration
                broken.time_base, broken.stream = packet.time_base, packet.stream
                packet = broken
            file.mux(packet)
    return path


def soundtrack_of(path: Path, first_picture: float = 0.0) -> tuple[Soundtrack, list[SoundBlock]]:
    """A file's sound, all of it."""
    track = Soundtrack(path, probe(path).audio_stream, Fraction(first_picture))
    return track, list(track.blocks())


def _frame(samples: np.ndarray, sample_format: str, rate: int) -> av.AudioFrame:
    if sample_format == "s16":
        data = np.rint(samples.T.reshape(1, -1) * 32767).astype(np.int16)
    else:
        data, sample_format = np.ascontiguousarray(samples), "fltp"
    frame = av.AudioFrame.from_ndarray(data, format=sample_format, layout="stereo")
    frame.sample_rate = rate
    frame.time_base = Fraction(1, rate)
    return frame
