package org.dragoman.summarize.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is carried along with a story without being part of it (credits, datelines, source tags), and what a sentence can lose
 * and still be the same sentence. Attribution is never ballast, and neither is a date, a condition or a negation.
 */
public final class Ballast {

    private static final String AGENCY = "CNN|AP|Reuters|AFP|Xinhua|UPI|Bloomberg|BBC|CBS News|ABC News|NBC News|AA|Anadolu(?: Agency)?"
            + "|WAFA|SPA|KUNA|MENA|Petra|SANA|IRNA|TASS|RIA|dpa|DPA|EFE|ANSA|WAM|QNA|INA|TAP|MAP|APS|SUNA|IANS|PTI"
            + "|Associated Press|Agence France-Presse|The Associated Press|Agencies";

    private static final Pattern FURNITURE = Pattern.compile(
            "^[^\\p{L}]*$"
                    + "|^\\W*(?:photo|photos|image|images|picture|pictured|video|caption|file photo|credit|scroll down|read more|see also"
                    + "|click here|sign up|subscribe|advertisement|share this|follow us|story highlights|copyright|related|watch|updated?"
                    + "|published|more on|must read|listen)\\b[^.]{0,20}(?:[:/|\u00a9].*)?$"
                    + "|^\\W*(?:photo|image|picture|video|caption|credit|read more|see also|watch|related|updated?|source|hide caption)s?\\s*[:|/].*"
                    + "|.*(?:all rights reserved|getty images|contributed to this report|may not be published|\u00a9"
                    + "|click here to|sign up for our|follow us on|subscribe to our).*"
                    + "|^\\W*(?:reporting|editing|writing|compiled|additional reporting) by [\\p{Lu}].*"
                    + "|^\\W*(?:breaking news|editor's note|this story has been|this is a developing)\\b.*|^\\[[^\\]]*\\]\\W*$"
                    + "|^\\W*(?:https?://|www\\.)\\S+\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CAPTION = Pattern.compile(
            "^\\W*(?:photo|image|picture|video|caption|credit|read more|see also|watch|related|source)s?\\s*[:|/].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BYLINE = Pattern.compile("^[Bb][Yy]:? (?:[\\p{Lu}][\\p{L}.'-]*,?(?: and| for)? ?){2,8}$");

    private static final Pattern DATELINE = Pattern.compile("^(?:[\\p{Lu}][\\p{L}.,' /-]{0,50}?(?:\\p{Nd}{1,2},?)? ?)?\\((?:"
            + AGENCY
            + ")\\)\\s*(?:--|[-\u2013\u2014:]*)\\s*(?=[\"\u201c\\p{Lu}\\p{Nd}])|^[\\p{Lu}][\\p{Lu} .,'/-]{2,40}(?:, [\\p{Lu}][\\p{Ll}]+\\.?)?\\s*"
            + "(?:--|[\u2013\u2014]| - )\\s*(?=[\"\u201c\\p{Lu}\\p{Nd}])|^\\(\\p{Lu}[^()]{1,40}\\)\\s*(?:--|[-\u2013\u2014:])?\\s*(?=[\"\u201c\\p{Lu}])");
    private static final Pattern TAG = Pattern
            .compile("\\s*(?:\\((?:" + AGENCY + ")\\)|[-\u2013\u2014]+ ?(?:" + AGENCY + "))\\s*([.!?]?)$");
    private static final Pattern PICTURED = Pattern
            .compile(" \\((?:pictured|above|below|left|right|see photo|file photo)[^)]{0,40}\\)");

    private static final Pattern CONNECTIVE = Pattern.compile(
            "^(?:(?:meanwhile|however|moreover|furthermore|additionally|in addition|besides|nevertheless|nonetheless|in fact|indeed"
                    + "|of course|in turn|on the other hand|on the one hand|in (?:the same|this|a related|a similar)"
                    + " (?:context|regard|respect|vein|development)|at the same time|in the meantime|on another note|separately|similarly"
                    + "|likewise|finally|also|as a result|therefore|thus|for (?:example|instance)|for (?:his|her|its|their) part"
                    + "|to that end|that said|still|yet|and|but),\\s+"
                    + "|it (?:is|was|should be|is also) (?:worth (?:noting|mentioning|recalling)|noteworthy|notable|noted|recalled|worthy of note)"
                    + " that\\s+"
                    + "|(?:while|whereas)\\s+(?!.*,\\s+(?:the|an?|he|she|it|they|we|his|her|its|their|this|that|there|some|many|more|\\p{Nd}+|(?-i:\\p{Lu})\\p{L}*)\\b)"
                    + "|(?:but|and|yet)\\s+(?=(?:the|a|an|some|many|most|several|one|two|three|other|critics|officials|experts|police)\\b|(?-i:\\p{Lu})|\\p{Nd}))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "^(?:(?:earlier |late |early )?on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?"
                    + "|speaking (?:to|at|in|during|after|before|with|on)\\b[^,\"\u201c]{2,90}"
                    + "|(?:in|during|at) (?:a|an|remarks|statements|comments) ?(?:joint |press |news |televised |brief |written |official |separate )*"
                    + "(?:statement|speech|conference|tweet|interview|briefing|address|post|letter)?\\b[^,\"\u201c]{0,80}"
                    + "|in response to [^,\"\u201c]{2,60}),\\s+(?=(?:the|a|an|two|three|several|\\p{Lu}[\\p{L}'-]+)\\b)(?!\\S+(?:,| and\\b))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATIVE = Pattern.compile(", (?:which|who|where|whose) [^,\"\u201c\u201d()]{3,160}([.!?])$");

    private Ballast() {
    }

    /** Whether a whole line or sentence is no part of the story: a byline, a credit, a link, a copyright notice. */
    public static boolean isFurniture(String text) {
        String line = text.strip();
        return FURNITURE.matcher(line).matches() || BYLINE.matcher(line).matches() || withoutTags(line).isBlank();
    }

    /** Whether a paragraph that begins so is a caption or a reference to its end. */
    public static boolean opensCaption(String text) {
        return CAPTION.matcher(text.strip()).matches();
    }

    /** A sentence without dateline, source tag and picture references. */
    public static String withoutTags(String sentence) {
        String text = DATELINE.matcher(sentence.strip()).replaceFirst("");
        text = TAG.matcher(text).replaceFirst("$1");
        return PICTURED.matcher(text).replaceAll("");
    }

    /** A sentence without the word that ties it to the one before: "But", "Meanwhile,", "It is worth noting that". */
    public static String withoutConnective(String sentence) {
        Matcher connective = CONNECTIVE.matcher(sentence);
        return connective.find() ? capitalized(sentence.substring(connective.end())) : sentence;
    }

    /** Shorter forms of a sentence that are sentences still, the longest first; often none. */
    public static List<String> shortened(String sentence) {
        List<String> forms = new ArrayList<>();
        Optional<String> plain = withoutCircumstance(sentence);
        plain.ifPresent(forms::add);
        withoutRelativeClause(sentence).ifPresent(forms::add);
        plain.flatMap(Ballast::withoutRelativeClause).ifPresent(forms::add);
        return forms;
    }

    /** "On Monday, the council met." becomes "The council met."; where and when something was said goes the same way. */
    public static Optional<String> withoutCircumstance(String sentence) {
        Matcher circumstance = CIRCUMSTANCE.matcher(sentence);
        return circumstance.find() ? Optional.of(capitalized(sentence.substring(circumstance.end()))) : Optional.empty();
    }

    /** A clause that only adds to what is said already, at the end of the sentence: ", which borders Syria." */
    public static Optional<String> withoutRelativeClause(String sentence) {
        Matcher clause = RELATIVE.matcher(sentence);
        return clause.find() ? Optional.of(sentence.substring(0, clause.start()) + clause.group(1)) : Optional.empty();
    }

    public static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
