package org.dragoman.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import org.dragoman.access.ApiKey;
import org.dragoman.access.Caller;
import org.dragoman.access.Scope;
import org.junit.jupiter.api.Test;

class AllowancesTest {

    private static final Caller DESK = ApiKey.of("desk", Set.of(Scope.TRANSLATE), "1").caller();
    private static final Caller OTHER = ApiKey.of("other", Set.of(Scope.TRANSLATE), "2").caller();

    private final StandingClock clock = new StandingClock();

    /** Moves when it is told to. */
    private static final class StandingClock extends Clock {

        private Instant now = Instant.parse("2024-10-02T13:45:10.250Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks for another zone");
        }
    }

    @Test
    void requestsComeBackEvenlyThroughTheMinute() {
        Allowances allowances = new Allowances(2, 0, clock);

        assertEquals(Optional.empty(), allowances.take(DESK));
        assertEquals(Optional.empty(), allowances.take(DESK));
        assertEquals(Optional.of(Duration.ofSeconds(30)), allowances.take(DESK));
        assertEquals(Optional.empty(), allowances.take(OTHER));

        clock.advance(Duration.ofSeconds(30));
        assertEquals(Optional.empty(), allowances.take(DESK));
        assertEquals(Optional.of(Duration.ofSeconds(30)), allowances.take(DESK));
    }

    @Test
    void charactersComeBackAtMidnightAndDebtsStay() {
        Allowances allowances = new Allowances(0, 100, clock);
        Duration toMidnight = Duration.ofMillis(86_400_000 - clock.millis() % 86_400_000);

        allowances.charge(DESK, 99);
        assertEquals(Optional.empty(), allowances.take(DESK));
        allowances.charge(DESK, 102);
        assertEquals(Optional.of(toMidnight.plusDays(1)), allowances.take(DESK));

        clock.advance(toMidnight);
        assertEquals(Optional.of(Duration.ofDays(1)), allowances.take(DESK));
        clock.advance(Duration.ofDays(1));
        assertEquals(Optional.empty(), allowances.take(DESK));
    }

    @Test
    void withoutLimitsEverythingIsAllowed() {
        Allowances allowances = new Allowances(0, 0, clock);

        allowances.charge(DESK, Long.MAX_VALUE);
        for (int i = 0; i < 1000; i++) {
            assertEquals(Optional.empty(), allowances.take(DESK));
        }
    }
}
