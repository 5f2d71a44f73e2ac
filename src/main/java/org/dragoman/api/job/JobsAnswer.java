package org.dragoman.api.job;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The jobs that are kept, the latest first. */
@Schema(name = "Jobs")
public record JobsAnswer(List<JobAnswer> jobs) {
}
