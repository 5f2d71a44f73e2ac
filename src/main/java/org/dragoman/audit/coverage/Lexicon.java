package org.dragoman.audit.coverage;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.dragoman.text.DataLines;

/** What English stems answer an Arabic one, and how often one of them does in a true translation. */
public final class Lexicon {

    /**
     * @param reliability
     *        share of true translations that have one of the answers, from 0.5 to 1
     * @param share
     *        of all English stems that are one of the answers: how soon one of them is there by chance
     */
    public record Entry(double reliability, double share, Set<String> answers) {

        public Entry {
            answers = Set.copyOf(answers);
        }
    }

    private static final class Shipped {
        private static final Lexicon LEXICON = read();

        private static Lexicon read() {
            Map<String, Entry> entries = new HashMap<>();
            for (String line : DataLines.shipped("/audit/coverage.tsv")) {
                String[] fields = line.split("\t");
                entries.put(fields[0], new Entry(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]),
                        Set.of(fields[3].split(" "))));
            }
            return new Lexicon(entries);
        }
    }

    private final Map<String, Entry> entries;

    Lexicon(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    /** The one in {@code audit/coverage.tsv}, learned from parallel text. */
    public static Lexicon shipped() {
        return Shipped.LEXICON;
    }

    /** @return null for a stem it does not know */
    public Entry find(String arabicStem) {
        return entries.get(arabicStem);
    }
}
