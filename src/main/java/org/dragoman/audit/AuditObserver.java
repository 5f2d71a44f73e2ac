package org.dragoman.audit;

import org.dragoman.audit.finding.FindingKind;

/** Hears what is found, by kind; never the copy. */
public interface AuditObserver {

    AuditObserver NONE = kind -> {
    };

    void found(FindingKind kind);
}
