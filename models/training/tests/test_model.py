"""What can silently go wrong in the model: padding, the incremental decoder, the hand-written gradients."""

import sys
import unittest
from pathlib import Path

import torch
from torch.nn import functional as F

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from model import BEGIN, END, PAD, Recurrence, Shape, SmoothedCrossEntropy, Translator  # noqa: E402
from train import grown  # noqa: E402

SMALL = Shape(source_size=60, target_size=50, model=32, feed_forward=48, heads=4, encoder_layers=2, decoder_layers=2)


class ModelTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(3)
        self.model = Translator(SMALL).eval()
        self.source = torch.randint(7, 60, (3, 9))
        self.source[:, -1] = END
        self.previous = torch.cat([torch.full((3, 1), BEGIN), torch.randint(7, 50, (3, 6))], 1)

    def hidden(self, source, previous):
        return self.model.decode(previous, *self.model.encode(source))[0]

    def test_padding_changes_nothing(self):
        alone = self.hidden(self.source, self.previous)
        wider = torch.cat([self.source, torch.full((3, 5), PAD)], 1)
        torch.testing.assert_close(self.hidden(wider, self.previous), alone, rtol=1e-4, atol=1e-5)

    def test_pieces_are_hidden_in_training_alone(self):
        model = Translator(self.model.shape, word_dropout=0.5)
        embedded = torch.ones(4, 50, model.shape.model)
        seen = model.train().seen(embedded)
        pieces = seen.mean(2)
        self.assertTrue(((pieces == 0) | (pieces == 1)).all(), "a piece is hidden whole or not at all")
        self.assertTrue(0.3 < pieces.mean() < 0.7)
        self.assertTrue(torch.equal(model.eval().seen(embedded), embedded))

    def test_later_targets_are_not_seen(self):
        changed = self.previous.clone()
        changed[:, 4:] = 9
        torch.testing.assert_close(self.hidden(self.source, changed)[:, :4], self.hidden(self.source, self.previous)[:, :4])

    def test_attention_with_weights_is_the_same_attention(self):
        memory, mask = self.model.encode(self.source)
        plain, _ = self.model.decode(self.previous, memory, mask)
        guided, weights = self.model.decode(self.previous, memory, mask, want_weights=True)
        torch.testing.assert_close(plain, guided, rtol=1e-4, atol=1e-5)
        torch.testing.assert_close(weights.sum(2), torch.ones(3, 7))

    def test_greedy_steps_follow_the_whole_decoder(self):
        out = self.model.search(self.source, 12)[0][0]
        previous = torch.tensor([[BEGIN, *out]])
        scores = self.model.logits(self.hidden(self.source[:1], previous))[0]
        scores[:, :BEGIN + 1] = -1e9
        self.assertEqual(scores.argmax(-1)[:len(out)].tolist(), out)

    def hypotheses(self, row, length):
        """Every sequence of the tokens that can be made, with its mean log-probability."""
        found, open_ones = [], [([], 0.0)]
        for _ in range(length):
            grown_ones = []
            for ids, total in open_ones:
                scores = self.model.logits(self.hidden(self.source[row:row + 1], torch.tensor([[BEGIN, *ids]])))[0, -1]
                scores[:BEGIN + 1] = -1e9
                for token, gain in enumerate(scores.log_softmax(0).tolist()):
                    if token > BEGIN:
                        grown_ones.append(([*ids, token], total + gain))
            found += [(ids[:-1], total / len(ids)) for ids, total in grown_ones if ids[-1] == END]
            open_ones = [(ids, total) for ids, total in grown_ones if ids[-1] != END]
        return found + [(ids, total / len(ids)) for ids, total in open_ones]

    @torch.no_grad()
    def test_a_beam_as_wide_as_everything_finds_the_best(self):
        best = max(self.hypotheses(1, 2), key=lambda h: h[1])
        ids, mean = self.model.search(self.source, 2, beam=46)[1]
        self.assertEqual(ids, best[0])
        self.assertAlmostEqual(mean, best[1], places=4)

    def test_recurrence_gradient(self):
        f = torch.rand(2, 5, 3, dtype=torch.double, requires_grad=True)
        i = torch.randn(2, 5, 3, dtype=torch.double, requires_grad=True)
        self.assertTrue(torch.autograd.gradcheck(Recurrence.apply, (f, i)))

    def test_cross_entropy_and_its_gradients(self):
        hidden, weight, bias = (torch.randn(s, requires_grad=True) for s in [(700, 16), (50, 16), (50,)])
        labels, counted = torch.randint(0, 50, (700,)), torch.zeros(())
        ours = SmoothedCrossEntropy.apply(hidden, weight, bias, labels, 0.1, counted)
        grads = torch.autograd.grad(ours, (hidden, weight, bias))
        scores = F.linear(hidden, weight, bias)
        wanted = F.cross_entropy(scores, labels, label_smoothing=0.1, reduction="sum")
        torch.testing.assert_close(ours, wanted, rtol=1e-4, atol=1e-3)
        torch.testing.assert_close(counted, F.cross_entropy(scores, labels, reduction="sum").detach(), rtol=1e-4, atol=1e-3)
        for a, b in zip(grads, torch.autograd.grad(wanted, (hidden, weight, bias))):
            torch.testing.assert_close(a, b, rtol=1e-3, atol=1e-3)

    def test_cross_entropy_in_bfloat16_is_near(self):
        hidden, weight, bias = (torch.randn(s, requires_grad=True) for s in [(700, 16), (50, 16), (50,)])
        labels, results = torch.randint(0, 50, (700,)), []
        for kind in (torch.float32, torch.bfloat16):
            loss = SmoothedCrossEntropy.apply(hidden, weight, bias, labels, 0.1, torch.zeros(()), kind)
            results.append([loss, *torch.autograd.grad(loss, (hidden, weight, bias))])
        for exact, rough in zip(*results):
            self.assertLess(float((exact - rough).norm() / exact.norm()), 0.02)

    def test_growing_keeps_the_function(self):
        deep = Translator(Shape(**{**SMALL.asdict(), "encoder_layers": 4})).eval()
        deep.load_state_dict(grown(self.model.state_dict(), 2, 4))
        wanted = self.hidden(self.source, self.previous)
        torch.testing.assert_close(deep.decode(self.previous, *deep.encode(self.source))[0], wanted, rtol=1e-4, atol=1e-5)


if __name__ == "__main__":
    unittest.main()
