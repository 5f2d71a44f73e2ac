package org.dragoman.feed.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedFormat;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ReadingHints;
import org.dragoman.feed.UnreadableFeedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnyFeedReaderTest {

    private static final String ITEM = "<item><title>بحث العراق التعاون</title><link>http://example.org/1?a=1</link>"
            + "<description>بحث العراق وحلف شمال الأطلسي، الأربعاء، توسيع التعاون.</description>"
            + "<pubDate>Wed, 05 Mar 2025 10:00:00 +0300</pubDate><guid>a-1</guid></item>";
    private static final String SECOND = ITEM.replace("a-1", "a-2");

    @Test
    void readsRss() {
        Feed feed = read(rss(ITEM + SECOND));
        FeedItem item = feed.items().get(0);

        assertEquals(FeedFormat.RSS, feed.format());
        assertEquals(List.of("a-1", "a-2"), feed.items().stream().map(FeedItem::guid).toList());
        assertEquals(Optional.of("ar"), item.language());
        assertEquals("http://example.org/1?a=1", item.link().orElseThrow());
        assertEquals("2025-03-05T10:00+03:00", item.published().orElseThrow().toString());
        assertTrue(item.translatable());
    }

    @Test
    void readsRdfAndOldRss() {
        Feed rdf = read("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
                + "<channel><title>ت</title></channel><item rdf:about='u'><title>خبر</title>"
                + "<x:date xmlns:x='http://purl.org/dc/elements/1.1/'>2025-03-05</x:date></item></rdf:RDF>");
        Feed old = read("<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://my.netscape.com/rss-0.91.dtd'>"
                + "<rss version='0.91'><channel>" + ITEM + "</channel></rss>");

        assertEquals("u", rdf.items().get(0).guid());
        assertEquals("2025-03-05T00:00Z", rdf.items().get(0).published().orElseThrow().toString());
        assertEquals(1, old.items().size());
    }

    @Test
    void readsAtomUnderAnyPrefix() {
        Feed feed = read("<a:feed xmlns:a='http://www.w3.org/2005/Atom' xml:lang='ar'><a:entry><a:id>e</a:id>"
                + "<a:title type='html'>خبر &amp;amp; آخر</a:title><a:link rel='self' href='/self'/><a:link href='/story'/>"
                + "<a:updated>2025-03-05T10:00:00Z</a:updated><a:summary>ملخص</a:summary>"
                + "<a:content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>الأولى.</p><p>الثانية.</p></div></a:content>"
                + "</a:entry></a:feed>");
        FeedItem item = feed.items().get(0);

        assertEquals(FeedFormat.ATOM, feed.format());
        assertEquals("خبر & آخر", item.title().orElseThrow());
        assertEquals("/story", item.link().orElseThrow());
        assertEquals("الأولى.\nالثانية.", item.text());
    }

    @Test
    void htmlBecomesParagraphsAndScriptsVanish() {
        Feed feed = read(rss("<item><title>ع</title><description><![CDATA[<p>أولى <b>هنا</b>.</p><script>x()</script>"
                + "<ul><li>بند</li></ul>ثانية&nbsp;هناك<br/>ثالثة]]></description></item>"));

        assertEquals("أولى هنا.\nبند\nثانية هناك\nثالثة", feed.items().get(0).text());
    }

    @Test
    void whatWasEscapedTwiceIsReadTwice() {
        Feed feed = read(
                rss("<item><description>&amp;lt;p&amp;gt;أولى&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;ثانية&amp;lt;/p&amp;gt;"
                        + "</description></item>"));

        assertEquals("أولى\nثانية", feed.items().get(0).text());
    }

    @ParameterizedTest
    @ValueSource(strings = { "?a=1&b=2", "&nbsp;", "<media:thumbnail url='x'/>" })
    void whatIsNotWellFormedIsReadAndReported(String fault) {
        Feed feed = read(rss(ITEM.replace("?a=1", "").replace("<title>", "<title>" + fault) + SECOND));

        assertEquals(2, feed.items().stream().filter(FeedItem::translatable).count());
        assertEquals("not-well-formed", feed.problems().get(0).kind());
    }

    @Test
    void anUnclosedDescriptionKeepsToItsItem() {
        Feed feed = read(rss(ITEM.replace("</description>", "") + SECOND));

        assertEquals(2, feed.items().size());
        assertEquals("a-1", feed.items().get(0).guid());
        assertEquals("بحث العراق وحلف شمال الأطلسي، الأربعاء، توسيع التعاون.", feed.items().get(0).text());
    }

    @Test
    void anItemThatIsCutOffIsReportedAndTheOthersAreRead() {
        String whole = rss(ITEM + SECOND);
        Feed feed = read(whole.substring(0, whole.indexOf("الأطلسي", whole.indexOf("</item>"))));

        assertTrue(feed.items().get(0).translatable());
        assertEquals("cut-off", feed.items().get(1).problem().orElseThrow().kind());
    }

    @ParameterizedTest
    @CsvSource({ "windows-1256,windows-1256", "windows-1256,utf-8", "ISO-8859-6,ISO-8859-6", "UTF-8,windows-1256",
            "UTF-16,UTF-16",
            "UTF-16LE,UTF-16LE", "UTF-16BE,UTF-16BE" })
    void encodingsAreFoundWhateverIsDeclared(String actual, String declared) {
        byte[] document = ("<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + rss(ITEM))
                .getBytes(Charset.forName(actual));

        assertEquals("بحث العراق التعاون", reader().read(document, ReadingHints.NONE).items().get(0).title().orElseThrow());
    }

    @Test
    void theHttpHeaderSaysWhatTheDocumentDoesNot() {
        byte[] document = rss(ITEM).getBytes(Charset.forName("windows-1256"));

        Feed feed = reader().read(document, ReadingHints.contentType("text/xml; charset=windows-1256"));

        assertEquals("بحث العراق التعاون", feed.items().get(0).title().orElseThrow());
    }

    @Test
    void garbledLettersArePutBackWhenAllAreThere() {
        // Only letters whose second byte windows-1252 has: else one is lost for good.
        String garbled = new String("خبر عن حرب".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        Feed feed = read(rss("<item><title>" + garbled + "</title></item><item><title>" + garbled + "Ù\uFFFD</title></item>"));

        assertEquals("خبر عن حرب", feed.items().get(0).title().orElseThrow());
        assertEquals("mojibake-mended", feed.items().get(0).warnings().get(0).kind());
        assertEquals("mojibake", feed.items().get(1).problem().orElseThrow().kind());
    }

    @Test
    void theSameItemTwiceIsWorkForOne() {
        Feed feed = read(rss(ITEM + ITEM + ITEM.replace("توسيع", "تقليص")));

        assertEquals("duplicate", feed.items().get(1).problem().orElseThrow().kind());
        assertTrue(feed.items().get(2).translatable());
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item/></channel></rss>",
            "<!DOCTYPE rss [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><rss>&c;</rss>",
            "<?xml version='1.0'?>\n<!DOCTYPE rss SYSTEM 'http://169.254.169.254/x' [<!ENTITY % p SYSTEM 'http://localhost/'>%p;]><rss/>" })
    void declaringDocumentTypesAreRefused(String document) {
        assertEquals("doctype-refused", refused(document));
    }

    @Test
    void depthIsLimitedWellFormedOrNot() {
        assertEquals("too-deep", refused("<a>".repeat(1000) + "</a>".repeat(1000)));
        assertEquals("too-deep", refused("<rss>&" + "<a>".repeat(100_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "<!doctype html><html><body>502</body></html>", "<html><body>x</body></html>", "<svg/>",
            "{}",
            "{\"a\":1}", "[1,2]", "<", "PK\u0003\u0004\u0000\u0000" })
    void whatIsNoFeedIsRefused(String document) {
        assertEquals("not-a-feed", refused(document));
    }

    @Test
    void gzipIsUnpackedAndABombIsNot() throws IOException {
        assertEquals(1, reader().read(gzip(rss(ITEM).getBytes(StandardCharsets.UTF_8)), ReadingHints.NONE).items().size());

        UnreadableFeedException bomb = assertThrows(UnreadableFeedException.class,
                () -> reader().read(gzip(new byte[5_000_000]), ReadingHints.NONE));
        assertEquals("compression-bomb", bomb.problem().kind());
    }

    @Test
    void plainTextIsADispatchOrSeveral() {
        Feed feed = read("بغداد/ وكالات\nبحث العراق التعاون.\n---\nعمان/ وكالات\nقال الوزير ذلك.");

        assertEquals(FeedFormat.PLAIN_TEXT, feed.format());
        assertEquals("عمان/ وكالات\nقال الوزير ذلك.", feed.items().get(1).text());
    }

    private static String refused(String document) {
        return assertThrows(UnreadableFeedException.class, () -> read(document)).problem().kind();
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>أخبار</title><language>ar</language>" + items + "</channel></rss>";
    }

    private static byte[] gzip(byte[] document) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(document);
        }
        return zipped.toByteArray();
    }

    private static Feed read(String document) {
        return reader().read(document.getBytes(StandardCharsets.UTF_8), ReadingHints.NONE);
    }

    private static AnyFeedReader reader() {
        return new AnyFeedReader(10_000_000, 100);
    }
}
