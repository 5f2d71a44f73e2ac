package org.dragoman.feed.markup;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.dragoman.feed.FeedProblem;
import org.dragoman.feed.UnreadableFeedException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * Parses what calls itself XML. The JDK's strict parser says whether it is; jsoup's lenient one makes the tree, because a
 * feed with one unclosed tag, bare ampersand or undeclared prefix still has items. Neither loads anything: a document
 * type that declares entities is refused, any other is passed over.
 */
public final class XmlParser {

    /** Elements within each other; a feed has about ten, HTML in one some dozens. */
    static final int DEEPEST = 256;

    private static final Pattern DECLARING_DOCTYPE = Pattern.compile("<!DOCTYPE[^>\\[]*\\[|<!ENTITY");
    private static final int PROLOG = 4096;

    /** Elements that hold text or HTML, and those that never stand within them: it was not closed when they do. */
    private static final Set<String> LEAVES = Set.of("title", "description", "link", "pubdate", "guid", "category", "author",
            "summary", "content:encoded", "dc:date", "comments", "id", "updated", "published");
    private static final Set<String> FIELDS = Set.of("item", "entry", "pubdate", "guid", "category", "description",
            "language", "lastbuilddate", "content:encoded", "dc:date", "published", "updated", "channel");

    private XmlParser() {
    }

    /** @throws UnreadableFeedException when it is too deep, or its document type declares something */
    public static XmlDocument parse(String document) {
        String text = stripControls(document.stripLeading());
        refuseDoctype(text);
        List<FeedProblem> problems = new ArrayList<>();
        boolean strict = wellFormed(text, problems);
        if (!strict) {
            refuseDepth(text);
        }
        Document parsed = Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(DEEPEST + 2));
        parsed.outputSettings().prettyPrint(false);
        Element root = parsed.firstElementChild();
        if (root == null) {
            throw new UnreadableFeedException("not-a-feed", "There is no element in the document");
        }
        if (!strict) {
            closeLeaves(parsed);
        }
        return new XmlDocument(root, problems, !strict && cutOff(text));
    }

    private static void refuseDoctype(String text) {
        if (DECLARING_DOCTYPE.matcher(text.substring(0, Math.min(text.length(), PROLOG))).find()) {
            throw new UnreadableFeedException("doctype-refused", "The document type declares entities");
        }
    }

    private static boolean wellFormed(String text, List<FeedProblem> problems) {
        int depth = 0;
        int line = 0;
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                int event = reader.next();
                line = reader.getLocation().getLineNumber();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (depth > DEEPEST) {
                    throw tooDeep();
                }
            }
            return true;
        } catch (XMLStreamException | RuntimeException broken) {
            if (broken instanceof UnreadableFeedException tooDeep) {
                throw tooDeep;
            }
            problems.add(new FeedProblem("not-well-formed",
                    String.format(Locale.ROOT, "Not well-formed after line %d; read as far as it can be understood", line)));
            return false;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** jsoup's time grows with the square of the depth, so what is broken is counted before. */
    private static void refuseDepth(String text) {
        int depth = 0;
        int at = text.indexOf('<');
        while (at >= 0 && at + 1 < text.length()) {
            int end = at + 1;
            char next = text.charAt(end);
            if (text.startsWith("<![CDATA[", at)) {
                end = text.indexOf("]]>", at);
            } else if (next == '/') {
                depth = Math.max(0, depth - 1);
            } else if (Character.isLetter(next)) {
                end = text.indexOf('>', at);
                depth += end > 0 && text.charAt(end - 1) == '/' ? 0 : 1;
            }
            if (depth > 4 * DEEPEST) {
                throw tooDeep();
            }
            at = end < 0 ? -1 : text.indexOf('<', end);
        }
    }

    private static UnreadableFeedException tooDeep() {
        return new UnreadableFeedException("too-deep", "Elements stand more than " + DEEPEST + " deep within each other");
    }

    /** Moves what cannot stand within a text out of it, with all that follows there. */
    private static void closeLeaves(Document document) {
        for (Element field : document.select("*")) {
            Element parent = field.parent();
            if (parent != null && FIELDS.contains(name(field)) && LEAVES.contains(name(parent))) {
                Node after = parent;
                for (Node node = field; node != null;) {
                    Node following = node.nextSibling();
                    after.after(node);
                    after = node;
                    node = following;
                }
            }
        }
    }

    private static String name(Element element) {
        return element.tagName().toLowerCase(Locale.ROOT);
    }

    private static boolean cutOff(String text) {
        return opened(text, "item") || opened(text, "entry") || opened(text, "newsItem");
    }

    private static boolean opened(String text, String name) {
        int open = Math.max(text.lastIndexOf("<" + name + ">"), text.lastIndexOf("<" + name + " "));
        return open >= 0 && text.lastIndexOf("</" + name + ">") < open;
    }

    /** Characters that no XML may hold; publishers paste them from word processors. */
    private static String stripControls(String text) {
        return text.chars().anyMatch(XmlParser::control) ? text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "") : text;
    }

    private static boolean control(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
