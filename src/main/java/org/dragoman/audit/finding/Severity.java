package org.dragoman.audit.finding;

/** How much a finding matters, the gravest first. */
public enum Severity {
    /** The English says something else, or less, than the Arabic. */
    ERROR,
    /** It may. */
    WARNING,
    /** Worth a glance. */
    NOTE
}
