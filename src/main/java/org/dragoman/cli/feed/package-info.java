/** Feeds for the shell. */
package org.dragoman.cli.feed;
