package org.dragoman.audit.coverage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dragoman.text.ArabicNormalizer;

/**
 * Makes {@code audit/coverage.tsv}: reads pairs from standard input, Arabic TAB English, and prints for each Arabic stem how
 * often one of its English stems stands in the other sentence, and these stems. IBM model 1 (Brown et al. 1993), eight
 * rounds.
 */
final class LexiconTrainer {

    private static final int ROUNDS = 6;
    private static final int RAREST = 6;
    private static final double LEAST = 0.03;
    private static final int MOST = 10;
    private static final double LEAST_RELIABLE = 0.5;

    private final List<int[]> arabic = new ArrayList<>();
    private final List<int[]> english = new ArrayList<>();
    private final Map<String, Integer> arabicIds = new HashMap<>(Map.of("", 0));
    private final Map<String, Integer> englishIds = new HashMap<>();
    private final List<Map<Integer, double[]>> table = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        LexiconTrainer trainer = new LexiconTrainer();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] pair = line.split("\t");
            if (pair.length >= 2 && pair[0].length() < 600) {
                trainer.add(pair[0], pair[1]);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            trainer.round();
        }
        trainer.print(new PrintStream(System.out, false, StandardCharsets.UTF_8));
    }

    private void add(String ar, String en) {
        Set<Integer> source = new HashSet<>(Set.of(0));
        Stems.ofArabic(ArabicNormalizer.normalize(ar).value()).forEach(stem -> source.add(id(arabicIds, stem.value())));
        Set<Integer> target = new HashSet<>();
        Stems.ofEnglish(en).forEach(stem -> target.add(id(englishIds, stem.value())));
        arabic.add(source.stream().mapToInt(i -> i).toArray());
        english.add(target.stream().mapToInt(i -> i).toArray());
    }

    private static int id(Map<String, Integer> ids, String stem) {
        Integer known = ids.get(stem);
        if (known == null) {
            known = ids.size();
            ids.put(stem, known);
        }
        return known;
    }

    /** Entry: probability, expected count. */
    private void round() {
        boolean first = table.isEmpty();
        if (first) {
            for (int i = 0; i < arabicIds.size(); i++) {
                table.add(new HashMap<>());
            }
        }
        for (int pair = 0; pair < arabic.size(); pair++) {
            for (int e : english.get(pair)) {
                double sum = 0;
                for (int a : arabic.get(pair)) {
                    double[] entry = first ? table.get(a).computeIfAbsent(e, x -> new double[] { 1, 0 }) : table.get(a).get(e);
                    sum += entry == null ? 0 : entry[0];
                }
                for (int a : arabic.get(pair)) {
                    double[] entry = table.get(a).get(e);
                    if (entry != null) {
                        entry[1] += entry[0] / sum;
                    }
                }
            }
        }
        for (Map<Integer, double[]> entries : table) {
            double sum = entries.values().stream().mapToDouble(entry -> entry[1]).sum();
            entries.values().forEach(entry -> {
                entry[0] = entry[1] / sum;
                entry[1] = 0;
            });
            entries.values().removeIf(entry -> entry[0] < 1e-5);
        }
    }

    private void print(PrintStream out) {
        Map<String, Integer> sorted = new TreeMap<>(arabicIds);
        String[] words = new String[englishIds.size()];
        englishIds.forEach((word, id) -> words[id] = word);
        List<Set<Integer>> best = table.stream().map(LexiconTrainer::best).toList();
        int[] seen = new int[table.size()];
        int[] covered = new int[table.size()];
        for (int pair = 0; pair < arabic.size(); pair++) {
            for (int a : arabic.get(pair)) {
                seen[a]++;
                for (int e : english.get(pair)) {
                    if (best.get(a).contains(e)) {
                        covered[a]++;
                        break;
                    }
                }
            }
        }
        double[] shares = new double[words.length];
        long all = english.stream().mapToLong(pair -> pair.length).sum();
        english.forEach(pair -> Arrays.stream(pair).forEach(e -> shares[e] += 1.0 / all));
        sorted.forEach((stem, id) -> {
            double reliable = (covered[id] - 0.5) / (seen[id] + 1.0);
            if (!stem.isEmpty() && seen[id] >= RAREST && reliable >= LEAST_RELIABLE) {
                double share = best.get(id).stream().mapToDouble(e -> shares[e]).sum();
                out.printf(Locale.ROOT, "%s\t%.2f\t%.5f\t%s%n", stem, reliable, share,
                        String.join(" ", best.get(id).stream().map(e -> words[e]).sorted().toList()));
            }
        });
        out.flush();
    }

    private static Set<Integer> best(Map<Integer, double[]> entries) {
        Set<Integer> best = new HashSet<>();
        entries.entrySet().stream().filter(entry -> entry.getValue()[0] >= LEAST)
                .sorted((a, b) -> Double.compare(b.getValue()[0], a.getValue()[0])).limit(MOST)
                .forEach(entry -> best.add(entry.getKey()));
        return best;
    }
}
