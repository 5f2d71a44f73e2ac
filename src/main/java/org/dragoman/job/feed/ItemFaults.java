package org.dragoman.job.feed;

import java.util.Optional;
import java.util.concurrent.CompletionException;

import org.dragoman.desk.NotCleanException;
import org.dragoman.desk.UnsupportedTextException;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemStatus;
import org.dragoman.job.work.HopelessItemException;
import org.dragoman.job.work.ItemProblem;
import org.jboss.logging.Logger;

/** Why an item of a feed has no translation. */
final class ItemFaults {

    private static final Logger LOG = Logger.getLogger(ItemFaults.class);

    private ItemFaults() {
    }

    /** Of an item that is not even tried. */
    static Optional<ItemProblem> before(FeedItem item) {
        if (item.problem().isPresent()) {
            return Optional.of(new ItemProblem("/problems/unreadable-item", "The item cannot be read", 422,
                    item.problem().get().detail() + " (" + item.problem().get().kind() + ")"));
        }
        return item.status() == ItemStatus.WITHHELD
                ? Optional.of(new ItemProblem("/problems/withheld-item", "The item is not released", 422,
                        "Its publisher holds it back until a later version"))
                : Optional.empty();
    }

    static ItemProblem of(int number, Throwable cause) {
        if (cause instanceof HopelessItemException hopeless) {
            return hopeless.problem();
        }
        if (cause instanceof UnsupportedTextException) {
            return new ItemProblem("/problems/unsupported-language", "The text is not Arabic", 422,
                    "No paragraph of the item is Arabic");
        }
        if (cause instanceof NotCleanException notClean) {
            return new ItemProblem("/problems/not-clean", "The translation needs an editor", 422,
                    notClean.doubts().size() + " segments have findings");
        }
        LOG.warn("Item " + number + " of a feed failed", cause);
        return new ItemProblem("/problems/translation-failed", "The item could not be translated", 500,
                "The failure is in the service's log");
    }

    static ItemProblem noRoom(String detail) {
        return new ItemProblem("/problems/overloaded", "The service is busy", 503, detail);
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
