package org.dragoman.access;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys that are accepted. Empty where everybody may do everything. */
public final class ApiKeys {

    /** Each is compared at each request. */
    private static final int MOST = 1000;

    private final List<ApiKey> keys;
    private final List<byte[]> hashes;

    private ApiKeys(List<ApiKey> keys) {
        this.keys = List.copyOf(keys);
        this.hashes = keys.stream().map(key -> HexFormat.of().parseHex(key.hash())).toList();
    }

    /**
     * @param text a key a line, see {@link ApiKey#parse}; blank lines and those that begin with # are comments; in an
     *        environment variable {@code ;} stands for the end of a line
     * @param origin where the text is from, for messages
     * @throws IllegalArgumentException that names the line and what is wrong with it, and quotes nothing
     */
    public static ApiKeys parse(String text, String origin) {
        List<ApiKey> keys = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int number = 0;
        for (String line : text.split("[\\n;]", -1)) {
            number++;
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            try {
                keys.add(ApiKey.parse(line.strip()));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(origin + ", key " + number + ": " + wrong.getMessage());
            }
            if (!names.add(keys.get(keys.size() - 1).name())) {
                throw new IllegalArgumentException(origin + ", key " + number + ": its name is taken");
            }
        }
        if (keys.size() > MOST) {
            throw new IllegalArgumentException(origin + " has " + keys.size() + " keys; at most " + MOST + " are accepted");
        }
        return new ApiKeys(keys);
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Takes the same time whichever key it is, and whether it is one at all. */
    public Optional<ApiKey> find(String key) {
        byte[] hash = ApiKey.hashOf(key);
        ApiKey found = null;
        for (int i = 0; i < hashes.size(); i++) {
            if (MessageDigest.isEqual(hash, hashes.get(i))) {
                found = keys.get(i);
            }
        }
        return Optional.ofNullable(found);
    }
}
