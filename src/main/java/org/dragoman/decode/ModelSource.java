package org.dragoman.decode;

/** Where the translation model is installed. Used by one thread at a time. */
public interface ModelSource {

    /** Whether something else lies there than at the last {@link #load}, however that ended. Cheap enough to be asked often. */
    boolean changed();

    /**
     * Loads what lies there now, beside what was loaded before.
     *
     * @throws RuntimeException
     *         that says, for the operator, why it cannot be used; nothing stays open then
     */
    LoadedModel load();
}
