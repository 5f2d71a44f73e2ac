package org.dragoman.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dragoman.summarize.Story.Passage;
import org.dragoman.summarize.Story.Role;
import org.dragoman.summarize.StorySentence.Piece;
import org.dragoman.summarize.english.Ballast;
import org.dragoman.summarize.english.EnglishSentences;
import org.dragoman.text.Span;

/**
 * The body of a story as whole English sentences. A segment may hold two English sentences, and a long source sentence may
 * have been cut into several segments: passages of one paragraph are joined until one ends a sentence.
 */
final class StoryReader {

    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?\\u2026][\"\\u201d\\u2019')\\]\\u00bb]*$");

    private static final int LONGEST_CAPTION = 4;

    private StoryReader() {
    }

    static List<StorySentence> read(Story story) {
        List<StorySentence> sentences = new ArrayList<>();
        List<Passage> open = new ArrayList<>();
        Set<Integer> captions = captions(story);
        for (Passage passage : story.passages()) {
            if (!open.isEmpty() && passage.paragraph() != open.get(0).paragraph()) {
                close(open, sentences);
            }
            if (passage.role() != Role.BODY || captions.contains(passage.paragraph()) || passage.text().isBlank()
                    || Ballast.isFurniture(passage.text())) {
                continue;
            }
            open.add(passage);
            if (ENDS_SENTENCE.matcher(passage.text().strip()).find()) {
                close(open, sentences);
            }
        }
        close(open, sentences);
        return sentences;
    }

    /** Paragraphs that are captions: where a text has lines at all, and is not one long line that a caption opens. */
    private static Set<Integer> captions(Story story) {
        Map<Integer, List<Passage>> paragraphs = story.passages().stream()
                .collect(Collectors.groupingBy(Passage::paragraph));
        return paragraphs.size() < 2 ? Set.of()
                : paragraphs.keySet().stream().filter(number -> paragraphs.get(number).size() <= LONGEST_CAPTION)
                        .filter(number -> Ballast.opensCaption(paragraphs.get(number).get(0).text()))
                        .collect(Collectors.toSet());
    }

    private static void close(List<Passage> open, List<StorySentence> sentences) {
        if (open.isEmpty()) {
            return;
        }
        StringBuilder joined = new StringBuilder();
        List<Span> places = new ArrayList<>();
        for (Passage passage : open) {
            joined.append(joined.length() == 0 ? "" : " ");
            places.add(new Span(joined.length(), joined.length() + passage.text().length()));
            joined.append(passage.text());
        }
        String text = joined.toString();
        for (Span line : EnglishSentences.lines(text)) {
            for (Span sentence : EnglishSentences.split(text, line)) {
                add(text, sentence, open, places, sentences);
            }
        }
        open.clear();
    }

    private static void add(String text, Span sentence, List<Passage> open, List<Span> places, List<StorySentence> sentences) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Span place = places.get(i);
            if (place.overlaps(sentence)) {
                int start = Math.max(place.start(), sentence.start()) - place.start();
                int end = Math.min(place.end(), sentence.end()) - place.start();
                pieces.add(new Piece(open.get(i), new Span(start, end)));
            }
        }
        String shown = sentence.in(text).strip();
        if (!Ballast.isFurniture(shown)) {
            sentences.add(new StorySentence(shown.replaceAll("[\\s\\u00a0]+", " "), pieces));
        }
    }
}
