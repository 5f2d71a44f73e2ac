package org.dragoman.job.work;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;

import org.dragoman.desk.DispatchOrder;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.summarize.SummaryLength;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * An item as it stands in the store: the fields of {@code POST /v1/dispatches}, checked when it came in. What an older
 * or newer version has written besides is ignored.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ItemOrder(String headline, String text, OffsetDateTime published, Length summary, Boolean requireClean,
        Boolean translateBoilerplate, Integer beam) {

    /** One of the three. */
    record Length(Integer sentences, Integer words, Integer characters) {
    }

    DispatchOrder order() {
        SummaryLength length = summary == null ? SummaryLength.DEFAULT
                : SummaryLength.of(summary.sentences(), summary.words(), summary.characters());
        return new DispatchOrder(new Dispatch(Optional.ofNullable(headline), text, Optional.ofNullable(published)), length,
                beam == null ? OptionalInt.empty() : OptionalInt.of(beam), Boolean.TRUE.equals(requireClean),
                Boolean.TRUE.equals(translateBoilerplate), Instant.MAX);
    }
}
