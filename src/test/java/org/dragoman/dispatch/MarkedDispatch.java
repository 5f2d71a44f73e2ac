package org.dragoman.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.dragoman.text.Span;

/**
 * A dispatch of the corpus and what is to be found in it. How it is written says {@code dispatch/corpus/README.md}.
 *
 * @param quotations each with the span of its speaker, in the order in which they begin
 */
record MarkedDispatch(String name, String text, List<Part> parts, Map<Span, Optional<Span>> quotations) {

    private static final Path CORPUS = Path.of("src", "test", "resources", "dispatch", "corpus");
    private static final Map<Character, PartKind> KINDS = Map.of('H', PartKind.HEADLINE, 'B', PartKind.BYLINE, 'D',
            PartKind.DATELINE, 'T', PartKind.BODY, 'X', PartKind.BOILERPLATE);

    static List<MarkedDispatch> corpus() {
        try (Stream<Path> files = Files.list(CORPUS)) {
            List<MarkedDispatch> all = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                all.addAll(in(Files.readAllLines(file)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MarkedDispatch> in(List<String> lines) {
        List<MarkedDispatch> found = new ArrayList<>();
        String name = null;
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("=== ")) {
                add(name, open, found);
                name = line.substring(4);
                open.clear();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                open.add(line);
            }
        }
        add(name, open, found);
        return found;
    }

    private static void add(String name, List<String> lines, List<MarkedDispatch> found) {
        if (name != null) {
            found.add(new Marks(name).read(lines));
        }
    }

    /** Takes the marks out of one dispatch and keeps what they say. */
    private static final class Marks {

        private record Open(int start, char label) {
        }

        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final List<Part> parts = new ArrayList<>();
        private final Deque<Open> open = new ArrayDeque<>();
        private final Map<Character, Span> speakers = new TreeMap<>();
        private final Map<Integer, Open> quotations = new TreeMap<>();
        private final Map<Integer, Integer> ends = new TreeMap<>();
        private int partStart;

        Marks(String name) {
            this.name = name;
        }

        MarkedDispatch read(List<String> lines) {
            for (String line : lines) {
                text.append(text.isEmpty() ? "" : "\n");
                readParagraph(KINDS.get(line.charAt(0)), line.substring(2));
            }
            if (!open.isEmpty()) {
                throw new IllegalStateException(name + " leaves a mark open");
            }
            Map<Span, Optional<Span>> spans = new LinkedHashMap<>();
            quotations.forEach((start, quotation) -> spans.put(new Span(start, ends.get(start)),
                    Optional.ofNullable(speakers.get(quotation.label))));
            return new MarkedDispatch(name, text.toString(), parts, spans);
        }

        private void readParagraph(PartKind kind, String line) {
            partStart = text.length();
            int at = 0;
            while (at < line.length()) {
                at = readUnit(kind, line, at);
            }
            addPart(kind);
        }

        private int readUnit(PartKind kind, String line, int at) {
            char unit = line.charAt(at);
            if (unit == '[') {
                addPart(kind);
                int end = line.indexOf(']', at);
                partStart = text.length();
                text.append(line, at + 3, end);
                addPart(KINDS.get(line.charAt(at + 1)));
                partStart = text.length();
                return end + 1;
            }
            boolean labelled = at + 2 < line.length() && line.charAt(at + 2) == ':' && Character.isDigit(line.charAt(at + 1));
            switch (unit) {
                case '{', '<' -> {
                    open.push(new Open(text.length(), labelled ? line.charAt(at + 1) : ' '));
                    return at + (labelled ? 3 : 1);
                }
                case '}' -> {
                    Open quotation = open.pop();
                    // Two quotations never begin at the same place: each has a mark of its own.
                    quotations.put(quotation.start, quotation);
                    ends.put(quotation.start, text.length());
                }
                case '>' -> {
                    Open speaker = open.pop();
                    speakers.put(speaker.label, new Span(speaker.start, text.length()));
                }
                default -> text.append(unit);
            }
            return at + 1;
        }

        private void addPart(PartKind kind) {
            int start = partStart;
            int end = text.length();
            while (start < end && " -".indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            while (end > start && text.charAt(end - 1) == ' ') {
                end--;
            }
            if (start < end && kind != null) {
                parts.add(new Part(kind, new Span(start, end)));
            }
        }
    }
}
