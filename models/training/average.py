"""Stage 5: the mean of several checkpoints' weights: `average.py OUT CHECKPOINT...`."""

import argparse
from pathlib import Path

import torch


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    options = parser.parse_args()
    saved = [torch.load(path, weights_only=True) for path in options.checkpoints]
    mean = {name: sum(s["model"][name] for s in saved) / len(saved) for name in saved[0]["model"]}
    torch.save({"shape": saved[0]["shape"], "model": mean}, options.out)


if __name__ == "__main__":
    main()
