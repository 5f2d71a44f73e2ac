package org.dragoman.translate.retry;

import java.util.Locale;

/** A way to translate a segment again that had a finding. */
public enum Rung {

    /** Names are hidden from the model behind symbols, and put in their place afterwards. */
    NAMES_AS_SYMBOLS,

    /** Clause by clause. */
    OTHER_SPLIT,

    /** A word that stands twice running is written once; the model is not asked again. */
    SAID_ONCE,

    /** More hypotheses are followed, and no four tokens come twice. */
    WIDER_BEAM,

    /** The names as the model spelt them. */
    GLOSSARY_OFF;

    /** As answers and metrics have it: {@code other-split}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
