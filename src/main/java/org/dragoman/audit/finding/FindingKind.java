package org.dragoman.audit.finding;

import java.util.Locale;

/** Everything an editor can be told about a segment. */
public enum FindingKind {
    NUMBER_MISSING,
    NUMBER_CHANGED,
    NUMBER_ADDED,
    NUMBER_SWAPPED,
    DATE_CHANGED,
    DATE_MISSING,
    DATE_ADDED,
    QUOTATION_LOST,
    QUOTATION_MOVED,
    QUOTATION_UNBALANCED,
    NEGATION_LOST,
    NAME_INCONSISTENT,
    NAME_MISSING,
    GENDER_FLIPPED,
    OMISSION,
    REPETITION,
    LEFTOVER_ARABIC,
    UNTRANSLATED,
    INVENTED,
    LOW_CONFIDENCE,
    INCOMPLETE;

    /** As answers and metrics have it: {@code number-missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
