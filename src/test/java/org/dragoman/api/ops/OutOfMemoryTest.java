package org.dragoman.api.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;

class OutOfMemoryTest {

    private final List<Integer> exits = new ArrayList<>();

    @Test
    void endsTheProcessWhereverTheErrorIsWrapped() {
        OutOfMemory.endProcess(new CompletionException(new OutOfMemoryError("Cannot reserve direct buffer memory")),
                exits::add);

        assertEquals(List.of(OutOfMemory.EXIT), exits);
    }

    @Test
    void otherFailuresEndTheirRequestOnly() {
        OutOfMemory.endProcess(new CompletionException(new IllegalStateException("the model is broken")), exits::add);
        OutOfMemory.endProcess(new StackOverflowError(), exits::add);

        assertEquals(List.of(), exits);
    }
}
