package org.dragoman.api.ops;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.dragoman.decode.ModelDescription;
import org.dragoman.summarize.SentenceScorer;
import org.dragoman.translate.InstalledTranslator;
import org.dragoman.translate.Translator;

import io.quarkus.arc.Unremovable;
import io.quarkus.info.runtime.spi.InfoContributor;

/** What {@code /q/info} says beside build, commit and Java: which models answer, by which rules. */
@Singleton
@Unremovable
public class ModelInfo implements InfoContributor {

    private final InstalledTranslator translator;
    private final SentenceScorer scorer;

    ModelInfo(InstalledTranslator translator, SentenceScorer scorer) {
        this.translator = translator;
        this.scorer = scorer;
    }

    @Override
    public String name() {
        return "models";
    }

    @Override
    public Map<String, Object> data() {
        ModelDescription translation = translator.description();
        Map<String, Object> models = new LinkedHashMap<>();
        models.put("translation", model(translation.name(), translation.digest()));
        models.put("summary", model(scorer.modelVersion(), scorer.modelDigest()));
        models.put("rules", Translator.RULES);
        return models;
    }

    private static Map<String, Object> model(String name, String digest) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", name);
        model.put("sha256", digest);
        return model;
    }
}
