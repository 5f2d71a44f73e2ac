package org.dragoman.api.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.Semaphore;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.RequestException;
import org.dragoman.document.DocumentConfig;
import org.dragoman.document.DocumentFault;
import org.dragoman.document.DocumentReader;
import org.dragoman.document.UnreadableDocumentException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import io.smallrye.common.annotation.Blocking;

/** {@code POST /v1/documents}: the text of a document, for the editor's page. */
@Path("/v1/documents")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "default", description = "Why there is no answer", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class DocumentResource {

    /** Each is a process with memory of its own. */
    private final Semaphore places = new Semaphore(2);

    private final DocumentReader reader;
    private final DocumentConfig config;

    DocumentResource(DocumentReader reader, DocumentConfig config) {
        this.reader = reader;
        this.config = config;
    }

    /** What a document says. */
    @Schema(name = "DocumentText")
    record DocumentText(@Schema(description = "A paragraph a line") String text) {
    }

    @POST
    @Consumes("application/pdf")
    @Operation(summary = "Read a PDF", description = "Its text, not translated. What was scanned has none.")
    @APIResponse(responseCode = "200", description = "The text", content = @Content(schema = @Schema(implementation = DocumentText.class)))
    public DocumentText read(InputStream body) throws IOException {
        byte[] document = whole(body);
        if (!places.tryAcquire()) {
            throw RequestException.busy("Other documents are being read; try again");
        }
        try {
            return new DocumentText(reader.pdf(document));
        } catch (UnreadableDocumentException unreadable) {
            throw problem(unreadable.fault());
        } finally {
            places.release();
        }
    }

    private byte[] whole(InputStream body) throws IOException {
        long most = config.maxSize().asLongValue();
        byte[] document = body.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 16));
        if (document.length > most) {
            // Reads to the end: a client that is still sending does not look for an answer.
            body.skip(Long.MAX_VALUE);
            throw RequestException.tooLarge(String.format(Locale.ROOT, "The document is larger than %d bytes", most));
        }
        return document;
    }

    private static RequestException problem(DocumentFault fault) {
        return fault.isSize() ? RequestException.tooLarge(fault.detail() + " (" + fault.id() + ")")
                : RequestException.unreadableDocument(fault.id(), fault.detail());
    }
}
