package org.dragoman.desk;

import java.util.concurrent.ExecutorService;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dragoman.audit.Audit;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.summarize.Summarizer;
import org.dragoman.translate.TranslateConfig;
import org.dragoman.translate.Translator;

/** Makes the desk from what is installed. */
class DeskBeans {

    @Produces
    @Singleton
    Desk desk(Translator translator, Audit audit, Summarizer summarizer, TranslateConfig config, ExecutorService executor,
            StageObserver observer) {
        DecodingOptions options = DecodingOptions.beam(config.beamSize()).withNoRepeatNgramSize(config.noRepeatNgramSize());
        return new Desk(translator, audit, summarizer, options, executor, observer);
    }
}
