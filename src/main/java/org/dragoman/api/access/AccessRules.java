package org.dragoman.api.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dragoman.access.Scope;

/**
 * Which scope a request needs. What is not known here needs a key, and a path that is written oddly is not open: Quarkus
 * finds a resource behind {@code /v1;a/jobs} and {@code //v1/jobs}, too.
 */
final class AccessRules {

    /** The editor's page and what belongs to it. */
    private static final Pattern PAGE = Pattern
            .compile("/|/(?!v[0-9]+/|q/)(?:[\\w-]+/)*[\\w.-]+\\.(?:html|css|js|svg|png|ico|woff2|webmanifest)");

    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final String HEALTH = "/q/health";

    private final List<String> openPaths;

    AccessRules(List<String> openPaths) {
        this.openPaths = List.copyOf(openPaths);
    }

    /** @return empty where no key is needed */
    Optional<Scope> scopeOf(String method, String requested) {
        String path = plain(requested);
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (reads && path.equals(requested) && isOpen(path)) {
            return Optional.empty();
        }
        if (isBelow(path, "/v1/jobs") || isBelow(path, "/v1/feeds")) {
            return Optional.of(Scope.JOBS);
        }
        boolean changes = isBelow(path, "/v1/glossaries") && !reads && !method.equals("OPTIONS");
        return Optional.of(changes || isBelow(path, "/q") ? Scope.ADMIN : Scope.TRANSLATE);
    }

    private static String plain(String requested) {
        boolean odd = requested.indexOf(';') >= 0 || requested.contains("//");
        return odd ? SLASHES.matcher(MATRIX_PARAMETERS.matcher(requested).replaceAll("")).replaceAll("/") : requested;
    }

    private boolean isOpen(String path) {
        return PAGE.matcher(path).matches() || isBelow(path, HEALTH)
                || openPaths.stream().anyMatch(open -> isBelow(path, open));
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder) && path.charAt(folder.length()) == '/';
    }
}
