package org.dragoman;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.options.FilePayload;

/** What is around the desk: files and feeds that come to it, glossaries, keys. */
class PagesBrowserIT extends BrowserTest {

    @Test
    void itemOfAFeedIsPickedByItsAddress() throws IOException {
        try (Publisher publisher = new Publisher(FEED)) {
            page.locator("button:text-is('From a feed…')").click();
            page.locator("dialog input[type=url]").fill(publisher.address());
            page.locator("dialog button.primary").click();
            page.locator(".feed-item").nth(1).waitFor();
            screenshot("feed");
            page.locator(".feed-item").first().click();
            page.locator(".summary").waitFor();
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
        page.locator(".trouble:has-text('password')").waitFor();
        page.locator("form input[type=file]").setInputFiles(Path.of("src/test/resources/document/picture.pdf"));
        page.locator(".trouble:has-text('OCR')").waitFor();
        page.locator("form input[type=file]")
                .setInputFiles(new FilePayload("story.docx", "", "not a zip".getBytes(StandardCharsets.UTF_8)));
        page.locator(".trouble:has-text('damaged')").waitFor();
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
        dialogIsClosed();

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
        dialogIsClosed();
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
    void keysAreListedOnAsking() {
        page.locator("#tools .keys").focus();
        page.keyboard().press("?");
        assertThat(page.locator("dialog kbd").count(), greaterThan(8));
        screenshot("keys");
        page.keyboard().press("Escape");
        dialogIsClosed();
    }

    private void add(String arabic, String english) {
        page.locator("[data-does=add]").click();
        page.locator("dialog [name=arabic]").fill(arabic);
        page.locator("dialog [name=english]").fill(english);
        page.locator("dialog button.primary").click();
        page.locator("td:text-is('" + english + "')").waitFor();
        dialogIsClosed();
    }
}
