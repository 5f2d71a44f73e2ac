package org.dragoman.onnx.session;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * How sessions are set up.
 *
 * @param arena
 *        whether freed buffers stay with the session for the next call
 * @param memoryPattern
 *        whether the session remembers, for each combination of input shapes, where its buffers lay
 */
public record SessionSettings(boolean arena, boolean memoryPattern) {

    public static SessionSettings standard() {
        return new SessionSettings(true, false);
    }

    OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        // Workers, one a core, are the parallelism; threads inside a call would only take cores from other workers.
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.setCPUArenaAllocator(arena);
        options.setMemoryPatternOptimization(memoryPattern);
        return options;
    }
}
