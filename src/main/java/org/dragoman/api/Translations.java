package org.dragoman.api;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.inject.Singleton;

import org.dragoman.api.ops.Departures;
import org.dragoman.api.problem.RequestException;
import org.dragoman.api.request.DispatchRequest;
import org.dragoman.api.request.LengthRequest;
import org.dragoman.desk.Desk;
import org.dragoman.desk.DispatchOrder;
import org.dragoman.desk.OngoingDispatch;
import org.dragoman.desk.OngoingTexts;
import org.dragoman.desk.UnsupportedTextException;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.glossary.store.InstalledGlossaries;
import org.dragoman.translate.TranslateConfig;

/**
 * Begins the translations that a request asks for, within the limits and the deadline of all requests, and drops them when
 * its client goes.
 */
@Singleton
class Translations {

    private final Desk desk;
    private final TextLimits limits;
    private final TranslateConfig config;
    private final Clock clock;
    private final InstalledGlossaries glossaries;
    private final Departures departures;

    Translations(Desk desk, TextLimits limits, TranslateConfig config, Clock clock, Departures departures,
            InstalledGlossaries glossaries) {
        this.desk = desk;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
        this.glossaries = glossaries;
        this.departures = departures;
    }

    /** @param beam null for the configured one */
    OngoingTexts begin(List<String> texts, Integer beam, Optional<GlossaryMatcher> terms) {
        limits.check(texts);
        try {
            OngoingTexts ongoing = desk.begin(texts, optional(beam), terms, clock.instant().plus(config.deadline()));
            departures.whenOver(ongoing::cancel);
            return ongoing;
        } catch (UnsupportedTextException foreign) {
            throw RequestException.notArabic(foreign.text(), foreign.report());
        }
    }

    OngoingDispatch begin(DispatchRequest request) {
        Dispatch dispatch = request.dispatch();
        limits.check("text", dispatch.text());
        dispatch.headline().ifPresent(headline -> limits.check("headline", headline));
        DispatchOrder order = new DispatchOrder(dispatch, LengthRequest.of(request.summary()), optional(request.beam()),
                Boolean.TRUE.equals(request.requireClean()),
                Boolean.TRUE.equals(request.translateBoilerplate()), terms(request.glossary()),
                clock.instant().plus(config.deadline()));
        try {
            OngoingDispatch ongoing = desk.begin(order);
            departures.whenOver(ongoing::cancel);
            return ongoing;
        } catch (UnsupportedTextException foreign) {
            throw RequestException.notArabic(foreign.text(), foreign.report());
        }
    }

    /** @param glossary null for none but what is always minded */
    Optional<GlossaryMatcher> terms(String glossary) {
        if (glossary == null) {
            return Optional.empty();
        }
        return Optional.of(glossaries.matcher(glossary)
                .orElseThrow(() -> RequestException.notFound("There is no such glossary")));
    }

    private static OptionalInt optional(Integer beam) {
        return beam == null ? OptionalInt.empty() : OptionalInt.of(beam);
    }
}
