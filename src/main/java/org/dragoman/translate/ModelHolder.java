package org.dragoman.translate;

import org.dragoman.decode.ModelDescription;

/** Gives each text the model that it is translated with, from its beginning to its end. */
interface ModelHolder {

    /** The model of texts that are begun now. To be released once. */
    ModelAtWork hold();

    ModelDescription description();

    /** Always the same model. */
    static ModelHolder of(SegmentDecoder decoder) {
        ModelAtWork model = new ModelAtWork(decoder, () -> {
        });
        return new ModelHolder() {

            @Override
            public ModelAtWork hold() {
                model.hold();
                return model;
            }

            @Override
            public ModelDescription description() {
                return decoder.description();
            }
        };
    }
}
