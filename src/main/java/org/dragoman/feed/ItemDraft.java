package org.dragoman.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An item while it is read: everything may be missing. Null and blank mean that there is nothing. For one thread. */
public final class ItemDraft {

    private String guid;
    private String version;
    private String link;
    private String title;
    private String text = "";
    private String language;
    private OffsetDateTime published;
    private OffsetDateTime updated;
    private OffsetDateTime embargo;
    private Integer urgency;
    private ItemStatus status = ItemStatus.USABLE;
    private String source;
    private FeedProblem problem;
    private final List<FeedProblem> warnings = new ArrayList<>();

    public ItemDraft guid(String value) {
        guid = value;
        return this;
    }

    public ItemDraft version(String value) {
        version = value;
        return this;
    }

    public ItemDraft link(String value) {
        link = value;
        return this;
    }

    public ItemDraft title(String value) {
        title = value;
        return this;
    }

    public ItemDraft text(String value) {
        text = value == null ? "" : value;
        return this;
    }

    public ItemDraft language(String value) {
        language = value;
        return this;
    }

    public ItemDraft published(OffsetDateTime value) {
        published = value;
        return this;
    }

    public ItemDraft updated(OffsetDateTime value) {
        updated = value;
        return this;
    }

    public ItemDraft embargo(OffsetDateTime value) {
        embargo = value;
        return this;
    }

    /** Anything but 1 to 9 is no urgency. */
    public ItemDraft urgency(Integer value) {
        urgency = value == null || value < 1 || value > 9 ? null : value;
        return this;
    }

    public ItemDraft status(ItemStatus value) {
        status = value;
        return this;
    }

    public ItemDraft source(String value) {
        source = value;
        return this;
    }

    /** The first problem stays. */
    public ItemDraft problem(String kind, String detail) {
        problem = problem == null ? new FeedProblem(kind, detail) : problem;
        return this;
    }

    public ItemDraft warning(String kind, String detail) {
        warnings.add(new FeedProblem(kind, detail));
        return this;
    }

    /** An item that has nothing to translate is broken, unless it only says that another is withdrawn. */
    public FeedItem item() {
        if (blank(text) && blank(title) && status != ItemStatus.KILL) {
            problem("no-text", "The item has neither title nor text");
        }
        OptionalInt rank = urgency == null ? OptionalInt.empty() : OptionalInt.of(urgency);
        return new FeedItem(identity(), given(version), given(link), given(title), text.strip(), given(language),
                Optional.ofNullable(published), Optional.ofNullable(updated), Optional.ofNullable(embargo), rank, status,
                given(source), Optional.ofNullable(problem), warnings);
    }

    private String identity() {
        return given(guid).or(() -> given(link)).orElseGet(() -> "sha256:" + digest(given(title).orElse("") + "\n" + text));
    }

    private static String digest(String value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private static boolean blank(String value) {
        return given(value).isEmpty();
    }
}
