/** The items of one feed, worked on while somebody waits for them. */
package org.dragoman.job.feed;
