package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.dragoman.cli.terminal.Progress;
import org.dragoman.desk.Desk;
import org.dragoman.desk.OngoingTexts;
import org.dragoman.translate.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import picocli.CommandLine;

@QuarkusTest
@Timeout(60)
class CommandsTest {

    @Inject
    Newsdesk desk;

    @Inject
    Desk inner;

    @Inject
    FakeModel model;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void release() {
        model.release();
    }

    private int run(String... arguments) {
        CommandLine commands = DragomanCommand.commandLine(desk).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commands.execute(arguments);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("copy.txt"), text).toString();
    }

    @Test
    void translatesAFile() throws IOException {
        assertEquals(0, run("translate", file("قال الوزير.\nفي بغداد")));
        assertEquals("said the minister.\nin Baghdad" + System.lineSeparator(), out.toString());
    }

    @Test
    void jsonIsTheServicesOwn() throws IOException {
        assertEquals(0, run("translate", "--json", "--beam", "2", file("\uFEFFقال الوزير.")));
        JsonPath json = JsonPath.from(out.toString());
        assertEquals("said the minister.", json.getString("text"));
        assertEquals(11, json.getInt("segments[0].source.end"));
    }

    @Test
    void summarizesAFile() throws IOException {
        assertEquals(0, run("summarize", "--sentences", "1", file("زار الرئيس بغداد اليوم.\nأعلن الوزير في بغداد اليوم.")));
        assertEquals("Visited the president Baghdad today.", out.toString().strip());
    }

    @Test
    void whatCannotBeSummarizedIsBadInput() throws IOException {
        assertEquals(65, run("summarize", file("قال.")));
        assertTrue(err.toString().contains("No sentence of the text can stand alone"), err.toString());
    }

    @Test
    void dispatchIsTranslatedAndSummarized() throws IOException {
        String file = file("ليث الجنيدي/ الأناضول\nزار الرئيس بغداد اليوم.\nأعلن الوزير في بغداد اليوم.");
        assertEquals(0, run("dispatch", "--headline", "قال الوزير", "--sentences", "1", file));
        assertTrue(out.toString().startsWith("said the minister"), out.toString());
        assertTrue(out.toString().strip().endsWith("---\nVisited the president Baghdad today."), out.toString());

        out.getBuffer().setLength(0);
        assertEquals(0, run("dispatch", "--json", file));
        assertEquals(5, JsonPath.from(out.toString()).getList("translation.segments").size());
    }

    @Test
    void dispatchSetsBoilerplateAside() throws IOException {
        String file = file("زار الرئيس بغداد اليوم.\nأعلن الوزير في بغداد اليوم.\nاقرأ أيضا: في بغداد");
        assertEquals(0, run("dispatch", "--json", "--published", "2025-03-05T09:00:00+03:00", file));
        assertEquals("see-also", JsonPath.from(out.toString()).getString("setAside[0].rule"));
        assertEquals("", JsonPath.from(out.toString()).getString("translation.segments[2].text"));

        out.getBuffer().setLength(0);
        assertEquals(0, run("dispatch", "--json", "--translate-boilerplate", file));
        assertTrue(JsonPath.from(out.toString()).getString("translation.segments[2].text").endsWith("in Baghdad"));
    }

    @Test
    void segmentThatBrokeOffIsSaid() throws IOException {
        assertEquals(0, run("translate", file("قال " + FakeModel.HOPELESS)));
        assertTrue(err.toString().contains("segment 0, error: The model broke off"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "English only.", " \n ", "2500" })
    void inputThatCannotBeUsed(String text) throws IOException {
        assertEquals(65, run("translate", file(text)));
        assertTrue(err.toString().startsWith("dragoman: "), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void inputThatIsNotThereOrNotUtf8() throws IOException {
        assertEquals(65, run("dispatch", folder.resolve("nothing").toString()));
        assertEquals(65,
                run("translate", Files.write(folder.resolve("cp1256"), new byte[] { (byte) 0xDE, (byte) 0xC7 }).toString()));
    }

    @Test
    void failureOfTheWork() throws IOException {
        assertEquals(1, run("translate", file("قال " + FakeModel.BROKEN)));
        assertTrue(err.toString().contains("the model is broken"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "translate", "translate --beam 9 -", "translate --beam x -", "summarize --words 3 --sentences 2 -",
            "summarize --words 0 -", "transalte -", "translate --jsno -" })
    void wrongUsage(String line) {
        assertEquals(2, run(line.split(" ")));
        assertFalse(err.toString().isBlank());
    }

    @Test
    void helpAndVersion() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("65"), out.toString());
        assertEquals(0, run("dispatch", "--help"));
        assertEquals(0, run("--version"));
        assertTrue(out.toString().contains("dragoman "), out.toString());
    }

    @Test
    void progressIsShownToWhoWatchesAndWaits() throws Exception {
        model.hold();
        OngoingTexts ongoing = inner.begin(List.of("أعلن الرئيس في بغداد"), OptionalInt.of(1), Optional.empty(), Instant.MAX);
        CompletableFuture<String> text = CompletableFuture
                .supplyAsync(() -> new Progress(new PrintWriter(err), true).await(ongoing, ongoing.whole()).get(0).text());
        while (!err.toString().contains("0 of 1 segments translated")) {
            Thread.sleep(50);
        }
        model.release();
        assertEquals("Officials announced the president in Baghdad", text.get());
    }
}
