package org.dragoman.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.dragoman.decode.DecodingOptions;
import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.TermMatch;
import org.dragoman.text.DoubledWords;
import org.dragoman.text.SegmentedText;
import org.dragoman.text.Span;
import org.dragoman.translate.retry.Proofreader;
import org.dragoman.translate.retry.Rung;
import org.dragoman.translate.terms.ImposedTerm;
import org.dragoman.translate.terms.Slots.Slotted;
import org.dragoman.translate.terms.TermImposer;
import org.dragoman.translate.terms.TextTerms;

/** The ways to translate a segment of one text. */
final class Attempts {

    private static final int NARROW_BEAM = 4;
    private static final int WIDE_BEAM = 8;

    /** The model ends a name like a sentence. */
    private static final Pattern FULL_STOP = Pattern.compile("\\.$");

    private final SourceText source;
    private final Reassembler reassembler;
    private final TextTerms terms;
    private final SegmentDecoder decoder;
    private final DecodingRun run;
    private final Proofreader proofreader;

    Attempts(SourceText source, TextTerms terms, SegmentDecoder decoder, DecodingRun run, Proofreader proofreader) {
        this.source = source;
        this.reassembler = new Reassembler(source.segmented());
        this.terms = terms;
        this.decoder = decoder;
        this.run = run;
        this.proofreader = proofreader;
    }

    /** What the model reads of a segment at first: what the newsroom has ruled on stands behind symbols. */
    Slotted first(int segment) {
        List<TermMatch> ruled = decoder.slots().isEmpty() ? List.of()
                : terms.in(span(segment)).stream().filter(TermMatch::own).sorted(longestFirst()).toList();
        return slotted(segment, ruled);
    }

    /** The English of what {@link #first} gave; empty when its symbols did not come out of it as they should. */
    Optional<Candidate> candidate(int segment, Slotted read, DecodedSegment decoded) {
        String fitted = source.isPiece(segment) ? FULL_STOP.matcher(decoded.text()).replaceFirst("")
                : reassembler.fitted(segment, decoded.text());
        if (read.terms().isEmpty()) {
            return Optional.of(candidate(segment, decoded, terms.impose(span(segment), fitted, Map.of()), fitted));
        }
        return decoder.slots().filled(fitted, read).filter(filled -> decoded.complete())
                .map(filled -> candidate(segment, decoded,
                        terms.impose(span(segment), filled.text(), filled.places()), filled.text()));
    }

    private Candidate candidate(int segment, DecodedSegment decoded, TermImposer.Imposed imposed, String fitted) {
        return new Candidate(imposed, decoded, !imposed.text().equals(fitted),
                proofreader.doubts(new Proofreader.Draft(source.segment(segment), imposed.text(), decoded.score(),
                        decoded.complete(), imposed.terms())));
    }

    /** What can be tried that has not been. */
    EnumSet<Rung> rungs(int segment, Candidate first) {
        EnumSet<Rung> rungs = EnumSet.of(Rung.WIDER_BEAM);
        if (!decoder.slots().isEmpty() && !missingNames(first).isEmpty()) {
            rungs.add(Rung.NAMES_AS_SYMBOLS);
        }
        if (pieces(segment).size() > 1) {
            rungs.add(Rung.OTHER_SPLIT);
        }
        if (!DoubledWords.once(first.imposed().text()).equals(first.imposed().text())) {
            rungs.add(Rung.SAID_ONCE);
        }
        if (first.changed()) {
            rungs.add(Rung.GLOSSARY_OFF);
        }
        return rungs;
    }

    /** @return empty when the way leads nowhere */
    CompletableFuture<Optional<Candidate>> at(Rung rung, int segment, Candidate best) {
        return switch (rung) {
            case NAMES_AS_SYMBOLS -> decoded(segment, slotted(segment, missingNames(best)), run.options());
            case OTHER_SPLIT -> splitOtherwise(segment);
            case SAID_ONCE -> CompletableFuture.completedFuture(Optional.of(saidOnce(segment, best)));
            case WIDER_BEAM -> decoded(segment, slotted(segment, List.of()), wider(run.options()));
            case GLOSSARY_OFF -> CompletableFuture.completedFuture(Optional.of(withoutGlossary(segment, best)));
        };
    }

    /** A segment read as it is. */
    CompletableFuture<Optional<Candidate>> plain(int segment) {
        return decoded(segment, slotted(segment, List.of()), run.options());
    }

    private CompletableFuture<Optional<Candidate>> decoded(int segment, Slotted read, DecodingOptions options) {
        return run.decode(decoder, read.text(), options).thenApply(decoded -> candidate(segment, read, decoded));
    }

    /** Names that have not been found in the English; the model sees more of a sentence when it sees the others. */
    private static List<TermMatch> missingNames(Candidate best) {
        return best.imposed().terms().stream().filter(term -> !term.applied()).map(ImposedTerm::match)
                .filter(match -> match.entry().kind().isName() || match.entry().kind() == EntryKind.ORGANIZATION)
                .sorted(longestFirst()).toList();
    }

    private static Comparator<TermMatch> longestFirst() {
        return Comparator.comparing(match -> -match.source().length());
    }

    private Slotted slotted(int segment, List<TermMatch> chosen) {
        return decoder.slots().put(source.segmented().text(), span(segment), chosen, terms.repetitions(span(segment)),
                Translator::normalized);
    }

    private CompletableFuture<Optional<Candidate>> splitOtherwise(int segment) {
        String whole = slotted(segment, List.of()).text();
        SegmentedText pieces = new SegmentedText(whole, pieces(segment));
        List<CompletableFuture<DecodedSegment>> decoded = new ArrayList<>();
        for (String piece : pieces.segmentTexts()) {
            decoded.add(run.decode(decoder, piece, run.options()));
        }
        return CompletableFuture.allOf(decoded.toArray(CompletableFuture[]::new)).thenApply(done -> {
            DecodedSegment joined = joined(pieces, decoded.stream().map(CompletableFuture::join).toList());
            return candidate(segment, new Slotted(whole, Map.of()), joined);
        });
    }

    private static DecodedSegment joined(SegmentedText pieces, List<DecodedSegment> decoded) {
        Reassembler reassembler = new Reassembler(pieces);
        List<String> english = IntStream.range(0, pieces.size()).mapToObj(i -> reassembler.fitted(i, decoded.get(i).text()))
                .toList();
        double letters = english.stream().mapToInt(text -> text.length() + 1).sum();
        double score = IntStream.range(0, decoded.size())
                .mapToDouble(i -> decoded.get(i).score() * (english.get(i).length() + 1)).sum() / letters;
        return new DecodedSegment(pieces.withSegments(english).text().strip(), (float) Math.min(0, score),
                decoded.stream().allMatch(DecodedSegment::complete));
    }

    private List<Span> pieces(int segment) {
        return decoder.halves(slotted(segment, List.of()).text());
    }

    private Candidate saidOnce(int segment, Candidate best) {
        String before = best.imposed().text();
        return candidate(segment, best.decoded(), terms.found(span(segment), DoubledWords.once(before)), before);
    }

    private Candidate withoutGlossary(int segment, Candidate best) {
        String fitted = reassembler.fitted(segment, best.decoded().text());
        return candidate(segment, best.decoded(), terms.found(span(segment), fitted), fitted);
    }

    private static DecodingOptions wider(DecodingOptions options) {
        int beam = options.beamSize() < NARROW_BEAM ? NARROW_BEAM : Math.max(WIDE_BEAM, options.beamSize());
        return options.withBeamSize(beam).withNoRepeatNgramSize(SegmentDecoder.RETRY_NO_REPEAT);
    }

    private Span span(int segment) {
        return source.segmented().segments().get(segment);
    }
}
