package org.dragoman.onnx;

import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

import org.dragoman.decode.Replaceable;
import org.dragoman.onnx.session.SessionSettings;
import org.dragoman.summarize.SentenceScorer;

/** The scorer that lies in a folder, and from the next document on the one that is put in its place. */
final class InstalledScorer implements SentenceScorer, Replaceable, AutoCloseable {

    private final WatchedFolder folder;
    private final ReadWriteLock exchange = new ReentrantReadWriteLock();
    private ScoringModel current;
    private volatile boolean refused;

    /**
     * @throws org.dragoman.onnx.folder.BrokenModelFolderException
     *         see {@link ScoringModel#load}
     */
    InstalledScorer(WatchedFolder folder) {
        this.folder = folder;
        this.current = load();
    }

    private ScoringModel load() {
        return folder.load(opened -> ScoringModel.load(opened, SessionSettings.standard()));
    }

    @Override
    public float[] score(List<String> sentences) {
        return with(scorer -> scorer.score(sentences));
    }

    @Override
    public String modelVersion() {
        return with(ScoringModel::modelVersion);
    }

    @Override
    public String modelDigest() {
        return with(ScoringModel::modelDigest);
    }

    /** Calls go on side by side; only the exchange itself waits for those under way. */
    private <T> T with(Function<ScoringModel, T> call) {
        return locked(exchange.readLock()::lock, exchange.readLock()::unlock, () -> call.apply(current));
    }

    private static <T> T locked(Runnable lock, Runnable unlock, Supplier<T> work) {
        lock.run();
        try {
            return work.get();
        } finally {
            unlock.run();
        }
    }

    @Override
    public boolean replacementRefused() {
        return refused;
    }

    @Override
    public String task() {
        return "summary";
    }

    @Override
    public Replacement refresh() {
        if (!folder.changed()) {
            return new Replacement.None();
        }
        String before = modelVersion();
        try {
            ScoringModel next = load();
            refused = false;
            if (next.modelDigest().equals(modelDigest())) {
                next.close();
                return new Replacement.None();
            }
            exchange(next).close();
            return new Replacement.Made(before, next.modelVersion());
        } catch (RuntimeException broken) {
            refused = true;
            return new Replacement.Refused(before, String.valueOf(broken.getMessage()));
        }
    }

    private ScoringModel exchange(ScoringModel next) {
        return locked(exchange.writeLock()::lock, exchange.writeLock()::unlock, () -> {
            ScoringModel before = current;
            current = next;
            return before;
        });
    }

    @Override
    public void close() {
        with(scorer -> {
            scorer.close();
            return null;
        });
    }
}
