package org.dragoman.dispatch;

/** What a part of a dispatch is. */
public enum PartKind {

    /** A headline that stands at the top of the text itself. */
    HEADLINE,

    /** Who wrote it and for whom: "ليث الجنيدي/ الأناضول". */
    BYLINE,

    /** Where and when it was filed, on a line of its own or before the first sentence: "القاهرة (رويترز) -". */
    DATELINE,

    /** A paragraph of the story. */
    BODY,

    /** What agencies and outlets add to their copy: never translated as news, never summarized. */
    BOILERPLATE
}
