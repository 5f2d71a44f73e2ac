package org.dragoman.glossary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A newsroom's rulings under one name.
 *
 * @param name
 *        letters, digits, hyphens and dots, as a file and an address can have it
 */
public record Glossary(String name, List<GlossaryEntry> entries) {

    /** What the glossary that ships is called in answers. */
    public static final String SHIPPED = "names";

    public static final int MOST_ENTRIES = 20_000;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final int VERSION_BYTES = 6;

    /** @throws DuplicateEntryException when two entries rule on the same Arabic */
    public Glossary {
        entries = List.copyOf(entries);
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "A glossary is named with lower-case letters, digits, '.', '_' and '-', 64 at most");
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("has more than " + MOST_ENTRIES + " entries");
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Integer first = seen.putIfAbsent(entries.get(i).key(), i);
            if (first != null) {
                throw new DuplicateEntryException(first, i);
            }
        }
    }

    /** Two entries rule on the same Arabic. */
    public static final class DuplicateEntryException extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final int first;
        private final int second;

        DuplicateEntryException(int first, int second) {
            super("entries " + (first + 1) + " and " + (second + 1) + " have the same Arabic");
            this.first = first;
            this.second = second;
        }

        /** Place of the earlier one, from 0. */
        public int first() {
            return first;
        }

        public int second() {
            return second;
        }
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** These entries, with those of the same Arabic replaced and the others behind them. */
    public Glossary with(List<GlossaryEntry> added) {
        List<GlossaryEntry> all = new ArrayList<>(entries);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).key(), i);
        }
        for (GlossaryEntry entry : added) {
            Integer place = places.putIfAbsent(entry.key(), all.size());
            if (place == null) {
                all.add(entry);
            } else {
                all.set(place, entry);
            }
        }
        return new Glossary(name, all);
    }

    /** The same for the same entries in the same order, wherever they are installed. */
    public String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            entries.forEach(entry -> digest.update(entry.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
