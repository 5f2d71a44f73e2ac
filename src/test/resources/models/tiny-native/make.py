"""Makes this folder: a translator so small that it knows its two dozen sentences by heart, and nothing else.

Run from the repository's root, with the packages of models/training installed:
    OMP_NUM_THREADS=1 python src/test/resources/models/tiny-native/make.py

Writes the model folder and `expected.json`: what onnxruntime in Python answers, for Java to be compared with. Random
weights would do for most tests, but their candidates lie so close together that rounding would decide between them.
"""

import hashlib
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import sentencepiece
import torch
from torch.nn import functional as F

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[4] / "models" / "training"))

import graph
from export import FORBIDDEN, Runner
from model import BEGIN, END, PAD, Shape, Translator
from normalization import normalize
from tokenization import RESERVED

LONGEST = 64
BUCKETS = (8, 16, 24, 32, 48, LONGEST)
BEST = 5
PAIRS = """
أعلن الوزير النتائج.|The minister announced the results.
وصل الرئيس إلى القاهرة.|The president arrived in Cairo.
قال المتحدث إن الحكومة وافقت على الاتفاق.|The spokesman said the government had approved the agreement.
قتل ثلاثة جنود في انفجار.|Three soldiers were killed in an explosion.
ارتفعت أسعار النفط 5 بالمئة.|Oil prices rose 5 percent.
رفض البرلمان مشروع القانون.|Parliament rejected the bill.
دعت الأمم المتحدة إلى وقف إطلاق النار.|The United Nations called for a ceasefire.
بدأت المحادثات في جنيف.|Talks began in Geneva.
وقع البلدان اتفاقا تجاريا.|The two countries signed a trade agreement.
أغلقت السلطات المطار بسبب العاصفة.|Authorities closed the airport because of the storm.
فاز المرشح بنسبة 53 بالمئة من الأصوات.|The candidate won 53 percent of the vote.
نفى المسؤول هذه التقارير.|The official denied these reports.
قالت الشرطة إنها اعتقلت شخصين.|Police said they had arrested two people.
تعهد الرئيس بمحاربة الفساد.|The president pledged to fight corruption.
التقى وزير الخارجية نظيره التركي في أنقرة.|The foreign minister met his Turkish counterpart in Ankara.
انخفضت الصادرات في مارس.|Exports fell in March.
أصيب عشرات المتظاهرين في بغداد.|Dozens of protesters were injured in Baghdad.
سيعقد المؤتمر يوم الأحد.|The conference will be held on Sunday.
حذرت المنظمة من أزمة إنسانية في السودان، وقالت إن ملايين الأشخاص يحتاجون إلى الغذاء والدواء.|The organisation warned of a humanitarian crisis in Sudan and said millions of people needed food and medicine.
نعم.|Yes.
"""


def tokenizer(lines, prefix, size):
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines * 4), model_prefix=str(prefix), vocab_size=size, model_type="unigram",
        byte_fallback=True, split_digits=True, character_coverage=1.0, normalization_rule_name="identity",
        user_defined_symbols=RESERVED, pad_id=0, unk_id=1, bos_id=2, eos_id=3, pad_piece="<pad>",
        num_threads=1, minloglevel=2)
    return sentencepiece.SentencePieceProcessor(model_file=f"{prefix}.model")


def padded(rows):
    longest = max(map(len, rows))
    return torch.tensor([row + [PAD] * (longest - len(row)) for row in rows])


def learn(model, sources, targets):
    optimizer = torch.optim.Adam(model.parameters(), lr=4e-3)
    source, target = padded(sources), padded(targets)
    previous = F.pad(target, (1, 0), value=BEGIN)[:, :-1]
    for step in range(600):
        hidden, _ = model.decode(previous, *model.encode(source))
        loss = F.cross_entropy(model.logits(hidden).flatten(0, 1), target.flatten(), ignore_index=PAD)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"loss {loss.item():.4f}")
    return source, previous


def scales(model, source, previous):
    """name -> largest absolute input of each linear layer."""
    seen = {}

    def watch(name):
        return lambda _, inputs: seen.update({name: max(seen.get(name, 0.0), float(inputs[0].detach().abs().max()))})

    hooks = [m.register_forward_pre_hook(watch(n)) for n, m in model.named_modules() if isinstance(m, torch.nn.Linear)]
    with torch.no_grad():
        hidden, _ = model.decode(previous, *model.encode(source))
    watch("output")(None, (hidden,))
    for hook in hooks:
        hook.remove()
    return seen


def expected(runner, target, source):
    """Greedy tokens, and at every step the best candidates with their log-probabilities."""
    bucket = next(b for b in BUCKETS if len(source) <= b)
    memory, token, steps = runner.start([source + [PAD] * (bucket - len(source))]), BEGIN, []
    state = np.zeros((runner.shape.decoder_layers, 1, runner.shape.model), np.float32)
    while token != END:
        state, tokens, log_probs = runner.advance(memory, [token], state, BEST)
        steps.append({"tokens": tokens[0].tolist(), "logProbs": [round(float(p), 6) for p in log_probs[0]]})
        token = int(tokens[0, 0])
    return {"tokens": source, "bucket": bucket, "target": target.decode([s["tokens"][0] for s in steps[:-1]]), "steps": steps}


def main():
    torch.manual_seed(1)
    torch.set_num_threads(1)
    pairs = [line.split("|") for line in PAIRS.strip().splitlines()]
    arabic, english = [normalize(a) for a, _ in pairs], [e for _, e in pairs]
    with tempfile.TemporaryDirectory() as work:
        source = tokenizer(arabic, Path(work) / "source", 360)
        target = tokenizer(english, Path(work) / "target", 380)
        for name in ("source.model", "target.model"):
            (HERE / name).write_bytes((Path(work) / name).read_bytes())
    shape = Shape(source.get_piece_size(), target.get_piece_size(), 32, 64, 4, 2, 2)
    model = Translator(shape)
    sources = [source.encode(a) + [END] for a in arabic]
    ranges = scales(model, *learn(model, sources, [target.encode(e) + [END] for e in english]))
    weights = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    onnx.save(graph.encoder(weights, shape, LONGEST, ranges), HERE / "encoder.onnx")
    onnx.save(graph.step(weights, shape, FORBIDDEN, ranges), HERE / "step.onnx")
    runner = Runner(HERE, shape)
    answers = [{"source": a, **expected(runner, target, s)} for a, s in zip(arabic, sources)]
    wrong = [(a["target"], e) for a, e in zip(answers, english) if a["target"] != e]
    assert not wrong, wrong
    (HERE / "expected.json").write_text(json.dumps(answers, ensure_ascii=False, indent=None).replace('}, {"source"', '},\n{"source"') + "\n", "utf-8")
    files = ("encoder.onnx", "step.onnx", "source.model", "target.model")
    (HERE / "model.json").write_text(json.dumps({
        "id": "tiny-native", "version": "1", "task": "translation", "contract": "native-1",
        "sourceLanguage": "ar", "targetLanguage": "en", "licence": "Apache-2.0", "normalization": "arabic-1",
        "files": {name: hashlib.sha256((HERE / name).read_bytes()).hexdigest() for name in files},
        "sourceVocabularySize": shape.source_size, "targetVocabularySize": shape.target_size,
        "decoderLayers": shape.decoder_layers, "modelSize": shape.model, "attentionHeads": shape.heads,
        "maxSourceTokens": LONGEST, "beginToken": BEGIN, "endToken": END,
        "golden": {"source": arabic[2], "target": english[2]}}, ensure_ascii=False, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
