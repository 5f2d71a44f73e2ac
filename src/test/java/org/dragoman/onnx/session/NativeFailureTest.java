package org.dragoman.onnx.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeFailureTest {

    @ParameterizedTest
    @ValueSource(strings = { "Error code - ORT_RUNTIME_EXCEPTION - message: std::bad_alloc",
            "BFCArena::AllocateRawInternal Failed to allocate memory for requested buffer of size 805306368",
            "bad allocation" })
    void noNativeMemoryIsAnErrorOfItsOwn(String message) {
        assertThrows(OutOfMemoryError.class,
                () -> NativeFailure.of("step.onnx", new Exception("in a batch", new Exception(message))));
    }

    @Test
    void whatElseFailsIsTheCallsAlone() {
        IllegalStateException failure = NativeFailure.of("step.onnx", new Exception("Got invalid dimensions for input: state"));

        assertEquals("step.onnx failed: Got invalid dimensions for input: state", failure.getMessage());
    }
}
