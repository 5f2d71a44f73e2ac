"""Stage 5: the mean of several checkpoints' weights: `average.py OUT CHECKPOINT... [--weights W...]`.

Not only of one run: a model and what became of it in further training are better together than each alone (Wortsman et al.
2022, "Model soups").
"""

import argparse
from pathlib import Path

import torch


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--weights", type=float, nargs="+", help="of each checkpoint; equal by default")
    options = parser.parse_args()
    weights = options.weights or [1.0] * len(options.checkpoints)
    if len(weights) != len(options.checkpoints):
        parser.error("as many weights as checkpoints are needed")
    saved = [torch.load(path, weights_only=True, map_location="cpu") for path in options.checkpoints]
    mean = {name: sum(w * s["model"][name] for w, s in zip(weights, saved)) / sum(weights) for name in saved[0]["model"]}
    torch.save({"shape": saved[0]["shape"], "model": mean}, options.out)


if __name__ == "__main__":
    main()
