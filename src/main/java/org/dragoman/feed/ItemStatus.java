package org.dragoman.feed;

/** What its publisher says about an item. */
public enum ItemStatus {
    USABLE,
    /** A version that puts an earlier one right; to be translated like any other. */
    CORRECTION,
    /** Not released yet: held back by its publisher until a later version says otherwise. */
    WITHHELD,
    /** Withdrawn: to be taken down wherever it stands, and not to be translated. */
    KILL
}
