package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@Timeout(60)
class FeedCommandTest {

    private static final String FEED = """
            {"guid": "one", "headline": "قال الوزير", "text": "زار الرئيس بغداد اليوم."}
            {"guid": "two", "text": "no Arabic at all"}
            {"guid": "three", "text": "في بغداد", "status": "kill"}
            """;

    @Inject
    Newsdesk desk;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return DragomanCommand.commandLine(desk).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("feed"), text).toString();
    }

    @Test
    void plainItemsGoToOutputAndTheRestToError() throws IOException {
        assertEquals(0, run("feed", file(FEED)));
        assertEquals(List.of("said the minister", "", "Visited the president Baghdad today.", "", "---",
                "Visited the president Baghdad today.", "==="), out.toString().lines().toList());
        assertTrue(err.toString().contains("item 1 (two): The text is not Arabic"), err.toString());
        assertTrue(err.toString().contains("item 2 (three): was withdrawn"), err.toString());
        assertTrue(err.toString().contains("3 items, 1 translated, 1 failed, 1 withdrawn"), err.toString());
    }

    @Test
    void jsonIsTheServicesOwn() throws IOException {
        assertEquals(0, run("feed", "--json", "--sentences", "1", "--beam", "1", file(FEED)));
        List<JsonPath> lines = out.toString().lines().map(JsonPath::from).toList();

        assertEquals(4, lines.size());
        assertEquals(3, lines.get(3).getInt("items"));
        JsonPath one = lines.stream().filter(line -> "one".equals(line.getString("guid"))).findFirst().orElseThrow();
        assertEquals("Visited the president Baghdad today.", one.getString("answer.translation.text"));
        assertEquals("", err.toString());
    }

    @Test
    void feedOfWhichNothingCameHasFailed() throws IOException {
        assertEquals(1, run("feed", file("{\"guid\": \"two\", \"text\": \"no Arabic at all\"}")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/nowhere/feed.xml", "http://127.0.0.1/feed.xml", "http://[::1]:8080/" })
    void whatCannotBeRead(String source) {
        assertEquals(65, run("feed", source));
        assertTrue(err.toString().startsWith("dragoman: "), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void whatIsNoFeed() throws IOException {
        assertEquals(65, run("feed", file("<html><body>محجوب</body></html>")));
        assertFalse(err.toString().contains("محجوب"), err.toString());
    }
}
