package org.dragoman.api.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.dragoman.api.ops.Departures;
import org.dragoman.api.ops.Termination;
import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.RequestException;
import org.dragoman.desk.Desk;
import org.dragoman.desk.DispatchOrder;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.feed.Feed;
import org.dragoman.feed.write.WrittenFormat;
import org.dragoman.job.feed.FeedLine;
import org.dragoman.job.feed.FeedLines;
import org.dragoman.job.feed.FeedTranslation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.Blocking;

/** {@code POST /v1/feeds}: a feed in, its items translated and summarized, each as it is finished. */
@Path("/v1/feeds")
@Blocking
@Produces({ FeedResource.NDJSON, "application/rss+xml", "application/atom+xml",
        "application/vnd.iptc.g2.newsmessage+xml", "application/ninjs+json" })
@APIResponse(responseCode = "200", description = "An item a line, then the count; or a feed in English, as Accept says", content = @Content(schema = @Schema(implementation = FeedLine.class)))
@APIResponse(responseCode = "default", description = "Why there is no answer", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class FeedResource {

    static final String NDJSON = "application/x-ndjson";

    /** Each takes much memory while it is read, and a thread until its last item is done. */
    private final Semaphore places = new Semaphore(4);

    private final FeedDocuments documents;
    private final FeedOrders orders;
    private final Desk desk;
    private final Departures departures;
    private final Termination termination;
    private final ObjectMapper json;
    private final WrittenFeeds written;

    FeedResource(FeedDocuments documents, FeedOrders orders, Desk desk, Departures departures, Termination termination,
            ObjectMapper json, WrittenFeeds written) {
        this.written = written;
        this.documents = documents;
        this.orders = orders;
        this.desk = desk;
        this.departures = departures;
        this.termination = termination;
        this.json = json;
    }

    @POST
    @Consumes({ "application/rss+xml", "application/atom+xml", MediaType.APPLICATION_XML, MediaType.TEXT_XML,
            "application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml", "application/nitf+xml",
            "application/feed+json", "application/ninjs+json", NDJSON, "application/jsonl", MediaType.TEXT_PLAIN,
            "application/gzip", MediaType.TEXT_HTML, MediaType.APPLICATION_OCTET_STREAM })
    @Operation(summary = "Translate a feed", description = "RSS, Atom, JSON Feed, NewsML-G2, NITF, ninjs, dispatches one a "
            + "line or plain text, gzipped or not. Items come in the order in which they are finished.")
    public Response translate(InputStream body, @Context HttpHeaders headers, @BeanParam ItemOptions options)
            throws IOException {
        Function<Dispatch, DispatchOrder> order = orders.with(options);
        takePlace();
        return answer(documents.read(body, headers.getHeaderString(HttpHeaders.CONTENT_TYPE)), order, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Fetch a feed and translate it", description = "Addresses of the inner network are refused.")
    public Response translate(@Valid @NotNull(message = "is empty") FeedAddress address,
            @Context HttpHeaders headers, @BeanParam ItemOptions options) {
        Function<Dispatch, DispatchOrder> order = orders.with(options);
        takePlace();
        return answer(documents.fetch(address.url()), order, headers);
    }

    /** Until the request is over, however it ends. */
    private void takePlace() {
        if (!places.tryAcquire()) {
            throw RequestException.busy("Other feeds are being translated; try again");
        }
        departures.whenOver(places::release);
    }

    private Response answer(Feed feed, Function<Dispatch, DispatchOrder> order, HttpHeaders headers) {
        Optional<WrittenFormat> format = FeedFormats.asked(headers);
        FeedTranslation translation = new FeedTranslation(desk, order, termination::isUnderWay);
        departures.whenOver(translation::cancel);
        StreamingOutput output = out -> {
            if (format.isPresent()) {
                written.write(feed, translation, format.get(), out);
            } else {
                write(out, translation.run(feed, new Lines(out)));
            }
        };
        return Response.ok(output, format.map(WrittenFormat::mediaType).orElse(NDJSON)).build();
    }

    private void write(OutputStream out, Object line) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
        out.flush();
    }

    private final class Lines implements FeedLines {

        private final OutputStream out;

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void take(FeedLine line) throws IOException {
            write(out, line);
        }

        /** Finds out whether the client is still there, and keeps proxies from hanging up. */
        @Override
        public void idle() throws IOException {
            out.write('\n');
            out.flush();
        }
    }
}
