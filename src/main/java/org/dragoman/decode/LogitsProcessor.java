package org.dragoman.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes tokens out of the running before a hypothesis is continued. Scores are computed inside the model's graph, so a
 * processor does not rewrite them: it bans tokens, and the search asks for that many more candidates.
 */
@FunctionalInterface
interface LogitsProcessor {

    void ban(Prefix prefix);

    /** The processors that options and vocabulary ask for. */
    static List<LogitsProcessor> of(DecodingOptions options, TargetVocabulary vocabulary) {
        List<LogitsProcessor> processors = new ArrayList<>();
        if (!vocabulary.neverGenerated().isEmpty()) {
            int[] tokens = vocabulary.neverGenerated().stream().mapToInt(Integer::intValue).sorted().toArray();
            processors.add(new NeverGenerated(tokens));
        }
        if (options.noRepeatNgramSize() > 0) {
            processors.add(new NoRepeatNgram(options.noRepeatNgramSize(), vocabulary.digits()));
        }
        if (options.maxRepeats() > 0) {
            processors.add(new LoopGuard(options.maxRepeats()));
        }
        return List.copyOf(processors);
    }

    /** The same, and what guards the numbers and slots of one segment. */
    static List<LogitsProcessor> with(List<LogitsProcessor> processors, SourceNumbers numbers, List<Integer> slots,
            TargetVocabulary vocabulary) {
        List<LogitsProcessor> all = new ArrayList<>(processors);
        if (numbers.numbers().isPresent() && vocabulary.digits().known()) {
            all.add(new NumberGuard(vocabulary.digits(), numbers.numbers().get()));
        }
        if (!vocabulary.slots().isEmpty()) {
            all.add(SlotGuard.of(vocabulary, slots));
        }
        return List.copyOf(all);
    }

    record NeverGenerated(int[] tokens) implements LogitsProcessor {

        @Override
        public void ban(Prefix prefix) {
            for (int token : tokens) {
                prefix.ban(token);
            }
        }
    }

    /**
     * Bans each token that would complete an n-gram the hypothesis already contains (Paulus et al. 2017, section 2.5). Those
     * with digits in them may come again: a year is four tokens, and stands in a sentence twice.
     */
    record NoRepeatNgram(int size, DigitTokens digits) implements LogitsProcessor {

        @Override
        public void ban(Prefix prefix) {
            int context = size - 1;
            int lastStart = prefix.length() - context;
            for (int start = 0; start < lastStart; start++) {
                if (prefix.sameTokens(start, lastStart, context) && !hasDigit(prefix, start)) {
                    prefix.ban(prefix.token(start + context));
                }
            }
        }

        private boolean hasDigit(Prefix prefix, int start) {
            for (int i = start; i < start + size; i++) {
                if (Character.isDigit(digits.character(prefix.token(i)))) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Bans the token that would begin one repetition too many of the group of tokens just repeated, whatever the group's
     * length. Numbers and dotted lines repeat single tokens in earnest ("1,000,000,000"), so up to
     * {@value #EARNEST_LENGTH} repeating tokens are never taken for a loop.
     */
    record LoopGuard(int maxRepeats) implements LogitsProcessor {

        static final int EARNEST_LENGTH = 16;

        @Override
        public void ban(Prefix prefix) {
            int longestPeriod = prefix.length() / maxRepeats;
            for (int period = 1; period <= longestPeriod; period++) {
                int limit = Math.max(maxRepeats * period, EARNEST_LENGTH);
                if (prefix.length() >= limit && repeats(prefix, period, limit)) {
                    prefix.ban(prefix.token(prefix.length() - period));
                }
            }
        }

        private static boolean repeats(Prefix prefix, int period, int stretch) {
            int end = prefix.length();
            return prefix.sameTokens(end - stretch, end - stretch + period, stretch - period);
        }
    }
}
