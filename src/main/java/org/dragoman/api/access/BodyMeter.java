package org.dragoman.api.access;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.dragoman.api.problem.RequestException;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Counts the characters of a body, charges the key that came with it, and tells how far it has been read. */
@jakarta.ws.rs.ext.Provider
@Priority(100)
public class BodyMeter implements ReaderInterceptor {

    /** Interceptors are made while the application is built, before there are keys. */
    private final Provider<Allowances> allowances;
    private final Provider<CurrentVertxRequest> request;

    BodyMeter(Provider<Allowances> allowances, Provider<CurrentVertxRequest> request) {
        this.allowances = allowances;
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        BodyProgress progress = BodyProgress.of(request.get().getCurrent());
        Metered body = new Metered(context.getInputStream(), progress);
        progress.whenFinished(() -> progress.payer().ifPresent(key -> allowances.get().charge(key, body.characters)));
        context.setInputStream(body);
        boolean stream = context.getType() == InputStream.class;
        try {
            return context.proceed();
        } finally {
            if (!stream) {
                progress.finish();
            }
        }
    }

    /** Counts code points: the bytes of UTF-8 that begin one. A client that goes while it sends is no fault of the service. */
    private static final class Metered extends FilterInputStream {

        private final BodyProgress progress;
        private long bytes;

        /** Read by whoever ends the request, where nobody reads to the end. */
        private volatile long characters;

        Metered(InputStream body, BodyProgress progress) {
            super(body);
            this.progress = progress;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            progress.await(true);
            try {
                int read = super.read(buffer, offset, length);
                count(buffer, offset, read);
                return read;
            } catch (IOException gone) {
                throw RequestException.cutOff();
            } finally {
                progress.await(false);
            }
        }

        @Override
        public void close() throws IOException {
            progress.finish();
            super.close();
        }

        /** @param read bytes, -1 at the end */
        private void count(byte[] buffer, int offset, int read) {
            if (read < 0) {
                progress.finish();
                return;
            }
            int begun = 0;
            for (int i = offset; i < offset + read; i++) {
                begun += (buffer[i] & 0xC0) == 0x80 ? 0 : 1;
            }
            bytes += read;
            characters += begun;
            progress.reach(bytes);
        }
    }
}
