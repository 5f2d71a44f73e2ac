package org.dragoman.translate.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.GlossaryEntry;
import org.dragoman.glossary.TermMatch;
import org.dragoman.text.Span;

/**
 * Hides names from the model behind symbols that it was trained to carry over (Post et al. 2019, "An Exploration of
 * Placeholding in Neural Machine Translation").
 *
 * <pre>
 * وقال محمد شياع السوداني لروته   →   وقال &lt;term&gt; ل&lt;/term&gt;   →   &lt;term&gt; told &lt;/term&gt;
 * </pre>
 */
public final class Slots {

    /** Stand for the symbols while a segment is normalized. They mean nothing, so what a text has of them is dropped. */
    private static final char FIRST_MARK = '\uE000';
    private static final String MARKS = "[\uE000-\uE0FF]";

    private static final String THE = "the ";
    private static final Pattern ARTICLE = Pattern.compile("(?<!\\p{L})[Tt]he $");

    private final List<String> symbols;

    /** @param symbols as the model has them */
    public Slots(List<String> symbols) {
        this.symbols = List.copyOf(symbols);
    }

    public boolean isEmpty() {
        return symbols.isEmpty();
    }

    /**
     * A segment as the model is to read it.
     *
     * @param terms
     *        what each symbol in it stands for
     */
    public record Slotted(String text, Map<String, TermMatch> terms) {

        public Slotted {
            terms = Map.copyOf(terms);
        }
    }

    /** The English of a segment, and where the English of the terms stands in it. */
    public record Filled(String text, Map<TermMatch, Span> places) {
    }

    /** A normalized text without the symbols that it happens to have itself. */
    public String without(String normalized) {
        String text = normalized;
        for (String symbol : symbols) {
            text = text.replace(symbol, symbol.replace("<", "< ").replace(">", " >"));
        }
        return text;
    }

    /**
     * Puts symbols in the place of terms, of the foremost when there are more than symbols.
     *
     * @param text
     *        the whole text
     * @param leftOut
     *        places in the segment that are not read, in their order; no term stands in them
     * @param normalization
     *        makes what the model reads
     */
    public Slotted put(String text, Span segment, List<TermMatch> terms, List<Span> leftOut,
            UnaryOperator<String> normalization) {
        List<TermMatch> chosen = terms.stream().limit(symbols.size())
                .sorted(Comparator.comparing(match -> match.source().start())).toList();
        Map<Span, String> instead = new TreeMap<>(Comparator.comparing(Span::start));
        leftOut.forEach(place -> instead.put(place, ""));
        for (int i = 0; i < chosen.size(); i++) {
            instead.put(chosen.get(i).source(), String.valueOf((char) (FIRST_MARK + i)));
        }
        String slotted = without(normalization.apply(marked(text, segment, instead)));
        Map<String, TermMatch> meanings = new LinkedHashMap<>();
        for (int i = 0; i < chosen.size(); i++) {
            slotted = slotted.replace(String.valueOf((char) (FIRST_MARK + i)), symbols.get(i));
            meanings.put(symbols.get(i), chosen.get(i));
        }
        return new Slotted(slotted, meanings);
    }

    private static String marked(String text, Span segment, Map<Span, String> instead) {
        StringBuilder marked = new StringBuilder();
        int copied = segment.start();
        for (Map.Entry<Span, String> place : instead.entrySet()) {
            marked.append(unmarked(text, copied, place.getKey().start())).append(place.getValue());
            copied = place.getKey().end();
        }
        return marked.append(unmarked(text, copied, segment.end())).toString();
    }

    private static String unmarked(String text, int start, int end) {
        return text.substring(start, end).replaceAll(MARKS, "");
    }

    /** English with terms in the place of their symbols; empty unless each symbol stands in it exactly once. */
    public Optional<Filled> filled(String english, Slotted slotted) {
        if (symbols.stream().anyMatch(symbol -> count(english, symbol) != (slotted.terms().containsKey(symbol) ? 1 : 0))) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        Map<TermMatch, Span> places = new LinkedHashMap<>();
        int copied = 0;
        for (String symbol : inOrder(english, slotted)) {
            int at = english.indexOf(symbol);
            text.append(english, copied, at);
            withoutArticle(text, slotted.terms().get(symbol).entry());
            String term = slotted.terms().get(symbol).entry().english();
            int start = text.length();
            text.append(isSentenceStart(text) ? Character.toUpperCase(term.charAt(0)) + term.substring(1) : term);
            places.put(slotted.terms().get(symbol), new Span(start, text.length()));
            copied = at + symbol.length();
        }
        return Optional.of(new Filled(text.append(english, copied, english.length()).toString(), places));
    }

    /** No second article before a term that has one, and none before a person who begins a sentence. */
    private static void withoutArticle(StringBuilder before, GlossaryEntry entry) {
        Matcher article = ARTICLE.matcher(before);
        if (article.find() && (entry.english().startsWith(THE)
                || entry.kind() == EntryKind.PERSON && isSentenceStart(before.substring(0, article.start())))) {
            before.setLength(article.start());
        }
    }

    private static List<String> inOrder(String english, Slotted slotted) {
        List<String> found = new ArrayList<>(slotted.terms().keySet());
        found.sort(Comparator.comparing(english::indexOf));
        return found;
    }

    private static boolean isSentenceStart(CharSequence before) {
        return IntStream.range(0, before.length()).noneMatch(i -> Character.isLetterOrDigit(before.charAt(i)));
    }

    private static int count(String text, String symbol) {
        int count = 0;
        for (int at = text.indexOf(symbol); at >= 0; at = text.indexOf(symbol, at + symbol.length())) {
            count++;
        }
        return count;
    }
}
