package org.dragoman.feed.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.feed.FeedProblem;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

/**
 * Finds out how a document is encoded: by its byte order mark, then by whether it is UTF-8, then by its XML declaration,
 * the HTTP header, and in the end by its looks. UTF-8 comes before what is declared because no Arabic text in another
 * encoding is by chance valid UTF-8, and wrong declarations are common.
 */
public final class DocumentDecoder {

    private static final int DECLARATION = 200;
    private static final Pattern XML_ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final Pattern HTTP_CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /** Share of broken characters up to which a document is damaged UTF-8 rather than something else. */
    private static final double DAMAGE = 0.05;

    private DocumentDecoder() {
    }

    /** @param contentType of the HTTP message */
    public static DecodedDocument decode(byte[] bytes, Optional<String> contentType) {
        // Before UTF-8: nearly any UTF-16 without a mark is valid UTF-8 as well, full of zeros.
        Optional<Charset> marked = byteOrderMark(bytes).or(() -> wide(bytes));
        if (marked.isPresent()) {
            return replaced(bytes, marked.get());
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        return utf8.isPresent() ? new DecodedDocument(utf8.get(), List.of()) : declaredOrSniffed(bytes, contentType);
    }

    private static DecodedDocument declaredOrSniffed(byte[] bytes, Optional<String> contentType) {
        Optional<Charset> declared = declared(bytes).or(() -> charset(HTTP_CHARSET, contentType.orElse("")));
        Optional<String> asDeclared = declared.flatMap(charset -> strictly(bytes, charset));
        if (asDeclared.isPresent()) {
            return new DecodedDocument(asDeclared.get(), List.of());
        }
        DecodedDocument damaged = replaced(bytes, StandardCharsets.UTF_8);
        long broken = damaged.text().chars().filter(c -> c == '\uFFFD').count();
        long foreign = damaged.text().chars().filter(c -> c > 127).count();
        if (broken <= DAMAGE * foreign) {
            return damaged;
        }
        Charset sniffed = sniffed(bytes);
        FeedProblem wrong = new FeedProblem("wrong-encoding", "The encoding is not the declared one; it was taken for "
                + sniffed.name().toLowerCase(Locale.ROOT));
        DecodedDocument guessed = replaced(bytes, sniffed);
        return declared.isPresent() ? new DecodedDocument(guessed.text(), List.of(wrong)) : guessed;
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(Charset.forName("UTF-32"));
        }
        return starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16)
                : Optional.empty();
    }

    /** Two bytes a character and no mark: every second byte of the markup is zero. */
    private static Optional<Charset> wide(byte[] bytes) {
        if (starts(bytes, '<', 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(bytes, 0, '<') ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... values) {
        for (int i = 0; i < values.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        return charset(XML_ENCODING, start);
    }

    private static Optional<Charset> charset(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? charset(found.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Charset sniffed(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > 65_536 ? Arrays.copyOf(bytes, 65_536) : bytes);
        detector.enableInputFilter(true);
        CharsetMatch match = detector.detect();
        return match == null ? StandardCharsets.UTF_8 : charset(match.getName()).orElse(StandardCharsets.UTF_8);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        }
    }

    private static DecodedDocument replaced(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE).decode(ByteBuffer.wrap(bytes)).toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return new DecodedDocument(unmarked, unmarked.indexOf('\uFFFD') < 0 ? List.of()
                    : List.of(new FeedProblem("broken-characters", "Some characters cannot be decoded")));
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
