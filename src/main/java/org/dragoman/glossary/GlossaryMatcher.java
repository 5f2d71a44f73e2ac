package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.NormalizedText;
import org.dragoman.text.Span;

/**
 * Finds the entries of glossaries in a text: whole words, the longest entry first, whatever is written onto its first word.
 * A trie over words, so that the number of entries costs memory but no time. Safe for use by many threads at once.
 */
public final class GlossaryMatcher {

    private final Node root = new Node();
    private final String version;

    /** @param glossaries where two rule on the same Arabic, the earlier one has its way */
    public GlossaryMatcher(List<Glossary> glossaries) {
        version = glossaries.stream().map(glossary -> glossary.name() + "/" + glossary.version())
                .collect(Collectors.joining("+"));
        for (Glossary glossary : glossaries) {
            for (GlossaryEntry entry : glossary.entries()) {
                add(entry, glossary.name());
            }
        }
    }

    /** Names and contents of the glossaries; empty without any. */
    public String version() {
        return version;
    }

    private static final class Node {

        private final Map<String, Node> next = new HashMap<>();
        private GlossaryEntry entry;
        private String glossary;
        private final List<String> overruled = new ArrayList<>(0);
    }

    /** How an entry ends in a text. */
    private record Hit(Node node, Stem first, int words) {
    }

    private Node node(GlossaryEntry entry) {
        Node node = root;
        for (ArabicWords.Word word : ArabicWords.of(entry.arabic())) {
            node = node.next.computeIfAbsent(word.key(), key -> new Node());
        }
        return node;
    }

    private void add(GlossaryEntry entry, String glossary) {
        Node node = node(entry);
        if (node.entry == null) {
            node.entry = entry;
            node.glossary = glossary;
        } else {
            Stream.concat(Stream.of(entry.english()), entry.alternatives().stream())
                    .filter(english -> !english.equalsIgnoreCase(node.entry.english())
                            && !node.entry.alternatives().contains(english))
                    .forEach(node.overruled::add);
        }
    }

    /** The entries in a text, in its order and without overlap. */
    public List<TermMatch> match(String text) {
        NormalizedText normalized = ArabicNormalizer.normalize(text);
        List<ArabicWords.Word> words = ArabicWords.of(normalized);
        List<TermMatch> matches = new ArrayList<>();
        for (int at = 0; at < words.size();) {
            Hit hit = longest(words, at);
            if (hit == null) {
                at++;
            } else {
                Span span = new Span(words.get(at).start() + hit.first.offset(), words.get(at + hit.words - 1).end());
                matches.add(new TermMatch(hit.node.entry, hit.node.glossary, normalized.sourceOf(span), hit.node.overruled));
                at += hit.words;
            }
        }
        return matches;
    }

    private Hit longest(List<ArabicWords.Word> words, int at) {
        Hit longest = null;
        for (Stem stem : Stem.of(words.get(at).key())) {
            Node node = root.next.get(stem.key());
            for (int count = 1; node != null; count++) {
                if (node.entry != null && (longest == null || count > longest.words) && allows(node.entry, stem)) {
                    longest = new Hit(node, stem, count);
                }
                boolean more = at + count < words.size() && words.get(at + count).joined();
                node = more ? node.next.get(words.get(at + count).key()) : null;
            }
        }
        return longest;
    }

    /** Mali (مالي) is not what is meant by "the financial" (المالي): names have an article, or have none. */
    private static boolean allows(GlossaryEntry entry, Stem stem) {
        return !stem.article() || entry.kind() == EntryKind.TERM || entry.kind() == EntryKind.TITLE;
    }
}
