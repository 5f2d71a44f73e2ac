package org.dragoman.onnx;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dragoman.decode.LoadedModel;
import org.dragoman.decode.ModelSource;
import org.dragoman.onnx.session.SessionSettings;

/**
 * Hands out the models, each loaded when it is first asked for. Closes them when the application has stopped: whatever
 * decodes with them is itself made by a producer method, and ArC destroys what producer methods made before it destroys
 * beans like this one.
 */
@Singleton
class OnnxModels {

    private final OnnxConfig config;
    private final Set<TranslationModel> translators = ConcurrentHashMap.newKeySet();
    private InstalledScorer scorer;

    OnnxModels(OnnxConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    ModelSource translator() {
        WatchedFolder folder = new WatchedFolder(config.models().resolve(config.translator()));
        return new ModelSource() {

            @Override
            public boolean changed() {
                return folder.changed();
            }

            @Override
            public LoadedModel load() {
                return opened(folder);
            }
        };
    }

    private LoadedModel opened(WatchedFolder folder) {
        TranslationModel model = folder
                .load(opened -> TranslationModel.load(opened, config.lengthBuckets(), SessionSettings.standard()));
        translators.add(model);
        return new LoadedModel(model.description(), model.tokenizer(), model.encoderDecoder(), () -> {
            if (translators.remove(model)) {
                model.close();
            }
        });
    }

    @Produces
    @Singleton
    synchronized InstalledScorer scorer() {
        if (scorer == null) {
            scorer = new InstalledScorer(new WatchedFolder(config.models().resolve(config.summarizer())));
        }
        return scorer;
    }

    @PreDestroy
    synchronized void close() {
        translators.forEach(TranslationModel::close);
        if (scorer != null) {
            scorer.close();
        }
    }
}
