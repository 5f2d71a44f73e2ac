package org.dragoman.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dragoman.summarize.english.EnglishSentences;
import org.dragoman.text.Span;

/**
 * One dispatch or article in English, as the pieces that can be cited.
 *
 * @param id names the story in a summary of several
 * @param passages in the order of the text
 */
public record Story(String id, List<Passage> passages) {

    public Story {
        Objects.requireNonNull(id, "id");
        passages = List.copyOf(passages);
    }

    /** What a passage is to its story; only {@link #BODY} is ever summarized. */
    public enum Role {
        HEADLINE,
        BYLINE,
        DATELINE,
        BODY,
        BOILERPLATE
    }

    /** How far the English of a passage may be relied on, the best first. */
    public enum Trust {
        SOUND,
        /** The audit found an error in it: summarized only where nothing sound can be. */
        DOUBTFUL,
        /** Broken off, or not in English: never summarized. */
        UNUSABLE
    }

    /**
     * The English of one source segment.
     *
     * @param segment the segment's number, unique in its story
     * @param paragraph number of the paragraph; passages of one paragraph may be parts of one sentence
     * @param text the English
     * @param target where {@code text} stands in the English document
     * @param source where the segment stands in the source document; of an English story the same as {@code target}
     */
    public record Passage(int segment, Role role, int paragraph, String text, Span target, Span source, Trust trust) {

        public Passage {
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(trust, "trust");
            if (target.length() != text.length()) {
                throw new IllegalArgumentException("A text of " + text.length() + " code units does not stand at " + target);
            }
        }
    }

    /** A story written in English: every line a paragraph, every sentence a passage. */
    public static Story ofEnglish(String id, String text) {
        List<Passage> passages = new ArrayList<>();
        List<Span> lines = EnglishSentences.lines(text);
        for (int paragraph = 0; paragraph < lines.size(); paragraph++) {
            for (Span sentence : EnglishSentences.split(text, lines.get(paragraph))) {
                passages.add(
                        new Passage(passages.size(), Role.BODY, paragraph, sentence.in(text), sentence, sentence, Trust.SOUND));
            }
        }
        return new Story(id, passages);
    }
}
