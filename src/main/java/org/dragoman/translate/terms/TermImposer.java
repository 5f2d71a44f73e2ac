package org.dragoman.translate.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.GlossaryEntry;
import org.dragoman.glossary.TermMatch;
import org.dragoman.text.Span;

/**
 * Puts the English of terms into a segment, where it is certain which words stand for them. What is right already is left as
 * it is, and what is not certain as well: a sentence is never damaged for a term.
 */
public final class TermImposer {

    private static final String ARTICLE = "the ";

    /** What may follow a person, but not a person whose name goes before a noun. */
    private static final Pattern NO_NOUN = Pattern
            .compile("[.,;:)\"]|$| (?:to|in|of|for|on|at|from|with|by|and|or|was|is|has|had|said)\\b");

    private final String english;
    private final List<TermMatch> matches;
    private final Span[] places;
    private final boolean[] garbled;
    private final boolean[] articleless;

    /** @param known where terms stand for certain */
    TermImposer(String english, List<TermMatch> matches, Map<TermMatch, Span> known) {
        this.english = english;
        this.matches = matches;
        this.places = matches.stream().map(known::get).toArray(Span[]::new);
        this.garbled = new boolean[matches.size()];
        this.articleless = new boolean[matches.size()];
    }

    /** The English of a segment and what became of its terms. */
    public record Imposed(String text, List<ImposedTerm> terms) {
    }

    Imposed found() {
        placeRight();
        return written();
    }

    Imposed impose() {
        placeRight();
        placeOverruled();
        placeGarbled();
        for (int i = 0; i < places.length; i++) {
            articleless[i] = places[i] != null && isWithNeedlessArticle(i);
        }
        return written();
    }

    private void placeRight() {
        IntStream.range(0, matches.size()).filter(i -> places[i] == null).boxed()
                .sorted(Comparator.comparing(i -> -matches.get(i).entry().english().length()))
                .forEach(i -> places[i] = right(matches.get(i).entry()).orElse(null));
    }

    /** What another glossary wants is no longer right. */
    private void placeOverruled() {
        for (int i = 0; i < places.length; i++) {
            if (places[i] == null) {
                places[i] = standing(matches.get(i).overruled()).orElse(null);
                garbled[i] = places[i] != null;
            }
        }
    }

    private void placeGarbled() {
        for (int i = 0; i < places.length; i++) {
            GlossaryEntry entry = matches.get(i).entry();
            if (places[i] == null && entry.kind().isName()) {
                GarbledName name = new GarbledName(entry);
                places[i] = name.in(english, this::isFree).or(() -> name.takenForPeople(english, this::isFree)).orElse(null);
                garbled[i] = places[i] != null;
            }
        }
    }

    private boolean isFree(Span span) {
        return Stream.of(places).noneMatch(place -> place != null && place.overlaps(span));
    }

    /** Where the wanted English, or other that is as good, stands already. */
    private Optional<Span> right(GlossaryEntry entry) {
        return standing(Stream.concat(Stream.of(entry.english()), entry.alternatives().stream()).toList());
    }

    private Optional<Span> standing(List<String> wordings) {
        return wordings.stream()
                .sorted(Comparator.comparing(wording -> -wording.length()))
                .flatMap(wording -> found(wording).stream()).filter(this::isFree).findFirst();
    }

    private List<Span> found(String wording) {
        Matcher place = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(wording) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(english);
        List<Span> found = new ArrayList<>();
        while (place.find()) {
            found.add(new Span(place.start(), place.end()));
        }
        return found;
    }

    private Imposed written() {
        StringBuilder text = new StringBuilder(english.length());
        ImposedTerm[] terms = new ImposedTerm[places.length];
        int copied = 0;
        for (int i : inOrder()) {
            text.append(english, copied, places[i].start());
            if (articleless[i]) {
                text.setLength(text.length() - ARTICLE.length());
            }
            int start = text.length();
            text.append(garbled[i] ? wanted(i) : places[i].in(english));
            copied = places[i].end();
            terms[i] = new ImposedTerm(matches.get(i), Optional.of(new Span(start, text.length())));
        }
        text.append(english, copied, english.length());
        for (int i = 0; i < terms.length; i++) {
            terms[i] = terms[i] == null ? new ImposedTerm(matches.get(i), Optional.empty()) : terms[i];
        }
        return new Imposed(text.toString(), List.of(terms));
    }

    /** "the arrival of the Rutte to Baghdad"; not in "the Rutte visit", where it is the visit's. */
    private boolean isWithNeedlessArticle(int match) {
        int start = places[match].start();
        return matches.get(match).entry().kind() == EntryKind.PERSON && english.startsWith(ARTICLE, start - ARTICLE.length())
                && start > ARTICLE.length() && !Character.isLetterOrDigit(english.charAt(start - ARTICLE.length() - 1))
                && NO_NOUN.matcher(english).region(places[match].end(), english.length()).lookingAt();
    }

    private int[] inOrder() {
        return IntStream.range(0, places.length).filter(i -> places[i] != null).boxed()
                .sorted(Comparator.comparing(i -> places[i].start())).mapToInt(Integer::intValue).toArray();
    }

    private String wanted(int match) {
        String wanted = matches.get(match).entry().english();
        boolean first = places[match].start() == 0;
        return first ? Character.toUpperCase(wanted.charAt(0)) + wanted.substring(1) : wanted;
    }
}
