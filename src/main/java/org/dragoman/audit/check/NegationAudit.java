package org.dragoman.audit.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.NormalizedText;
import org.dragoman.text.Span;

/**
 * Looks for an Arabic negation where nothing in the English denies anything, and for what is to be prevented where nothing in
 * the English prevents. English does both in so many ways ("fails to", "illegal", "keeps from") that only its complete
 * absence is told.
 */
final class NegationAudit {

    /** Particles that deny; what only looks like them ("لا يزال" still, "لا سيما" especially, "غير أن" but) is not. */
    private static final Pattern ARABIC = Pattern.compile("(?<!\\p{L})[وف]?(?:لم|لن|ليس|ليست|ليسوا|لست|لسنا|ليسا"
            + "|لا(?! (?:[يتن]زال|زال|سيما|بد|شك|محالة|ريب|غنى|مفر|حصر|يعدو|[يت]تعدى|[يت]قل|يسعني|أحد سوى))(?!.{2,40} (?:إلا|سوى))"
            + "|[بل]?غير (?!أن|ان|مرة|ذلك)|[بلم]?ن? ?دون (?!سن|ال[0-9])|بدون|[بل]?عدم)(?!\\p{L})");
    private static final Pattern TRAPS = Pattern
            .compile("(?<!\\p{L})(?:إن لم|ما لم|مالم|لا بل|أم لا|إلا|ليس فقط|ليس فحسب|غيره|بلا)(?!\\p{L})");
    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(?:not|no|none|nor|never|neither|nothing|nobody|nowhere"
            + "|without|cannot|unless|until|lest|hardly|barely|scarcely|rarely|seldom|little|few|less|except\\w*|than|void|zero|non\\w*"
            + "|instead|rather|despite|regardless|offline|rid|only|anti\\w*"
            + "|lack\\w*|fail\\w*|refus\\w*|reject\\w*|den(?:y|ies|ied|ial)\\w*|absen\\w*|avoid\\w*|prevent\\w*|prohibit\\w*|ban"
            + "|banned|stop\\w*|miss(?:ed|ing|es)?|cease\\w*|refrain\\w*|abstain\\w*|declin\\w*|wrong\\w*|exclu\\w*|forbid\\w*|hesita\\w*"
            + "|un(?!it|ion|iver|der|ique|iform|a\\b)\\w{3,}|ir(?:reg|resp|rel)\\w*|il(?:leg|log|lic)\\w*|ab(?:norm)\\w*|mis(?:s|us|m|f)\\w*"
            + "|in(?:val|corr|suff|abil|capab|effec|compl|definit|depend|direc|appro|just|stab|secur|adeq|acc|formal|visib|consist|elig|tact|access|fert|act|sol|sec|toler|cogn)\\w*"
            + "|im(?:poss|prop|part|moral|perf|bal|mat|mob|mun)\\w*|dis(?:ag|app|all|con|sat|miss|reg|hon|ord|resp|adv|abl|band|cont|par|inf|int)\\w*"
            + "|\\w+less(?:ly|ness)?|loss|lose|lost|weak\\w*|extra\\w+)\\b|n['\u2019]t\\b");

    /** Preventing and forbidding; منع التجول is a curfew. */
    private static final Pattern ARABIC_PREVENTION = Pattern.compile("(?<!\\p{L})[وف]?[بل]?"
            + "(?:ل?منع|س?[يت]منع|منعت|منعوا|تمنعه|يمنعون)(?! (?:التجول|التجوال|الحمل))(?!\\p{L})");
    private static final Pattern ENGLISH_PREVENTION = Pattern
            .compile("(?i)\\b(?:not|no|none|nor|never|neither|nothing|without|cannot|unless"
                    + "|avoid\\w*|prevent\\w*|prohibit\\w*|ban|banned|stop\\w*|refrain\\w*|abstain\\w*|exclu\\w*|forbid\\w*|den(?:y|ies|ied|ial)\\w*"
                    + "|fail\\w*|refus\\w*|unable|disallow\\w*|non\\w*|anti\\w*|block\\w*|bar|bars|barred|barring|bans|banning|halt\\w*"
                    + "|keep\\w*|kept|deters?|deterr\\w*|thwart\\w*|hinder\\w*|imped\\w*|restrict\\w*|forestall\\w*|curb\\w*|stem\\w*|preclud\\w*"
                    + "|preempt\\w*|avert\\w*|obstruct\\w*|outlaw\\w*|moratorium|protect\\w*|contain\\w*|ward\\w*|foil\\w*|suspen\\w*"
                    + "|limit\\w*|hold\\w*|held|lockdown|embargo\\w*|inhibit\\w*|forbad\\w*)\\b|n['\u2019]t\\b");

    private NegationAudit() {
    }

    static Optional<Finding> of(String text, String target) {
        NormalizedText source = ArabicNormalizer.normalize(text);
        return negation(source, target).or(() -> prevention(source, target));
    }

    private static Optional<Finding> prevention(NormalizedText source, String target) {
        Matcher arabic = ARABIC_PREVENTION.matcher(source.value());
        if (!arabic.find() || ENGLISH_PREVENTION.matcher(target).find()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(FindingKind.NEGATION_LOST, Severity.WARNING,
                "The Arabic prevents or forbids something here (" + arabic.group().strip() + "); the English may not.",
                source.sourceOf(new Span(arabic.start(), arabic.end())), null));
    }

    private static Optional<Finding> negation(NormalizedText source, String target) {
        List<MatchResult> arabic = ARABIC.matcher(source.value()).results().toList();
        boolean answered = ENGLISH.matcher(target).results().count() >= arabic.size();
        if (answered || TRAPS.matcher(source.value()).find()) {
            return Optional.empty();
        }
        Span span = new Span(arabic.get(0).start(), arabic.get(0).end());
        return Optional.of(Finding.of(FindingKind.NEGATION_LOST, Severity.WARNING,
                "The Arabic denies something here (" + span.in(source.value()).strip() + "); the English may not.",
                source.sourceOf(span), null));
    }
}
