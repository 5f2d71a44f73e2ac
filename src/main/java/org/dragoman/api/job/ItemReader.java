package org.dragoman.api.job;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.dragoman.api.ApiConfig;
import org.dragoman.api.problem.JsonFault;
import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.ProblemType;
import org.dragoman.api.problem.RequestException;
import org.dragoman.api.problem.Violation;
import org.dragoman.api.request.DispatchRequest;
import org.dragoman.api.request.LengthRequest;
import org.dragoman.glossary.store.InstalledGlossaries;
import org.dragoman.job.store.NewItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes items of lines, checked as a request of {@code POST /v1/dispatches} would be. */
@Singleton
class ItemReader {

    private static final String GUID = "guid";

    private final ObjectMapper json;
    private final Validator validator;
    private final ApiConfig config;
    private final InstalledGlossaries glossaries;

    ItemReader(ObjectMapper json, Validator validator, ApiConfig config, InstalledGlossaries glossaries) {
        this.glossaries = glossaries;
        this.json = json;
        this.validator = validator;
        this.config = config;
    }

    /** @return a readable item, or one that says what is wrong with the line */
    NewItem ofLine(byte[] line, JobOptions options) {
        try {
            JsonNode node = json.readTree(line);
            if (!(node instanceof ObjectNode order)) {
                return refused(Optional.empty(), invalid(new Violation("", "must be an object")));
            }
            return ofOrder(order, options);
        } catch (JsonProcessingException fault) {
            return refused(Optional.empty(), invalid(JsonFault.of(fault)));
        } catch (CharConversionException fault) {
            return refused(Optional.empty(), invalid(new Violation("", "is not UTF-8")));
        } catch (IOException fault) {
            return refused(Optional.empty(), invalid(new Violation("", "cannot be read")));
        }
    }

    private NewItem ofOrder(ObjectNode order, JobOptions options) {
        JsonNode name = order.remove(GUID);
        Optional<String> guid = Optional.ofNullable(name).filter(JsonNode::isValueNode).map(JsonNode::asText);
        options.addTo(order);
        try {
            DispatchRequest request = json.treeToValue(order, DispatchRequest.class);
            Optional<Problem> problem = problem(request);
            return problem.isPresent() ? refused(guid, problem.get())
                    : NewItem.order(guid, json.writeValueAsString(order));
        } catch (JsonProcessingException fault) {
            return refused(guid, invalid(JsonFault.of(fault)));
        }
    }

    private Optional<Problem> problem(DispatchRequest request) {
        Set<ConstraintViolation<DispatchRequest>> wrong = validator.validate(request);
        if (!wrong.isEmpty()) {
            return Optional.of(RequestException.invalidProblem(wrong.stream()
                    .map(each -> new Violation(each.getPropertyPath().toString(), each.getMessage())).toList()));
        }
        if (request.text().length() > config.maxTextCharacters()) {
            return Optional.of(Problem.of(ProblemType.TOO_LARGE, String.format(Locale.ROOT,
                    "text has %d characters; at most %d are accepted", request.text().length(), config.maxTextCharacters())));
        }
        if (request.glossary() != null && glossaries.find(request.glossary()).isEmpty()) {
            return Optional.of(Problem.of(ProblemType.NOT_FOUND, "There is no such glossary"));
        }
        try {
            LengthRequest.of(request.summary());
            return Optional.empty();
        } catch (RequestException several) {
            return Optional.of(several.problem());
        }
    }

    NewItem tooLong(long most) {
        return refused(Optional.empty(), Problem.of(ProblemType.TOO_LARGE, "The line is longer than " + most + " bytes"));
    }

    private static Problem invalid(Violation violation) {
        return RequestException.invalidProblem(List.of(violation));
    }

    private NewItem refused(Optional<String> guid, Problem problem) {
        try {
            return NewItem.refused(guid, json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem cannot be written", impossible);
        }
    }
}
