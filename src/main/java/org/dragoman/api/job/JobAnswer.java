package org.dragoman.api.job;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.dragoman.job.store.ItemState;
import org.dragoman.job.store.Job;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How far a job is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Job")
public record JobAnswer(
        String id,
        @Schema(enumeration = {
                "running", "finished", "cancelled" }) String state,
        Instant created,
        Instant finished,
        @Schema(description = "How many it has") int items,
        @Schema(description = "Items by state: waiting, working, done, failed, withdrawn, cancelled") Map<String, Integer> counts,
        @Schema(description = "Settled items a second since it was submitted") double rate,
        @Schema(description = "If it goes on as it did") Instant expectedEnd,
        @Schema(description = "How far the report to its webhook is", enumeration = {
                "waiting", "delivered", "dead" }) String webhook){

    static JobAnswer of(Job job) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ItemState state : ItemState.values()) {
            counts.put(state.word(), job.count(state));
        }
        return new JobAnswer(job.id(), job.state().word(), job.created(), job.finished().orElse(null), job.items(), counts,
                Math.round(job.rate() * 1000) / 1000.0, job.expectedEnd().orElse(null), job.webhook().orElse(null));
    }
}
