/** The dates that a dispatch speaks of, in every calendar and manner of the Arab press. */
package org.dragoman.dispatch.date;
