package org.dragoman.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens 10 to 19 are the digits, 20 is a comma, 21 a full stop, 5 a word. */
class NumberGuardTest {

    private static final DigitTokens DIGITS = new DigitTokens(digits(), 20, 21);
    private static final TargetVocabulary VOCABULARY = new TargetVocabulary(30, 0, 1, Set.of(), DIGITS);

    private static Map<Integer, Integer> digits() {
        Map<Integer, Integer> digits = new HashMap<>();
        for (int digit = 0; digit < 10; digit++) {
            digits.put(digit, 10 + digit);
        }
        return digits;
    }

    private static int token(char character) {
        return Character.isDigit(character) ? 10 + character - '0' : character == ',' ? 20 : character == '.' ? 21 : 5;
    }

    private static Prefix written(String text, String... numbers) {
        Prefix prefix = new Prefix();
        for (char character : text.toCharArray()) {
            prefix.append(token(character), -0.1f);
        }
        return prefix.judgedBy(List.of(new NumberGuard(DIGITS, List.of(numbers))));
    }

    /** The characters that may follow. */
    private static String following(Prefix prefix) {
        StringBuilder following = new StringBuilder();
        for (char character : "0123456789,.w".toCharArray()) {
            boolean may = prefix.requires() ? prefix.fulfils(token(character)) : prefix.allows(token(character));
            following.append(may ? String.valueOf(character) : "");
        }
        return following.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '"', value = {
            "w | 2,.w | 2500",
            "w2 | 5, | 2500",
            "w2, | 5 | 2500",
            "w25 | 0 | 2500",
            "w2500 | ,.w | 2500",
            "w2500w | ,.w | 2500",
            "w2500. | ,.w | 2500",
            "w3 | . | 3.5",
            "w3. | 5 | 3.5",
            "w1 | 2 | 12000",
            "w12 | 0, | 12000",
    })
    void onlyTheNumberOfTheSourceCanBeWritten(String text, String following, String number) {
        assertEquals(following, following(written(text, number)));
    }

    @Test
    void eachNumberIsWrittenAsOftenAsItStandsInTheSource() {
        assertEquals("27,.w", following(written("w", "27", "2024", "7")).replace("4", ""));
        assertEquals("7,.w", following(written("w27w2024w", "27", "2024", "7")));
        assertEquals("2,.w", following(written("w5w", "5", "25")));
        assertEquals("25,.w", following(written("w5w", "5", "5", "25")));
    }

    @Test
    void withoutNumbersThereIsNoDigit() {
        assertEquals(",.w", following(written("ww")));
    }

    @Test
    void greedySearchFinishesANumber() {
        // The model would write 2 0 1 2 and stop; the source says 2017.
        Hypothesis found = decode(new GreedySearch(DecodingOptions.greedy(), VOCABULARY), SourceNumbers.of(List.of("2017")));
        assertArrayEquals(new int[] { 12, 10, 11, 17 }, found.tokens());
        assertTrue(found.complete());
    }

    @Test
    void beamSearchFinishesANumber() {
        Hypothesis found = decode(new BeamSearch(DecodingOptions.beam(3), VOCABULARY), SourceNumbers.of(List.of("2017")));
        assertArrayEquals(new int[] { 12, 10, 11, 17 }, found.tokens());
        assertTrue(found.complete());
    }

    @Test
    void unreadNumbersBindNothing() {
        Hypothesis found = decode(new GreedySearch(DecodingOptions.greedy(), VOCABULARY), SourceNumbers.UNREAD);
        assertArrayEquals(new int[] { 12, 10, 11, 12 }, found.tokens());
    }

    @Test
    void refusesWhatIsNotPlainDigits() {
        assertThrows(IllegalArgumentException.class, () -> SourceNumbers.of(List.of("2,500")));
        assertThrows(IllegalArgumentException.class, () -> new DigitTokens(Map.of(1, 11), 20, 21));
        assertFalse(DigitTokens.UNKNOWN.known());
    }

    /** A model that writes "2012" and ends, whatever was written before; the digits it did not want come in order behind. */
    private static Hypothesis decode(SearchStrategy strategy, SourceNumbers numbers) {
        int[] wanted = { 12, 10, 11, 12, 1 };
        Search search = strategy.begin(10, numbers);
        List<Integer> lengths = new ArrayList<>(List.of(0));
        while (!search.finished()) {
            int k = search.candidatesWanted();
            int rows = search.rows();
            int[] tokens = new int[rows * k];
            float[] logProbs = new float[rows * k];
            for (int row = 0; row < rows; row++) {
                int first = wanted[Math.min(lengths.get(row), wanted.length - 1)];
                tokens[row * k] = first;
                logProbs[row * k] = -0.1f;
                int other = 0;
                for (int rank = 1; rank < k; rank++, other++) {
                    other += other == first ? 1 : 0;
                    tokens[row * k + rank] = other;
                    logProbs[row * k + rank] = -5 - rank;
                }
            }
            search.advance(new Candidates(rows, k, tokens, logProbs), 0);
            List<Integer> next = new ArrayList<>();
            for (int row = 0; row < search.rows(); row++) {
                next.add(lengths.get(search.origin(row)) + 1);
            }
            lengths = next;
        }
        return search.best();
    }
}
