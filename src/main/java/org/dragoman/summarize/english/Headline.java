package org.dragoman.summarize.english;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A headline in wire style out of a lead: articles and weekdays go, attribution moves to the front or the end ("Stoltenberg:
 * ...", "...: police"), and clauses that only add are cut where they begin. A lead that is longer still has no headline: it is
 * never cut anywhere else.
 */
public final class Headline {

    public static final int MOST_WORDS = 12;

    private static final int FEWEST_WORDS = 4;
    private static final String DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?";
    private static final String SAID = "(?:said|says|announced|stated|declared|confirmed|warned|affirmed|stressed|revealed|reported)";

    private static final Pattern DAYS = Pattern.compile(", (?:(?:earlier|late|early) )?(?:on|this|last) " + DAY
            + "(?:,(?= )|$)| (?:(?:earlier|late|early) )?(?:on|this|last) " + DAY + "| (?<=[\\p{Ll}] )(?:(?:late|early) )?"
            + DAY
            + "(?=[ ,]|$)|,? earlier today|,? (?<=\\p{Ll} )today(?=$|,)");
    private static final Pattern SAYS_FIRST = Pattern
            .compile("^((?:The |A |An )?[^,\":\u201c]{2,70}?) " + SAID + " that (.+)$");
    private static final Pattern SAYS_LAST = Pattern
            .compile("^([^\"\u201c].*), (?:according to ([^,\"]{2,50})|([^,\"]{2,50}?) (?:has |have )?" + SAID
                    + "|" + SAID + " ([^,\"]{2,50}))$");
    private static final Pattern ASIDE = Pattern.compile(
            "^([\\p{Lu}][^,\"\u201c]{2,40}), (?:who|which|whose|a|an|the|now|also|formerly) [^,\"\u201c\u201d]{2,90}(?:, [\\p{Lu}][\\p{L}.]{2,20})?, (?=[\\p{Ll}])");
    private static final Pattern ADDED_CLAUSE = Pattern.compile(
            ", (?:because of|due to|ahead of|during|under|at the|on the|one of|the (?:first|second|third|fourth|largest|biggest|latest|last|most)|as|after|amid|with|while|following|despite|raising|leaving|prompting|bringing|sparking|in what|in a|in the|a (?:day|week|month|year) after|\\p{Ll}{3,}ing (?:off |out |up |down )?(?:an?|the|its|his|her|their|at|about|more"
                    + "|dozens|hundreds|thousands|several|some|two|three|four|five|six|seven|\\p{Nd}|(?=\\p{Lu}))|marking|making"
                    + "|adding|killing|injuring|wounding|forcing|sending|destroying|damaging|causing|including|triggering|dealing|taking|giving|pushing"
                    + "|deepening|drawing|saying|warning|accusing|citing|calling|ending|days after|hours after|weeks after|months after|just|part of|the latest|which|who|where) [^,\"\u201c\u201d]+$");
    private static final Pattern ADJUNCT = Pattern.compile(
            "(?<!\\b(?:days|weeks|hours|months|years|minutes|soon|shortly|even|only|just|day|week|hour|month|year|looking|seeking|named|immediately|right|moments|long|not|never|no))"
                    + " (?:after|amid|following|during|in the wake of|as (?=(?:they|he|she|it) )|while|ahead of|in a bid to|as part of|in an effort to|in connection with|on the sidelines of|at the end of|in order to) [^,\"\u201c\u201d]+$");
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:not|no|never|nobody|none|nor|neither|cannot|without|until|unless|if|only|\\w+n't|refus\\w+|den(?:y|ies|ied)|fail\\w*|before)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AUXILIARY = Pattern
            .compile("(?<= )(?:is|are|was|were|has been|have been|has|have) (?=\\p{Ll}{2,}(?:ing|ed)\\b)");
    private static final Pattern FULL_NAME = Pattern
            .compile("^(?:[\\p{Lu}][\\p{L}'-]+ ){1,2}(?=(?:al-)?[\\p{Lu}][\\p{L}'-]+: )");
    private static final Pattern ARTICLE = Pattern.compile(
            "(?<=^| )(?:[Tt]he|[Aa]n?) (?!(?:lot|few|little|handful|number|name|bit|while|couple|majority|series|day|week|month|year"
                    + "|century|more|most|late|then|same|other|former|latter|first|last|second|third|fourth|fifth|sixth|mere|further|record|total|only|rest|like)\\b)(?=[\\p{L}\\p{Nd}$\u00a3\u20ac])");
    private static final Pattern FINITE = Pattern
            .compile("\\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|\\p{Ll}{2,}ed"
                    + "|said|says|\\p{Ll}*took|met|won|lost|held|began|made|gave|came|went|saw|found|left|hit|cut|set|put|led|fell|rose|grew|broke|struck|shot|sent|told|spoke"
                    + "|became|got|kept|paid|ran|sought|sold|bought|brought|built|caught|chose|drew|drove|fled|flew|forgot|fought|froze|laid|quit|read|rejected|sank|shut"
                    + "|stole|stood|swept|blew|beat|burst|cast|cost|dealt|hung|hurt|knew|lay|rode|shook|slid|spread|spent|split|stuck|swung|tore|wore|swore|taught|thought|threw|understood|upset|withdrew|wrote|calls|wants|seeks|plans|faces|urges|warns|vows|denies|rejects"
                    + "|accuses|backs|wins|loses|kills|dies|agrees|signs|arrives|meets|opens|closes|begins|ends)\\b");
    /** Columns and features speak to the reader; nothing of that is a headline. */
    private static final Pattern NO_NEWS = Pattern.compile(
            "^(?:It|There|One|Others?|I|We|You|My|Our|Your|Here|What|How|Why|If|When|Imagine|Meet)\\b|\\b(?:I|we|my|our|me|us|you|your)\\b|^\\p{L}+,");
    private static final Set<Character> CLOSERS = Set.of('.', ' ', ',');

    private Headline() {
    }

    /** The lead compressed, or nothing when what is left is too long, too short or no sentence. */
    public static Optional<String> ofLead(String lead) {
        String text = Ballast.withoutConnective(Ballast.withoutTags(lead));
        if (Ballast.isFurniture(lead) || Soundness.standing(text) != Soundness.Standing.GOOD || Openings.isTied(text)
                || NO_NEWS.matcher(text).find()) {
            return Optional.empty();
        }
        text = withoutEnd(Ballast.withoutCircumstance(text).orElse(text));
        text = withoutEnd(DAYS.matcher(text).replaceAll(""));
        for (String form : List.of(text, withoutAside(text))) {
            Optional<String> headline = compressed(form).filter(found -> isSafe(found, lead));
            if (headline.isPresent()) {
                return headline;
            }
        }
        return Optional.empty();
    }

    /** A newsroom's own headline, when it is short enough and whole. */
    public static Optional<String> asItStands(String headline) {
        String text = withoutEnd(headline.strip());
        int words = words(text);
        return words >= 2 && words <= MOST_WORDS && Soundness.isBalanced(text) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> compressed(String text) {
        String form = withAttributionAside(text);
        for (int cuts = 0; cuts <= 3; cuts++) {
            String named = withoutArticles(withSpeakerByName(form));
            for (String headline : List.of(withoutArticles(form), named, withoutAuxiliary(named),
                    withSurname(withoutAuxiliary(named)))) {
                if (words(headline) <= MOST_WORDS && FINITE.matcher(named).find()) {
                    return Optional.of(headline);
                }
            }
            Optional<String> shorter = withoutLastClause(form);
            if (shorter.isEmpty()) {
                return Optional.empty();
            }
            form = shorter.get();
        }
        return Optional.empty();
    }

    /** "X said that Y" is "X: Y", "Y, X said" is "Y: X"; who said it always stays. */
    private static String withAttributionAside(String text) {
        Matcher last = SAYS_LAST.matcher(text);
        if (last.matches()) {
            String source = last.group(2) != null ? last.group(2) : last.group(3) != null ? last.group(3) : last.group(4);
            return isPronoun(source) ? text : last.group(1) + ": " + source;
        }
        Matcher first = SAYS_FIRST.matcher(text);
        if (first.matches() && !isPronoun(first.group(1))) {
            return first.group(1) + ": " + first.group(2);
        }
        return text;
    }

    /** "NATO Secretary General Jens Stoltenberg: ..." is "Jens Stoltenberg: ...". */
    private static String withSpeakerByName(String text) {
        int colon = text.indexOf(": ");
        return colon < 0 ? text
                : Speakers.nameIn(text.substring(0, colon)).map(name -> name + text.substring(colon)).orElse(text);
    }

    /** "Iran is seeking" is "Iran seeking", "has been closed" is "closed". */
    private static String withoutAuxiliary(String text) {
        Matcher auxiliary = AUXILIARY.matcher(text);
        return auxiliary.find() ? text.substring(0, auxiliary.start()) + text.substring(auxiliary.end()) : text;
    }

    /** "Jens Stoltenberg: ..." is "Stoltenberg: ...". */
    private static String withSurname(String text) {
        Matcher full = FULL_NAME.matcher(text);
        return full.find() ? Ballast.capitalized(text.substring(full.end())) : text;
    }

    private static boolean isPronoun(String source) {
        return source.matches("(?i:he|she|they|it|who|this|that)\\b.*");
    }

    private static String withoutAside(String text) {
        Matcher aside = ASIDE.matcher(text);
        return aside.find() ? aside.group(1) + " " + text.substring(aside.end()) : text;
    }

    /** Cuts the last clause or adjunct that only adds; after a negation or a condition what follows may turn the meaning. */
    private static Optional<String> withoutLastClause(String text) {
        int source = text.lastIndexOf(": ");
        boolean sourceLast = source > 0 && words(text.substring(source + 2)) <= 4 && source > text.length() / 2;
        String claim = sourceLast ? text.substring(0, source) : text;
        String tail = sourceLast ? text.substring(source) : "";
        for (Pattern pattern : List.of(ADDED_CLAUSE, ADJUNCT)) {
            Matcher clause = pattern.matcher(claim);
            if (clause.find() && !NEGATION.matcher(claim.substring(0, clause.start())).find()) {
                return Optional.of(claim.substring(0, clause.start()) + tail);
            }
        }
        return Optional.empty();
    }

    private static String withoutArticles(String text) {
        StringBuilder kept = new StringBuilder();
        Matcher article = ARTICLE.matcher(text);
        EnglishSentences.Quoting quoting = new EnglishSentences.Quoting(text, 0);
        int from = 0;
        while (article.find()) {
            if (!quoting.openAt(article.start())) {
                kept.append(text, from, article.start());
                from = article.end();
            }
        }
        return Ballast.capitalized(kept.append(text.substring(from)).toString());
    }

    private static boolean isSafe(String headline, String lead) {
        return words(headline) >= FEWEST_WORDS && Soundness.isBalanced(headline)
                && Soundness.restsOn(lead, headline)
                && ",;:-".indexOf(headline.charAt(headline.length() - 1)) < 0;
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && CLOSERS.contains(text.charAt(end - 1))
                && !text.substring(0, end).matches(".*\\b\\p{Lu}(?:\\.\\p{Lu})+\\.$")) {
            end--;
        }
        return text.substring(0, end);
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }
}
