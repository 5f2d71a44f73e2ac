package org.dragoman.api;

import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.dragoman.api.problem.RequestException;

/** How much text a request may bring. */
@Singleton
class TextLimits {

    private final ApiConfig config;

    TextLimits(ApiConfig config) {
        this.config = config;
    }

    void check(String field, String text) {
        if (text.length() > config.maxTextCharacters()) {
            throw RequestException.tooLarge(String.format(Locale.ROOT, "%s has %d characters; at most %d are accepted",
                    field, text.length(), config.maxTextCharacters()));
        }
    }

    void check(List<String> texts) {
        if (texts.size() > config.maxTexts()) {
            throw RequestException.tooLarge(String.format(Locale.ROOT, "%d texts; at most %d are accepted", texts.size(),
                    config.maxTexts()));
        }
        for (int i = 0; i < texts.size(); i++) {
            check("texts[" + i + "]", texts.get(i));
        }
    }
}
