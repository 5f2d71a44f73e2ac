package org.dragoman.job.standing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemStatus;
import org.dragoman.job.store.NewItem;

/**
 * What is new in a feed, seen from what was known of it.
 *
 * @param fresh
 *        items to be handed in: new ones, and new versions of known ones
 * @param killed
 *        items to be withdrawn that are not yet
 * @param same
 *        items that are as they were
 */
record StandingChanges(List<FeedItem> fresh, List<FeedItem> killed, List<FeedItem> same) {

    /** What is known of an item: the digest of its content, or that it was withdrawn. */
    record Known(String digest, boolean withdrawn) {
    }

    /** @param known by guid */
    static StandingChanges of(List<FeedItem> items, Map<String, Known> known) {
        StandingChanges changes = new StandingChanges(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (FeedItem item : latest(items)) {
            changes.list(item, Optional.ofNullable(known.get(NewItem.guid(item.guid())))).add(item);
        }
        return changes;
    }

    private List<FeedItem> list(FeedItem item, Optional<Known> known) {
        if (item.status() == ItemStatus.KILL) {
            return known.filter(Known::withdrawn).isPresent() ? same : killed;
        }
        return known.filter(before -> !before.withdrawn() && before.digest().equals(digest(item))).isPresent() ? same : fresh;
    }

    /** Of several versions in one document the last one, by number or by date; else the first that stands there. */
    private static Collection<FeedItem> latest(List<FeedItem> items) {
        Map<String, FeedItem> latest = new LinkedHashMap<>();
        items.forEach(item -> latest.merge(NewItem.guid(item.guid()), item, (one, other) -> isLater(other, one) ? other : one));
        return latest.values();
    }

    private static boolean isLater(FeedItem item, FeedItem than) {
        Optional<Long> one = item.version().flatMap(StandingChanges::number);
        Optional<Long> other = than.version().flatMap(StandingChanges::number);
        if (one.isPresent() && other.isPresent()) {
            return one.get() > other.get();
        }
        return item.updated().isPresent() && than.updated().isPresent()
                && item.updated().get().isAfter(than.updated().get());
    }

    private static Optional<Long> number(String version) {
        return version.matches("\\d{1,18}") ? Optional.of(Long.valueOf(version)) : Optional.empty();
    }

    /** Of what there is to translate; a new date alone is no new version. */
    static String digest(FeedItem item) {
        String content = item.status() + "\n" + item.problem().map(problem -> problem.kind()).orElse("") + "\n"
                + item.title().orElse("") + "\n" + item.text();
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
