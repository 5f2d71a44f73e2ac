package org.dragoman.audit.number;

/** A number of the Arabic and the one of the English that answers it. */
record NumberMatch(Amount arabic, Amount english) {
}
