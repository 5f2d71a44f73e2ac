package org.dragoman.glossary.store;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where names and terms come from. */
@ConfigMapping(prefix = "dragoman.glossary")
public interface GlossaryConfig {

    /** Folder of the newsroom's glossaries. Without one, those that are put are gone with the process. */
    Optional<Path> folder();

    /** Whether the names and titles that ship are always minded. */
    @WithDefault("true")
    boolean names();
}
