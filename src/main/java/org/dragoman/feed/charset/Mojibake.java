package org.dragoman.feed.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Arabic in UTF-8 that somebody took for windows-1252 and encoded again: "خبر" stands as "Ø®Ø¨Ø±". */
public final class Mojibake {

    private static final Charset LATIN = Charset.forName("windows-1252");

    /** Share of the letters Ø and Ù, with which nearly every Arabic letter begins then. */
    private static final double SHARE = 0.2;

    private Mojibake() {
    }

    public static boolean suspected(String text) {
        long marks = text.chars().filter(c -> c == 'Ø' || c == 'Ù').count();
        return marks >= 4 && marks > SHARE * text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    /** What was meant; empty unless every single character can be put back. */
    public static Optional<String> repaired(String text) {
        try {
            ByteBuffer bytes = LATIN.newEncoder().encode(CharBuffer.wrap(text));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException lost) {
            return Optional.empty();
        }
    }
}
