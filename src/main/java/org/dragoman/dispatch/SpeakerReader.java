package org.dragoman.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.Span;

/**
 * Finds who is quoted, where the text says so: "قال فلان: ...", "...، بحسب فلان", "ونقلت الوكالة عن فلان قوله ...". A verb
 * without a subject goes on with who spoke last, if its gender allows it. In doubt nobody is named.
 */
final class SpeakerReader {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{Mn}\\p{Nd}\u0640]+|[^\\s\\p{L}\\p{Cf}]");
    private static final int LONGEST_NAME = 12;
    private static final int LONGEST_LABEL = 6;
    private static final int SHORTEST_SPEECH = 3;

    /** A word, a mark, or a quotation as a whole. */
    private record Token(Span span, String value, Quotation quotation) {

        boolean isWord() {
            return quotation == null && Character.isLetter(value.charAt(0));
        }

        boolean is(String mark) {
            return quotation == null && value.equals(mark);
        }
    }

    /** @param feminine null when the text does not show it */
    private record Speaker(Span span, Boolean feminine) {
    }

    private final String text;
    private final Map<Quotation, Span> speakers = new HashMap<>();

    /** Who spoke last, in this paragraph or an earlier one; null when somebody did whom the text does not name for sure. */
    private Speaker last;

    /** Who speaks in this sentence; null when nobody does or it is in doubt. */
    private Speaker current;

    /** The quotation of this sentence that still waits for its speaker. */
    private Quotation waiting;

    private List<Token> tokens = List.of();

    private SpeakerReader(String text) {
        this.text = text;
    }

    /** The quotations with their speakers. */
    static List<Quotation> read(String text, List<Span> paragraphs, List<Quotation> quotations) {
        SpeakerReader reader = new SpeakerReader(text);
        for (Span paragraph : paragraphs) {
            reader.readParagraph(paragraph, quotations);
        }
        return quotations.stream().map(quotation -> quotation.saidBy(Optional.ofNullable(reader.speakers.get(quotation))))
                .toList();
    }

    private void readParagraph(Span paragraph, List<Quotation> quotations) {
        boolean announced = !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(":");
        tokens = tokens(paragraph, quotations);
        if (!announced) {
            endSentence();
        }
        readLabel();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.quotation != null) {
                readQuotation(token.quotation, at);
            } else if (token.isWord()) {
                at = Math.max(at, readWord(token.value, at) - 1);
            } else if (".؟!?".contains(token.value)) {
                endSentence();
            }
        }
    }

    private void endSentence() {
        current = null;
        waiting = null;
    }

    private List<Token> tokens(Span paragraph, List<Quotation> quotations) {
        List<Token> found = new ArrayList<>();
        int at = paragraph.start();
        for (Quotation quotation : quotations) {
            Span span = quotation.span();
            if (quotation.depth() == 0 && span.end() > at && span.start() < paragraph.end()) {
                addWords(new Span(at, Math.max(at, span.start())), found);
                if (span.start() >= paragraph.start()) {
                    found.add(new Token(span, "", quotation));
                }
                at = Math.min(paragraph.end(), span.end());
            }
        }
        addWords(new Span(at, paragraph.end()), found);
        return found;
    }

    private void addWords(Span range, List<Token> found) {
        Matcher words = TOKEN.matcher(text).region(range.start(), range.end());
        while (words.find()) {
            String value = ArabicNormalizer.normalize(words.group()).value();
            if (!value.isEmpty()) {
                found.add(new Token(new Span(words.start(), words.end()), value, null));
            }
        }
    }

    /** "السوداني: "..."" at the start of a paragraph. */
    private void readLabel() {
        int colon = 0;
        while (colon < tokens.size() && tokens.get(colon).isWord() && !SpeechWords.endsName(tokens.get(colon).value)
                && SpeechWords.verb(tokens.get(colon).value).isEmpty()) {
            colon++;
        }
        boolean label = colon > 0 && colon <= LONGEST_LABEL && colon + 1 < tokens.size() && tokens.get(colon).is(":")
                && tokens.get(colon + 1).quotation != null;
        if (label) {
            speaks(new Speaker(name(0, colon), null));
        }
    }

    private void readQuotation(Quotation quotation, int at) {
        if (isName(quotation, at)) {
            return;
        }
        if (current != null) {
            speakers.put(quotation, current.span);
        } else {
            waiting = quotation;
        }
    }

    /** حزب "العدالة": marks around a name, or around one or two words after a noun, which are somebody's term for it. */
    private boolean isName(Quotation quotation, int at) {
        if (at == 0 || !tokens.get(at - 1).isWord()) {
            return false;
        }
        String before = tokens.get(at - 1).value;
        String[] words = quotation.quoted().in(text).strip().split("\\s+");
        boolean term = words.length < SHORTEST_SPEECH && !SpeechWords.endsName(before) && !isPredicate(words[0]);
        return SpeechWords.is("name", before) || SpeechWords.is("audience", before) || words.length == 1 || term;
    }

    /** "يبدأ غدا", "خلال أسابيع": what a sentence says of its subject, not a name. */
    private static boolean isPredicate(String word) {
        return "يتسن".indexOf(word.charAt(0)) >= 0 || word.startsWith("ل") && word.length() == 2 || SpeechWords.endsName(word);
    }

    /** @return the token to go on with */
    private int readWord(String word, int at) {
        if (SpeechWords.isPassedOn(word)) {
            return readPassedOn(at);
        }
        if (SpeechWords.isAccordingTo(at == 0 ? "" : tokens.get(at - 1).value, word)) {
            return readSource(at);
        }
        Optional<SpeechWords.Verb> verb = SpeechWords.is("going-on", word) ? Optional.empty()
                : SpeechWords.verb(word).filter(found -> isSaying(found, at));
        return verb.isPresent() ? readVerb(verb.get(), at) : at + 1;
    }

    /** "بين" and "عبر" are prepositions unless what follows says otherwise. */
    private boolean isSaying(SpeechWords.Verb verb, int at) {
        return switch (verb.masculine()) {
            case "بين" -> verb.feminine() || at + 1 < tokens.size() && tokens.get(at + 1).value.equals("أن")
                    || verb.conjoined() && hasBefore(at, "أن");
            case "عبر" -> verb.feminine() || hasBefore(at, "عن");
            default -> true;
        };
    }

    /** Whether a word follows before the next mark or the next word that ends a name. */
    private boolean hasBefore(int at, String word) {
        for (int next = at + 1; next < tokens.size() && next - at <= LONGEST_NAME; next++) {
            Token token = tokens.get(next);
            if (token.value.equals(word) || !token.isWord() && !token.is("،")) {
                return token.value.equals(word);
            }
        }
        return false;
    }

    private int readVerb(SpeechWords.Verb verb, int at) {
        int end = takesPreposition(verb, at + 1) ? at + 1 : nameEnd(at + 1);
        if (end > at + 1) {
            boolean certain = !(verb.mayTakeObject() && verb.conjoined());
            speaks(certain ? new Speaker(name(at + 1, end), verb.feminine()) : null);
        } else {
            boolean certain = verb.conjoined() || !followsNoun(at);
            boolean agrees = last != null && (last.feminine == null || last.feminine == verb.feminine());
            speaks(certain && agrees ? last : null);
        }
        return end;
    }

    /** "أشاد بجهود الحكومة": what he praised, written together with its preposition. */
    private boolean takesPreposition(SpeechWords.Verb verb, int at) {
        return verb.mayTakePreposition() && at < tokens.size() && tokens.get(at).value.startsWith("ب");
    }

    /** "الوزير قال": the subject stands before its verb, and where it begins is hard to tell. */
    private boolean followsNoun(int at) {
        return at == 0 || tokens.get(at - 1).isWord() && !SpeechWords.endsName(tokens.get(at - 1).value);
    }

    private int readPassedOn(int at) {
        for (int next = at + 1; next < tokens.size() && next - at <= LONGEST_NAME; next++) {
            if (tokens.get(next).value.equals("عن")) {
                int end = nameEnd(next + 1);
                speaks(end > next + 1 ? new Speaker(name(next + 1, end), null) : null);
                return end;
            }
        }
        return at + 1;
    }

    private int readSource(int at) {
        int start = at + 1;
        if (start < tokens.size() && tokens.get(start).is("ل")) {
            start++;
        }
        int end = nameEnd(start);
        boolean afterQuotation = waiting != null || current == null;
        if (end > start && afterQuotation && !SpeechWords.is("source", tokens.get(start).value)) {
            speaks(new Speaker(name(start, end), null));
            return end;
        }
        return at + 1;
    }

    private void speaks(Speaker speaker) {
        current = speaker;
        last = speaker;
        if (waiting != null && speaker != null) {
            speakers.put(waiting, speaker.span);
        }
        waiting = null;
    }

    /** Where the name that begins at a token ends; the same token when none begins there. */
    private int nameEnd(int start) {
        int end = start;
        while (end < tokens.size() && end - start < LONGEST_NAME && tokens.get(end).isWord()
                && !SpeechWords.endsName(tokens.get(end).value) && !isAside(end, end == start)) {
            end++;
        }
        return end;
    }

    /** "قال فلان من جهته", "حذر من أن": elsewhere "من" is part of a name, as in "شاهد من رويترز". */
    private boolean isAside(int at, boolean first) {
        return tokens.get(at).value.equals("من")
                && (first || at + 1 < tokens.size() && SpeechWords.is("aside", tokens.get(at + 1).value));
    }

    private Span name(int start, int end) {
        return new Span(tokens.get(start).span.start(), tokens.get(end - 1).span.end());
    }
}
