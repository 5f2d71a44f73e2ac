package org.dragoman.api.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.dragoman.access.Caller;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * What each caller may still ask for. Requests come back evenly through the minute; characters at midnight, UTC. How many
 * characters a request has is known only when it has been read, so the last one of a day may go over the quota: it is
 * answered, and the next day begins with that debt.
 */
final class Allowances {

    private static final Duration DAY = Duration.ofDays(1);

    private final long requestsPerMinute;
    private final long charactersPerDay;
    private final Clock clock;
    private final Map<String, Allowance> byName = new ConcurrentHashMap<>();

    private record Allowance(Optional<Bucket> requests, Optional<Bucket> characters) {
    }

    /**
     * @param requestsPerMinute of a caller that has no limit of its own; 0 is no limit
     * @param charactersPerDay of a caller that has no limit of its own; 0 is no limit
     */
    Allowances(long requestsPerMinute, long charactersPerDay, Clock clock) {
        this.requestsPerMinute = requestsPerMinute;
        this.charactersPerDay = charactersPerDay;
        this.clock = clock;
    }

    /** @return empty when the request was taken from the allowance, else how long to wait */
    Optional<Duration> take(Caller caller) {
        Allowance allowance = of(caller);
        long wait = allowance.characters().map(bucket -> bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
                .orElse(0L);
        if (wait == 0 && allowance.requests().isPresent()) {
            ConsumptionProbe probe = allowance.requests().get().tryConsumeAndReturnRemaining(1);
            wait = probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill();
        }
        return wait == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(wait));
    }

    void charge(Caller caller, long characters) {
        if (characters > 0) {
            of(caller).characters().ifPresent(bucket -> bucket.consumeIgnoringRateLimits(characters));
        }
    }

    private Allowance of(Caller caller) {
        return byName.computeIfAbsent(caller.name(), name -> new Allowance(
                perMinute(caller.requestsPerMinute().orElse(requestsPerMinute)),
                perDay(caller.charactersPerDay().orElse(charactersPerDay))));
    }

    private Optional<Bucket> perMinute(long limit) {
        return limit == 0 ? Optional.empty()
                : Optional.of(Bucket.builder().addLimit(band -> band.capacity(limit).refillGreedy(limit, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(time()).build());
    }

    private Optional<Bucket> perDay(long limit) {
        return limit == 0 ? Optional.empty()
                : Optional.of(Bucket.builder()
                        .addLimit(band -> band.capacity(limit).refillIntervallyAligned(limit, DAY, clock.instant()
                                .atZone(ZoneOffset.UTC).toLocalDate().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                        .withCustomTimePrecision(time()).build());
    }

    private TimeMeter time() {
        return new TimeMeter() {

            @Override
            public long currentTimeNanos() {
                return Duration.ofMillis(clock.millis()).toNanos();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
