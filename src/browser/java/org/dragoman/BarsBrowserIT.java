package org.dragoman;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/**
 * What the page may weigh and how long it may take; the figures are printed. Times are asserted with a tolerance for a machine
 * that has other things to do: {@code -Ddragoman.bars.tolerance=1} on one that has not.
 */
class BarsBrowserIT extends BrowserTest {

    private static final int TOLERANCE = Integer.getInteger("dragoman.bars.tolerance", 20);

    /** Another dispatch to paste, by its file. */
    private static final String SAMPLE = System.getProperty("dragoman.bars.dispatch");

    private static final String LONG = IntStream.rangeClosed(1, 200)
            .mapToObj(i -> "وقال الوزير رقم " + (i + 100) + " إن \"الشركة ستشارك\" في المشروع بكلفة " + i + " مليون دولار.")
            .collect(Collectors.joining("\n"));

    @Test
    void pageIsLightAndSoonUsable() {
        page.reload();
        page.locator("textarea[name=text]").waitFor();
        int bytes = ((Number) page.evaluate("""
                [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
                  .reduce((sum, one) => sum + one.transferSize + (one.transferSize ? 0 : one.encodedBodySize), 0)""")).intValue();
        long usable = ((Number) page.evaluate("Math.round(performance.getEntriesByName('usable')[0].startTime)")).longValue();
        tell("transferred %,d bytes (bar 250,000); usable after %d ms (bar 1,000)", bytes, usable);

        assertThat(bytes, lessThan(250_000));
        assertThat(usable, lessThan(1_000L * TOLERANCE));
    }

    @Test
    void firstSegmentIsSoonThere() throws IOException {
        page.evaluate("performance.mark('pasted')");
        paste(SAMPLE == null ? DISPATCH : Files.readString(Path.of(SAMPLE)));
        page.locator(".summary").waitFor();
        long first = ((Number) page.evaluate("Math.round(performance.getEntriesByName('first-segment')[0].startTime"
                + " - performance.getEntriesByName('pasted')[0].startTime)")).longValue();
        tell("first segment %d ms after the paste (bar 600)", first);

        assertThat(first, lessThan(600L * TOLERANCE));
    }

    @Test
    void handlingTwoHundredSegmentsNeverBlocks() {
        translate(LONG);
        page.evaluate("""
                () => {
                  window.tasks = [];
                  const take = entries => window.tasks.push(...entries.map(one => one.duration));
                  const observer = new PerformanceObserver(list => take(list.getEntries()));
                  observer.observe({ type: 'longtask' });
                  window.allTasks = () => new Promise(done => requestAnimationFrame(() => setTimeout(() => {
                    take(observer.takeRecords());
                    done(window.tasks);
                  })));
                }""");
        for (int i = 0; i < 8; i++) {
            page.locator(".pair").nth(i * 20).hover();
            page.locator(".cited").first().hover();
            page.locator(".pair").nth(i * 20).press("Enter");
            page.keyboard().type("The minister said so, and more.");
            page.keyboard().press("Enter");
            page.keyboard().press("a");
            page.keyboard().press("n");
            page.keyboard().press("Control+z");
        }
        @SuppressWarnings("unchecked")
        List<Number> tasks = (List<Number>) page.evaluate("window.allTasks()");
        double longest = tasks.stream().mapToDouble(Number::doubleValue).max().orElse(0);
        tell("%d segments; %d tasks over 50 ms, the longest %.0f ms", page.locator(".pair").count(), tasks.size(), longest);

        assertThat(longest, lessThan(50.0 * TOLERANCE));
    }

    private static void tell(String format, Object... values) {
        System.out.println("BARS " + String.format(java.util.Locale.ROOT, format, values));
    }
}
