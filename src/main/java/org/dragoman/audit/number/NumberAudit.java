package org.dragoman.audit.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

import org.dragoman.audit.coverage.Lexicon;
import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.NormalizedText;
import org.dragoman.text.Span;

/** Holds the numbers of a segment against those of its English. */
public final class NumberAudit {

    private final NormalizedText source;
    private final String target;
    private final List<Amount> arabic;
    private final List<Amount> english;
    private final List<Amount> missing;
    private final List<Amount> extra;
    private final List<NumberMatch> matches = new ArrayList<>();

    private NumberAudit(String source, String target) {
        this.source = ArabicNormalizer.normalize(source);
        this.target = target;
        this.arabic = ArabicNumbers.in(this.source.value());
        this.english = EnglishNumbers.in(ArabicDigits.toLatin(target));
        this.missing = new ArrayList<>(arabic);
        this.extra = new ArrayList<>(english);
    }

    /** @return with offsets in the segment and in its English */
    public static List<Finding> of(String source, String target, Lexicon lexicon) {
        NumberAudit audit = new NumberAudit(source, target);
        audit.match((ar, en) -> ar.firm() && en.firm());
        audit.match((ar, en) -> ar.firm() || en.firm());
        audit.forgive();
        List<Finding> findings = audit.findings();
        findings.addAll(audit.swaps(lexicon));
        return findings;
    }

    private void match(BiPredicate<Amount, Amount> eligible) {
        for (Amount ar : List.copyOf(missing)) {
            extra.stream().filter(en -> eligible.test(ar, en) && ar.equals(en))
                    .min(Comparator.comparingDouble(en -> distance(ar, en))).ifPresent(en -> {
                        matches.add(new NumberMatch(ar, en));
                        missing.remove(ar);
                        extra.remove(en);
                    });
        }
    }

    /** How far apart two numbers stand, where both texts have length 1. */
    private double distance(Amount ar, Amount en) {
        return Math.abs((double) ar.span().start() / source.value().length() - (double) en.span().start() / target.length());
    }

    /** Forgets what need not be answered, and what only one side repeats. */
    private void forgive() {
        missing.removeIf(ar -> !ar.firm() || !ar.isTelling() && english.stream().anyMatch(ar::equals));
        extra.removeIf(en -> !en.firm() || !en.isTelling() && arabic.stream().anyMatch(en::equals));
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        int changed = Math.min(missing.size(), extra.size());
        for (int i = 0; i < Math.max(missing.size(), extra.size()); i++) {
            if (i < changed) {
                findings.add(changed(missing.get(i), extra.get(i)));
            } else if (i < missing.size()) {
                findings.add(missing(missing.get(i)));
            } else {
                findings.add(added(extra.get(i)));
            }
        }
        return findings;
    }

    private List<Finding> swaps(Lexicon lexicon) {
        if (matches.size() < 2) {
            return List.of();
        }
        return Swaps.among(matches, target, new Surroundings(source.value(), target, lexicon)).stream().map(this::swapped)
                .toList();
    }

    private Finding swapped(Swaps.Swap swap) {
        return Finding.of(FindingKind.NUMBER_SWAPPED, Severity.WARNING,
                "The numbers " + swap.one().english().text() + " and " + swap.other().english().text()
                        + " may stand in each other's place.",
                inSource(swap.one().arabic()), swap.one().english().span());
    }

    private Finding changed(Amount ar, Amount en) {
        return Finding.of(FindingKind.NUMBER_CHANGED, severity(ar.digits() || en.digits()),
                "The Arabic has the number " + ar.text() + ", the English has " + en.text() + ".", inSource(ar), en.span());
    }

    private Finding missing(Amount ar) {
        return Finding.of(FindingKind.NUMBER_MISSING, severity(ar.digits()),
                "The number " + ar.text() + " is not in the English.", inSource(ar), null);
    }

    private Finding added(Amount en) {
        return Finding.of(FindingKind.NUMBER_ADDED, severity(en.digits()),
                "The number " + en.text() + " is not in the Arabic.", null, en.span());
    }

    private static Severity severity(boolean digits) {
        return digits ? Severity.ERROR : Severity.WARNING;
    }

    private Span inSource(Amount ar) {
        return source.sourceOf(ar.span());
    }
}
