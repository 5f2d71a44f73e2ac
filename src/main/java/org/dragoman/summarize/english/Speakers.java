package org.dragoman.summarize.english;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who said what a sentence reports, where that is certain: one person, named in full or earlier in full, speaking alone. */
final class Speakers {

    /** @param sentence index of the sentence in which the name stands */
    record Speaker(String name, int sentence) {
    }

    private static final String VERB = "(?:said|says|told|added|noted|stressed|explained|announced|stated|warned|argued|insisted|declared"
            + "|emphasi[sz]ed|pointed out|affirmed|confirmed|indicated|revealed|claimed|denied|wrote|tweeted|acknowledged|reiterated)";
    private static final String WORD = "[\\p{Lu}][\\p{L}'\u2019-]*\\.?";
    private static final String NAME = WORD + "(?: (?:" + WORD
            + "|al|bin|ben|ibn|abu|el|de|da|del|der|van|von|al-[\\p{Lu}][\\p{L}'-]*))*";
    private static final Pattern BEFORE_VERB = Pattern.compile(
            "(?<!\\p{L})(?:(\\p{Ll}\\S*) )?(" + NAME + ")(?:, [^,\"\u201c]{2,80},)? (?:also |later |then )?" + VERB + "\\b");
    private static final Pattern AFTER_VERB = Pattern.compile("[,\"\u201d] ?" + VERB + " ()((?:[\\p{Ll}]+ ){0,3}" + NAME + ")");
    private static final Pattern CONTINUES = Pattern
            .compile("^(?:(?:[^,\"\u201c]{3,60}, )?(?:He|She|he|she) (?:also |later |then )?" + VERB
                    + "|[\"\u201c][^\"\u201d]+[\"\u201d],? (?:(?:he|she) (?:also )?" + VERB + "|" + VERB + " (?:he|she)))\\b");
    private static final Set<String> NOT_BEFORE_A_SPEAKER = Set.of("for", "of", "to", "by", "with", "from", "at", "in", "on",
            "the", "a", "an", "about", "against", "near", "like", "than", "that", "told", "but");
    private static final Set<String> ORGANISATIONS = Set.of("ministry", "council", "agency", "party", "house", "university",
            "department",
            "police", "army", "bank", "union", "nations", "group", "company", "corp", "inc", "office", "committee", "court",
            "times",
            "post", "news", "press", "reuters", "authority", "organization", "organisation", "foundation", "institute",
            "association",
            "center", "centre", "commission", "street", "city", "county", "state", "states", "government", "parliament",
            "senate",
            "congress", "pentagon", "kremlin", "church", "team", "club", "hospital", "school", "network", "channel", "tv",
            "radio",
            "journal", "fund", "airlines", "airport", "embassy", "coalition", "front", "movement", "brigades", "forces",
            "service",
            "services", "security", "intelligence", "spokesman", "spokeswoman", "officials", "league", "federation", "nato",
            "un");
    private static final Set<String> TITLES = Set.of("president", "minister", "secretary", "general", "king", "queen", "prince",
            "princess",
            "sheikh", "emir", "sultan", "chancellor", "premier", "prime", "foreign", "defense", "defence", "interior",
            "finance", "senator",
            "sen.", "rep.", "gov.", "gen.", "dr.", "mr.", "mrs.", "ms.", "prof.", "professor", "judge", "ambassador", "chief",
            "director",
            "chairman", "chairwoman", "mayor", "governor", "speaker", "leader", "captain", "capt.", "lt.", "col.", "colonel",
            "sgt.", "maj.",
            "major", "commander", "deputy", "vice", "secretary-general", "spokesman", "spokeswoman", "pope", "sir", "lord",
            "lady", "coach",
            "attorney", "detective", "officer", "bishop", "patriarch", "imam", "mufti", "representative", "envoy", "justice",
            "marshal");
    private static final Set<String> MEN = Set.of("mr.", "king", "prince", "sheikh", "emir", "sultan", "chairman", "sir",
            "lord", "pope", "bishop", "imam");
    private static final Set<String> WOMEN = Set.of("mrs.", "ms.", "queen", "princess", "lady", "chairwoman", "spokeswoman");
    private static final Set<String> NO_NAMES = Set.of("he", "she", "it", "they", "we", "i", "you", "this", "that", "who",
            "one", "monday", "tuesday",
            "wednesday", "thursday", "friday", "saturday", "sunday", "others", "some", "many", "police", "authorities",
            "officials",
            "witnesses", "residents", "experts", "analysts", "critics", "sources", "another", "everyone", "both", "neither",
            "nobody");
    /** Somebody else who speaks in the same sentence. */
    private static final Person ANOTHER = new Person("", "");
    private static final int LONGEST_CHAIN = 3;

    private final List<String> sentences;

    Speakers(List<String> sentences) {
        this.sentences = sentences;
    }

    /** Whom "he" or "she" means who says something in sentence {@code index}. */
    Optional<Speaker> before(int index, boolean female) {
        for (int at = index - 1; at >= Math.max(0, index - LONGEST_CHAIN); at--) {
            String text = Ballast.withoutTags(sentences.get(at));
            Set<Person> speakers = speakersIn(text);
            if (!speakers.isEmpty()) {
                return speakers.size() == 1 && !speakers.contains(ANOTHER) ? certain(speakers.iterator().next(), at, female)
                        : Optional.empty();
            }
            if (!CONTINUES.matcher(Ballast.withoutConnective(text)).find()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Speaker> certain(Person person, int at, boolean female) {
        boolean contradicted = female ? MEN.contains(person.title()) : WOMEN.contains(person.title());
        boolean known = person.name().contains(" ") || isSurnameOfSomebody(person.name(), at);
        return known && !contradicted ? Optional.of(new Speaker(person.name(), at)) : Optional.empty();
    }

    private boolean isSurnameOfSomebody(String name, int at) {
        Pattern inFull = Pattern.compile("([\\p{Lu}][\\p{L}'-]+) " + Pattern.quote(name) + "\\b");
        return sentences.subList(0, at + 1).stream().flatMap(text -> inFull.matcher(text).results())
                .map(full -> full.group(1).toLowerCase(Locale.ROOT))
                .anyMatch(first -> !TITLES.contains(first) && !ORGANISATIONS.contains(first) && !NO_NAMES.contains(first));
    }

    private static Set<Person> speakersIn(String text) {
        String outside = text.replaceAll("[\"\u201c][^\"\u201c\u201d]*[\"\u201d]", "\"\"");
        Set<Person> speakers = new LinkedHashSet<>();
        collect(BEFORE_VERB.matcher(outside), speakers);
        collect(AFTER_VERB.matcher(outside), speakers);
        return speakers;
    }

    private static void collect(Matcher said, Set<Person> speakers) {
        while (said.find()) {
            String before = said.group(1) == null ? "" : said.group(1);
            if (before.equals("and") || before.equals("or")) {
                speakers.add(ANOTHER);
            } else if (!NOT_BEFORE_A_SPEAKER.contains(before)) {
                personIn(said.group(2)).ifPresent(speakers::add);
            }
        }
    }

    /** The name of a person whose titles stand before it; empty when there is no such person. */
    static Optional<String> nameIn(String words) {
        return personIn(words).map(Person::name)
                .filter(name -> name.contains(" ") && name.matches("(?:(?:al-)?[\\p{Lu}]\\S* ?)+"));
    }

    /** The name without what stands before it; empty for an organisation or what is no name at all. */
    private static Optional<Person> personIn(String words) {
        List<String> parts = List.of(words.split(" "));
        int first = 0;
        String title = "";
        for (int i = 0; i < parts.size(); i++) {
            String folded = parts.get(i).toLowerCase(Locale.ROOT);
            if (TITLES.contains(folded)) {
                title = folded;
                first = i + 1;
            } else if (ORGANISATIONS.contains(folded)) {
                first = parts.size();
            } else if (i == first && Character.isLowerCase(parts.get(i).charAt(0))) {
                first = i + 1;
            }
        }
        String name = String.join(" ", parts.subList(first, parts.size())).replaceFirst("(?<=\\p{Ll})\\.$", "");
        return name.isEmpty() || NO_NAMES.contains(name.toLowerCase(Locale.ROOT)) ? Optional.empty()
                : Optional.of(new Person(name, title));
    }

    /** @param title as it stands before the name, in small letters, or empty */
    private record Person(String name, String title) {
    }
}
