package org.dragoman.summarize;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dragoman.text.Span;

/**
 * Counts what a summary must never do, by rules of its own: it shares no code with the summarizer beyond the records it
 * reads. {@link SummaryServiceCheck} puts a running service to it.
 */
final class SummaryCheck {

    enum Violation {
        OVER_LIMIT,
        LONGER_THAN_SOURCE,
        CUT,
        NO_EVIDENCE,
        NUMBER_NOT_IN_EVIDENCE,
        QUOTATION_NOT_IN_EVIDENCE,
        NAME_NOT_IN_EVIDENCE,
        UNBALANCED_QUOTATION,
        REPEATED_SENTENCE,
        DANGLING_OPENING,
        HEADLINE_TOO_LONG
    }

    static final List<SummaryLength> LENGTHS = List.of(new SummaryLength.Sentences(1), new SummaryLength.Sentences(2),
            new SummaryLength.Sentences(3), new SummaryLength.Sentences(5), new SummaryLength.Words(30),
            new SummaryLength.Words(60),
            new SummaryLength.Words(100));

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,:/]*\\d|\\d");
    private static final Pattern QUOTATION = Pattern.compile("[\"\u201c]([^\"\u201c\u201d]+)[\"\u201d]");
    private static final Pattern CAPITALIZED = Pattern.compile("(?<= )\\p{Lu}\\p{L}+");
    private static final Pattern PRONOUN = Pattern.compile("^(?:He|She|They|It|His|Her|Their|Its|However|But|Moreover)\\b");
    private static final Pattern EXPLETIVE = Pattern
            .compile("^It (?:is|was|remains|seems|appears|became|emerged|will be|remained)\\b.*");

    private final Map<Violation, Integer> counts = new EnumMap<>(Violation.class);
    private final List<String> examples = new ArrayList<>();
    private int summaries;
    private int empty;
    private int headlines;

    void check(Story story, String document, SummaryLength length, SummaryOutcome outcome) {
        if (!(outcome instanceof Summary summary)) {
            empty++;
            return;
        }
        summaries++;
        checkLength(document, length, summary);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < summary.sentences().size(); i++) {
            SummarySentence sentence = summary.sentences().get(i);
            count(!seen.add(folded(sentence.text())), Violation.REPEATED_SENTENCE, sentence.text());
            checkSentence(story, document, sentence);
            checkOpening(story, summary.sentences(), i);
        }
        summary.headline().ifPresent(headline -> {
            headlines++;
            count(headline.split("\\s+").length > 12, Violation.HEADLINE_TOO_LONG, headline);
            checkFacts(document, headline);
        });
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int summaries() {
        return summaries;
    }

    Map<Violation, Integer> counts() {
        return counts;
    }

    List<String> examples() {
        return examples;
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%d summaries, %d headlines, %d times nothing fitted%n", summaries, headlines, empty);
        for (Violation violation : Violation.values()) {
            out.printf(Locale.ROOT, "%-28s %d%n", violation, counts.getOrDefault(violation, 0));
        }
        examples.stream().limit(40).forEach(out::println);
    }

    private void checkLength(String document, SummaryLength length, Summary summary) {
        String text = summary.text();
        int used = length instanceof SummaryLength.Sentences ? summary.sentences().size()
                : length instanceof SummaryLength.Words ? text.trim().split("\\s+").length : text.length();
        count(used > length.limit(), Violation.OVER_LIMIT, text);
        count(text.length() > document.strip().length() + summary.sentences().size(), Violation.LONGER_THAN_SOURCE, text);
    }

    private void checkSentence(Story story, String document, SummarySentence sentence) {
        String text = sentence.text();
        count(!text.matches("(?s)^[\"\u201c\u2018'(\\[]*[\\p{Lu}\\p{N}$\u00a3\u20ac#@].*[.!?\u2026][\"\u201d\u2019')\\]]*$"),
                Violation.CUT, text);
        count(text.chars().filter(c -> c == '"').count() % 2 != 0, Violation.UNBALANCED_QUOTATION, text);
        boolean cited = !sentence.evidence().isEmpty()
                && sentence.evidence().stream()
                        .allMatch(place -> place.target().end() <= document.length() && !place.target().isEmpty()
                                && isPlaceOf(story, place));
        count(!cited, Violation.NO_EVIDENCE, text);
        if (cited) {
            checkFacts(sentence.evidence().stream().map(SummarySentence.Evidence::target).map(span -> span.in(document))
                    .collect(Collectors.joining("\n")), text);
        }
    }

    /** Whether the segment that is cited stands there on both sides. */
    private static boolean isPlaceOf(Story story, SummarySentence.Evidence place) {
        return story.passages().stream().anyMatch(passage -> passage.segment() == place.segment()
                && passage.source().equals(place.source()) && !place.source().isEmpty()
                && passage.target().start() <= place.target().start() && place.target().end() <= passage.target().end());
    }

    private void checkFacts(String evidence, String text) {
        String flat = evidence.replaceAll("[\\s\u00a0]+", " ");
        everyMatch(NUMBER, 0, text, flat, Violation.NUMBER_NOT_IN_EVIDENCE);
        everyMatch(QUOTATION, 1, text, flat, Violation.QUOTATION_NOT_IN_EVIDENCE);
        everyMatch(CAPITALIZED, 0, text, flat, Violation.NAME_NOT_IN_EVIDENCE);
    }

    /** A pronoun may open a sentence only when the sentence before it in the story is shown before it too. */
    private void checkOpening(Story story, List<SummarySentence> sentences, int index) {
        SummarySentence sentence = sentences.get(index);
        if (!PRONOUN.matcher(sentence.text()).find() || EXPLETIVE.matcher(sentence.text()).matches()) {
            return;
        }
        int start = sentence.evidence().get(0).target().start();
        List<Span> before = story.passages().stream()
                .filter(passage -> passage.role() == Story.Role.BODY && passage.text().matches("(?s).*[.!?\"\u201d)]"))
                .map(Story.Passage::target).filter(target -> target.end() <= start).toList();
        boolean first = before.isEmpty();
        boolean shown = !first && index > 0 && sentences.get(index - 1).evidence().stream()
                .anyMatch(place -> place.target().end() >= before.get(before.size() - 1).start());
        count(!first && !shown, Violation.DANGLING_OPENING, sentence.text());
    }

    private void everyMatch(Pattern pattern, int group, String text, String evidence, Violation violation) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            count(!evidence.contains(matcher.group(group)), violation, matcher.group(group) + " in: " + text);
        }
    }

    private void count(boolean violated, Violation violation, String example) {
        if (violated) {
            counts.merge(violation, 1, Integer::sum);
            examples.add(violation + ": " + example);
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
