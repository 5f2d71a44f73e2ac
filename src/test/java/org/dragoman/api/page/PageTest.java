package org.dragoman.api.page;

import static io.restassured.RestAssured.get;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The editor's page as it is served; what it does is tested in a browser. */
@QuarkusTest
class PageTest {

    private static final Path PAGE = Path.of("src/main/resources/META-INF/resources");
    private static final int BUDGET = 250_000;

    /** Names of XML vocabularies: addresses that nothing is ever fetched from. */
    private static final String VOCABULARIES = "schemas.openxmlformats.org|www.w3.org/2000/svg";

    @Test
    void pageMayRunNoScriptButItsOwn() {
        get("/").then().statusCode(200).contentType("text/html").header("Content-Security-Policy",
                allOf(startsWith("default-src 'self'"), not(containsString("unsafe"))));
        get("/page/app.js").then().statusCode(200).contentType(containsString("javascript"));
        get("/page/style.css").then().statusCode(200).contentType(containsString("css"));
    }

    @Test
    void everythingTheScriptsImportIsServed() throws IOException {
        for (String file : texts().filter(path -> path.toString().endsWith(".js")).map(PageTest::read).toList()) {
            for (String imported : all("from '\\./([\\w-]+\\.js)'", file)) {
                get("/page/" + imported).then().statusCode(200);
            }
        }
    }

    @Test
    void pageIsSmallerThanItsBudget() throws IOException {
        long size = texts().mapToLong(path -> path.toFile().length()).sum();

        assertThat(size, lessThan((long) BUDGET));
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        List<String> addresses = texts().map(PageTest::read)
                .flatMap(text -> all("(https?://(?!" + VOCABULARIES + ")[^'\"`\\s]+)", text).stream()).toList();

        assertThat(addresses, empty());
    }

    @Test
    void bothLanguagesOfTheInterfaceSayTheSame() {
        Pattern key = Pattern.compile("(?:^|[,{]\\s*)(?:'([\\w.-]+)'|(\\w+)):\\s*'", Pattern.MULTILINE);
        List<String> english = keys(key, read(PAGE.resolve("page/words.js")));
        List<String> arabic = keys(key, read(PAGE.resolve("page/words-ar.js")));

        assertThat(english.stream().filter(word -> !arabic.contains(word)).toList(), empty());
    }

    private static List<String> keys(Pattern key, String words) {
        return key.matcher(words).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toList();
    }

    private static Stream<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(PAGE)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
