package org.dragoman;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** axe finds nothing on any page, in any dialog, in either theme and language. */
class AccessibilityBrowserIT extends BrowserTest {

    private String look;

    private void dress(String language, String theme) {
        look = language + "-" + theme;
        look(language, theme);
    }

    @ParameterizedTest
    @CsvSource({ "en,light", "en,dark", "ar,light", "ar,dark" })
    void desk(String language, String theme) {
        dress(language, theme);
        page.locator("button.primary").click();
        page.locator(".trouble:not([hidden])").waitFor();
        accessible("form");
        translate();
        page.locator("details.terms > summary").click();
        page.locator("details.menu > summary").click();
        accessible("desk-menu");
        page.keyboard().press("Escape");
        page.locator(".pair").nth(1).press("a");
        page.locator(".pair").nth(2).press("Enter");
        page.locator("textarea.english").fill("The minister said so.");
        accessible("desk-editing");
        page.locator("textarea.english").press("Enter");
        page.locator(".with-terms .term").first().hover();
        page.locator(".tip:not([hidden])").waitFor();
        accessible("desk");
        page.locator(".pair").nth(3).focus();
        page.locator(".pair").nth(3).locator(".tools-row button").last().click();
        accessible("always");
    }

    @ParameterizedTest
    @CsvSource({ "en,light", "en,dark", "ar,light", "ar,dark" })
    void feedsAndKeys(String language, String theme) {
        dress(language, theme);
        page.locator("form input[type=file]").setInputFiles(new FilePayload("feed.xml", "application/xml", FEED));
        page.locator(".feed-item").nth(1).waitFor();
        accessible("feed-items");
        page.keyboard().press("Escape");
        dialogIsClosed();
        page.locator("#tools .keys").focus();
        page.keyboard().press("?");
        accessible("keys");
        page.keyboard().press("Escape");
        goTo("models");
        page.locator("tbody tr").first().waitFor();
        accessible("models");
    }

    @ParameterizedTest
    @CsvSource({ "en,light", "en,dark", "ar,light", "ar,dark" })
    void glossary(String language, String theme) {
        dress(language, theme);
        goTo("glossary");
        page.locator(".entries tbody tr").first().waitFor();
        accessible("glossary-shipped");
        page.locator("[data-does=new]").click();
        accessible("glossary-new");
        page.keyboard().press("Escape");
        dialogIsClosed();
        page.locator(".page input[type=file]").setInputFiles(new FilePayload("axe-" + look + ".csv", "text/csv",
                "arabic,english\nمجلس الأمن,Security Council\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("td:text-is('Security Council')").waitFor();
        accessible("glossary");
        page.locator(".row-tools button").first().click();
        accessible("glossary-entry");
        page.keyboard().press("Escape");
        dialogIsClosed();
        page.locator(".row-tools button").last().click();
        accessible("glossary-remove");
    }

    @ParameterizedTest
    @CsvSource({ "en,light", "en,dark", "ar,light", "ar,dark" })
    void jobsAndStandingFeeds(String language, String theme) throws IOException {
        dress(language, theme);
        goTo("jobs");
        page.locator("[data-does=lines]").click();
        page.locator("dialog details > summary").click();
        page.locator("dialog [name=lines]").fill("{\"text\": \"وصل الوزير إلى بغداد يوم الأربعاء.\"}\nbroken");
        accessible("job-lines");
        Locator job = job(() -> page.locator("dialog button.primary").click());
        dialogIsClosed();
        job.and(page.locator(".finished")).locator("button").first().click();
        page.locator(".results .failed").waitFor();
        page.locator(".results summary").first().click();
        accessible("job-results");
        page.keyboard().press("Escape");
        dialogIsClosed();
        page.locator("[data-does=feed]").click();
        page.locator("dialog input[type=file]").setInputFiles(new FilePayload("feed.xml", "application/xml", FEED));
        page.locator("dialog [name=sentences]").waitFor();
        accessible("job-feed");
        page.keyboard().press("Escape");
        dialogIsClosed();
        standing("axe-" + look);
    }

    private void standing(String name) throws IOException {
        try (Publisher newsroom = new Publisher(FEED)) {
            page.locator("[data-does=keep]").click();
            page.locator("dialog [name=url]").fill(newsroom.address());
            page.locator("dialog [name=name]").fill(name);
            accessible("standing-form");
            page.locator("dialog button.primary").click();
            dialogIsClosed();
            page.locator(".standing .job:has-text('" + name + "')").waitFor();
            accessible("jobs");
            page.locator("[data-key='items " + name + "']").click();
            page.locator(".results:not([aria-busy])").waitFor();
            accessible("standing-items");
            page.keyboard().press("Escape");
            dialogIsClosed();
            page.locator("[data-key='remove " + name + "']").click();
            accessible("standing-remove");
            page.locator("dialog button.primary").click();
            dialogIsClosed();
        }
    }

    private void accessible(String place) {
        String name = place + "-" + look;
        screenshot("axe-" + name);
        assertThat(name, new AxeBuilder(page).analyze().getViolations().stream()
                .map(one -> one.getId() + " " + one.getNodes().get(0).getHtml() + " " + one.getNodes().get(0).getFailureSummary()).toList(),
                empty());
        assertThat(name, page.title(), not(equalTo("")));
    }
}
