package org.dragoman.job.feed;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dragoman.dispatch.Dispatch;
import org.dragoman.dispatch.RepeatedEndings;
import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemStatus;
import org.dragoman.job.store.ItemState;
import org.dragoman.job.store.NewItem;
import org.dragoman.job.work.ItemProblem;
import org.dragoman.text.Span;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes items of a job of the items of a feed: what {@code POST /v1/feeds} would do with an item, to be done later. */
public final class FeedItemOrders {

    private final ObjectMapper json;
    private final int mostCharacters;

    /** @param mostCharacters of a text; a longer item is refused */
    public FeedItemOrders(ObjectMapper json, int mostCharacters) {
        this.json = json;
        this.mostCharacters = mostCharacters;
    }

    /**
     * The items of a feed, in its order, each made when it is asked for.
     *
     * @param options
     *        fields of {@code POST /v1/dispatches} that hold for all of them, checked
     */
    public Iterator<NewItem> of(Feed feed, ObjectNode options) {
        RepeatedEndings endings = endings(feed);
        return feed.items().stream().map(item -> of(item, endings, options)).iterator();
    }

    /** What the items of a feed have in common at their ends. */
    public static RepeatedEndings endings(Feed feed) {
        return RepeatedEndings
                .of(feed.items().stream().filter(FeedItem::translatable).map(item -> item.dispatch().text()).toList());
    }

    public NewItem of(FeedItem item, RepeatedEndings endings, ObjectNode options) {
        Optional<String> guid = Optional.of(item.guid());
        Optional<String> about = Optional.of(written(AboutItem.of(item)));
        if (item.status() == ItemStatus.KILL) {
            return new NewItem(guid, ItemState.WITHDRAWN, Optional.empty(), about);
        }
        return ItemFaults.before(item).or(() -> fault(item.dispatch()))
                .map(problem -> new NewItem(guid, ItemState.FAILED, Optional.of(written(problem)), about))
                .orElseGet(() -> new NewItem(guid, ItemState.WAITING,
                        Optional.of(written(order(item.dispatch(), endings, options))), about));
    }

    private ObjectNode order(Dispatch dispatch, RepeatedEndings endings, ObjectNode options) {
        ObjectNode order = options.deepCopy();
        dispatch.headline().ifPresent(headline -> order.put("headline", headline));
        order.put("text", dispatch.text());
        dispatch.published().ifPresent(published -> order.put("published", published.toString()));
        List<Span> repeated = endings.in(dispatch.text());
        if (!repeated.isEmpty()) {
            ArrayNode spans = order.putArray("repeated");
            repeated.forEach(span -> spans.addObject().put("start", span.start()).put("end", span.end()));
        }
        return order;
    }

    /** What is wrong with a dispatch besides being blank. */
    public Optional<ItemProblem> fault(Dispatch dispatch) {
        int length = Math.max(dispatch.text().length(), dispatch.headline().map(String::length).orElse(0));
        if (length > mostCharacters) {
            return Optional.of(new ItemProblem("/problems/too-large", "The request is over a limit", 413, String.format(
                    Locale.ROOT, "The item has %d characters; at most %d are accepted", length, mostCharacters)));
        }
        boolean broken = (dispatch.headline().orElse("") + "\n" + dispatch.text()).codePoints()
                .anyMatch(point -> Character.getType(point) == Character.SURROGATE);
        return broken
                ? Optional.of(new ItemProblem("/problems/invalid-request", "The request is not valid", 400,
                        "The item has an unpaired surrogate"))
                : Optional.empty();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an item cannot be written", impossible);
        }
    }
}
