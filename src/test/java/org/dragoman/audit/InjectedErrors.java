package org.dragoman.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;

/**
 * Measures the audit: spoils each English sentence of a parallel set in one way and counts how often the audit tells, and
 * how often it tells of sentences that nobody spoiled. Run by hand: {@code InjectedErrors STEM...} reads STEM.ar and
 * STEM.en; {@code -v KIND} before them prints what went wrong with a kind of error, or the false alarms with
 * {@code -v alarms}.
 */
final class InjectedErrors {

    private static final long SEED = 20250305;
    private static final Pattern DIGITS = Pattern
            .compile("(?<![\\p{L}\\d.,])\\d+(?:,\\d{3})*(?:\\.\\d+)?(?![\\p{L}\\d]|[.,]\\d)");
    private static final Pattern WORDS = Pattern.compile(
            "(?i)\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|billion|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b");
    private static final List<String> DAYS_AND_MONTHS = List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday",
            "Friday",
            "Saturday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December");
    private static final int DAYS = 7;
    private static final Pattern DATE = Pattern.compile("\\b(?:" + String.join("|", DAYS_AND_MONTHS.stream()
            .map(name -> name.equals("May") || name.equals("March") ? "(?<=in )" + name : name).toList()) + ")\\b");
    private static final Pattern DATE_PHRASE = Pattern
            .compile("(?:(?: on| in| last| next| early| late| today| yesterday),?)*,? "
                    + DATE.pattern() + "(?: \\d{1,2}\\b)?(?:,? \\d{4}\\b)?");
    private static final Pattern QUOTED = Pattern.compile("[\"\u201C][^\"\u201C\u201D]{3,}[\"\u201D]");
    private static final Pattern NEGATION = Pattern
            .compile("(?i) not\\b| never\\b|n['\u2019]t\\b| no\\b(?=\\s\\p{L})|(?<=\\s)without ");
    private static final Pattern CLAUSE = Pattern.compile("[,;:] [^,;:]{25,}(?=[,;:.!?]|$)");
    private static final Pattern LONG_WORD = Pattern.compile("\\b[a-z]{6,}\\b");
    private static final String[] OTHERS = { "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven" };
    private static final Set<FindingKind> NUMBERS = EnumSet.of(FindingKind.NUMBER_MISSING, FindingKind.NUMBER_CHANGED,
            FindingKind.NUMBER_ADDED, FindingKind.NUMBER_SWAPPED, FindingKind.DATE_CHANGED);
    private static final Set<FindingKind> DATES = EnumSet.of(FindingKind.DATE_CHANGED, FindingKind.DATE_MISSING,
            FindingKind.DATE_ADDED);
    private static final Set<FindingKind> QUOTATIONS = EnumSet.of(FindingKind.QUOTATION_LOST, FindingKind.QUOTATION_MOVED,
            FindingKind.QUOTATION_UNBALANCED);

    /** A way to spoil a sentence. */
    private interface Spoiling {

        /** @return empty where the sentence has nothing to be spoiled in this way */
        Optional<String> spoil(String english, Random random);
    }

    private static final Map<String, Spoiling> SPOILINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("number changed", (english, random) -> replaced(english, DIGITS, random, InjectedErrors::otherNumber)),
            Map.entry("number dropped", (english, random) -> replaced(english, DIGITS, random, (number, r) -> "")),
            Map.entry("number swapped", InjectedErrors::swapped),
            Map.entry("number word changed",
                    (english, random) -> replaced(english, WORDS, random, InjectedErrors::otherWord)),
            Map.entry("date changed", (english, random) -> replaced(english, DATE, random, InjectedErrors::otherDate)),
            Map.entry("date dropped", (english, random) -> replaced(english, DATE_PHRASE, random, (date, r) -> "")),
            Map.entry("quotation lost", (english, random) -> replaced(english, QUOTED, random,
                    (quoted, r) -> quoted.substring(1, quoted.length() - 1))),
            Map.entry("negation dropped", (english, random) -> replaced(english, NEGATION, random, (not, r) -> "")),
            Map.entry("clause dropped", InjectedErrors::withoutClause),
            Map.entry("clause replaced", InjectedErrors::withOtherClause),
            Map.entry("word twice", InjectedErrors::withWordTwice),
            Map.entry("loop", InjectedErrors::looped)));

    private static final Map<String, Set<FindingKind>> EXPECTED = Map.ofEntries(Map.entry("date changed", DATES),
            Map.entry("date dropped", DATES), Map.entry("number changed", NUMBERS), Map.entry("number dropped", NUMBERS),
            Map.entry("number swapped", NUMBERS), Map.entry("number word changed", NUMBERS),
            Map.entry("quotation lost", QUOTATIONS), Map.entry("negation dropped", EnumSet.of(FindingKind.NEGATION_LOST)),
            Map.entry("clause dropped", EnumSet.of(FindingKind.OMISSION)),
            Map.entry("clause replaced", EnumSet.of(FindingKind.OMISSION)),
            Map.entry("word twice", EnumSet.of(FindingKind.REPETITION)), Map.entry("loop", EnumSet.of(FindingKind.REPETITION)));

    /** What stands in another sentence, well formed and out of place. */
    private static final List<String> OTHER_CLAUSES = List.of(
            ", while the prices of bread and vegetables rose again in the market",
            ", which the coach described as the best match of his long career",
            ", after heavy rain had damaged the roofs of several old schools",
            ", and the doctors warned that the new vaccine needs further trials",
            ", because the film had been shown at a festival the year before");

    private final Audit audit = new Audit(-1, AuditObserver.NONE);
    private final List<String> arabic;
    private final List<String> english;
    private final String verbose;

    private InjectedErrors(Path stem, String verbose) throws IOException {
        this.arabic = Files.readAllLines(Path.of(stem + ".ar"));
        this.english = Files.readAllLines(Path.of(stem + ".en"));
        this.verbose = verbose;
    }

    public static void main(String[] args) throws IOException {
        boolean told = args[0].equals("-v");
        for (int i = told ? 2 : 0; i < args.length; i++) {
            System.out.println(Path.of(args[i]).getFileName());
            new InjectedErrors(Path.of(args[i]), told ? args[1] : "").measure();
        }
    }

    private void measure() {
        SPOILINGS.forEach((name, spoiling) -> {
            Random random = new Random(SEED);
            int spoiled = 0;
            int told = 0;
            for (int i = 0; i < english.size(); i++) {
                Optional<String> wrong = spoiling.spoil(english.get(i), random);
                if (wrong.isPresent()) {
                    spoiled++;
                    boolean found = kinds(i, wrong.get()).stream().anyMatch(EXPECTED.get(name)::contains);
                    told += found ? 1 : 0;
                    if (!found && name.equals(verbose)) {
                        System.out.println(arabic.get(i) + "\n" + english.get(i) + "\n" + wrong.get() + "\n");
                    }
                }
            }
            System.out.printf(Locale.ROOT, "%-20s %4d spoiled, %5.1f %% told%n", name, spoiled, 100.0 * told / spoiled);
        });
        alarms();
    }

    private void alarms() {
        Map<String, Integer> alarms = new TreeMap<>();
        int numbered = 0;
        for (int i = 0; i < english.size(); i++) {
            boolean digits = DIGITS.matcher(english.get(i)).find() || WORDS.matcher(english.get(i)).find();
            numbered += digits ? 1 : 0;
            List<FindingKind> kinds = kinds(i, english.get(i));
            kinds.stream().distinct().forEach(kind -> alarms.merge(kind.id(), 1, Integer::sum));
            if (kinds.stream().anyMatch(NUMBERS::contains)) {
                alarms.merge(digits ? "any number, of those with numbers" : "any number, of those without", 1, Integer::sum);
            }
            if (verbose.equals("alarms") && !kinds.isEmpty()) {
                System.out.println(arabic.get(i) + "\n" + english.get(i));
                findings(i, english.get(i)).forEach(finding -> System.out.println("    " + finding));
            }
        }
        int of = numbered;
        System.out.printf(Locale.ROOT, "%d untouched, %d with numbers; false alarms:%n", english.size(), of);
        alarms.forEach((kind, count) -> System.out.printf(Locale.ROOT, "%-34s %3d  %5.2f %%%n", kind, count,
                100.0 * count / (kind.contains("those with ") ? of : english.size())));
    }

    private List<FindingKind> kinds(int i, String target) {
        return findings(i, target).stream().map(Finding::kind).toList();
    }

    private List<Finding> findings(int i, String target) {
        return audit.of(arabic.get(i), target, Audit.Context.NONE);
    }

    private interface Replacement {
        String of(String found, Random random);
    }

    private static Optional<String> replaced(String english, Pattern pattern, Random random, Replacement replacement) {
        List<MatchResult> found = pattern.matcher(english).results().toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        return Optional.of((english.substring(0, one.start()) + replacement.of(one.group(), random)
                + english.substring(one.end())).replace("  ", " "));
    }

    /** Another digit in the place of one. */
    private static String otherNumber(String number, Random random) {
        int at;
        do {
            at = random.nextInt(number.length());
        } while (!Character.isDigit(number.charAt(at)));
        char other = (char) ('1' + (number.charAt(at) - '1' + 1 + random.nextInt(8) + 9) % 9);
        return number.substring(0, at) + other + number.substring(at + 1);
    }

    /** Another day of the week, or another month. */
    private static String otherDate(String name, Random random) {
        int at = DAYS_AND_MONTHS.indexOf(name);
        return at < DAYS ? DAYS_AND_MONTHS.get((at + 1 + random.nextInt(DAYS - 1)) % DAYS)
                : DAYS_AND_MONTHS.get(DAYS + (at - DAYS + 1 + random.nextInt(11)) % 12);
    }

    private static String otherWord(String word, Random random) {
        String lower = word.toLowerCase(Locale.ROOT);
        String other;
        do {
            other = switch (lower) {
                case "hundred" -> "thousand";
                case "thousand" -> "million";
                case "million" -> "billion";
                case "billion" -> "million";
                default -> lower.endsWith("th") ? "eleventh" : OTHERS[random.nextInt(OTHERS.length)];
            };
        } while (other.equals(lower));
        return other;
    }

    /** Two numbers in each other's places. */
    private static Optional<String> swapped(String english, Random random) {
        List<MatchResult> found = DIGITS.matcher(english).results().toList();
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            for (int j = i + 1; j < found.size(); j++) {
                if (!found.get(i).group().equals(found.get(j).group())) {
                    pairs.add(new int[] { i, j });
                }
            }
        }
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        int[] pair = pairs.get(random.nextInt(pairs.size()));
        MatchResult one = found.get(pair[0]);
        MatchResult other = found.get(pair[1]);
        return Optional.of(english.substring(0, one.start()) + other.group() + english.substring(one.end(), other.start())
                + one.group() + english.substring(other.end()));
    }

    /** Without a stretch between commas of at least 25 characters, or of at most two thirds of the sentence. */
    private static Optional<String> withoutClause(String english, Random random) {
        List<MatchResult> found = CLAUSE.matcher(english).results()
                .filter(clause -> clause.group().length() * 3 < english.length() * 2).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        return Optional.of(english.substring(0, one.start()) + english.substring(one.end()));
    }

    /** With something else in the place of a clause: fluent, and about the same length. */
    private static Optional<String> withOtherClause(String english, Random random) {
        List<MatchResult> found = CLAUSE.matcher(english).results()
                .filter(clause -> clause.group().length() * 3 < english.length() * 2).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        return Optional.of(english.substring(0, one.start()) + OTHER_CLAUSES.get(random.nextInt(OTHER_CLAUSES.size()))
                + english.substring(one.end()));
    }

    private static Optional<String> withWordTwice(String english, Random random) {
        return replaced(english, LONG_WORD, random, (word, r) -> word + " " + word);
    }

    /** The last three to eight words again and again. */
    private static Optional<String> looped(String english, Random random) {
        String[] words = english.split(" ");
        int length = 3 + random.nextInt(6);
        if (words.length < length) {
            return Optional.empty();
        }
        String last = String.join(" ", List.of(words).subList(words.length - length, words.length));
        return Optional.of(english + (" " + last).repeat(1 + random.nextInt(3)));
    }
}
