package org.dragoman.api;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import org.dragoman.decode.LoadedModel;
import org.dragoman.decode.ModelSource;
import org.dragoman.summarize.SentenceScorer;
import org.dragoman.translate.FakeModel;

import io.quarkus.test.Mock;

/** The ports on models, without models: REST tests load nothing native. */
@Mock
@Singleton
public class FakeBeans {

    private final FakeModel model = new FakeModel();

    @Produces
    @Singleton
    @Typed(FakeModel.class)
    FakeModel model() {
        return model;
    }

    @Produces
    @Singleton
    ModelSource source() {
        return new ModelSource() {

            @Override
            public boolean changed() {
                return false;
            }

            @Override
            public LoadedModel load() {
                return model.loaded();
            }
        };
    }

    /** Also the {@code Clock} of everybody. */
    @Produces
    @Singleton
    FakeClock clock() {
        return new FakeClock();
    }

    @Produces
    @Singleton
    SentenceScorer scorer() {
        return new LeadScorer();
    }

    /** The earlier a sentence, the better. */
    private static final class LeadScorer implements SentenceScorer {

        @Override
        public float[] score(List<String> sentences) {
            float[] scores = new float[sentences.size()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = -i;
            }
            return scores;
        }

        @Override
        public String modelVersion() {
            return "fake-summary/1";
        }

        @Override
        public String modelDigest() {
            return "5a3e";
        }
    }
}
