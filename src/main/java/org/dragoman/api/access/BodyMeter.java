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

/** Counts the characters of a body, charges the key that came with it, and tells when it has been read. */
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
        Metered body = new Metered(context.getInputStream());
        context.setInputStream(body);
        try {
            return context.proceed();
        } finally {
            progress.finish();
            progress.payer().ifPresent(key -> allowances.get().charge(key, body.characters));
        }
    }

    /** Counts code points: the bytes of UTF-8 that begin one. A client that goes while it sends is no fault of the service. */
    private static final class Metered extends FilterInputStream {

        private long characters;

        Metered(InputStream body) {
            super(body);
        }

        @Override
        public int read() {
            try {
                int value = super.read();
                count(value);
                return value;
            } catch (IOException gone) {
                throw RequestException.cutOff();
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            try {
                int read = super.read(buffer, offset, length);
                for (int i = 0; i < read; i++) {
                    count(buffer[offset + i]);
                }
                return read;
            } catch (IOException gone) {
                throw RequestException.cutOff();
            }
        }

        private void count(int value) {
            if (value != -1 && (value & 0xC0) != 0x80) {
                characters++;
            }
        }
    }
}
