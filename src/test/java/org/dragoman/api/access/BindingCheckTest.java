package org.dragoman.api.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dragoman.access.ApiKey;
import org.dragoman.access.ApiKeys;
import org.dragoman.access.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingCheckTest {

    private static final ApiKeys NONE = ApiKeys.parse("", "keys");
    private static final ApiKeys ONE = ApiKeys.parse(ApiKey.of("desk", Set.of(Scope.TRANSLATE), "1").line(), "keys");

    /** Only {@code open} matters here. */
    private record Config(boolean open) implements AccessConfig {

        @Override
        public Optional<String> keys() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> keysFile() {
            return Optional.empty();
        }

        @Override
        public List<String> openPaths() {
            return List.of();
        }

        @Override
        public long requestsPerMinute() {
            return 0;
        }

        @Override
        public long charactersPerDay() {
            return 0;
        }

        @Override
        public Duration bodyTime() {
            return Duration.ofSeconds(30);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "0.0.0.0", "::", "192.0.2.7" })
    void otherMachinesNeedKeysOrAWaiver(String host) {
        IllegalStateException refused = assertThrows(IllegalStateException.class,
                () -> new BindingCheck(NONE, new Config(false)).check(host));
        assertTrue(refused.getMessage().contains("key new"), refused.getMessage());
        assertTrue(refused.getMessage().contains("DRAGOMAN_ACCESS_OPEN=true"), refused.getMessage());

        assertDoesNotThrow(() -> new BindingCheck(NONE, new Config(true)).check(host));
        assertDoesNotThrow(() -> new BindingCheck(ONE, new Config(false)).check(host));
    }

    @ParameterizedTest
    @ValueSource(strings = { "localhost", "127.0.0.1", "::1" })
    void thisMachineAloneNeedsNone(String host) {
        assertDoesNotThrow(() -> new BindingCheck(NONE, new Config(false)).check(host));
    }
}
