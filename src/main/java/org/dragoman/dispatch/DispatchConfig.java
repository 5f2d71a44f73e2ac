package org.dragoman.dispatch;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How dispatches are taken apart. */
@ConfigMapping(prefix = "dragoman.dispatch")
public interface DispatchConfig {

    /**
     * A file with the operator's own rules for boilerplate, written as those that ship. It is read at the start, which fails
     * at a line that is no rule. Every paragraph is held against every rule.
     */
    Optional<Path> boilerplate();
}
