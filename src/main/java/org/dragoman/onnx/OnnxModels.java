package org.dragoman.onnx;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dragoman.decode.EncoderDecoder;
import org.dragoman.decode.ModelDescription;
import org.dragoman.decode.Tokenizer;
import org.dragoman.onnx.folder.ModelFolder;
import org.dragoman.onnx.session.SessionSettings;
import org.dragoman.summarize.SentenceScorer;

/**
 * Hands out the models, each loaded when it is first asked for. Closes them when the application has stopped: whatever
 * decodes with them is itself made by a producer method, and ArC destroys what producer methods made before it destroys
 * beans like this one.
 */
@Singleton
class OnnxModels {

    private final OnnxConfig config;
    private TranslationModel translator;
    private ScoringModel scorer;

    OnnxModels(OnnxConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    EncoderDecoder encoderDecoder() {
        return translator().encoderDecoder();
    }

    @Produces
    @Singleton
    Tokenizer tokenizer() {
        return translator().tokenizer();
    }

    @Produces
    @Singleton
    ModelDescription description() {
        return translator().description();
    }

    @Produces
    @Singleton
    synchronized SentenceScorer scorer() {
        if (scorer == null) {
            scorer = ScoringModel.load(ModelFolder.open(config.models().resolve(config.summarizer())),
                    SessionSettings.standard());
        }
        return scorer;
    }

    private synchronized TranslationModel translator() {
        if (translator == null) {
            ModelFolder folder = ModelFolder.open(config.models().resolve(config.translator()));
            translator = TranslationModel.load(folder, config.lengthBuckets(), SessionSettings.standard());
        }
        return translator;
    }

    @PreDestroy
    synchronized void close() {
        if (translator != null) {
            translator.close();
        }
        if (scorer != null) {
            scorer.close();
        }
    }
}
