package org.dragoman.api.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.RequestException;
import org.dragoman.feed.write.WrittenFormat;
import org.dragoman.job.standing.StandingFeed;
import org.dragoman.job.standing.StandingFeeds;
import org.dragoman.job.standing.StandingItem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.smallrye.common.annotation.Blocking;

/** {@code /v1/feeds/standing}: feeds that are looked at again and again. */
@Path("/v1/feeds/standing")
@Blocking
@APIResponse(responseCode = "default", description = "Why there is no answer", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class StandingResource {

    private static final int MOST_ITEMS = 1000;

    private final StandingFeeds feeds;
    private final FeedOrders orders;
    private final StandingOutput output;
    private final ObjectMapper json;

    StandingResource(StandingFeeds feeds, FeedOrders orders, StandingOutput output, ObjectMapper json) {
        this.feeds = feeds;
        this.orders = orders;
        this.output = output;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List the standing feeds")
    @APIResponse(responseCode = "200", description = "The feeds", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = StandingAnswer.class)))
    public List<StandingAnswer> list() {
        return feeds.list().stream().map(StandingAnswer::of).toList();
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have a feed looked at again and again", description = "Each item is translated once, a new version "
            + "of it again. An interval below a minute is refused.")
    @APIResponse(responseCode = "200", description = "It is kept", content = @Content(schema = @Schema(implementation = StandingAnswer.class)))
    public Response put(String name, @Valid @NotNull(message = "is empty") StandingRequest request) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw RequestException.invalid("name", "must have 1 to 64 letters, digits, dots, hyphens and underscores");
        }
        if (!request.url().strip().matches("(?i)https?://\\S+")) {
            throw RequestException.invalid("url", "must be a URL of http or https");
        }
        if (request.interval().compareTo(StandingFeed.SHORTEST) < 0 || request.interval().toDays() > 366) {
            throw RequestException.invalid("every", "must be PT1M to P366D");
        }
        ObjectNode options = json.valueToTree(request);
        options.remove(List.of("url", "every"));
        options.properties().removeIf(field -> field.getValue().isNull());
        orders.check(options);
        boolean fresh = feeds.put(name, request.url().strip(), request.interval(), options);
        return Response.status(fresh ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/v1/feeds/standing/" + name)).entity(StandingAnswer.of(known(name))).build();
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell how the last look at a feed ended")
    @APIResponse(responseCode = "200", description = "The feed", content = @Content(schema = @Schema(implementation = StandingAnswer.class)))
    public StandingAnswer feed(String name) {
        return StandingAnswer.of(known(name));
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Look at a feed no more", description = "What is being translated is still finished.")
    @APIResponse(responseCode = "204", description = "It is looked at no more")
    public Response delete(String name) {
        known(name);
        feeds.remove(name);
        return Response.noContent().build();
    }

    @GET
    @Path("{name}/items")
    @Produces({ FeedResource.NDJSON, "application/rss+xml", "application/atom+xml",
            "application/vnd.iptc.g2.newsmessage+xml", "application/ninjs+json" })
    @Operation(summary = "Read the items of a standing feed in English", description = "The latest first; withdrawn ones say so.")
    @APIResponse(responseCode = "200", description = "An item a line, or a feed, as Accept says", content = @Content(schema = @Schema(implementation = StandingLine.class)))
    public Response items(String name, @QueryParam("most") @DefaultValue("100") int most,
            @QueryParam("as") @Parameter(description = "rss, atom, newsml or ninjs, for readers that cannot send Accept") String as,
            @Context HttpHeaders headers, @Context UriInfo uri) {
        known(name);
        if (most < 1 || most > MOST_ITEMS) {
            throw RequestException.invalid("most", "must be 1 to " + MOST_ITEMS);
        }
        Optional<WrittenFormat> format = as == null ? FeedFormats.asked(headers) : Optional.of(FeedFormats.named(as));
        List<StandingItem> items = feeds.items(name, most);
        List<Optional<String>> titleAndLink = feeds.titleAndLink(name);
        StreamingOutput lines = out -> output.lines(items, out);
        StreamingOutput feed = out -> output.feed(items, titleAndLink, uri.getRequestUri().toString(),
                format.orElseThrow(), out);
        return Response.ok(format.isPresent() ? feed : lines,
                format.map(WrittenFormat::mediaType).orElse(FeedResource.NDJSON)).build();
    }

    private StandingFeed known(String name) {
        return feeds.find(name).orElseThrow(() -> RequestException.notFound("There is no such standing feed"));
    }
}
