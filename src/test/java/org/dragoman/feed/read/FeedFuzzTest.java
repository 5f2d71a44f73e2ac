package org.dragoman.feed.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ReadingHints;
import org.dragoman.feed.UnreadableFeedException;
import org.junit.jupiter.api.Test;

/**
 * Damaged feeds are read or refused, and nothing else: 500 of them, or as many as there is time for in
 * {@code -Dfuzz.minutes=10}.
 */
class FeedFuzzTest {

    /** Not the clock: the machine may have better to do. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final List<String> SEEDS = List.of(
            "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>أخبار</title><item><title>ع &amp; غ</title>"
                    + "<description><![CDATA[<p>نص <b>آخر</b></p>]]></description><pubDate>Wed, 05 Mar 2025 10:00:00 +0300</pubDate>"
                    + "<guid>1</guid></item><item><description>&lt;p&gt;نص</description></item></channel></rss>",
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='ar'><entry><id>1</id><title type='html'>ع</title>"
                    + "<link href='/x'/><updated>2025-03-05T10:00:00Z</updated><content>نص</content></entry></feed>",
            "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='u' version='1'><itemMeta><pubStatus qcode='stat:usable'/>"
                    + "<embargoed>2025-03-05T10:00:00Z</embargoed></itemMeta><contentMeta><urgency>2</urgency><headline>ع</headline>"
                    + "</contentMeta><contentSet><inlineXML><html><body><p>نص</p></body></html></inlineXML></contentSet></newsItem>",
            "<nitf><head><docdata><doc-id id-string='1'/><date.issue norm='20250305T090000Z'/></docdata></head><body><body.content>"
                    + "<p>نص</p></body.content></body></nitf>",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_html\":\"<p>نص</p>\"}]}",
            "{\"uri\":\"u\",\"headlines\":[{\"value\":\"ع\"}],\"bodies\":[{\"contentType\":\"text/html\",\"value\":\"<p>نص</p>\"}]}",
            "{\"guid\":\"1\",\"text\":\"نص\"}\n{\"guid\":\"2\",\"text\":\"نص\",\"published\":\"٢٠٢٥\"}\n");
    private static final List<String> PIECES = List.of("<", ">", "</", "&", "&#0;", "&#x110000;", "<![CDATA[", "]]>", "<!--",
            "<?",
            "<!DOCTYPE x [", "xmlns='", "\u0000", "\uFFFE", "\uD800", "{", "}", "[[[[", "\"", "\\u", "9999999999", "<item>",
            "</item>");

    @Test
    void damagedFeedsAreReadOrRefused() {
        double minutes = Double.parseDouble(System.getProperty("fuzz.minutes", "0"));
        long first = minutes == 0 ? 0 : System.currentTimeMillis();
        long end = System.nanoTime() + (long) (minutes * 60e9);
        long documents = 0;
        for (; documents < 500 || System.nanoTime() < end; documents++) {
            read(damaged(new Random(first + documents)), first + documents);
        }
        Runtime memory = Runtime.getRuntime();
        System.gc();
        long used = (memory.totalMemory() - memory.freeMemory()) >> 20;
        System.out.printf(Locale.ROOT, "%d damaged documents from seed %d, %d MB in use at the end%n", documents, first, used);
        assertTrue(used < 400, () -> used + " MB are in use");
    }

    private static void read(byte[] document, long seed) {
        long start = CPU.getCurrentThreadCpuTime();
        try {
            List<FeedItem> items = new AnyFeedReader(1_000_000, 100).read(document, ReadingHints.NONE).items();
            assertTrue(items.stream().noneMatch(item -> item.guid().isBlank()));
        } catch (UnreadableFeedException declared) {
            assertTrue(!declared.problem().kind().isEmpty());
        } catch (RuntimeException | StackOverflowError undeclared) {
            throw new AssertionError("seed " + seed, undeclared);
        }
        assertTrue(CPU.getCurrentThreadCpuTime() - start < 10_000_000_000L, "too slow: seed " + seed);
    }

    private static byte[] damaged(Random random) {
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int i = random.nextInt(6); i > 0; i--) {
            damage(text, random);
        }
        byte[] bytes = text.toString().getBytes(random.nextInt(8) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private static void damage(StringBuilder text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(40));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
            case 2 -> text.insert(from, text.substring(from, to).repeat(random.nextInt(400)));
            case 3 -> text.insert(from, PIECES.get(random.nextInt(PIECES.size())).repeat(1 + random.nextInt(300)));
            default -> text.insert(from, PIECES.get(random.nextInt(PIECES.size())));
        }
    }
}
