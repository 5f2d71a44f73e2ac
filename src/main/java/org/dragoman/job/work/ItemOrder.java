package org.dragoman.job.work;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.dragoman.desk.DispatchOrder;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.summarize.SummaryLength;
import org.dragoman.text.Span;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * An item as it stands in the store: the fields of {@code POST /v1/dispatches}, checked when it came in. What an older
 * or newer version has written besides is ignored.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ItemOrder(String headline, String text, OffsetDateTime published, Length summary, Boolean requireClean,
        Boolean translateBoilerplate, Integer beam, String glossary, List<Range> repeated) {

    /** One of the three. */
    record Length(Integer sentences, Integer words, Integer characters) {
    }

    /** A paragraph that other items of its feed have at their ends, too. */
    record Range(int start, int end) {
    }

    /** @param glossaries finds a glossary by its name */
    DispatchOrder order(Function<String, Optional<GlossaryMatcher>> glossaries) {
        Optional<GlossaryMatcher> terms = Optional.ofNullable(glossary).map(name -> glossaries.apply(name)
                .orElseThrow(() -> new HopelessItemException(new ItemProblem("/problems/not-found",
                        "There is no such thing", 404, "The glossary the item asks for is no longer installed"))));
        List<Span> endings = repeated == null ? List.of()
                : repeated.stream().map(range -> new Span(range.start(), range.end())).toList();
        SummaryLength length = summary == null ? SummaryLength.DEFAULT
                : SummaryLength.of(summary.sentences(), summary.words(), summary.characters());
        return new DispatchOrder(new Dispatch(Optional.ofNullable(headline), text, Optional.ofNullable(published), endings),
                length,
                beam == null ? OptionalInt.empty() : OptionalInt.of(beam), Boolean.TRUE.equals(requireClean),
                Boolean.TRUE.equals(translateBoilerplate), terms, Instant.MAX);
    }
}
