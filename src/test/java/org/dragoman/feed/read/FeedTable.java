package org.dragoman.feed.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dragoman.feed.Feed;
import org.dragoman.feed.ReadingHints;
import org.dragoman.feed.UnreadableFeedException;

/** Reads every file under a folder and prints what became of it: {@code FeedTable FOLDER [all]}. */
public final class FeedTable {

    private FeedTable() {
    }

    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        for (Path file : files(folder)) {
            long start = System.nanoTime();
            String outcome = outcome(file);
            long millis = (System.nanoTime() - start) / 1_000_000;
            String group = folder.relativize(file).getParent() == null ? "." : folder.relativize(file).getParent().toString();
            table.computeIfAbsent(group, key -> new TreeMap<>()).merge(outcome.replaceAll("\\d+", "n"), 1, Integer::sum);
            if (arguments.length > 1) {
                System.out.printf(Locale.ROOT, "%s | %s | %d ms%n", folder.relativize(file), outcome, millis);
            }
        }
        table.forEach((group, outcomes) -> System.out.println(group + " " + outcomes));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String outcome(Path file) throws IOException {
        try {
            Feed feed = new AnyFeedReader(10_000_000, 100).read(Files.readAllBytes(file), ReadingHints.name(file.toString()));
            Map<String, Long> problems = feed.items().stream().flatMap(item -> item.problem().stream())
                    .collect(Collectors.groupingBy(problem -> problem.kind(), TreeMap::new, Collectors.counting()));
            Map<String, Long> warnings = feed.items().stream().flatMap(item -> item.warnings().stream())
                    .collect(Collectors.groupingBy(problem -> problem.kind(), TreeMap::new, Collectors.counting()));
            String document = feed.problems().stream().map(problem -> problem.kind()).collect(Collectors.joining(","));
            return String.format(Locale.ROOT, "%s %d items%s%s%s", feed.format(), feed.items().size(),
                    problems.isEmpty() ? "" : " problems " + problems, warnings.isEmpty() ? "" : " warnings " + warnings,
                    document.isEmpty() ? "" : " [" + document + "]");
        } catch (UnreadableFeedException unreadable) {
            return "unreadable: " + unreadable.problem().kind();
        } catch (RuntimeException crash) {
            return "CRASH " + crash;
        }
    }
}
