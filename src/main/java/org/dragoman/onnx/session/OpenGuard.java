package org.dragoman.onnx.session;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets many threads use a native object at once, and one close it when nobody does. Native memory freed under a running
 * call is a crash of the process, not an exception.
 */
public final class OpenGuard {

    private final String name;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    public OpenGuard(String name) {
        this.name = name;
    }

    /**
     * @throws IllegalStateException
     *         if it has been closed
     */
    public <T> T use(Supplier<T> call) {
        Lock lock = use.readLock();
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException(name + " has been closed");
            }
            return call.get();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for calls under way. Frees once, however often it is called. */
    public void close(Runnable free) {
        Lock lock = use.writeLock();
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                free.run();
            }
        } finally {
            lock.unlock();
        }
    }
}
