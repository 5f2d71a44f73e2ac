package org.dragoman;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** Jobs and standing feeds: handing in, progress, results at the desk, reports, cancelling. */
class JobsBrowserIT extends BrowserTest {

    @Test
    void resultsOfAJobOpenAtAnyDeskAsTheyWereTranslated() throws IOException {
        Locator job = handInFeed();
        job.and(page.locator(".finished")).waitFor();
        String row = job.locator("button").first().getAttribute("data-key");
        open();
        int[] translations = { 0 };
        page.onRequest(request -> translations[0] += request.url().contains("/v1/dispatches") ? 1 : 0);
        goTo("jobs");
        page.locator("[data-key='" + row + "']").click();
        page.locator(".results li button").nth(1).waitFor();
        page.locator(".results summary").first().click();
        screenshot("results");
        assertThat(Files.readString(download(() -> page.locator("dialog button:text-is('Save as JSON lines')").click()).path()),
                containsString("\"guid\":\"a\""));
        page.locator(".results button:text-is('Open at the desk')").first().click();
        page.locator(".summary").waitFor();

        assertThat(page.locator(".headline .arabic").innerText(), equalTo("العراق وتركيا يوقعان اتفاقا"));
        assertThat(page.locator(".pair.body .arabic").first().innerText(), startsWith("أعلن رئيس الوزراء"));
        assertThat(translations[0], equalTo(0));
    }

    private Locator handInFeed() {
        goTo("jobs");
        page.locator("[data-does=feed]").click();
        page.locator("dialog input[type=file]").setInputFiles(new FilePayload("feed.xml", "application/xml", FEED));
        page.locator("dialog [name=sentences]").selectOption("1");
        return job(() -> page.locator("dialog form:has([name=sentences]) button.primary").click());
    }

    /** What was worked on is not lost by opening something else. */
    @Test
    void dispatchThatWasOnTheDeskComesBack() {
        translate();
        page.locator(".pair").nth(1).press("a");
        page.locator("button:text-is('New dispatch')").click();
        page.locator("button:text-is('Back to the dispatch before')").click();
        page.locator(".summary").waitFor();

        assertThat(page.locator(".pair.accepted").count(), equalTo(1));
    }

    @Test
    void finishedJobIsReported() throws IOException {
        try (Publisher newsroom = new Publisher(FEED)) {
            goTo("jobs");
            page.locator("[data-does=lines]").click();
            page.locator("dialog [name=lines]").fill("{\"text\": \"وصل الوزير إلى بغداد يوم الأربعاء.\"}");
            page.locator("dialog details > summary").click();
            page.locator("dialog [name=webhook]").fill(newsroom.address());
            page.locator("dialog [name=secret]").fill("nobody");
            page.locator("dialog button.primary").click();
            page.locator("dialog #toast.shown:has-text('must name a secret')").waitFor();
            screenshot("job-webhook");
            page.locator("dialog [name=secret]").fill("desk");
            Locator job = job(() -> page.locator("dialog button.primary").click());
            job.locator(".hint:has-text('reported')").waitFor();

            assertThat(newsroom.signatures().get(0), startsWith("sha256="));
        }
        forgive("400");
    }

    @Test
    void jobIsCancelled() {
        goTo("jobs");
        page.locator("[data-does=lines]").click();
        page.locator("dialog [name=lines]").fill(IntStream.range(1000, 1600).mapToObj(
                number -> "{\"text\": \"وصل الوزير إلى بغداد يوم الأربعاء مع وفد من " + number + " شخص.\"}\n").collect(joining()));
        Locator job = job(() -> page.locator("dialog button.primary").click());
        job.locator(".danger").click();

        job.and(page.locator(".cancelled")).waitFor();
    }

    @Test
    void standingFeedIsKeptReadChangedAndTakenAway() throws IOException {
        try (Publisher newsroom = new Publisher(FEED)) {
            goTo("jobs");
            page.locator("[data-does=keep]").click();
            page.locator("dialog [name=url]").fill(newsroom.address());
            page.locator("dialog [name=name]").fill("wire");
            page.locator("dialog [name=every]").selectOption("30");
            screenshot("standing-form");
            page.locator("dialog button.primary").click();
            page.locator(".standing .hint:has-text('every 30 minutes')").waitFor();
            page.locator(".standing .state:has-text('read at')").waitFor();

            page.locator("[aria-label='Change: wire']").click();
            page.locator("dialog [name=every]").selectOption("60");
            page.locator("dialog button.primary").click();
            page.locator(".standing .hint:has-text('every 1 hour')").waitFor();
            screenshot("standing");
            openItem();
            goTo("jobs");
            page.locator("[aria-label='Remove: wire']").click();
            page.locator("dialog button.primary").click();
            page.locator(".standing .empty").waitFor();
        }
    }

    private void openItem() {
        page.waitForCondition(() -> {
            page.locator("[aria-label='Items: wire']").click();
            page.locator(".results:not([aria-busy])").waitFor();
            boolean done = page.locator(".results button").count() == 2;
            if (!done) {
                page.keyboard().press("Escape");
                dialogIsClosed();
            }
            return done;
        });
        screenshot("standing-items");
        page.locator(".results li:has-text('agreement') button").click();
        page.locator(".summary").waitFor();
        assertThat(page.locator(".headline .arabic").innerText(), equalTo("العراق وتركيا يوقعان اتفاقا"));
    }
}
