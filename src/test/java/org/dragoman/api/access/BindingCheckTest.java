package org.dragoman.api.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dragoman.access.ApiKey;
import org.dragoman.access.ApiKeys;
import org.dragoman.access.Callers;
import org.dragoman.access.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.MemorySize;

class BindingCheckTest {

    private static final Callers NONE = new Callers(ApiKeys.parse("", "keys"), Optional.empty());
    private static final Callers ONE = new Callers(
            ApiKeys.parse(ApiKey.of("desk", Set.of(Scope.TRANSLATE), "1").line(), "keys"), Optional.empty());

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
        public Optional<String> tokenIssuer() {
            return Optional.empty();
        }

        @Override
        public Optional<String> tokenAudience() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> tokenKeys() {
            return Optional.empty();
        }

        @Override
        public String tokenClaim() {
            return "scope";
        }

        @Override
        public Optional<String> tokenPrefix() {
            return Optional.empty();
        }

        @Override
        public Duration headerTime() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration bodyTime() {
            return Duration.ofSeconds(30);
        }

        @Override
        public MemorySize bodiesInMemory() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public int longBodies() {
            return 1;
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
