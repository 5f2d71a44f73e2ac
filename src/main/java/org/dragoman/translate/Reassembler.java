package org.dragoman.translate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.text.QuotationMarks;
import org.dragoman.text.SegmentedText;
import org.dragoman.text.Span;

/**
 * Fits the English of each segment into the place of its source. It looks at the source and at one segment's English
 * only, so a segment can be shown before its neighbours are translated.
 *
 * <pre>
 * source  | segment: ...الحكومة، | segment: وأعلن ... | (one sentence, cut because it was too long)
 * model   | The government said. | And he announced … |
 * fitted  | The government said, | and he announced … |
 * </pre>
 */
final class Reassembler {

    private static final Pattern LINE_END = Pattern.compile("[\\n\\r\\x0B\\f\\u0085\\u2028\\u2029<]");
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?؟…:\\-–—][\\s\"'”’»)\\]]*$");
    private static final Pattern FULL_STOP = Pattern.compile("\\.(?<closing>[\"')\\]]*)$");
    private static final Pattern FIRST_WORD = Pattern.compile("^\\p{L}+");

    /** English words that are capital only at the start of a sentence. "I" and names are not among them. */
    private static final Set<String> LOWER_WITHIN_SENTENCE = Set.of("A", "About", "According", "After", "All", "Also",
            "Although", "Amid", "Among", "An", "And",
            "Another", "Any", "Are", "As", "At", "Because", "Been", "Before", "Being", "Both", "But", "By",
            "Can", "Could", "Despite", "Did", "Does", "During", "Each", "Either", "Even", "Every", "For",
            "From", "Had", "Has", "Have", "He", "Her", "His", "How", "However", "If", "In", "Into", "Is",
            "It", "Its", "Like", "Many", "More", "Most", "Not", "Now", "Of", "On", "Once", "One", "Only",
            "Or", "Our", "Over", "She", "Since", "So", "Some", "Such", "Than", "That", "The", "Their",
            "Then", "There", "Therefore", "These", "They", "This", "Those", "Through", "Thus", "To", "Under",
            "Until", "Was", "We", "Were", "What", "When", "Where", "Whether", "Which", "While", "Who",
            "With", "Without", "Would", "Yet", "You", "Your");

    private final SegmentedText source;

    Reassembler(SegmentedText source) {
        this.source = source;
    }

    /** The English of a segment as it stands in the target text. */
    String fitted(int segment, String english) {
        String fitted = withQuotationMarks(segment, english);
        fitted = continues(segment) ? withoutFullStop(segment, fitted) : fitted;
        fitted = withMarksClosed(fitted);
        return segment > 0 && continues(segment - 1) ? withoutCapital(fitted) : fitted;
    }

    /** No space within the marks of a quotation, as the model sometimes writes one; quotations may stand in quotations. */
    private static String withMarksClosed(String english) {
        StringBuilder closed = new StringBuilder(english);
        int open = 0;
        for (int at = closed.indexOf("\""); at >= 0; at = closed.indexOf("\"", at + 1)) {
            boolean spaceBefore = at > 0 && closed.charAt(at - 1) == ' ';
            boolean spaceAfter = at + 1 < closed.length() && closed.charAt(at + 1) == ' ';
            boolean wordAfter = at + 1 < closed.length() && Character.isLetterOrDigit(closed.charAt(at + 1));
            if (open > 0 && spaceBefore && !wordAfter) {
                closed.deleteCharAt(--at);
                open--;
            } else if (spaceAfter && (at == 0 || spaceBefore)) {
                closed.deleteCharAt(at + 1);
                open++;
            } else {
                open += at == 0 || spaceBefore || !Character.isLetterOrDigit(closed.charAt(at - 1)) && wordAfter ? 1
                        : open > 0 ? -1 : 0;
            }
        }
        return closed.toString();
    }

    /** Whether the sentence of this segment goes on in the next one. */
    private boolean continues(int segment) {
        return segment + 1 < source.size()
                && !LINE_END.matcher(source.gap(segment + 1)).find()
                && !ENDS_SENTENCE.matcher(source.segment(segment)).find();
    }

    private String withoutFullStop(int segment, String english) {
        String text = source.segment(segment);
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        String mark = last == '،' || last == ',' ? "," : last == '؛' || last == ';' ? ";" : "";
        Matcher stop = FULL_STOP.matcher(english);
        return stop.find() ? english.substring(0, stop.start()) + mark + stop.group("closing") : english;
    }

    private static String withoutCapital(String english) {
        Matcher word = FIRST_WORD.matcher(english);
        return word.find() && LOWER_WITHIN_SENTENCE.contains(word.group())
                ? word.group().toLowerCase(Locale.ROOT) + english.substring(word.end())
                : english;
    }

    /** Puts marks back that the model has left out, where their place is known: at the ends of the segment. */
    private String withQuotationMarks(int segment, String english) {
        if (english.isEmpty() || english.indexOf('"') >= 0) {
            return english;
        }
        Span span = source.segments().get(segment);
        boolean opens = false;
        boolean closes = false;
        for (QuotationMarks.Quoted quoted : QuotationMarks.in(source.text(), span)) {
            boolean first = quoted.opened() && quoted.span().start() == span.start();
            boolean last = quoted.closed() && endsWith(span, quoted.span());
            boolean whole = first && last;
            opens |= whole || first && !quoted.closed();
            closes |= whole || last && !quoted.opened();
        }
        return (opens ? "\"" : "") + english + (closes ? "\"" : "");
    }

    /** Whether nothing but punctuation follows the quotation in its segment. */
    private boolean endsWith(Span segment, Span quoted) {
        return source.text().substring(quoted.end(), segment.end()).codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
