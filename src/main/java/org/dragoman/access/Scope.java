package org.dragoman.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a key opens. None includes another. */
public enum Scope {

    /** Translations, dispatches, summaries, and reading what is installed. */
    TRANSLATE,

    /** Feeds and durable jobs. */
    JOBS,

    /** Changing what is installed, and what only operators need to see. */
    ADMIN;

    /** As it is written in a key's line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param words scopes with commas between them
     * @throws IllegalArgumentException that names the scopes there are
     */
    public static Set<Scope> parse(String words) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : words.split(",")) {
            scopes.add(Arrays.stream(values()).filter(scope -> scope.word().equals(word.strip())).findFirst().orElseThrow(
                    () -> new IllegalArgumentException("scopes are translate, jobs and admin, with commas between them")));
        }
        return scopes;
    }
}
