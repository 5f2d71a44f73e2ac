"""ROUGE of a scorer's own choice on the development articles, without the service's selection rules."""

import numpy as np
import sentencepiece
import torch

import prepare
import rouge
import sentences


def dev_set(data, work):
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(work / "tokenizer.model"))
    docs = []
    for row in prepare.read(data / "summ" / f"{prepare.DEV}.jsonl.xz"):
        sents = sentences.split(row["text"])
        ids = [tokenizer.encode(s)[: prepare.MAX_TOKENS] or [1] for s in sents]
        docs.append((sents, row["summary"], prepare.pad(ids).to(torch.int64)))
    return docs


def choose(sents, scores, count=None, words=None):
    """Best first while the limit lasts; sentences that repeat a chosen one (half its words) are passed over."""
    chosen, used = [], 0
    bags = [set(rouge.tokens(s)) for s in sents]
    for i in np.argsort(-np.asarray(scores), kind="stable"):
        size = len(sents[i].split())
        if count is not None and len(chosen) == count:
            break
        if words is not None and used + size > words:
            continue
        if any(len(bags[i] & bags[j]) > 0.6 * min(len(bags[i]), len(bags[j])) for j in chosen):
            continue
        chosen.append(i)
        used += size
    return sorted(chosen)


def scores_of(model, ids, head=0):
    with torch.inference_mode():
        return model(ids.unsqueeze(0))[0, :, head].numpy()


def figures(docs, scored, **limit):
    rows = [rouge.score(" ".join(sents[i] for i in choose(sents, s, **limit)), summary)
            for (sents, summary, _), s in zip(docs, scored)]
    return np.array(rows)


def quick(model, docs, head=0):
    model.eval()
    scored = [scores_of(model, ids, head) for _, _, ids in docs]
    three = 100 * figures(docs, scored, count=3).mean(0)
    sixty = 100 * figures(docs, scored, words=60).mean(0)
    return " ".join(f"{v:.2f}" for v in [*three, *sixty])
