package org.dragoman.api.job;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.dragoman.api.feed.FeedAddress;
import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.RequestException;
import org.dragoman.job.JobConfig;
import org.dragoman.job.Jobs;
import org.dragoman.job.store.ItemSource;
import org.dragoman.job.store.Job;
import org.dragoman.job.store.JobStore;
import org.dragoman.job.store.JobSubmission;
import org.dragoman.job.store.KeyConflictException;
import org.dragoman.job.store.ReportQueue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import io.smallrye.common.annotation.Blocking;

/** {@code /v1/jobs}: piles of dispatches, kept until every one of them is settled. */
@Path("/v1/jobs")
@Blocking
@APIResponse(responseCode = "default", description = "Why there is no answer", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class JobResource {

    static final String NDJSON = "application/x-ndjson";

    private static final int MOST_LISTED = 100;

    /** Each holds a connection to the store until its client has sent everything. */
    private final Semaphore submissions = new Semaphore(4);

    private final Jobs jobs;
    private final JobConfig config;
    private final JobItems items;
    private final ResultLines results;

    JobResource(Jobs jobs, JobConfig config, JobItems items, ResultLines results) {
        this.jobs = jobs;
        this.config = config;
        this.items = items;
        this.results = results;
    }

    @POST
    @Consumes(NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Submit a job", description = "A dispatch a line, as in POST /v1/dispatches, with a guid if it has "
            + "one. What was answered with 202 is not lost.")
    @APIResponse(responseCode = "202", description = "The job is kept and begun", content = @Content(schema = @Schema(implementation = JobAnswer.class)))
    public Response submit(InputStream body, @BeanParam JobOptions options) throws IOException {
        return submit(items.ofLines(body, options), options);
    }

    @POST
    @Consumes({ "application/rss+xml", "application/atom+xml", MediaType.APPLICATION_XML, MediaType.TEXT_XML,
            "application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml", "application/nitf+xml",
            "application/feed+json", "application/ninjs+json", "application/jsonl", MediaType.TEXT_PLAIN,
            "application/gzip", MediaType.TEXT_HTML, MediaType.APPLICATION_OCTET_STREAM })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Submit a feed as a job", description = "In every format that POST /v1/feeds reads.")
    @APIResponse(responseCode = "202", description = "The job is kept and begun", content = @Content(schema = @Schema(implementation = JobAnswer.class)))
    public Response submitFeed(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @BeanParam JobOptions options) throws IOException {
        return submit(items.ofDocument(body, contentType, options), options);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Fetch a feed and submit it as a job", description = "Addresses of the inner network are refused.")
    @APIResponse(responseCode = "202", description = "The job is kept and begun", content = @Content(schema = @Schema(implementation = JobAnswer.class)))
    public Response submitAddress(@Valid @NotNull(message = "is empty") FeedAddress address, @BeanParam JobOptions options)
            throws IOException {
        return submit(items.ofAddress(address.url(), options), options);
    }

    private Response submit(ItemSource source, JobOptions options) throws IOException {
        JobSubmission submission = submission(options);
        if (!submissions.tryAcquire()) {
            throw RequestException.busy("Others are handing in jobs; try again");
        }
        try {
            JobStore.Submitted submitted = jobs.submit(submission, source);
            return Response.accepted(JobAnswer.of(submitted.job())).location(URI.create("/v1/jobs/" + submitted.job().id()))
                    .build();
        } catch (KeyConflictException conflict) {
            throw RequestException.keyConflict();
        } finally {
            submissions.release();
        }
    }

    private JobSubmission submission(JobOptions options) {
        Optional<String> key = Optional.ofNullable(options.key);
        if (key.filter(word -> word.isBlank() || word.length() > 255).isPresent()) {
            throw RequestException.invalid("Idempotency-Key", "must have 1 to 255 characters");
        }
        if (options.webhook == null) {
            return new JobSubmission(key, Optional.empty());
        }
        if (options.secret == null || !config.webhookSecrets().containsKey(options.secret)) {
            throw RequestException.invalid("secret", "must name a secret of dragoman.job.webhook-secrets");
        }
        if (!options.webhook.matches("https?://.{1,2000}")) {
            throw RequestException.invalid("webhook", "must be a URL of http or https");
        }
        return new JobSubmission(key, Optional.of(new JobSubmission.Webhook(options.webhook, options.secret)));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List jobs, the latest first")
    @APIResponse(responseCode = "200", description = "The jobs", content = @Content(schema = @Schema(implementation = JobsAnswer.class)))
    public JobsAnswer list() {
        List<Job> all = jobs.any() ? jobs.store().list(MOST_LISTED) : List.of();
        return new JobsAnswer(all.stream().map(JobAnswer::of).toList());
    }

    @GET
    @Path("dead-letters")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List reports that no webhook took")
    @APIResponse(responseCode = "200", description = "The reports", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ReportQueue.DeadLetter.class)))
    public List<ReportQueue.DeadLetter> deadLetters() {
        return jobs.deadLetters(MOST_LISTED);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell how far a job is")
    @APIResponse(responseCode = "200", description = "The job as it is now", content = @Content(schema = @Schema(implementation = JobAnswer.class)))
    public JobAnswer job(String id) {
        return JobAnswer.of(known(id));
    }

    @GET
    @Path("{id}/items")
    @Produces(NDJSON)
    @Operation(summary = "Read what came of a job's items", description = "In the order of the input, up to the first that "
            + "is not settled; after is the number of the last line one has. With follow lines come until the job ends.")
    @APIResponse(responseCode = "200", description = "A settled item a line", content = @Content(schema = @Schema(implementation = ItemLine.class)))
    public StreamingOutput items(String id, @QueryParam("after") @DefaultValue("-1") int after,
            @QueryParam("follow") @DefaultValue("false") boolean follow) {
        known(id);
        return out -> results.write(id, after, follow, out);
    }

    @GET
    @Path("{id}/items/{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read one item with the dispatch it came as", description = "Offsets in its answer count in that text.")
    @APIResponse(responseCode = "200", description = "The item as it is now", content = @Content(schema = @Schema(implementation = ItemLine.class)))
    public ItemLine item(String id, int number) {
        known(id);
        return jobs.store().item(id, number).map(ItemLine::of)
                .orElseThrow(() -> RequestException.notFound("The job has no such item"));
    }

    @DELETE
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Cancel a job", description = "What is settled stays; without effect on a job that has ended.")
    @APIResponse(responseCode = "200", description = "The job, cancelled if it had not ended", content = @Content(schema = @Schema(implementation = JobAnswer.class)))
    public JobAnswer cancel(String id) {
        known(id);
        jobs.store().cancel(id);
        return job(id);
    }

    private Job known(String id) {
        return Optional.of(id).filter(any -> jobs.any()).flatMap(jobs.store()::find)
                .orElseThrow(() -> RequestException.notFound("There is no such job, or no longer"));
    }
}
