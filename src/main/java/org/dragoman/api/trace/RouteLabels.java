package org.dragoman.api.trace;

import java.util.List;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;

/**
 * Keeps what clients sent out of the labels of request metrics. Quarkus knows the route of what a resource answered; of a
 * request
 * that was refused before, it would make the path itself a label, and names and numbers of jobs with it.
 */
final class RouteLabels implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";
    private static final String URI = "uri";
    private static final String OTHER = "other";

    @Override
    public Meter.Id map(Meter.Id id) {
        String path = id.getName().equals(REQUESTS) ? id.getTag(URI) : null;
        return path == null ? id : id.replaceTags(labelled(id.getTags(), Routes.of(path).orElse(OTHER)));
    }

    private static List<Tag> labelled(List<Tag> tags, String route) {
        return tags.stream().map(tag -> tag.getKey().equals(URI) ? Tag.of(URI, route) : tag).toList();
    }
}
