package org.dragoman;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;

/** An editor's work on a dispatch: paste, check, edit, accept, summarize, export. */
class DeskBrowserIT extends BrowserTest {

    @Test
    void pastedDispatchIsTranslatedEditedAndExported() throws IOException {
        paste(DISPATCH);
        page.locator(".streaming, .summary").first().waitFor();
        page.locator(".summary").waitFor();
        assertThat(page.locator(".pair").count(), greaterThan(3));

        page.locator(".pair .english").nth(3).click();
        page.locator("textarea.english").fill("The minister said so.");
        page.locator("textarea.english").press("Enter");
        page.locator(".pair").nth(3).press("a");
        assertThat(page.locator(".pair.accepted").count(), equalTo(1));
        page.reload();

        assertThat(page.locator(".pair .english").nth(3).innerText(), equalTo("The minister said so."));
        assertThat(page.locator(".pair.accepted").count(), equalTo(1));
        assertThat(export("txt"), containsString("The minister said so."));
        assertThat(export("html"), allOf(containsString("The minister said so.</p>"), not(containsString("class=\"dateline\"")),
                not(containsString("الأخبار المنشورة"))));
        assertThat(export("json"), containsString("\"english\": \"The minister said so.\""));
    }

    @Test
    void everyChangeCanBeTakenBackAndDoneAgain() {
        translate();
        String machine = page.locator(".pair .english").nth(1).innerText();
        edit(1, "First.");
        edit(1, "Second.");
        page.keyboard().press("Control+z");
        assertThat(page.locator(".pair .english").nth(1).innerText(), equalTo("First."));
        page.reload();
        page.locator("[data-does=undo]").click();
        assertThat(page.locator(".pair .english").nth(1).innerText(), equalTo(machine));
        assertThat(page.locator(".pair.edited").count(), equalTo(0));
        page.locator("[data-does=redo]").click();
        assertThat(page.locator(".pair .english").nth(1).innerText(), equalTo("First."));
    }

    @Test
    void editingWithEscapeChangesNothing() {
        translate();
        String machine = page.locator(".pair .english").nth(1).innerText();
        page.locator(".pair").nth(1).press("Enter");
        page.locator("textarea.english").fill("Not this.");
        page.locator("textarea.english").press("Escape");

        assertThat(page.locator(".pair .english").nth(1).innerText(), equalTo(machine));
        assertThat(page.locator("[data-does=undo]").isDisabled(), equalTo(true));
    }

    @Test
    void findingsAreReachedByKeyboardAndSettledByAccepting() {
        findSomethingInEverySegment();
        translate(NUMBERS);
        Locator items = page.locator(".finding");
        int open = items.count();
        assertThat(open, greaterThan(1));
        assertThat(page.locator("#findings-title").innerText(), equalTo(open + " to check"));

        Set<String> visited = new TreeSet<>();
        for (int i = 0; i < open; i++) {
            page.keyboard().press("n");
            visited.add(page.locator(".finding.current").getAttribute("data-id"));
        }
        assertThat(visited.size(), equalTo(open));
        page.keyboard().press("p");
        String before = page.locator(".finding.current").getAttribute("data-id");
        page.keyboard().press("n");
        assertThat(page.locator(".finding.current").getAttribute("data-id"), not(equalTo(before)));
        screenshot("findings");

        page.keyboard().press("a");
        assertThat(items.count(), lessThanOrEqualTo(open - 1));
        assertThat(page.locator(".pair.accepted").count(), equalTo(1));
    }

    @Test
    void findingSaysWhyAndWhatWhenPointedAt() {
        findSomethingInEverySegment();
        translate(NUMBERS);
        page.locator(".found").first().hover();

        assertThat(page.locator(".tip").isVisible(), equalTo(true));
        assertThat(page.locator(".tip bdi[lang=en]").innerText(), containsString("4731"));
        assertThat(page.locator(".tip bdi[lang=ar]").innerText(), containsString("4731"));
        assertThat(page.locator(".tip").innerText(), containsString("A number is not the same."));
        screenshot("tip");
    }

    @Test
    void summaryShowsWhatItRestsOnAndIsMadeAnewWithoutTranslating() {
        translate();
        page.locator(".cited").first().hover();
        assertThat(page.locator(".pair.evidence").count(), greaterThan(0));
        screenshot("evidence");

        int[] translations = { 0 };
        page.onRequest(request -> translations[0] += request.url().contains("/v1/dispatches") ? 1 : 0);
        page.locator(".length input").fill("1");
        page.locator(".length [type=submit]").click();
        page.waitForCondition(() -> page.locator(".cited").count() == 1);
        page.locator(".cited").first().focus();

        assertThat(page.locator(".pair.evidence").count(), greaterThan(0));
        page.locator(".length select").selectOption("words");
        page.locator(".length input").fill("45");
        page.locator(".length [type=submit]").click();
        page.waitForCondition(() -> page.locator(".cited").count() > 1);
        assertThat(page.locator(".brief").innerText().split("\\s+").length, lessThanOrEqualTo(45));
        assertThat(translations[0], equalTo(0));
    }

    @Test
    void partsAreSetAsPartsAndBoilerplateIsFoldedAway() {
        translate();

        assertThat(page.locator(".pair.dateline, .pair.byline").count(), greaterThan(0));
        assertThat(page.locator(".set-aside p").first().isVisible(), equalTo(false));
        page.locator(".set-aside > summary").click();
        assertThat(page.locator(".set-aside p").first().innerText(), containsString("الأخبار المنشورة"));
        assertThat(page.locator(".arabic .quotation").count(), equalTo(1));
        assertThat(page.locator(".resolved").first().innerText(), containsString("5 March 2025"));
    }

    @Test
    void namesOfTheGlossaryAreListedAndShownInTheText() {
        translate();
        page.locator("details.terms > summary").click();

        assertThat(page.locator(".term-item").allInnerTexts().stream().anyMatch(term -> term.contains("Mohammed Shia al-Sudani")),
                equalTo(true));
        assertThat(page.locator(".story.with-terms .term").count(), greaterThan(1));
        screenshot("terms");
    }

    /** Mixed digits and Latin names stay in their places whatever the language of the interface. */
    @Test
    void arabicStandsOnTheRightInEitherLanguageOfTheInterface() {
        translate();
        assertArabicOnTheRight();
        page.locator("#tools [lang=ar]").click();
        page.locator("html[dir=rtl] .pair").first().waitFor();
        assertArabicOnTheRight();
        assertThat(page.locator(".arabic").first().evaluate("cell => getComputedStyle(cell).direction"), equalTo("rtl"));
        assertThat(page.locator(".english").first().evaluate("cell => getComputedStyle(cell).direction"), equalTo("ltr"));
        screenshot("right-to-left");
    }

    @Test
    void phoneNeedsNoScrollingToTheSide() {
        open(375, 780);
        translate();
        page.locator("details.menu > summary").click();
        BoundingBox menu = page.locator(".menu-items").boundingBox();
        assertThat(menu.x, greaterThan(-1.0));
        assertThat(menu.x + menu.width, lessThanOrEqualTo(375.0));
        page.keyboard().press("Escape");
        for (String name : List.of("", "glossary", "jobs", "models")) {
            goTo(name);
            page.locator(name.isEmpty() ? ".summary" : ".page :is(table, .list, .hint)").first().waitFor();
            int width = (int) page.evaluate("document.documentElement.scrollWidth");
            assertThat(name, width, lessThanOrEqualTo(375));
            wholePage("phone-" + (name.isEmpty() ? "desk" : name));
        }
    }

    @Test
    void wordDocumentIsWrittenAndReadAgain() throws IOException {
        translate();
        edit(1, "The minister said so.");
        page.locator("details.menu > summary").click();
        var docx = download(() -> page.locator("[data-form=docx]").click()).path();
        try (ZipFile zip = new ZipFile(docx.toFile())) {
            String document = new String(zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(document, containsString("The minister said so."));
        }
        var named = SHOTS.resolve("dispatch.docx");
        Files.copy(docx, named, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        page.locator("button:text-is('New dispatch')").click();
        page.locator("form input[type=file]").setInputFiles(named);

        page.waitForCondition(() -> page.locator("textarea[name=text]").inputValue().contains("The minister said so."));
    }

    private static final String NUMBERS = "وقال الوزير إن 4731 شركة و29 مصرفا و8 جامعات ستشارك في المشروع بكلفة 3.7 مليارات دولار.\n"
            + "وقتل 17 جنديا وأصيب 238 آخرون في 6 هجمات، وفق ما قاله المتحدث زبلقون الطرخميني الذي وصف ذلك بأنه \"كارثة\" و\"مأساة\".";

    /** Whatever the model makes of the dispatch today. */
    private void findSomethingInEverySegment() {
        page.route("**/v1/dispatches", route -> {
            String lines = route.fetch().text();
            String finding = "\"findings\":[{\"kind\":\"number-changed\",\"severity\":\"error\",\"message\":\"A number is not the same.\","
                    + "\"source\":{\"start\":%s,\"end\":%s},\"target\":{\"start\":%s,\"end\":%s}}],\"number\":$1,\"part\":$2,\"source\":";
            route.fulfill(new Route.FulfillOptions().setContentType("application/x-ndjson").setBody(lines
                    .replaceAll(",\"findings\":\\[[^\\]]*\\]", "")
                    .replaceAll("\"number\":(\\d+),\"part\":(\"\\w+\"),\"source\":(?=\\{\"start\":(\\d+),\"end\":(\\d+)\\},\"target\":\\{\"start\":(\\d+),\"end\":(\\d+))",
                            String.format(java.util.Locale.ROOT, finding, "$3", "$4", "$5", "$6"))));
        });
    }

    private void edit(int pair, String text) {
        page.locator(".pair").nth(pair).press("Enter");
        page.locator("textarea.english").fill(text);
        page.locator("textarea.english").press("Enter");
    }

    private void assertArabicOnTheRight() {
        double english = page.locator(".pair .english").first().boundingBox().x;
        double arabic = page.locator(".pair .arabic").first().boundingBox().x;
        assertThat(arabic, greaterThan(english));
    }
}
