package org.dragoman.job;

import java.io.IOException;
import java.util.List;

import org.dragoman.job.store.Database;
import org.dragoman.job.store.ItemSource;
import org.dragoman.job.store.JobStore;
import org.dragoman.job.store.JobSubmission;
import org.dragoman.job.store.ReportQueue;
import org.dragoman.job.webhook.WebhookSender;
import org.dragoman.job.work.JobWorker;

/**
 * The jobs of this process, and its worker. Neither opens the store before there is something to keep or something that
 * an earlier process left.
 */
public final class Jobs implements AutoCloseable {

    private final Database database;
    private final JobStore store;
    private final JobWorker worker;
    private final ReportQueue reports;
    private final WebhookSender sender;
    private boolean working;
    private boolean closed;

    Jobs(Database database, JobStore store, JobWorker worker, ReportQueue reports, WebhookSender sender) {
        this.database = database;
        this.store = store;
        this.worker = worker;
        this.reports = reports;
        this.sender = sender;
    }

    /** Takes up what an earlier process left. */
    void resume() {
        if (database.exists()) {
            work();
        }
    }

    /** Has the worker look for items that were just handed in. */
    public synchronized void work() {
        if (!working && !closed) {
            working = true;
            worker.start();
            sender.start();
        }
        worker.wake();
    }

    /** As {@link JobStore#submit}; the items are begun at once. */
    public JobStore.Submitted submit(JobSubmission submission, ItemSource items) throws IOException {
        JobStore.Submitted submitted = store.submit(submission, items);
        work();
        return submitted;
    }

    /** Whether there is anything to look at. */
    public boolean any() {
        return database.exists();
    }

    public JobStore store() {
        return store;
    }

    /** Reports on finished jobs that no webhook took. */
    public List<ReportQueue.DeadLetter> deadLetters(int most) {
        return any() ? reports.deadLetters(most) : List.of();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (working) {
            sender.close();
            worker.close();
        }
        database.close();
    }
}
