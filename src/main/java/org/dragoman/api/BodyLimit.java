package org.dragoman.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import jakarta.inject.Provider;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.dragoman.api.problem.RequestException;

/**
 * Counts the body as it is read, whatever its Content-Length says. What Quarkus' own limit refuses is answered without a
 * problem document, so that one is set higher.
 */
@jakarta.ws.rs.ext.Provider
public class BodyLimit implements ReaderInterceptor {

    /** Interceptors are made while the application is built, before the configuration it runs with is known. */
    private final Provider<ApiConfig> config;

    BodyLimit(Provider<ApiConfig> config) {
        this.config = config;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() == InputStream.class) {
            // Whoever takes a stream has a limit of its own, and counts while reading.
            return context.proceed();
        }
        long most = config.get().maxBody().asLongValue();
        InputStream body = context.getInputStream();
        if (announced(context) > most) {
            throw tooLarge(body, most);
        }
        context.setInputStream(new Counted(body, most));
        return context.proceed();
    }

    private static long announced(ReaderInterceptorContext context) {
        String length = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /** Reads to the end: a client that is still sending does not look for an answer. */
    private static RequestException tooLarge(InputStream body, long most) throws IOException {
        body.skip(Long.MAX_VALUE);
        return RequestException.tooLarge(String.format(Locale.ROOT, "The body is larger than %d bytes", most));
    }

    private static final class Counted extends FilterInputStream {

        private final long most;
        private long count;

        Counted(InputStream body, long most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            return value < 0 ? value : counted(1, value);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return read < 0 ? read : counted(read, read);
        }

        private int counted(int read, int result) throws IOException {
            count += read;
            if (count > most) {
                throw tooLarge(in, most);
            }
            return result;
        }
    }
}
