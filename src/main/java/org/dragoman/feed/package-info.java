/**
 * Feeds: what an item is, how documents become items, how they are fetched. The types and the two entries,
 * {@link org.dragoman.feed.FeedReader} and {@link org.dragoman.feed.FeedFetcher}, stand here; how they do it below.
 */
package org.dragoman.feed;
