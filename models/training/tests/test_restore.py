"""What is read back from a model folder computes what the folder computes."""

import json
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import graph  # noqa: E402
from decode import greedy  # noqa: E402
from export import FORBIDDEN, Runner  # noqa: E402
from model import END, Shape, Translator  # noqa: E402
from restore import restore  # noqa: E402

SMALL = Shape(source_size=60, target_size=50, model=32, feed_forward=64, heads=4, encoder_layers=2, decoder_layers=2)


class RestoreTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(3)
        model = Translator(SMALL).eval()
        with torch.no_grad():
            for parameter in model.parameters():
                parameter.add_(torch.randn_like(parameter) * 0.1)
        self.sources = [[*np.random.default_rng(i).integers(7, 60, 5 + i), END] for i in range(6)]
        self.original = self.folder(model)

    def folder(self, model):
        made = tempfile.TemporaryDirectory()
        self.addCleanup(made.cleanup)
        folder = Path(made.name)
        weights = {name: value.detach().numpy() for name, value in model.state_dict().items()}
        scales = dict.fromkeys([n for n, m in model.named_modules() if isinstance(m, torch.nn.Linear)] + ["output"], 6.0)
        onnx.save(graph.encoder(weights, SMALL, 32, scales), folder / "encoder.onnx")
        onnx.save(graph.step(weights, SMALL, FORBIDDEN, scales), folder / "step.onnx")
        (folder / "model.json").write_text(json.dumps({
            "sourceVocabularySize": 60, "targetVocabularySize": 50, "modelSize": 32, "attentionHeads": 4, "decoderLayers": 2}), "utf-8")
        return folder

    def test_a_folder_survives_the_way_back(self):
        again = self.folder(restore(self.original))
        before, after = Runner(self.original, SMALL), Runner(again, SMALL)
        for source in self.sources:
            self.assertEqual(before.greedy(source, 20), after.greedy(source, 20))
            for one, other in zip(before.start([source]).values(), after.start([source]).values()):
                np.testing.assert_allclose(one, other, atol=1e-4)

    def test_back_translation_in_batches_equals_one_by_one(self):
        runner = Runner(self.original, SMALL)
        wanted = [runner.greedy(source, int(1.5 * len(source)) + 10) for source in self.sources]
        self.assertEqual([ids for ids, _ in greedy(runner, self.sources)], wanted)


if __name__ == "__main__":
    unittest.main()
