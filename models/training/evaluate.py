"""Last stage: sacreBLEU, chrF2 (with signatures) and number errors on the development sets.

Either a model folder by Python (`--folder`, greedy) or a running service (`--url`, whatever it is configured to do), so
that both can be compared line by line; `--save FOLDER` keeps the translations.
"""

import argparse
import json
import re
import time
import urllib.request
from collections import Counter
from pathlib import Path

import sacrebleu
import sentencepiece

from export import Runner
from model import END, Shape
from normalization import normalize

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def by_folder(folder, lines):
    content = json.loads((folder / "model.json").read_text("utf-8"))
    shape = Shape(decoder_layers=content["decoderLayers"], model=content["modelSize"], heads=content["attentionHeads"])
    source = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.model"))
    target = sentencepiece.SentencePieceProcessor(model_file=str(folder / "target.model"))
    runner, longest = Runner(folder, shape), content["maxSourceTokens"]
    return [target.decode(runner.greedy(source.encode(normalize(line))[:longest - 1] + [END])) for line in lines]


def by_service(url, lines, at_once=50):
    out = []
    for start in range(0, len(lines), at_once):
        body = json.dumps({"texts": lines[start:start + at_once]}).encode()
        request = urllib.request.Request(f"{url}/v1/translations", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=600) as response:
            found = json.load(response)["translations"]
        out += [" ".join(translation["text"].split()) for translation in found]
    return out


def numbers(text):
    return Counter(n.replace(",", "").rstrip(".") for n in NUMBER.findall(normalize(text)))


def number_errors(sources, translations):
    """Sentences, of each 100 that have a number in digits, whose digits are not all found again."""
    numeric = [(numbers(s), numbers(t)) for s, t in zip(sources, translations) if numbers(s)]
    return round(100 * sum(bool(s - t) for s, t in numeric) / max(len(numeric), 1), 1)


def judge(sources, references, translations):
    chrf, bleu = sacrebleu.metrics.CHRF(), sacrebleu.metrics.BLEU()
    return {"BLEU": round(bleu.corpus_score(translations, [references]).score, 2),
            "chrF2": round(chrf.corpus_score(translations, [references]).score, 2),
            "number errors per 100 numeric sentences": number_errors(sources, translations),
            "reference's number errors": number_errors(sources, references),
            "signatures": [str(bleu.get_signature()), str(chrf.get_signature())]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    chosen = parser.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--folder", type=Path)
    chosen.add_argument("--url")
    parser.add_argument("--sets", nargs="+", default=["wire", "flores"])
    parser.add_argument("--lines", type=int)
    parser.add_argument("--save", type=Path)
    options = parser.parse_args()
    for name in options.sets:
        sources, references = ((options.data / "dev" / f"{name}.{side}").read_text("utf-8").splitlines()[:options.lines]
                               for side in ("ar", "en"))
        started = time.time()
        translations = by_folder(options.folder, sources) if options.folder else by_service(options.url, sources)
        figures = judge(sources, references, translations)
        figures["seconds"] = round(time.time() - started, 1)
        print(name, json.dumps(figures, indent=1))
        if options.save:
            options.save.mkdir(parents=True, exist_ok=True)
            (options.save / f"{name}.en").write_text("\n".join(translations) + "\n", "utf-8")


if __name__ == "__main__":
    main()
