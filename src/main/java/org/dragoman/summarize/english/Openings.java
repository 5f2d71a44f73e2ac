package org.dragoman.summarize.english;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence can be read without the one before it. "He also said" becomes the speaker's name when the sentence
 * before has exactly one speaker; any other pronoun or connective whose referent would be left out disqualifies it. The first
 * sentence of a story always stands: nothing before it was left out.
 */
public final class Openings {

    /**
     * A sentence as it can stand alone.
     *
     * @param namedBy index of the sentence that names whom a pronoun stood for
     */
    public record Opening(String text, OptionalInt namedBy) {
    }

    private static final String SAYING = "(?:said|says|told|added|noted|stressed|explained|announced|stated|warned|argued|insisted"
            + "|declared|emphasi[sz]ed|pointed out|affirmed|confirmed|indicated|revealed|claimed|denied|continued|pledged|called for"
            + "|called on|urged|expressed|criticized|wrote|tweeted|acknowledged|recalled|reiterated|concluded|considered|demanded"
            + "|clarified|underlined|underscored|highlighted|mentioned|reported|observed|replied|responded|asserted|maintained|went on to say)";
    private static final String ADVERB = "(?:(?:also|later|then|further|however|again|earlier|previously|reportedly) )?";

    private static final Pattern FIRST_PRONOUN = Pattern
            .compile("^(?:(?!This |That |These |Those )[^,\"\u201c]{3,90}, )?(He|She|he|she) "
                    + ADVERB + SAYING + "\\b");
    private static final Pattern QUOTED_PRONOUN = Pattern
            .compile("^[\"\u201c][^\"\u201d]+[\"\u201d],? (he|she) " + ADVERB + SAYING
                    + "\\b|^[\"\u201c][^\"\u201d]+[\"\u201d],? " + SAYING + " (he|she)\\b");
    private static final Pattern ALSO = Pattern.compile("\\b(?:also|then|further|again|however) (?=" + SAYING + ")");

    private static final Pattern TIME = Pattern
            .compile("^(?:This|That|These|Those|In this|At this) (?:week|weekend|year|month|morning|afternoon"
                    + "|evening|season|summer|winter|spring|autumn|fall|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|century|decade|days)\\b");
    private static final Pattern EXPLETIVE = Pattern
            .compile("^(?:It (?:is|was|remains|remained|became|seems|appears|emerged)(?: \\w+){0,3}? (?:that|whether"
                    + "|if|how|when|who|what|why|to)\\b|It (?:is|was|will be) the (?:first|second|third|last|latest) time\\b"
                    + "|There (?:is|are|was|were|has|have|had|will|would|could|may|might|should)\\b)");
    private static final Pattern TIED = Pattern.compile(
            "^(?:He|She|They|It|This|That|These|Those|His|Her|Hers|Their|Theirs|Its|Him|Them|The latter|The former(?=,| (?:is|was|has|had|said))"
                    + "|The (?:two|pair|duo|trio|couple|same|other|others|rest)"
                    + "|The (?:move|decision|remarks|comments|announcement|statement|incident|news|development|result|results|findings|attack|vote)"
                    + " (?:comes?|came|follows|followed|is|was|were|has|had|marks|marked|also)"
                    + "|One (?:is|was|has|had)|Both|Neither|Either|Another|Others|Such|Each|Some of (?:them|these|those)|Many of (?:them|these|those)|One of (?:them|these|those)|Most of (?:them|these|those)|All of (?:them|these|those)|All this"
                    + "|But|And|Or|Nor|Yet|So(?! far)|Thus|Hence|Therefore|However|Instead|Rather|Otherwise|Meanwhile|Moreover|Furthermore"
                    + "|Consequently|Accordingly|Nevertheless|Nonetheless|Then|Here|There|Also|Too|Likewise|Similarly|Conversely|Afterwards?|Thereafter|Subsequently"
                    + "|As a result|As such|In addition|In contrast|By contrast|In turn|In that|In this|In these|In those|At that|For that|For this|After that|After this|Because of (?:this|that)|That's|It's|He's|She's|They're|Not only that|Still,|Even so|Even then|If so|If not|Again,|Indeed|In fact|Of course|In other words|For example|For instance|On the other hand|To that end|That said|Or)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    /** "Even a child could tell you that." */
    private static final Pattern POINTS_BACK = Pattern.compile("\\b(?:that|this)[.!?]$");
    private static final Pattern TIED_CLAUSE = Pattern
            .compile("^(?:When|While|As|After|Before|If|Since|Because|Although|Though|In|On|At|With|For|From|By"
                    + "|During|Despite|Following|Asked|Under|Among|Of|To|Like|Unlike|Upon|Until|Once|Where|Whether|About|Against|Without|Within|Beside|Besides|Around|Through) "
                    + "(?:he|she|it|they|his|her|their|its|him|them|this|that|these|those|such|both)\\b");
    private static final Pattern LATE_PRONOUN = Pattern.compile(
            "^[^,\"\u201c]{1,90}, (?:but |and )?(?:he|she|they|it|this|that)\\b(?! (?:is|was|will be) (?:the )?\\w+ (?:that|to)\\b)");
    private static final Pattern RESOLVED_CLAUSE = Pattern
            .compile("^(?:When|While|As|After|Before|If|Since|Because|Although|Though"
                    + "|Once|Until) (?:[\\p{Lu}][\\p{L}'-]+|(?:the|a|an) [\\p{Ll}]+)");
    private static final Pattern PERSON = Pattern.compile("\\b(?:he|she|him|his|her)\\b");
    private static final Pattern PEOPLE = Pattern.compile("\\b(?:they|them|their)\\b");
    private static final String NAMED = "(?<=\\s)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
            + "|August|September|October|November|December)[\\p{Lu}][\\p{L}]+|(?i:\\b(?:the|a|an|one|every|no)) (?!next|following|same|previous|other|day|week"
            + "|year|month|time|first|last)[\\p{Ll}]+|^(?!(?:Two|Three|Four|Five|Six|Days|Weeks|Months|Years|Hours|Minutes|Moments|Later|Now"
            + "|Today|Yesterday|Last|Next|Soon|Eventually|Earlier|Recently|Once|Only|Even|Just|Nearly|Almost|About|Of|In|On|At|By|For|From|With|Under"
            + "|To|As|After|Before|When|While|If|Since|Because|Although|Though|According|Asked|Speaking|During|Despite|What|Why|How|Where|Not|More)\\b)[\\p{Lu}]";
    private static final Pattern ONE_NAMED = Pattern.compile(NAMED + "[\\p{L}'-]*(?<!s)\\s");
    private static final Pattern SOME_NAMED = Pattern
            .compile(NAMED + "|\\b[\\p{Ll}]{3,}s\\b|\\b(?:people|police|men|women|children)\\b");
    private static final Set<Character> QUOTES = Set.of('"', '\u201c');

    private final List<String> sentences;
    private final Speakers speakers;

    public Openings(List<String> sentences) {
        this.sentences = List.copyOf(sentences);
        this.speakers = new Speakers(sentences);
    }

    /** The sentence as it reads with nothing before it; empty when it must not stand alone. */
    public Optional<Opening> standalone(int index) {
        String tagless = Ballast.withoutTags(sentences.get(index));
        String text = Ballast.withoutConnective(tagless);
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (index == 0 || !isTied(text)) {
            return Optional.of(new Opening(text, OptionalInt.empty()));
        }
        return named(text, index);
    }

    private Optional<Opening> named(String text, int index) {
        Matcher pronoun = FIRST_PRONOUN.matcher(text);
        int group = 1;
        if (!pronoun.find()) {
            pronoun = QUOTED_PRONOUN.matcher(text);
            if (!pronoun.find()) {
                return Optional.empty();
            }
            group = pronoun.group(1) != null ? 1 : 2;
        }
        boolean female = pronoun.group(group).equalsIgnoreCase("she");
        Optional<Speakers.Speaker> speaker = speakers.before(index, female);
        if (speaker.isEmpty()) {
            return Optional.empty();
        }
        String named = text.substring(0, pronoun.start(group)) + speaker.get().name() + text.substring(pronoun.end(group));
        String plain = ALSO.matcher(named).replaceFirst("");
        return isTied(plain) ? Optional.empty() : Optional.of(new Opening(plain, OptionalInt.of(speaker.get().sentence())));
    }

    /** Whether a text opens with a pronoun or a connective that points to what stood before it. */
    public static boolean isTied(String text) {
        if (QUOTES.contains(text.charAt(0))) {
            return QUOTED_PRONOUN.matcher(text).find() || !isAttributed(text);
        }
        if (TIME.matcher(text).find() || EXPLETIVE.matcher(text).find()) {
            return false;
        }
        return TIED.matcher(text).find() || POINTS_BACK.matcher(text).find() || TIED_CLAUSE.matcher(text).find()
                || isOrphan(text)
                || LATE_PRONOUN.matcher(text).find() && !RESOLVED_CLAUSE.matcher(text).find();
    }

    /** A quotation that opens a sentence needs somebody in the sentence to say it. */
    private static boolean isAttributed(String text) {
        String outside = text.replaceAll("[\"\u201c][^\"\u201c\u201d]*[\"\u201d]", " ").strip();
        return outside.matches(".*\\p{L}{2,}.*")
                && !outside.matches("(?:,? ?(?:he|she|they|it|this|that)\\b.*|.*\\b" + SAYING + " (?:he|she|they)\\b.*)");
    }

    /** A pronoun with nothing before it in its sentence that it could stand for: "Two days later he was dead." */
    private static boolean isOrphan(String text) {
        String outside = text.replaceAll("[\"\u201c][^\"\u201c\u201d]*[\"\u201d]", " ");
        return lacks(ONE_NAMED, PERSON.matcher(outside), outside) || lacks(SOME_NAMED, PEOPLE.matcher(outside), outside);
    }

    private static boolean lacks(Pattern antecedent, Matcher pronoun, String text) {
        return pronoun.find() && !antecedent.matcher(text.substring(0, pronoun.start())).find();
    }
}
