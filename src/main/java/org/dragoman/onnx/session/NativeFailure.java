package org.dragoman.onnx.session;

import java.util.regex.Pattern;

/** What a failed call of ONNX Runtime means. */
final class NativeFailure {

    /** It has no code of its own for this. */
    private static final Pattern OUT_OF_MEMORY = Pattern
            .compile("bad.?alloc|(?:[Ff]ailed|[Uu]nable|[Cc]ould not|[Cc]annot) (?:to )?allocate|[Oo]ut of memory");

    private NativeFailure() {
    }

    /**
     * @return what to throw
     * @throws OutOfMemoryError when it means that native memory has run out
     */
    static IllegalStateException of(String graph, Exception failure) {
        String message = graph + " failed: " + failure.getMessage();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && OUT_OF_MEMORY.matcher(cause.getMessage()).find()) {
                OutOfMemoryError noRoom = new OutOfMemoryError(message);
                noRoom.initCause(failure);
                throw noRoom;
            }
        }
        return new IllegalStateException(message, failure);
    }
}
