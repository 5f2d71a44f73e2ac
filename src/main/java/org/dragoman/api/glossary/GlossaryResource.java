package org.dragoman.api.glossary;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.RequestException;
import org.dragoman.glossary.Glossary;
import org.dragoman.glossary.format.BrokenGlossaryException;
import org.dragoman.glossary.format.GlossaryFormat;
import org.dragoman.glossary.store.InstalledGlossaries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import io.smallrye.common.annotation.Blocking;

/** {@code /v1/glossaries}: the newsroom's rulings on names and terms. */
@Path("/v1/glossaries")
@Blocking
@APIResponse(responseCode = "default", description = "Why there is no answer", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class GlossaryResource {

    private static final String TSV = "text/tab-separated-values";
    private static final String CSV = "text/csv";
    private static final String TBX = "application/x-tbx+xml";
    private static final String UTF_8 = ";charset=UTF-8";

    private final InstalledGlossaries glossaries;

    GlossaryResource(InstalledGlossaries glossaries) {
        this.glossaries = glossaries;
    }

    /** What is known of a glossary without its entries. */
    @Schema(name = "GlossarySummary")
    record GlossaryAnswer(String name, int entries, @Schema(description = "Changes with its content") String version,
            @Schema(description = "Whether it is part of the program, minded in every text and not to be changed") boolean shipped) {

        static GlossaryAnswer of(Glossary glossary) {
            return of(glossary, false);
        }

        static GlossaryAnswer of(Glossary glossary, boolean shipped) {
            return new GlossaryAnswer(glossary.name(), glossary.entries().size(), glossary.version(), shipped);
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List the glossaries")
    @APIResponse(responseCode = "200", description = "An object whose glossaries are a list", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Map<String, List<GlossaryAnswer>> list() {
        return Map.of("glossaries",
                Stream.concat(glossaries.shipped().stream().map(glossary -> GlossaryAnswer.of(glossary, true)),
                        glossaries.all().stream().map(GlossaryAnswer::of)).toList());
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read a glossary", description = "Accept: text/tab-separated-values, text/csv and application/x-tbx+xml "
            + "give it as a file.")
    @APIResponse(responseCode = "200", description = "Its entries", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = EntryBody.class)))
    public List<EntryBody> entries(@PathParam("name") String name) {
        return found(name).entries().stream().map(EntryBody::of).toList();
    }

    @GET
    @Path("/{name}")
    @Produces(TSV + UTF_8)
    @Operation(hidden = true)
    public String tsv(@PathParam("name") String name) {
        return GlossaryFormat.TSV.write(found(name));
    }

    @GET
    @Path("/{name}")
    @Produces(CSV + UTF_8)
    @Operation(hidden = true)
    public String csv(@PathParam("name") String name) {
        return GlossaryFormat.CSV.write(found(name));
    }

    @GET
    @Path("/{name}")
    @Produces(TBX + UTF_8)
    @Operation(hidden = true)
    public String tbx(@PathParam("name") String name) {
        return GlossaryFormat.TBX.write(found(name));
    }

    @PUT
    @Path("/{name}")
    @Consumes(TSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Install a glossary", description = "As text/tab-separated-values, text/csv, application/x-tbx+xml or "
            + "application/xml. One of the same name is replaced.")
    @APIResponse(responseCode = "200", description = "The glossary as it is installed", content = @Content(schema = @Schema(implementation = GlossaryAnswer.class)))
    public GlossaryAnswer putTsv(@PathParam("name") String name, @NotNull(message = "is empty") String text) {
        return put(name, GlossaryFormat.TSV, text);
    }

    @PUT
    @Path("/{name}")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public GlossaryAnswer putCsv(@PathParam("name") String name, @NotNull(message = "is empty") String text) {
        return put(name, GlossaryFormat.CSV, text);
    }

    @PUT
    @Path("/{name}")
    @Consumes({ TBX, MediaType.APPLICATION_XML })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public GlossaryAnswer putTbx(@PathParam("name") String name, @NotNull(message = "is empty") String text) {
        return put(name, GlossaryFormat.TBX, text);
    }

    @PUT
    @Path("/{name}/entries")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add or replace entries", description = "By their Arabic. A glossary that is not there yet begins with them.")
    @APIResponse(responseCode = "200", description = "The glossary as it is now", content = @Content(schema = @Schema(implementation = GlossaryAnswer.class)))
    public GlossaryAnswer putEntries(@PathParam("name") String name,
            @NotNull(message = "is empty") List<@NotNull(message = "must not be null") EntryBody> entries) {
        requireName(name);
        try {
            return GlossaryAnswer.of(glossaries.putEntries(name, EntryBody.entries(entries)));
        } catch (IllegalArgumentException fault) {
            throw RequestException.invalid("", fault.getMessage());
        }
    }

    @DELETE
    @Path("/{name}")
    @Operation(summary = "Remove a glossary")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("name") String name) {
        if (!glossaries.remove(name)) {
            throw unknown();
        }
    }

    private GlossaryAnswer put(String name, GlossaryFormat format, String text) {
        requireName(name);
        try {
            Glossary glossary = format.read(name, text);
            glossaries.put(glossary);
            return GlossaryAnswer.of(glossary);
        } catch (BrokenGlossaryException fault) {
            throw RequestException.invalid(fault.line() > 0 ? "line " + fault.line() : "", fault.reason());
        }
    }

    private static void requireName(String name) {
        if (!Glossary.isName(name)) {
            throw RequestException.invalid("name", "must be lower-case letters, digits, '.', '_' and '-', 64 at most");
        }
        if (name.equals(Glossary.SHIPPED)) {
            throw RequestException.invalid("name", "is that of the glossary that ships; give yours another");
        }
    }

    private Glossary found(String name) {
        return glossaries.find(name).orElseThrow(GlossaryResource::unknown);
    }

    private static RequestException unknown() {
        return RequestException.notFound("There is no such glossary");
    }
}
