package org.dragoman.api.feed;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dragoman.api.problem.RequestException;
import org.dragoman.feed.write.WrittenFormat;

/** In what a client wants a feed. */
final class FeedFormats {

    private static final MediaType LINES = MediaType.valueOf(FeedResource.NDJSON);

    private FeedFormats() {
    }

    /** A format by a word that stands in an address. */
    static WrittenFormat named(String word) {
        return switch (word) {
            case "rss" -> WrittenFormat.RSS;
            case "atom" -> WrittenFormat.ATOM;
            case "newsml" -> WrittenFormat.NEWSML_G2;
            case "ninjs" -> WrittenFormat.NINJS;
            default -> throw RequestException.invalid("as", "must be rss, atom, newsml or ninjs");
        };
    }

    /**
     * @return empty for lines, which come first where a client takes both equally
     * @throws NotAcceptableException
     *         when it takes neither
     */
    static Optional<WrittenFormat> asked(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(LINES)) {
                return Optional.empty();
            }
            Optional<WrittenFormat> format = Stream.of(WrittenFormat.values())
                    .filter(one -> accepted.isCompatible(MediaType.valueOf(one.mediaType()))).findFirst();
            if (format.isPresent()) {
                return format;
            }
        }
        throw new NotAcceptableException();
    }
}
