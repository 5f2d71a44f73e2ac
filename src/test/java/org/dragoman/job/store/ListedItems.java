package org.dragoman.job.store;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Items that lie ready. */
public final class ListedItems implements ItemSource {

    private final List<NewItem> all;
    private final Iterator<NewItem> items;
    private boolean broken;

    public ListedItems(List<NewItem> all) {
        this.all = all;
        this.items = all.iterator();
    }

    public static ListedItems of(int count) {
        return new ListedItems(IntStream.range(0, count)
                .mapToObj(number -> NewItem.order(Optional.of("guid " + number), "{\"number\":" + number + "}")).toList());
    }

    static ListedItems brokenAfter(int count) {
        ListedItems items = of(count);
        items.broken = true;
        return items;
    }

    @Override
    public Optional<NewItem> next() throws IOException {
        if (!items.hasNext() && broken) {
            throw new IOException("the client is gone");
        }
        return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
    }

    @Override
    public String fingerprint() {
        return Integer.toHexString(all.hashCode());
    }
}
