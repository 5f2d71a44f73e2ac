package org.dragoman.api.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;

import org.dragoman.api.ApiConfig;
import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.ProblemType;
import org.dragoman.api.problem.RequestException;
import org.dragoman.api.problem.Violation;
import org.dragoman.api.request.DispatchRequest;
import org.dragoman.api.request.LengthRequest;
import org.dragoman.desk.DispatchOrder;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.glossary.store.InstalledGlossaries;
import org.dragoman.job.work.HopelessItemException;
import org.dragoman.job.work.ItemProblem;
import org.dragoman.summarize.SummaryLength;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes orders of the items of a feed, within the limits of {@code POST /v1/dispatches}. */
@Singleton
public class FeedOrders {

    private static final Dispatch ANY = Dispatch.of("-");

    private final Validator validator;
    private final ApiConfig config;
    private final InstalledGlossaries glossaries;
    private final ObjectMapper json;

    FeedOrders(Validator validator, ApiConfig config, InstalledGlossaries glossaries, ObjectMapper json) {
        this.json = json;
        this.validator = validator;
        this.config = config;
        this.glossaries = glossaries;
    }

    /**
     * Makes orders without a deadline: what is not wanted any more is cancelled.
     *
     * @throws RequestException
     *         when the options themselves are wrong; an order that cannot be made is a {@link HopelessItemException}
     */
    Function<Dispatch, DispatchOrder> with(ItemOptions options) {
        DispatchRequest any = options.requestFor(ANY);
        fault(any).ifPresent(wrong -> {
            throw RequestException.invalid(wrong.field(), wrong.message());
        });
        SummaryLength length = LengthRequest.of(any.summary());
        OptionalInt beam = any.beam() == null ? OptionalInt.empty() : OptionalInt.of(any.beam());
        Optional<GlossaryMatcher> terms = Optional.ofNullable(any.glossary()).map(this::installed);
        return dispatch -> {
            check(options.requestFor(dispatch));
            return new DispatchOrder(dispatch, length, beam, Boolean.TRUE.equals(any.requireClean()),
                    Boolean.TRUE.equals(any.translateBoilerplate()), terms, Instant.MAX);
        };
    }

    /**
     * Checks what is asked of every item.
     *
     * @param options
     *        fields of {@code POST /v1/dispatches}
     * @throws RequestException
     *         when they are wrong
     */
    public void check(ObjectNode options) {
        ObjectNode any = options.deepCopy().put("text", ANY.text());
        DispatchRequest request = json.convertValue(any, DispatchRequest.class);
        fault(request).ifPresent(wrong -> {
            throw RequestException.invalid(wrong.field(), wrong.message());
        });
        LengthRequest.of(request.summary());
        Optional.ofNullable(request.glossary()).ifPresent(this::installed);
    }

    private GlossaryMatcher installed(String name) {
        return glossaries.matcher(name).orElseThrow(() -> RequestException.notFound("There is no such glossary"));
    }

    private void check(DispatchRequest item) {
        int length = Math.max(item.text().length(), item.headline() == null ? 0 : item.headline().length());
        if (length > config.maxTextCharacters()) {
            throw hopeless(Problem.of(ProblemType.TOO_LARGE, String.format(Locale.ROOT,
                    "The item has %d characters; at most %d are accepted", length, config.maxTextCharacters())));
        }
        fault(item).ifPresent(wrong -> {
            throw hopeless(Problem.of(ProblemType.INVALID_REQUEST, wrong.field() + " " + wrong.message()));
        });
    }

    private Optional<Violation> fault(DispatchRequest request) {
        return validator.validate(request).stream()
                .map(wrong -> new Violation(wrong.getPropertyPath().toString(), wrong.getMessage()))
                .min(Comparator.comparing(Violation::field));
    }

    private static HopelessItemException hopeless(Problem problem) {
        return new HopelessItemException(
                new ItemProblem(problem.type(), problem.title(), problem.status(), problem.detail()));
    }
}
