package org.dragoman;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** The editor's page of the built jar in Debian's Chromium. Screenshots lie under target/page. */
class PageBrowserIT {

    private static final String DISPATCH = "بغداد (رويترز) - أعلن رئيس الوزراء العراقي يوم الأربعاء توقيع اتفاق مع تركيا لتعزيز التجارة بين البلدين.\n"
            + "وقال وزير الخارجية إن الحكومة وافقت على الاتفاق بعد محادثات استمرت يومين في العاصمة.\n"
            + "وأضاف أن 250 شركة ستشارك في المشروع.";

    private static BuiltJar.Server server;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = BuiltJar.serve();
        playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        server.close();
    }

    @BeforeEach
    void open() {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1360, 900).setLocale("en-US"));
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.navigate(server.uri().toString());
    }

    @AfterEach
    void nothingWasComplainedOf() {
        context.close();
        assertThat(complaints, empty());
    }

    @Test
    void pastedDispatchIsTranslatedEditedAndExported() throws IOException {
        translate();
        assertThat(page.locator(".pair").count(), greaterThan(3));

        page.locator(".pair .english").nth(1).click();
        page.locator("textarea.english").fill("The minister said so.");
        page.locator("textarea.english").press("Enter");
        page.locator(".pair").nth(1).press("a");
        page.reload();

        assertThat(page.locator(".pair .english").nth(1).innerText(), equalTo("The minister said so."));
        assertThat(page.locator(".pair.accepted").count(), equalTo(1));
        assertThat(export("xliff"), containsString("state=\"final\""));
        assertThat(export("tmx"), containsString("<seg>The minister said so.</seg>"));

        page.locator("[data-does=undo]").click();
        page.locator("[data-does=undo]").click();
        assertThat(page.locator(".pair.edited").count(), equalTo(0));
    }

    @Test
    void arabicStandsOnTheRightInEitherLanguageOfTheInterface() {
        translate();
        assertArabicOnTheRight();
        page.locator("#tools [lang=ar]").click();
        page.locator("html[dir=rtl] .pair").first().waitFor();
        assertArabicOnTheRight();
    }

    @Test
    void everyPageIsAccessibleInBothThemesAndLanguages() {
        translate();
        for (String language : List.of("en", "ar")) {
            for (String theme : List.of("light", "dark")) {
                page.evaluate("([language, theme]) => { localStorage['dragoman.language'] = language;"
                        + " localStorage['dragoman.theme'] = theme; }", List.of(language, theme));
                page.reload();
                for (String name : List.of("", "models")) {
                    page.evaluate("name => { location.hash = '#/' + name; }", name);
                    page.locator(name.isEmpty() ? ".summary" : "tbody").waitFor();
                    screenshot(name + language + "-" + theme);
                    assertThat(new AxeBuilder(page).analyze().getViolations().stream().map(Object::toString).toList(),
                            empty());
                }
            }
        }
    }

    private void translate() {
        page.locator("textarea[name=text]").fill(DISPATCH);
        page.locator("button.primary").click();
        page.locator(".summary").waitFor();
    }

    private void assertArabicOnTheRight() {
        double english = page.locator(".pair .english").first().boundingBox().x;
        double arabic = page.locator(".pair .arabic").first().boundingBox().x;
        assertThat(arabic, greaterThan(english));
    }

    private String export(String form) throws IOException {
        page.locator("details.menu > summary").click();
        Download download = page.waitForDownload(() -> page.locator("[data-form=" + form + "]").click());
        return Files.readString(download.path());
    }

    private void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "page", name + ".png")));
    }
}
