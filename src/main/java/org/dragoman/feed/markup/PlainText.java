package org.dragoman.feed.markup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Text out of HTML and its relatives: paragraphs, headings, list items and table rows are lines, scripts are nothing. */
public final class PlainText {

    private static final Set<String> SILENT = Set.of("script", "style", "head", "template", "iframe", "object", "noscript",
            "figcaption", "svg", "form");
    private static final Set<String> LINES = Set.of("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6",
            "tr", "table", "blockquote", "section", "article", "hr", "dt", "dd", "pre", "header", "footer", "figure", "hl1",
            "hl2", "fn", "block", "bq");
    private static final Pattern MARKUP = Pattern
            .compile("<[a-zA-Z/!][^<>]*>|&(?:[a-zA-Z]{2,8}|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");
    private static final Pattern TAGS = Pattern.compile("<(?i:p|br|div|b|i|a|span|strong|em|img|ul|li)\\b[^<>]*>");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\f\\u00A0]+");
    private static final Pattern AROUND_LINE_ENDS = Pattern.compile(" ?(?:\\r\\n|\\r|\\n)[ \\r\\n]*");
    private static final int DEEPEST = 256;

    private PlainText() {
    }

    /** @param markup HTML or plain text; publishers do not say which, so it is HTML when it has a tag or an entity */
    public static String of(String markup) {
        if (!MARKUP.matcher(markup).find()) {
            return tidy(markup);
        }
        String text = ofHtml(markup);
        // Escaped once too often: "&amp;lt;p&amp;gt;".
        return TAGS.matcher(text).find() ? ofHtml(text) : text;
    }

    public static String ofHtml(String html) {
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        return of(document.body());
    }

    /** @param element of parsed markup, HTML or XML */
    public static String of(Element element) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(new Lines(text, element), element);
        return tidy(text.toString());
    }

    /** Text on one line, as a title is. */
    public static String line(String markup) {
        return of(markup).replace('\n', ' ');
    }

    private static String tidy(String text) {
        return AROUND_LINE_ENDS.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("\n").strip();
    }

    private static final class Lines implements NodeVisitor {

        private final StringBuilder text;
        private final Element root;
        private Node silent;

        Lines(StringBuilder text, Element root) {
            this.text = text;
            this.root = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (silent == null && node instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (silent == null && node instanceof Element element && element != root) {
                if (SILENT.contains(local(element))) {
                    silent = node;
                } else {
                    lineEnd(element);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node == silent) {
                silent = null;
            } else if (silent == null && node instanceof Element element && element != root) {
                lineEnd(element);
            }
        }

        private void lineEnd(Element element) {
            String name = local(element);
            if (LINES.contains(name)) {
                text.append('\n');
            } else if (name.equals("td") || name.equals("th")) {
                text.append(' ');
            }
        }

        private static String local(Element element) {
            return element.tag().localName().toLowerCase(Locale.ROOT);
        }
    }
}
