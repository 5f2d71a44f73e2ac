package org.dragoman.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeysTest {

    private static final String HASH = "0".repeat(64);

    @Test
    void keyIsKnownByTheLineThatWasMadeWithIt() {
        String key = ApiKey.newKey();
        ApiKey made = ApiKey.of("desk", EnumSet.of(Scope.JOBS, Scope.TRANSLATE), key);

        ApiKeys keys = ApiKeys.parse("# the desk\n\n" + made.line() + "\r\n", "keys");

        assertEquals("desk", keys.find(key).orElseThrow().name());
        assertEquals(Set.of(Scope.TRANSLATE, Scope.JOBS), keys.find(key).orElseThrow().scopes());
        assertEquals(Optional.empty(), keys.find(key + "x"));
        assertEquals(Optional.empty(), keys.find(""));
        assertEquals(Optional.empty(), keys.find(made.hash()));
        assertFalse(made.line().contains(key));
    }

    @Test
    void lineIsPlainAndItsHashIsSha256() {
        // echo -n abc | sha256sum
        assertEquals("desk:translate,jobs:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                ApiKey.of("desk", EnumSet.of(Scope.JOBS, Scope.TRANSLATE), "abc").line());
    }

    @Test
    void keysAreLongAndNeverTheSame() {
        assertTrue(ApiKey.newKey().matches("dgm_[A-Za-z0-9_-]{43}"));
        assertNotEquals(ApiKey.newKey(), ApiKey.newKey());
    }

    @Test
    void linesMayHaveLimitsOfTheirOwn() {
        ApiKey key = ApiKey.parse("desk:admin:" + HASH + "::5000");

        assertEquals(OptionalLong.empty(), key.requestsPerMinute());
        assertEquals(OptionalLong.of(5000), key.charactersPerDay());
    }

    @Test
    void semicolonsEndLinesOfAnEnvironmentVariable() {
        ApiKeys keys = ApiKeys.parse(ApiKey.of("a", Set.of(Scope.ADMIN), "1").line() + ";"
                + ApiKey.of("b", Set.of(Scope.ADMIN), "2").line(), "keys");

        assertEquals("b", keys.find("2").orElseThrow().name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "desk                       | it must be name",
            "desk:translate:SECRET      | a hash is 64",
            "de sk:translate:0          | a name is",
            "desk:everything:0          | scopes are translate, jobs and admin",
            "desk::0                    | scopes are translate, jobs and admin",
            "desk:admin:0:x             | a limit is a whole number" })
    void brokenLineIsNamedAndNotQuoted(String line, String message) {
        String given = line.replaceAll(":0", ":" + HASH);

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> ApiKeys.parse("# first\n" + given, "keys.txt"));

        assertTrue(refused.getMessage().startsWith("keys.txt, key 2: " + message), refused.getMessage());
        assertFalse(refused.getMessage().contains("SECRET"));
    }

    @Test
    void twoKeysOfOneNameAreRefused() {
        String line = "desk:admin:" + HASH;

        assertThrows(IllegalArgumentException.class, () -> ApiKeys.parse(line + "\n" + line, "keys"));
    }
}
