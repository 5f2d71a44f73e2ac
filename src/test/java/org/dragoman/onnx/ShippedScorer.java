package org.dragoman.onnx;

import java.nio.file.Path;

import org.dragoman.onnx.folder.ModelFolder;
import org.dragoman.onnx.session.SessionSettings;
import org.dragoman.summarize.SentenceScorer;

/** The summarizer in models/, for checks outside this package. */
public final class ShippedScorer {

    private ShippedScorer() {
    }

    public static SentenceScorer load() {
        return ScoringModel.load(ModelFolder.open(Path.of("models/summarize-en")), SessionSettings.standard());
    }
}
