/** Feeds written out: translations linked to the items they were made of. */
package org.dragoman.feed.write;
