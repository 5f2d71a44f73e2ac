package org.dragoman.job.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dragoman.feed.FeedItem;
import org.dragoman.feed.write.TranslatedItem;
import org.dragoman.feed.write.TranslatedItem.English;

import com.fasterxml.jackson.databind.JsonNode;

/** Items as they are written into a feed: of an answer the title, the story without boilerplate and the summary. */
public final class Translated {

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\s*\\n");

    private Translated() {
    }

    /** @param answer that of {@code POST /v1/dispatches} */
    public static TranslatedItem of(FeedItem item, JsonNode answer) {
        String story = story(answer.path("translation"));
        String summary = answer.path("summary").path("text").asText("");
        boolean titleAlone = item.title().isPresent() && answer.path("headline").isMissingNode();
        String title = titleAlone ? story : title(answer, story);
        return new TranslatedItem(item,
                Optional.of(new English(title.isBlank() ? "Untitled" : title.strip(), summary, titleAlone ? "" : story,
                        findings(answer.path("findings")))),
                Optional.empty());
    }

    public static TranslatedItem failed(FeedItem item, String problem) {
        return new TranslatedItem(item, Optional.empty(), Optional.of(problem));
    }

    public static TranslatedItem withdrawn(FeedItem item) {
        return new TranslatedItem(item, Optional.empty(), Optional.empty());
    }

    private static String title(JsonNode answer, String story) {
        String headline = answer.path("headline").path("text").asText("");
        String made = answer.path("summary").path("headline").asText("");
        return !headline.isBlank() ? headline : !made.isBlank() ? made : story.lines().findFirst().orElse("");
    }

    private static String story(JsonNode translation) {
        StringBuilder story = new StringBuilder(translation.path("text").asText(""));
        JsonNode segments = translation.path("segments");
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i).path("part").asText().equals("boilerplate")) {
                JsonNode range = segments.get(i).path("target");
                story.delete(range.path("start").asInt(), range.path("end").asInt());
            }
        }
        return EMPTY_LINES.matcher(story).replaceAll("\n").strip();
    }

    private static List<String> findings(JsonNode counts) {
        List<String> findings = new ArrayList<>();
        for (String severity : List.of("error", "warning", "note")) {
            int count = counts.path(severity).asInt();
            if (count > 0) {
                findings.add(count + " " + severity + (count == 1 ? "" : "s"));
            }
        }
        return findings;
    }
}
