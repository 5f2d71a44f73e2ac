package org.dragoman;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;

/** What is around the desk: files and feeds that come to it, glossaries, jobs, models; and that everybody can use all of it. */
class PagesBrowserIT extends BrowserTest {

    private static final byte[] FEED = """
            <rss version="2.0"><channel><title>أخبار</title>
            <item><guid>a</guid><title>العراق وتركيا يوقعان اتفاقا</title><description>أعلن رئيس الوزراء توقيع اتفاق مع تركيا لتعزيز التجارة.</description>
            <pubDate>Tue, 04 Mar 2025 09:30:00 +0300</pubDate></item>
            <item><guid>b</guid><title>الوزير في بغداد</title><description>وصل الوزير إلى بغداد يوم الأربعاء.</description></item>
            </channel></rss>""".getBytes(StandardCharsets.UTF_8);

    @Test
    void itemOfAFeedIsPickedByItsAddress() throws IOException {
        HttpServer publisher = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        publisher.createContext("/rss", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, FEED.length);
            exchange.getResponseBody().write(FEED);
            exchange.close();
        });
        publisher.start();
        try {
            page.locator("button:text-is('From a feed…')").click();
            page.locator("dialog input[type=url]").fill("http://127.0.0.1:" + publisher.getAddress().getPort() + "/rss");
            page.locator("dialog button.primary").click();
            page.locator(".feed-item").nth(1).waitFor();
            screenshot("feed");
            page.locator(".feed-item").first().click();
            page.locator(".summary").waitFor();
        } finally {
            publisher.stop(0);
        }

        assertThat(page.locator(".headline .arabic").innerText(), equalTo("العراق وتركيا يوقعان اتفاقا"));
    }

    @Test
    void feedFileIsPickedFrom() {
        page.locator("form input[type=file]").setInputFiles(new FilePayload("feed.xml", "application/xml", FEED));
        page.locator(".feed-item").nth(1).click();
        page.locator(".summary").waitFor();

        assertThat(page.locator(".headline .arabic").innerText(), equalTo("الوزير في بغداد"));
    }

    @Test
    void pdfIsReadInTheOrderInWhichItIsRead() throws IOException {
        page.locator("form input[type=file]").setInputFiles(Path.of("src/test/resources/document/chromium.pdf"));
        String expected = Files.readString(Path.of("src/test/resources/document/dispatch.txt")).strip();

        page.waitForCondition(() -> page.locator("textarea[name=text]").inputValue().equals(expected));
    }

    @Test
    void protectedAndDamagedFilesSayWhatToDo() {
        page.locator("form input[type=file]").setInputFiles(Path.of("src/test/resources/document/locked.pdf"));
        page.locator("#toast:has-text('password')").waitFor();
        page.locator("form input[type=file]").setInputFiles(Path.of("src/test/resources/document/picture.pdf"));
        page.locator("#toast:has-text('OCR')").waitFor();
        page.locator("form input[type=file]")
                .setInputFiles(new FilePayload("story.docx", "", "not a zip".getBytes(StandardCharsets.UTF_8)));
        page.locator("#toast:has-text('damaged')").waitFor();
        forgive("422");
    }

    @Test
    void termIsRuledAndHoldsInTheNextTranslation() {
        translate("وصل الوزير زبلقون الطرخميني إلى بغداد يوم الأربعاء.");
        page.locator(".pair").first().focus();
        page.locator(".pair").first().locator(".tools-row button:text-is('Always write it so…')").click();
        page.locator("dialog [name=arabic]").fill("زبلقون الطرخميني");
        page.locator("dialog [name=english]").fill("Zablqun Tarkhmini");
        page.locator("dialog [name=kind]").selectOption("person");
        screenshot("always");
        page.locator("dialog button.primary").click();
        page.locator("dialog").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

        page.locator("button:text-is('New dispatch')").click();
        page.waitForCondition(() -> page.locator("[name=glossary]").inputValue().equals("desk"));
        translate("وصل الوزير زبلقون الطرخميني إلى بغداد يوم الأربعاء.");
        page.locator("details.terms > summary").click();

        assertThat(page.locator(".term-item").allInnerTexts().toString(), containsString("Zablqun Tarkhmini"));
    }

    @Test
    void glossaryIsMadeFilledChangedSearchedImportedAndExported() throws IOException {
        goTo("glossary");
        page.locator("[data-does=new]").click();
        page.locator("dialog [name=name]").fill("sports");
        page.locator("dialog button.primary").click();
        page.waitForCondition(() -> page.locator("select[name=glossary]").inputValue().equals("sports"));
        add("كأس العالم", "World Cup");
        add("نادي الزمالك", "Zamalek");
        page.locator("button[aria-label='Edit: Zamalek']").click();
        page.locator("dialog [name=english]").fill("Zamalek SC");
        page.locator("dialog button.primary").click();
        page.locator("td:text-is('Zamalek SC')").waitFor();
        screenshot("glossary-filled");

        page.locator("input[type=search]").fill("world");
        assertThat(page.locator("tbody tr").count(), equalTo(1));
        page.locator("input[type=search]").fill("");
        var exported = download(() -> page.locator("[data-does=download]").click()).path();
        assertThat(Files.readString(exported), containsString("كأس العالم\tWorld Cup"));

        page.locator("button[aria-label='Remove: World Cup']").click();
        page.locator("dialog button.primary").click();
        page.waitForCondition(() -> page.locator("tbody tr").count() == 1);
        page.locator(".page input[type=file]").setInputFiles(new FilePayload("politics.csv", "text/csv",
                "arabic,english\nمجلس الأمن,Security Council\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("td:text-is('Security Council')").waitFor();
        page.locator("button:text-is('Remove this glossary…')").click();
        page.locator("dialog button.primary").click();
        page.waitForCondition(() -> page.locator("select[name=glossary]").innerText().contains("sports")
                && !page.locator("select[name=glossary]").innerText().contains("politics"));
    }

    @Test
    void feedIsHandedInAsAJobWhoseResultsOpenAtTheDesk() throws IOException {
        goTo("jobs");
        page.locator("[data-does=feed]").click();
        page.locator("dialog input[type=file]").setInputFiles(new FilePayload("feed.xml", "application/xml", FEED));
        page.locator("dialog [name=sentences]").selectOption("1");
        page.locator("dialog form:has([name=sentences]) button.primary").click();
        page.locator(".job.finished").first().waitFor();
        screenshot("jobs-finished");
        page.locator(".job.finished button").first().click();
        page.locator(".results li").nth(1).waitFor();
        page.locator(".results summary").first().click();
        screenshot("results");
        assertThat(Files.readString(download(() -> page.locator("dialog button:text-is('Save as JSON lines')").click()).path()),
                containsString("\"guid\":\"a\""));
        page.locator(".results button:text-is('Open at the desk')").first().click();
        page.locator(".summary").waitFor();

        assertThat(page.locator(".headline .arabic").innerText(), equalTo("العراق وتركيا يوقعان اتفاقا"));
    }

    @Test
    void jobIsCancelled() {
        goTo("jobs");
        page.locator("[data-does=lines]").click();
        page.locator("dialog [name=lines]").fill(IntStream.range(1000, 4000).mapToObj(
                number -> "{\"text\": \"وصل الوزير إلى بغداد يوم الأربعاء مع وفد من " + number + " شخص.\"}\n").collect(joining()));
        page.locator("dialog button.primary").click();
        page.locator(".job.running .danger").first().click();

        page.locator(".job.cancelled").first().waitFor();
    }

    @Test
    void keysAreListedOnAsking() {
        page.locator("#tools .keys").focus();
        page.keyboard().press("?");
        assertThat(page.locator("dialog kbd").count(), greaterThan(8));
        screenshot("keys");
        page.keyboard().press("Escape");
        page.locator("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void everyPageIsAccessibleInBothThemesAndLanguages() {
        translate();
        page.locator(".pair").nth(1).press("a");
        String dispatch = (String) page.evaluate("localStorage['dragoman.draft']");
        for (String language : List.of("en", "ar")) {
            for (String theme : List.of("light", "dark")) {
                page.evaluate("dispatch => { localStorage['dragoman.draft'] = dispatch; }", dispatch);
                look(language, theme);
                String look = language + "-" + theme;
                page.locator("details.terms > summary").click();
                page.locator(".pair").nth(1).focus();
                accessible("desk-" + look);
                page.locator(".desk-bar button").first().click();
                page.locator("form.form textarea").waitFor();
                accessible("form-" + look);
                for (String name : List.of("glossary", "jobs", "models")) {
                    goTo(name);
                    page.locator(name.equals("models") ? "tbody" : ".page-head, .page table").first().waitFor();
                    accessible(name + "-" + look);
                }
                page.keyboard().press("?");
                accessible("keys-" + look);
                page.keyboard().press("Escape");
                goTo("");
            }
        }
    }

    private void accessible(String name) {
        screenshot(name);
        assertThat(name, new AxeBuilder(page).analyze().getViolations().stream()
                .map(one -> one.getId() + " " + one.getNodes().get(0).getHtml() + " " + one.getNodes().get(0).getFailureSummary()).toList(),
                empty());
        assertThat(name, page.title(), not(equalTo("")));
    }

    private void add(String arabic, String english) {
        page.locator("[data-does=add]").click();
        page.locator("dialog [name=arabic]").fill(arabic);
        page.locator("dialog [name=english]").fill(english);
        page.locator("dialog button.primary").click();
        page.locator("td:text-is('" + english + "')").waitFor();
    }
}
