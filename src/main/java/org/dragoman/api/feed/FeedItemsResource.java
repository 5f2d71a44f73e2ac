package org.dragoman.api.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dragoman.api.problem.Problem;
import org.dragoman.feed.Feed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.smallrye.common.annotation.Blocking;

/** {@code POST /v1/feeds/items}: what is in a feed, so that an editor can pick from it. Nothing is translated. */
@Path("/v1/feeds/items")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "default", description = "Why there is no answer", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class FeedItemsResource {

    private final FeedDocuments documents;

    FeedItemsResource(FeedDocuments documents) {
        this.documents = documents;
    }

    /** The items of a feed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FeedItems")
    record FeedItems(String title, List<ListedItem> items) {

        static FeedItems of(Feed feed) {
            return new FeedItems(feed.title().orElse(null), IntStream.range(0, feed.items().size())
                    .mapToObj(number -> ListedItem.of(number, feed.items().get(number))).toList());
        }
    }

    @POST
    @Consumes({ "application/rss+xml", "application/atom+xml", MediaType.APPLICATION_XML, MediaType.TEXT_XML,
            "application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml", "application/nitf+xml",
            "application/feed+json", "application/ninjs+json", FeedResource.NDJSON, "application/jsonl",
            MediaType.TEXT_PLAIN, "application/gzip", MediaType.TEXT_HTML, MediaType.APPLICATION_OCTET_STREAM })
    @Operation(summary = "List what is in a feed", description = "Every format that POST /v1/feeds takes; nothing is "
            + "translated.")
    @APIResponse(responseCode = "200", description = "The items", content = @Content(schema = @Schema(implementation = FeedItems.class)))
    public FeedItems read(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) throws IOException {
        return FeedItems.of(documents.read(body, contentType));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Fetch a feed and list what is in it", description = "Addresses of the inner network are refused.")
    @APIResponse(responseCode = "200", description = "The items", content = @Content(schema = @Schema(implementation = FeedItems.class)))
    public FeedItems fetch(@Valid @NotNull(message = "is empty") FeedAddress address) {
        return FeedItems.of(documents.fetch(address.url()));
    }
}
