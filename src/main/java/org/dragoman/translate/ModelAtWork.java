package org.dragoman.translate;

import org.dragoman.decode.ModelDescription;
import org.dragoman.text.SentenceSplitter;

/**
 * A model with what is built around it. It is closed when whoever installed it and every text that was begun with it have
 * let go of it.
 */
final class ModelAtWork {

    private final SegmentDecoder decoder;
    private final SentenceSplitter splitter;
    private final Runnable closing;
    private int holders = 1;

    /** @param closing run once, on a thread of its own: what lets go last may be a worker that closing would wait for */
    ModelAtWork(SegmentDecoder decoder, Runnable closing) {
        this.decoder = decoder;
        this.splitter = new SentenceSplitter(segment -> decoder.length(Translator.normalized(segment)), decoder.longest());
        this.closing = closing;
    }

    SegmentDecoder decoder() {
        return decoder;
    }

    SentenceSplitter splitter() {
        return splitter;
    }

    ModelDescription description() {
        return decoder.description();
    }

    /** @return false when it is closed, or about to be */
    synchronized boolean hold() {
        if (holders == 0) {
            return false;
        }
        holders++;
        return true;
    }

    void release() {
        boolean last;
        synchronized (this) {
            last = --holders == 0;
        }
        if (last) {
            new Thread(closing, "dragoman-model-close").start();
        }
    }
}
