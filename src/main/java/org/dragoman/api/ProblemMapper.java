package org.dragoman.api;

import java.io.CharConversionException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.dragoman.api.ops.Departures;
import org.dragoman.api.ops.OutOfMemory;
import org.dragoman.api.ops.RequestId;
import org.dragoman.api.problem.JsonFault;
import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.ProblemType;
import org.dragoman.api.problem.RequestException;
import org.dragoman.api.problem.Violation;
import org.dragoman.batch.DeadlineExceededException;
import org.dragoman.desk.NotCleanException;
import org.dragoman.job.store.StoreException;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Whatever goes wrong in a request, as a problem document (RFC 9457). The stack goes into the log, and only there. */
@Singleton
public class ProblemMapper {

    static final String PROBLEM_JSON = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    /** Method and parameter, which Bean Validation puts before the path of the field. */
    private static final Pattern PARAMETER = Pattern.compile("^[^.]+\\.[^.]+\\.?");
    private static final Pattern ELEMENT = Pattern.compile("\\.?<[^<>]+>");

    private final ObjectMapper json;
    private final Provider<ApiConfig> config;

    ProblemMapper(ObjectMapper json, Provider<ApiConfig> config) {
        this.json = json;
        this.config = config;
    }

    /** Those for which Quarkus brings mappers of its own are named; {@code Throwable} is all others. */
    @ServerExceptionMapper({ Throwable.class, WebApplicationException.class, ConstraintViolationException.class,
            MismatchedInputException.class })
    Response response(Throwable failure, HttpHeaders request) {
        MDC.put(RequestId.LOGGED, request.getHeaderString(RequestId.HEADER));
        Problem problem = problem(failure);
        Response.ResponseBuilder response = Response.status(problem.status()).type(PROBLEM_JSON).entity(written(problem));
        if (problem.status() == ProblemType.OVERLOADED.status() || problem.status() == ProblemType.DEADLINE_EXCEEDED.status()) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, config.get().retryAfter().toSeconds()));
        }
        return response.build();
    }

    Problem problem(Throwable failure) {
        if (failure instanceof RequestException refused) {
            return refused.problem();
        }
        if (failure instanceof ConstraintViolationException invalid) {
            return RequestException.invalidProblem(violations(invalid));
        }
        if (failure instanceof NotCleanException notClean) {
            return RequestException.notClean(notClean.doubts()).problem();
        }
        if (failure instanceof RejectedExecutionException) {
            return Problem.of(ProblemType.OVERLOADED, "No room in the queue, or the service is shutting down");
        }
        if (failure instanceof StoreException) {
            LOG.error("The store of jobs cannot be used", failure);
            return Problem.of(ProblemType.OVERLOADED, "The store of jobs cannot be used at the moment");
        }
        if (failure instanceof DeadlineExceededException) {
            return Problem.of(ProblemType.DEADLINE_EXCEEDED, "The translation was given up at its deadline");
        }
        if (failure instanceof CancellationException || Departures.caused(failure)) {
            return Problem.of(ProblemType.OVERLOADED, "The request was cancelled");
        }
        return ofBody(failure);
    }

    /** What comes of reading a body, or of looking for a resource. */
    private Problem ofBody(Throwable failure) {
        if (failure instanceof JsonProcessingException && failure.getCause() instanceof RequestException whileReading) {
            return whileReading.problem();
        }
        if (failure instanceof JsonProcessingException fault) {
            return RequestException.invalidProblem(List.of(JsonFault.of(fault)));
        }
        if (failure instanceof CharConversionException) {
            return RequestException.invalidProblem(List.of(new Violation("", "is not UTF-8")));
        }
        boolean wrapped = failure instanceof CompletionException || failure instanceof WebApplicationException;
        if (wrapped && failure.getCause() != null) {
            return problem(failure.getCause());
        }
        if (failure instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
            return ofStatus(http.getResponse().getStatusInfo());
        }
        OutOfMemory.endProcess(failure);
        LOG.error("A request failed", failure);
        return Problem.blank(500, "Internal Server Error", "The failure is in the service's log");
    }

    private static Problem ofStatus(Response.StatusType status) {
        return switch (status.getStatusCode()) {
            case 400 -> RequestException.invalidProblem(List.of(new Violation("", "cannot be read")));
            case 404 -> blank(status, "Nothing is here; /q/openapi lists what there is");
            case 405 -> blank(status, "This method is not allowed here; /q/openapi lists what is");
            case 406 -> blank(status, "None of the accepted media types can be produced here");
            case 415 -> blank(status, "This cannot be read here; /q/openapi lists what can");
            default -> blank(status, null);
        };
    }

    private static Problem blank(Response.StatusType status, String detail) {
        return Problem.blank(status.getStatusCode(), status.getReasonPhrase(), detail);
    }

    private static List<Violation> violations(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream().map(ProblemMapper::violation)
                .sorted(Comparator.comparing(Violation::field)).toList();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        String path = PARAMETER.matcher(violation.getPropertyPath().toString()).replaceFirst("");
        return new Violation(ELEMENT.matcher(path).replaceAll(""), violation.getMessage());
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem cannot be written", impossible);
        }
    }
}
