package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

import com.ibm.icu.text.BreakIterator;

/**
 * Cuts a sentence over the limit into pieces at or below it, where clauses meet as far as possible and never within a word.
 * Only a single word that is over the limit by itself (a key, a text in a script without spaces) is cut between its
 * characters.
 *
 * <p>
 * One pass: the words are measured once; each next piece ends at the best boundary around the length that would make all
 * remaining pieces equally long.
 */
final class ClauseSplitter {

    /** The shortest piece, as a part of the aimed-at length; and when every longer one would end badly. */
    private static final double SHORTEST = 0.5;
    private static final double SHORTEST_BEFORE_POOR = 0.2;

    private final ToIntFunction<String> measure;
    private final int most;

    ClauseSplitter(ToIntFunction<String> measure, int most) {
        this.measure = measure;
        this.most = most;
    }

    List<Span> split(String text, Span sentence, Enclosures enclosures) {
        Words words = Words.in(text, sentence, enclosures, measure);
        List<Span> pieces = new ArrayList<>();
        cut(words, 0, words.size(), most - words.overhead(), pieces);
        return pieces;
    }

    /** Cuts the words from {@code first} up to {@code end} into pieces that measure {@code aimed} by their words. */
    private void cut(Words words, int first, int end, double aimed, List<Span> pieces) {
        int start = first;
        while (start < end) {
            int next = words.cost(start, end) <= aimed ? end : nextCut(words, start, end, aimed);
            addPiece(words, start, next, pieces);
            start = next;
        }
    }

    private void addPiece(Words words, int start, int end, List<Span> pieces) {
        Span piece = words.span(start, end);
        int measured = measure.applyAsInt(piece.in(words.text()));
        if (measured <= most) {
            pieces.add(piece);
        } else if (end - start == 1) {
            cutWord(words.text(), piece, pieces);
        } else {
            // The whole measures more than its words do: aim lower by as much, and in any case at two pieces.
            double cost = words.cost(start, end);
            cut(words, start, end, Math.min(cost * most / measured, cost - 1), pieces);
        }
    }

    private static int nextCut(Words words, int start, int end, double aimed) {
        double total = words.cost(start, end);
        double aim = total / Math.ceil(total / Math.max(aimed, 1));
        int best = start + 1;
        int bestRank = Integer.MAX_VALUE;
        double bestDistance = 0;
        for (int at = start + 1; at < end && (at == start + 1 || words.cost(start, at) <= aimed); at++) {
            double cost = words.cost(start, at);
            int rank = words.rank(at);
            if (cost < aim * SHORTEST) {
                rank = cost < aim * SHORTEST_BEFORE_POOR ? ClauseBoundaries.WORST : Math.max(rank, ClauseBoundaries.POOR);
            }
            double distance = Math.abs(cost - aim);
            if (rank < bestRank || rank == bestRank && distance < bestDistance) {
                best = at;
                bestRank = rank;
                bestDistance = distance;
            }
        }
        return best;
    }

    private void cutWord(String text, Span word, List<Span> pieces) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word.in(text));
        int middle = characters.preceding(word.length() / 2 + 1);
        middle = middle > 0 ? middle : characters.following(0);
        if (measure.applyAsInt(word.in(text)) <= most || middle <= 0 || middle >= word.length()) {
            pieces.add(word);
            return;
        }
        cutWord(text, new Span(word.start(), word.start() + middle), pieces);
        cutWord(text, new Span(word.start() + middle, word.end()), pieces);
    }

    /** The words of a sentence with what each adds to its length and how well a cut before it would sit. */
    private static final class Words {

        private static final String CLAUSE_MARKS = "،؛؟!:…";

        private final String text;
        private final List<Span> words;
        private final int overhead;
        private final int[] costs;
        private final int[] ranks;

        private Words(String text, List<Span> words, ToIntFunction<String> measure) {
            this.text = text;
            this.words = words;
            this.overhead = measure.applyAsInt("");
            this.costs = new int[words.size() + 1];
            this.ranks = new int[words.size()];
            for (int i = 0; i < words.size(); i++) {
                costs[i + 1] = costs[i] + Math.max(measure.applyAsInt(words.get(i).in(text)) - overhead, 1);
            }
        }

        static Words in(String text, Span sentence, Enclosures enclosures, ToIntFunction<String> measure) {
            Words words = new Words(text, spans(text, sentence), measure);
            for (int i = 1; i < words.size(); i++) {
                words.ranks[i] = words.rank(i, sentence, enclosures);
            }
            return words;
        }

        String text() {
            return text;
        }

        int size() {
            return words.size();
        }

        /** What the measure counts for a text without words, an end-of-sentence token as a rule. */
        int overhead() {
            return overhead;
        }

        /** What the words from {@code first} up to {@code end} measure one by one. */
        int cost(int first, int end) {
            return costs[end] - costs[first];
        }

        int rank(int word) {
            return ranks[word];
        }

        Span span(int first, int end) {
            return new Span(words.get(first).start(), words.get(end - 1).end());
        }

        private int rank(int word, Span sentence, Enclosures enclosures) {
            Span before = words.get(word - 1);
            Span after = words.get(word);
            int stop = before.end() - 1;
            while (stop > before.start() && !Character.isLetterOrDigit(text.charAt(stop))
                    && !FullStops.isTerminator(text.charAt(stop))) {
                stop--;
            }
            boolean endsSentence = FullStops.isTerminator(text.charAt(stop)) && FullStops.endsSentence(text, sentence, stop);
            return ClauseBoundaries.rank(before.in(text), after.in(text), endsSentence, enclosures.enclose(after.start()));
        }

        /** Words as white space parts them, and after a clause mark with no space after it: قال،وأضاف. */
        private static List<Span> spans(String text, Span sentence) {
            List<Span> words = new ArrayList<>();
            int start = sentence.start();
            for (int at = sentence.start(); at < sentence.end(); at++) {
                boolean space = Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
                boolean glued = at > start && CLAUSE_MARKS.indexOf(text.charAt(at - 1)) >= 0
                        && Character.isLetter(text.charAt(at));
                if ((space || glued) && at > start) {
                    words.add(new Span(start, at));
                }
                start = space ? at + 1 : glued ? at : start;
            }
            if (start < sentence.end()) {
                words.add(new Span(start, sentence.end()));
            }
            return words;
        }
    }
}
