package org.dragoman.api.job;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;

import jakarta.inject.Singleton;

import org.dragoman.api.ops.Termination;
import org.dragoman.job.Jobs;
import org.dragoman.job.store.ItemResult;
import org.dragoman.job.store.Job;
import org.dragoman.job.store.JobState;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes results as lines, a page of them in memory at a time. */
@Singleton
class ResultLines {

    private static final int PAGE = 200;
    private static final long INTERVAL_MILLIS = 250;

    /** An empty line so often finds out whether the client is still there, and keeps proxies from hanging up. */
    private static final int INTERVALS_TO_BLANK = 40;

    private final Jobs jobs;
    private final ObjectMapper json;
    private final Termination termination;

    ResultLines(Jobs jobs, ObjectMapper json, Termination termination) {
        this.jobs = jobs;
        this.json = json;
        this.termination = termination;
    }

    void write(String job, int after, boolean follow, OutputStream out) throws IOException {
        int last = after;
        int idle = 0;
        while (true) {
            // Asked before the page is read: what a job settles last is then in the page.
            boolean more = follow && isRunning(job) && !termination.isUnderWay();
            int written = last;
            last = page(job, last, out);
            if (last == written && !more) {
                return;
            }
            idle = last == written ? idle + 1 : 0;
            if (last == written) {
                pause(out, idle);
            }
        }
    }

    private boolean isRunning(String job) {
        return jobs.store().find(job).map(Job::state).filter(JobState.RUNNING::equals).isPresent();
    }

    /** @return number of the last item written */
    private int page(String job, int after, OutputStream out) throws IOException {
        List<ItemResult> page = jobs.store().results(job, after, PAGE);
        for (ItemResult result : page) {
            out.write(json.writeValueAsBytes(ItemLine.of(result)));
            out.write('\n');
        }
        out.flush();
        return page.isEmpty() ? after : page.get(page.size() - 1).number();
    }

    private static void pause(OutputStream out, int idle) throws IOException {
        if (idle % INTERVALS_TO_BLANK == 0) {
            out.write('\n');
            out.flush();
        }
        try {
            Thread.sleep(INTERVAL_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }
}
