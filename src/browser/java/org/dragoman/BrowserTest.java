package org.dragoman;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;

/**
 * The built jar and Debian's Chromium; or, with {@code -Ddragoman.browser.server=http://localhost:8080}, a server that runs
 * with the settings below. Every test has a browser of its own that reaches nothing but the service; what it asks
 * for elsewhere, and whatever the console says, fails the test. Screenshots lie under target/page.
 */
abstract class BrowserTest {

    static final Path SHOTS = Path.of("target", "page");

    static final String DISPATCH = """
            بغداد (رويترز) - أعلن رئيس الوزراء العراقي محمد شياع السوداني يوم الأربعاء توقيع اتفاق مع تركيا لتعزيز التجارة بين البلدين.
            وقال وزير الخارجية إن الحكومة "وافقت على الاتفاق" بعد محادثات استمرت يومين في العاصمة.
            وأضاف أن 250 شركة ستشارك في المشروع. وسيبدأ العمل في سبتمبر/ أيلول المقبل.
            الأخبار المنشورة على الصفحة الرسمية لوكالة الأناضول، هي اختصار لجزء من الأخبار التي تُعرض للمشتركين عبر نظام تدفق الأخبار (HAS).""";

    static final byte[] FEED = """
            <rss version="2.0"><channel><title>أخبار</title>
            <item><guid>a</guid><title>العراق وتركيا يوقعان اتفاقا</title><description>أعلن رئيس الوزراء توقيع اتفاق مع تركيا لتعزيز التجارة.</description>
            <pubDate>Tue, 04 Mar 2025 09:30:00 +0300</pubDate></item>
            <item><guid>b</guid><title>الوزير في بغداد</title><description>وصل الوزير إلى بغداد يوم الأربعاء.</description></item>
            </channel></rss>""".getBytes(StandardCharsets.UTF_8);

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final String RUNNING = System.getProperty("dragoman.browser.server");

    private static BuiltJar.Server server;
    private static String address;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    Page page;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        if (!Files.isExecutable(CHROMIUM)) {
            throw new IllegalStateException("There is no " + CHROMIUM + ": apt-get install chromium fonts-noto-core");
        }
        Files.createDirectories(SHOTS);
        if (RUNNING == null) {
            server = BuiltJar.serve("-Ddragoman.job.store=jdbc:h2:mem:browser",
                    "-Ddragoman.feed.allowed-addresses=127.0.0.0/8", "-Ddragoman.job.webhook-secrets.desk=of-the-desk",
                    "-Ddragoman.job.webhook-hosts=127.0.0.1");
        }
        address = RUNNING == null ? server.uri().toString() : RUNNING;
        playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM).setTimeout(120_000).setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() {
        open(1360, 900);
    }

    void open(int width, int height) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-US"));
        context.route(wanted -> !wanted.startsWith(address) && !wanted.startsWith("blob:"), route -> {
            complaints.add("asked for " + route.request().url());
            route.abort();
        });
        page = context.newPage();
        page.setDefaultTimeout(120_000);
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.navigate(address);
    }

    @AfterEach
    void nothingWasComplainedOf() {
        context.close();
        assertThat(complaints, empty());
    }

    /** The browser itself tells the console of every answer that is no success. */
    void forgive(String status) {
        complaints.removeIf(complaint -> complaint.contains("status of " + status));
    }

    /** A request that did not come through. */
    void forgiveFailures() {
        complaints.removeIf(complaint -> complaint.contains("net::ERR_FAILED"));
    }

    void translate() {
        translate(DISPATCH);
    }

    void translate(String dispatch) {
        page.locator("textarea[name=text]").fill(dispatch);
        page.locator("input[name=published]").fill("2025-03-05");
        page.locator("button.primary").click();
        page.locator(".summary").waitFor();
    }

    /** Puts text where a paste would, and lets the page know. */
    void paste(String text) {
        page.locator("textarea[name=text]").evaluate("""
                (area, text) => {
                  area.focus();
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  if (area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))) {
                    document.execCommand('insertText', false, text);
                  }
                }""", text);
    }

    void goTo(String name) {
        page.evaluate("name => { location.hash = `#/${name}`; }", name);
    }

    /** Where the page shows a job. @param click what hands it in */
    Locator job(Runnable click) {
        String answer = page.waitForResponse(response -> response.url().contains("/v1/jobs?") && response.ok(), click).text();
        return page.locator(".job:has([data-key='r" + answer.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1") + "'])");
    }

    void dialogIsClosed() {
        page.locator("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    void look(String language, String theme) {
        page.evaluate("([language, theme]) => { localStorage['dragoman.language'] = language;"
                + " localStorage['dragoman.theme'] = theme; }", List.of(language, theme));
        page.reload();
    }

    Download download(Runnable click) {
        return page.waitForDownload(click);
    }

    String export(String form) throws IOException {
        page.locator("details.menu > summary").click();
        return Files.readString(download(() -> page.locator("[data-form=" + form + "]").click()).path());
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    void wholePage(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
    }
}
