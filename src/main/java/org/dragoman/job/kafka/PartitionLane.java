package org.dragoman.job.kafka;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/**
 * The dispatches of one partition that are under way. Their results are written in the order in which they came, so that
 * of two versions of a story the later one is written last. Used by the bridge's thread only.
 */
final class PartitionLane {

    private final Deque<Pending> unsent = new ArrayDeque<>();
    private final Deque<Pending> sent = new ArrayDeque<>();

    void add(Pending pending) {
        unsent.add(pending);
    }

    int size() {
        return unsent.size() + sent.size();
    }

    List<Pending> unsent() {
        return List.copyOf(unsent);
    }

    /** Those at the head that are settled, to be sent now. */
    List<Pending> ready() {
        List<Pending> ready = new ArrayList<>();
        while (!unsent.isEmpty() && unsent.peek().result().isPresent()) {
            sent.add(unsent.peek());
            ready.add(unsent.poll());
        }
        return ready;
    }

    /** Where reading would go on if the process died now; empty when that has not moved. */
    OptionalLong position() {
        OptionalLong next = OptionalLong.empty();
        while (!sent.isEmpty() && sent.peek().isAcknowledged()) {
            next = OptionalLong.of(sent.poll().source().offset() + 1);
        }
        return next;
    }

    void cancel() {
        unsent.forEach(Pending::cancel);
    }
}
