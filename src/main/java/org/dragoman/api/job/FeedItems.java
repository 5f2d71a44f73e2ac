package org.dragoman.api.job;

import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;

import org.dragoman.api.problem.RequestException;
import org.dragoman.feed.Feed;
import org.dragoman.job.store.ItemSource;
import org.dragoman.job.store.NewItem;

/** Items of a feed that is fetched or parsed when it is known that they are wanted. */
final class FeedItems implements ItemSource {

    /** Gets the feed. */
    interface Source {
        Feed get() throws IOException;
    }

    /** Makes items of a feed, one after the other. */
    interface Maker {
        Iterator<NewItem> items(Feed feed);
    }

    private final Source source;
    private final Maker maker;
    private final int most;
    private final String fingerprint;
    private Iterator<NewItem> items;

    /**
     * @param most
     *        items; a feed of more is refused
     * @param fingerprint
     *        of the document or its address, and the options
     */
    FeedItems(Source source, Maker maker, int most, String fingerprint) {
        this.source = source;
        this.maker = maker;
        this.most = most;
        this.fingerprint = fingerprint;
    }

    @Override
    public void open() throws IOException {
        Feed feed = source.get();
        if (feed.items().size() > most) {
            throw RequestException.tooLarge(String.format(Locale.ROOT, "More than %d items", most));
        }
        items = maker.items(feed);
    }

    @Override
    public Optional<NewItem> next() {
        return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
    }

    /** The fingerprint is known without them. */
    @Override
    public void skipRest() {
        items = null;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }
}
