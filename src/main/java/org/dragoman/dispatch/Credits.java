package org.dragoman.dispatch;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dragoman.text.DataLines;

/** Tells agencies, places, dates and names apart in what stands before a story. All text is normalized. */
final class Credits {

    /** What a piece of "فهد العتيبي - سبق - جدة" is. */
    enum Piece {
        AGENCY,
        PLACE,
        DATE,
        NAME
    }

    /** The names of all agencies, to be put into a larger expression. */
    static final String AGENCIES = DataLines.shipped("/dispatch/agencies.tsv").stream()
            .map(line -> line.split("\t")[1]).collect(Collectors.joining("|", "(?:", ")"));

    /** What stands before a name to say who did the work, and its English. */
    static final Map<String, String> ROLES = DataLines.shipped("/dispatch/credits.tsv").stream()
            .map(line -> line.split("\t")).collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> fields[1]));

    private record Agency(Pattern names, String english) {
    }

    private static final List<Agency> KNOWN_AGENCIES = DataLines.shipped("/dispatch/agencies.tsv").stream()
            .map(line -> line.split("\t"))
            .map(fields -> new Agency(Pattern.compile("\"?(?:" + fields[1] + ")\"?"), fields[2])).toList();

    private static final Set<String> PLACES = new HashSet<>(DataLines.shipped("/dispatch/places.txt"));
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "في", "من", "على", "إلى", "عن", "مع", "بعد", "قبل", "أن", "التي", "الذي", "لا", "لم", "هل", "ما", "بين");

    /** First names and their English, which is empty for those that only begin a name ("عبد"). */
    private static final Map<String, String> GIVEN_NAMES = DataLines.shipped("/dispatch/given-names.tsv").stream()
            .map(line -> (line + "\t").split("\t", -1))
            .collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> fields[1]));

    private static final Pattern AGENCY = Pattern.compile("(?:خاص )?\"?" + AGENCIES + "\"?");
    private static final Pattern MARKS_AROUND = Pattern.compile("^[/()\\- ]+|[/()\\- ]+$");
    private static final Pattern DATE = Pattern.compile("(?:في )?[0-9]{1,2}(?:[./ ][^0-9]{0,20}[0-9]{0,4})?");
    private static final Pattern NAME = Pattern.compile("\\p{L}{2,}(?: \\p{L}+\\.?){1,4}");
    private static final Pattern NAME_AND_PLACE = Pattern.compile("\\p{L}{2,}(?: \\p{L}+){1,3} ?[-/] ?[\\p{L} ]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern SEPARATOR = Pattern.compile(" ?[/|،:] ?| ?-+ ?");
    private static final int MOST_PIECES = 5;
    private static final int LONGEST_PLACE = 3;
    private static final int LONGEST_NAME = 3;

    private Credits() {
    }

    /** What an agency is called in English; empty when it is none. */
    static Optional<String> agencyInEnglish(String words) {
        return KNOWN_AGENCIES.stream().filter(agency -> agency.names().matcher(words).matches()).map(Agency::english)
                .findFirst();
    }

    static boolean isGivenName(String word) {
        return GIVEN_NAMES.containsKey(word);
    }

    /** A first name in English; empty when it is none. */
    static Optional<String> givenNameInEnglish(String word) {
        return Optional.ofNullable(GIVEN_NAMES.get(word)).filter(english -> !english.isEmpty());
    }

    static boolean isPlace(String words) {
        return PLACES.contains(words);
    }

    static boolean startsWithPlace(String words) {
        String[] first = words.split("[ ،,-]+", LONGEST_PLACE + 1);
        for (int count = 1; count <= Math.min(LONGEST_PLACE, first.length); count++) {
            if (isPlace(String.join(" ", Arrays.copyOf(first, count)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it can be somebody's name: two to five words, none of which only sentences have. */
    static boolean isName(String words) {
        return NAME.matcher(words).matches() && Arrays.stream(words.split(" ")).noneMatch(FUNCTION_WORDS::contains);
    }

    /** Whether it is a name by itself: two or three words, the first of which people are called by. */
    static boolean isPerson(String words) {
        String[] name = words.split(" ");
        return name.length <= LONGEST_NAME && isName(words) && GIVEN_NAMES.containsKey(name[0]);
    }

    /** Agencies and nothing else: below a story, how they sign it. */
    static boolean isSignature(String line) {
        return Arrays.stream(piecesOf(line)).allMatch(Credits::isAgency);
    }

    private static String[] piecesOf(String line) {
        return SEPARATOR.split(MARKS_AROUND.matcher(line).replaceAll(""), MOST_PIECES + 1);
    }

    /**
     * What a line of credits makes: a byline when it names a person or an agency alone, a dateline when it says where or
     * when, nothing when any piece of it is something else.
     */
    static Optional<PartKind> kindOf(String line) {
        String[] words = piecesOf(line);
        List<Optional<Piece>> pieces = Arrays.stream(words).map(Credits::pieceOf).toList();
        if (words.length > MOST_PIECES || pieces.contains(Optional.<Piece> empty())) {
            return Optional.empty();
        }
        Set<Piece> found = pieces.stream().map(Optional::get).collect(Collectors.toSet());
        boolean named = found.contains(Piece.NAME);
        if (!found.contains(Piece.AGENCY)) {
            boolean placeFirst = words.length == 2 && isPlace(words[0]) && isPerson(words[1]);
            boolean placeLast = NAME_AND_PLACE.matcher(line).matches() && isPlace(words[1]);
            return placeFirst || placeLast ? Optional.of(PartKind.BYLINE) : Optional.empty();
        }
        boolean placed = found.contains(Piece.PLACE) || found.contains(Piece.DATE);
        return Optional.of(placed && !named ? PartKind.DATELINE : PartKind.BYLINE);
    }

    /** "رويترز - جوهانسبرج": the one word beside an agency is a place, also one that nobody listed. */
    static boolean isAgencyAndWord(String line) {
        String[] pieces = piecesOf(line);
        return pieces.length == 2 && (isAgency(pieces[0]) && WORD.matcher(pieces[1]).matches()
                || WORD.matcher(pieces[0]).matches() && isAgency(pieces[1]));
    }

    private static boolean isAgency(String words) {
        return AGENCY.matcher(words).matches();
    }

    private static Optional<Piece> pieceOf(String words) {
        if (isAgency(words)) {
            return Optional.of(Piece.AGENCY);
        }
        if (isPlace(words)) {
            return Optional.of(Piece.PLACE);
        }
        if (DATE.matcher(words).matches()) {
            return Optional.of(Piece.DATE);
        }
        return isName(words) ? Optional.of(Piece.NAME) : Optional.empty();
    }
}
