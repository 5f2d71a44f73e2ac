package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class ClauseSplitterTest {

    @Test
    void prefersSemicolonsToCommas() {
        assertPieces(9, "أعلن الوزير، خلال مؤتمر في عمان، القرار؛ وهو الأول من نوعه في البلاد",
                "أعلن الوزير، خلال مؤتمر في عمان، القرار؛", "وهو الأول من نوعه في البلاد");
    }

    @Test
    void prefersCommasToConjunctions() {
        assertPieces(9, "وصل الوفد إلى العاصمة وأجرى لقاءات، كما زار المخيمات حيث التقى النازحين",
                "وصل الوفد إلى العاصمة وأجرى لقاءات،", "كما زار المخيمات حيث التقى النازحين");
    }

    @Test
    void prefersConjunctionsToOtherWords() {
        assertPieces(9, "أجرى الوفد الزائر سلسلة لقاءات في العاصمة حيث التقى عددا كبيرا من المسؤولين المحليين",
                "أجرى الوفد الزائر سلسلة لقاءات في العاصمة", "حيث التقى عددا كبيرا من المسؤولين المحليين");
        assertPieces(8, "التقى الوفد الزائر عددا من الوزراء وبحث معهم ملف إعادة الإعمار",
                "التقى الوفد الزائر عددا من الوزراء", "وبحث معهم ملف إعادة الإعمار");
    }

    @Test
    void aMinisterIsNoConjunction() {
        assertPieces(8, "استقبل رئيس الحكومة صباح اليوم وزير الخارجية وبحث الملفات العالقة",
                "استقبل رئيس الحكومة صباح اليوم وزير الخارجية", "وبحث الملفات العالقة");
    }

    @Test
    void doesNotPartANumberFromWhatItCounts() {
        List<String> pieces = pieces(7, "شارك أكثر من ستة آلاف متطوع نحو 2500 جندي أميركي هناك");
        assertTrue(pieces.stream().noneMatch(piece -> piece.endsWith("2500") || piece.endsWith("نحو")), pieces::toString);
    }

    @Test
    void keepsQuotationsTogetherWherePossible() {
        assertPieces(9, "أكد الوزير في بيان صدر أمس \"أن الاتفاق، الذي وقع، نافذ تماما\" بحسب الوكالة",
                "أكد الوزير في بيان صدر أمس", "\"أن الاتفاق، الذي وقع، نافذ تماما\" بحسب الوكالة");
    }

    @Test
    void findsClausesWithoutSpacesBetweenThem() {
        assertPieces(5, "وصل الوفد صباح أمس،وغادر مساء اليوم نفسه", "وصل الوفد صباح أمس،", "وغادر مساء اليوم نفسه");
    }

    @Test
    void aWordOverTheLimitIsCutBetweenCharacters() {
        String word = "هه\u064E".repeat(50);
        SentenceSplitter splitter = new SentenceSplitter(String::length, 20);
        SegmentedText text = splitter.split("قال " + word + " ثم");
        assertTrue(text.segmentTexts().stream().allMatch(piece -> piece.length() <= 20));
        assertTrue(text.segmentTexts().stream().noneMatch(piece -> piece.startsWith("\u064E")));
        assertEquals("قال " + word + " ثم", text.text());
        assertEquals(word.length() + 5, text.segmentTexts().stream().mapToInt(String::length).sum());
    }

    @Test
    void everyPieceIsWithinTheLimitAndNoWordIsLost() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String sentence = sentence(random, 1 + random.nextInt(300));
            int most = 2 + random.nextInt(40);
            List<String> pieces = pieces(most, sentence);
            assertTrue(pieces.stream().allMatch(piece -> WordCount.of(piece) <= most), () -> most + ": " + sentence);
            assertEquals(sentence, String.join(" ", pieces));
        }
    }

    @Test
    void holdsTheLimitOfAMeasureThatIsMoreThanItsWords() {
        ToIntFunction<String> measure = text -> text.length() + WordCount.of(text) * 3;
        String sentence = sentence(new Random(3), 400);
        List<String> pieces = new SentenceSplitter(measure, 90).split(sentence).segmentTexts();
        assertTrue(pieces.stream().allMatch(piece -> measure.applyAsInt(piece) <= 90));
        assertEquals(sentence, String.join(" ", pieces));
    }

    @Test
    void piecesAreAboutEquallyLong() {
        List<String> pieces = pieces(41, sentence(new Random(5), 81));
        assertTrue(pieces.size() <= 4, pieces::toString);
        assertTrue(pieces.stream().allMatch(piece -> WordCount.of(piece) > 10), pieces::toString);
    }

    @Test
    void fiveThousandWordsWithoutAFullStopAreMeasuredAFewTimesOver() {
        String sentence = sentence(new Random(1), 5000);
        AtomicLong measured = new AtomicLong();
        ToIntFunction<String> measure = text -> {
            measured.addAndGet(text.length());
            return WordCount.of(text);
        };
        List<String> pieces = new SentenceSplitter(measure, 100).split(sentence).segmentTexts();
        assertTrue(pieces.size() < 120, () -> pieces.size() + " pieces");
        assertTrue(measured.get() < 4L * sentence.length(), () -> measured + " of " + sentence.length());
    }

    private static String sentence(Random random, int words) {
        List<String> vocabulary = List.of("أعلن", "الوفد", "وزير", "في", "وقال", "بغداد،", "حيث", "\"نعم", "لا\"", "2500",
                "(عاجل)", "اليوم؛",
                "مدينة", "الأمن", "التي", "قرب");
        return random.ints(words, 0, vocabulary.size()).mapToObj(vocabulary::get).collect(Collectors.joining(" "));
    }

    private static void assertPieces(int most, String sentence, String... pieces) {
        assertEquals(List.of(pieces), pieces(most, sentence));
    }

    private static List<String> pieces(int most, String sentence) {
        return new SentenceSplitter(WordCount::of, most).split(sentence).segmentTexts();
    }
}
