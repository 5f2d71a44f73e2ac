package org.dragoman;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Route;

/** What goes wrong is said in plain words, and no text is lost by it. */
class TroubleBrowserIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({ "503,overloaded,busy", "429,rate-limited,busy", "504,deadline-exceeded,too long", "401,unauthorized,key is needed",
            "500,,did not work" })
    void refusalIsSaidAndTheTextStays(int status, String type, String words) {
        page.route("**/v1/dispatches", route -> route.fulfill(new Route.FulfillOptions().setStatus(status)
                .setContentType("application/problem+json").setBody("{\"status\":" + status + ",\"title\":\"No\",\"type\":\""
                        + (type == null ? "about:blank" : "/problems/" + type) + "\"}")));
        hurry(DISPATCH);
        page.locator(".trouble:has-text('" + words + "')").waitFor();

        assertThat(text(), equalTo(DISPATCH));
        screenshot("trouble-" + status);
        page.unroute("**/v1/dispatches");
        page.locator("button.primary").click();
        page.locator(".summary").waitFor();
        forgive(String.valueOf(status));
    }

    @Test
    void serviceThatIsGoneAndAnswerThatIsCutOffAreSaid() {
        page.route("**/v1/dispatches", Route::abort);
        hurry(DISPATCH);
        page.locator(".trouble:has-text('cannot be reached')").waitFor();
        assertThat(text(), equalTo(DISPATCH));
        page.unroute("**/v1/dispatches");
        page.route("**/v1/dispatches",
                route -> route.fulfill(new Route.FulfillOptions().setContentType("application/x-ndjson").setBody("")));
        page.locator("button.primary").click();
        page.locator(".trouble:has-text('cut off')").waitFor();
        assertThat(text(), equalTo(DISPATCH));
        forgiveFailures();
    }

    @Test
    void whatCannotBeTranslatedIsSaid() {
        hurry("Only English here, and no Arabic at all.");
        page.locator(".trouble:has-text('Arabic')").waitFor();
        hurry("قال الوزير. ".repeat(6000));
        page.locator(".trouble:has-text('more than the service takes')").waitFor();
        hurry("   ");
        page.locator(".trouble:has-text('Paste a dispatch first')").waitFor();
        forgive("422");
        forgive("413");
    }

    @Test
    void textSurvivesOtherPagesAndReloading() {
        page.locator("textarea[name=text]").fill(DISPATCH);
        page.locator("input[name=published]").fill("2025-03-05");
        goTo("glossary");
        page.locator(".page-head").waitFor();
        goTo("");
        assertThat(text(), equalTo(DISPATCH));
        page.reload();
        assertThat(text(), equalTo(DISPATCH));
        assertThat(page.locator("input[name=published]").inputValue(), equalTo("2025-03-05"));
        page.locator("textarea[name=text]").press("Control+Enter");
        page.locator(".summary").waitFor();
        page.locator("button:text-is('New dispatch')").click();
        assertThat(text(), equalTo(""));
    }

    private void hurry(String dispatch) {
        page.locator("textarea[name=text]").fill(dispatch);
        page.locator("button.primary").click();
    }

    private String text() {
        return page.locator("textarea[name=text]").inputValue();
    }
}
