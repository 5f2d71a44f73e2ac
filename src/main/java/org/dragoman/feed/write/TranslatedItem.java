package org.dragoman.feed.write;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemStatus;

/**
 * An item and what came of it. Neither English nor a fault: it was withdrawn.
 *
 * @param original
 *        as its feed has it; its text is not written
 * @param fault
 *        why there is no translation; such an item stands in the feed with its own title, so that nobody misses it
 */
public record TranslatedItem(FeedItem original, Optional<English> english, Optional<String> fault) {

    /** BCP 47. */
    static final String LANGUAGE = "en";
    private static final String ORIGINAL_LANGUAGE = "ar";

    /**
     * What is written of a translation.
     *
     * @param title
     *        one line; never blank
     * @param summary
     *        empty where there is none
     * @param text
     *        paragraphs parted by line ends; empty where the item is a title alone
     * @param findings
     *        how much an editor has to check, as in {@code 1 error}; empty when nothing was found
     */
    public record English(String title, String summary, String text, List<String> findings) {

        public English {
            findings = List.copyOf(findings);
        }

        List<String> paragraphs() {
            return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }

    public TranslatedItem {
        Objects.requireNonNull(original, "original");
    }

    /** The original's with the language: the same for every version of it, and another than the original's own. */
    String guid() {
        return original.guid() + "#" + LANGUAGE;
    }

    /** The guid where a format wants an IRI. */
    String iri() {
        return iri(original.guid()) + "#" + LANGUAGE;
    }

    String originalIri() {
        return iri(original.guid());
    }

    private static String iri(String guid) {
        boolean is = guid.matches("(?i)(?:https?|urn|tag|uuid|newsml|ftp|info|doi):[^\\s#<>\"{}|\\\\^`]+");
        return is ? guid : "urn:x-dragoman:" + encoded(guid);
    }

    private static String encoded(String guid) {
        return java.net.URLEncoder.encode(guid, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
    }

    String title() {
        return english.map(English::title)
                .orElseGet(
                        () -> withdrawn() ? "Withdrawn" : original.title().filter(any -> fault.isPresent()).orElse("Untitled"));
    }

    /** What stands below the title. */
    String summary() {
        return english.map(English::summary).orElseGet(
                () -> fault.map(why -> "Not translated: " + why).orElse("Its publisher has withdrawn this item."));
    }

    boolean withdrawn() {
        return english.isEmpty() && fault.isEmpty() || original.status() == ItemStatus.KILL;
    }

    /** Of what is written in the item: a title that was not translated is in the original's language. */
    String language() {
        return fault.isPresent() ? originalLanguage() : LANGUAGE;
    }

    String originalLanguage() {
        return original.language().map(tag -> tag.toLowerCase(Locale.ROOT))
                .filter(tag -> tag.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*"))
                .orElse(ORIGINAL_LANGUAGE);
    }

    /** Marks for whoever sorts items: findings by severity, and what is no translation. */
    List<String> marks() {
        if (fault.isPresent()) {
            return List.of("not translated");
        }
        if (withdrawn()) {
            return List.of("withdrawn");
        }
        List<String> findings = english.orElseThrow().findings();
        return findings.isEmpty() ? List.of("no findings") : findings;
    }

    Optional<OffsetDateTime> lastChange() {
        return original.updated().or(original::published);
    }
}
