package org.dragoman.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the service knows of a key: whose it is, what it opens, and a hash to know it by. Keys are 256 random bits, so a
 * plain SHA-256 cannot be searched, and slow hashes for passwords would only give strangers a way to waste time.
 *
 * @param hash SHA-256 of the key, in lower-case hexadecimal digits
 * @param requestsPerMinute the key's own limit; empty for the configured one
 * @param charactersPerDay the key's own limit; empty for the configured one
 */
public record ApiKey(String name, Set<Scope> scopes, String hash, OptionalLong requestsPerMinute,
        OptionalLong charactersPerDay) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String PREFIX = "dgm_";
    private static final int BYTES = 32;

    public ApiKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a name is 1 to 64 of A-Z a-z 0-9 . _ -");
        }
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("a hash is 64 hexadecimal digits, as `key new` prints them");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a key without a scope opens nothing");
        }
        scopes = Set.copyOf(scopes);
    }

    /** A key nobody has yet. It is shown once: only its hash can be kept. */
    public static String newKey() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    public static ApiKey of(String name, Set<Scope> scopes, String key) {
        return new ApiKey(name, scopes, HexFormat.of().formatHex(hashOf(key)), OptionalLong.empty(), OptionalLong.empty());
    }

    /**
     * @param line {@code name:scopes:hash[:requests-per-minute[:characters-per-day]]}
     * @throws IllegalArgumentException that says what is wrong, and quotes nothing
     */
    static ApiKey parse(String line) {
        List<String> fields = List.of(line.split(":", -1));
        if (fields.size() < 3 || fields.size() > 5) {
            throw new IllegalArgumentException("it must be name:scopes:hash[:requests-per-minute[:characters-per-day]]");
        }
        return new ApiKey(fields.get(0), Scope.parse(fields.get(1)), fields.get(2), limit(fields, 3), limit(fields, 4));
    }

    private static OptionalLong limit(List<String> fields, int index) {
        if (fields.size() <= index || fields.get(index).isEmpty()) {
            return OptionalLong.empty();
        }
        if (!fields.get(index).matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException("a limit is a whole number; 0 is none");
        }
        return OptionalLong.of(Long.parseLong(fields.get(index)));
    }

    public Caller caller() {
        return new Caller(name, scopes, requestsPerMinute, charactersPerDay);
    }

    /** The line that goes into the file of keys. */
    public String line() {
        return name + ":" + scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(",")) + ":" + hash;
    }

    static byte[] hashOf(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
