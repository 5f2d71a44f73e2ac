"""The exported graphs compute what PyTorch computes, whoever shares the batch."""

import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import graph  # noqa: E402
from export import FORBIDDEN, Runner  # noqa: E402
from model import BEGIN, END, Shape, Translator  # noqa: E402

SMALL = Shape(source_size=60, target_size=50, model=32, feed_forward=64, heads=4, encoder_layers=2, decoder_layers=2)


class ExportTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(3)
        self.model = Translator(SMALL).eval()
        with torch.no_grad():
            for parameter in self.model.parameters():
                parameter.add_(torch.randn_like(parameter) * 0.1)
        self.sources = [[*np.random.default_rng(i).integers(7, 60, 8), END] for i in range(4)]
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def runner(self, scales):
        weights = {name: value.detach().numpy() for name, value in self.model.state_dict().items()}
        folder = Path(self.folder.name)
        onnx.save(graph.encoder(weights, SMALL, 32, scales), folder / "encoder.onnx")
        onnx.save(graph.step(weights, SMALL, FORBIDDEN, scales), folder / "step.onnx")
        return Runner(folder, SMALL)

    def scales(self):
        names = [n for n, m in self.model.named_modules() if isinstance(m, torch.nn.Linear)] + ["output"]
        return dict.fromkeys(names, 6.0)

    def test_fp32_equals_pytorch(self):
        runner, previous = self.runner(None), [BEGIN, 9, 17, 30]
        memory = runner.start(self.sources)
        state = np.zeros((2, 4, 32), np.float32)
        with torch.no_grad():
            hidden, _ = self.model.decode(torch.tensor([previous] * 4), *self.model.encode(torch.tensor(np.array(self.sources))))
            scores = self.model.logits(hidden)
            scores[..., list(FORBIDDEN)] = -1e9
            wanted = scores.log_softmax(-1)
        for t, token in enumerate(previous):
            state, tokens, log_probs = runner.advance(memory, [token] * 4, state, k=44)
            torch.testing.assert_close(torch.from_numpy(log_probs), wanted[:, t].gather(1, torch.from_numpy(tokens)),
                                       rtol=1e-4, atol=1e-4)

    def test_one_and_many_candidates_agree(self):
        runner = self.runner(None)
        memory, state = runner.start(self.sources), np.zeros((2, 4, 32), np.float32)
        one, many = runner.advance(memory, [BEGIN] * 4, state), runner.advance(memory, [BEGIN] * 4, state, k=5)
        np.testing.assert_array_equal(one[1][:, 0], many[1][:, 0])
        np.testing.assert_array_equal(one[2][:, 0], many[2][:, 0])

    def test_int8_rows_do_not_depend_on_their_companions(self):
        runner = self.runner(self.scales())
        alone = [runner.greedy(source, 20) for source in self.sources]
        memory, tokens, out = runner.start(self.sources), [BEGIN] * 4, []
        state = np.zeros((2, 4, 32), np.float32)
        for _ in range(20):
            state, found, _ = runner.advance(memory, tokens, state)
            tokens = found[:, 0].tolist()
            out.append(tokens)
        for row, wanted in enumerate(alone):
            together = [step[row] for step in out]
            self.assertEqual((together[:together.index(END)] if END in together else together), wanted)

    def test_forbidden_symbols_are_never_best(self):
        runner = self.runner(self.scales())
        state = np.zeros((2, 4, 32), np.float32)
        tokens = runner.advance(runner.start(self.sources), [BEGIN] * 4, state, k=44)[1]
        self.assertFalse(set(tokens.ravel().tolist()) & set(FORBIDDEN))


if __name__ == "__main__":
    unittest.main()
