package org.dragoman.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.dragoman.decode.DecodingOptions;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.translate.OngoingTranslation;
import org.dragoman.translate.TranslateConfig;
import org.dragoman.translate.TranslationOrder;
import org.dragoman.translate.Translator;

/** Begins the translations that a request asks for, within the limits and the deadline of all requests. */
@Singleton
class Translations {

    private final Translator translator;
    private final TextLimits limits;
    private final TranslateConfig config;
    private final Clock clock;

    Translations(Translator translator, TextLimits limits, TranslateConfig config, Clock clock) {
        this.translator = translator;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    /** @param beam null for the configured one */
    OngoingTexts begin(List<String> texts, Integer beam) {
        limits.check(texts);
        TranslationOrder order = order(beam);
        return OngoingTexts.begin(texts.stream()
                .<Supplier<OngoingTranslation>> map(text -> () -> translator.begin(Dispatch.of(text), order)).toList());
    }

    /** The text first, then the headline when there is one. */
    OngoingTexts begin(Dispatch dispatch, Integer beam) {
        limits.check("text", dispatch.text());
        dispatch.headline().ifPresent(headline -> limits.check("headline", headline));
        TranslationOrder order = order(beam);
        List<Supplier<OngoingTranslation>> texts = new ArrayList<>();
        texts.add(() -> translator.begin(dispatch, order));
        dispatch.headline().ifPresent(headline -> texts.add(() -> translator.beginHeadline(headline, order)));
        return OngoingTexts.begin(texts);
    }

    private TranslationOrder order(Integer beam) {
        DecodingOptions options = DecodingOptions.beam(beam == null ? config.beamSize() : beam);
        return new TranslationOrder(options, clock.instant().plus(config.deadline()));
    }
}
