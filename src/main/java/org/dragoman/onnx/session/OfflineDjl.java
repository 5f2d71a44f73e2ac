package org.dragoman.onnx.session;

/**
 * DJL asks Amazon's metadata service where it runs, and if that answers, reports to a bucket of its authors. A newsroom's
 * server keeps still. To be called by whatever may be the first to touch DJL.
 */
public final class OfflineDjl {

    private OfflineDjl() {
    }

    public static void settle() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        // The other engines it would look for, to lend arithmetic to ONNX Runtime, are not there.
        System.setProperty("ai.djl.onnx.disable_alternative", "true");
    }
}
