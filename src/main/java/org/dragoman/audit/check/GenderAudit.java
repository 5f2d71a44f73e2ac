package org.dragoman.audit.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.text.Span;

/** A woman's title in the Arabic and only "he" in the English, or a man's and only "she". */
final class GenderAudit {

    private static final String TITLE = "(?:رئيس|وزير|مستشار|مدير|نائب|سفير|مبعوث|متحدث|ناطق|قاضي|ملك|أمير|كاتب|مخرج|ممثل|مرشح|محامي|ناشط|صحفي|صحافي|طبيب|مفوض|زعيم|عضو|سيناتور|خبير|باحث|لاعب|معلم|مغني|فنان|طالب)";
    private static final Pattern WOMAN = Pattern.compile("(?<!\\p{L})(?:[وفبلك]?(?:ال)?|لل)" + TITLE
            + "ة (?!ال\\p{L}+ة(?:[ ،.]|$))|(?<!\\p{L})[وفبل]?(?:السيدة|سيدة) (?=\\p{L})");
    private static final Pattern ANY_WOMAN = Pattern
            .compile("(?<!\\p{L})[وفبلك]?(?:ال)?\\p{L}{3,}ة(?!\\p{L})|(?<!\\p{L})[وف]?(?:قالت|أضافت|أكدت|هي)(?!\\p{L})");
    private static final Pattern MAN = Pattern.compile("(?<!\\p{L})[وف]?(?:ال|لل)?" + TITLE + "(?!\\p{L})");
    private static final Pattern HE = Pattern.compile("(?i)\\b(?:he|his|him|himself)\\b");
    private static final Pattern SHE = Pattern.compile("(?i)\\b(?:she|her|hers|herself)\\b");

    private GenderAudit() {
    }

    static Optional<Finding> of(String source, String target) {
        boolean he = HE.matcher(target).find();
        boolean she = SHE.matcher(target).find();
        if (he == she) {
            return Optional.empty();
        }
        Matcher woman = WOMAN.matcher(source);
        if (he && woman.find() && !MAN.matcher(source).find()) {
            return finding("The Arabic speaks of a woman here, the English says \"he\".", woman, HE.matcher(target));
        }
        Matcher man = MAN.matcher(source);
        if (she && man.find() && !ANY_WOMAN.matcher(source).find()) {
            return finding("The Arabic speaks of a man here, the English says \"she\".", man, SHE.matcher(target));
        }
        return Optional.empty();
    }

    private static Optional<Finding> finding(String message, Matcher title, Matcher pronoun) {
        Span target = pronoun.find() ? new Span(pronoun.start(), pronoun.end()) : null;
        return Optional.of(Finding.of(FindingKind.GENDER_FLIPPED, Severity.WARNING, message,
                new Span(title.start(), title.end()), target));
    }
}
