package org.dragoman.translate;

import java.util.Optional;
import java.util.function.Function;

import org.dragoman.decode.LoadedModel;
import org.dragoman.decode.ModelDescription;
import org.dragoman.decode.ModelSource;
import org.dragoman.decode.Replaceable;

/**
 * The translation model that is installed. A replacement is loaded beside it, must translate its golden sentence as its
 * manifest says, and then gets every text that is begun; the model before is closed with the last text that it had begun.
 */
public final class InstalledTranslator implements ModelHolder, Replaceable {

    private final ModelSource source;
    private final Function<LoadedModel, ModelAtWork> works;
    private final WarmUp warmUp;
    private volatile ModelAtWork current;
    private volatile boolean refused;

    /**
     * Loads the model. Whether it has proven itself is not known before {@link #warmUp()}.
     *
     * @param works
     *        builds around a model what works with it
     * @throws RuntimeException
     *         see {@link ModelSource#load}
     */
    InstalledTranslator(ModelSource source, Function<LoadedModel, ModelAtWork> works, WarmUp warmUp) {
        this.source = source;
        this.works = works;
        this.warmUp = warmUp;
        this.current = works.apply(source.load());
    }

    /** The first translation after the start. */
    void warmUp() {
        warmUp.run(current.decoder());
    }

    @Override
    public ModelAtWork hold() {
        ModelAtWork model = current;
        // Closed between the two lines: by then there is another.
        while (!model.hold()) {
            model = current;
        }
        return model;
    }

    @Override
    public ModelDescription description() {
        return current.description();
    }

    /** Whether what now lies where the model was loaded from was refused. */
    public boolean replacementRefused() {
        return refused;
    }

    @Override
    public String task() {
        return "translation";
    }

    @Override
    public Replacement refresh() {
        if (!source.changed()) {
            return new Replacement.None();
        }
        String before = name(current);
        try {
            ModelAtWork next = works.apply(source.load());
            refused = false;
            if (next.description().digest().equals(current.description().digest())) {
                next.release();
                return new Replacement.None();
            }
            return take(next, before);
        } catch (RuntimeException broken) {
            return refuse(before, String.valueOf(broken.getMessage()));
        }
    }

    private Replacement take(ModelAtWork next, String before) {
        Optional<String> fault = warmUp.fault(next.decoder());
        if (fault.isPresent()) {
            next.release();
            return refuse(before, fault.get());
        }
        ModelAtWork old = current;
        current = next;
        warmUp.pass();
        old.release();
        return new Replacement.Made(before, name(next));
    }

    private Replacement refuse(String goesOn, String reason) {
        refused = true;
        return new Replacement.Refused(goesOn, reason);
    }

    private static String name(ModelAtWork model) {
        return model.description().name() + " (" + model.description().digest().substring(0, 12) + ")";
    }
}
