package org.dragoman.feed.read;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dragoman.feed.FeedConfig;
import org.dragoman.feed.FeedReader;

/** Makes the reader of feeds as it is configured. */
class ReadBeans {

    @Produces
    @Singleton
    FeedReader feedReader(FeedConfig config) {
        int most = (int) Math.min(Integer.MAX_VALUE - 16, config.maxSize().asLongValue());
        return new AnyFeedReader(most, config.maxCompression());
    }
}
