package org.dragoman.feed.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps fetches from one host apart. Remembers the hosts of the last fetches only. */
final class HostIntervals {

    private static final int REMEMBERED = 10_000;

    private final long nanos;
    private final Map<String, Long> next = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    HostIntervals(Duration interval) {
        this.nanos = interval.toNanos();
    }

    /** Reserves the next turn at a host: nanoseconds to wait for it. */
    synchronized long reserve(String host, long now) {
        Long turn = next.remove(host);
        long begin = turn == null || turn - now < 0 ? now : turn;
        next.put(host, begin + nanos);
        return begin - now;
    }
}
