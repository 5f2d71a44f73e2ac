package org.dragoman.glossary.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.dragoman.glossary.Glossary;
import org.dragoman.glossary.GlossaryEntry;

/**
 * Glossaries with a line an entry and the columns Arabic, English, alternatives (with | between them), kind and source; the
 * last three may be missing. A first line that begins with "arabic" is a heading, and lines that begin with # are remarks.
 */
enum Table {

    /** No cell has a tab or a line end in it, so nothing is escaped (IANA text/tab-separated-values). */
    TSV('\t') {
        @Override
        List<Row> rows(String text) {
            List<Row> rows = new ArrayList<>();
            for (String line : text.split("\\R", -1)) {
                rows.add(new Row(rows.size() + 1, List.of(line.split("\t", -1))));
            }
            return rows;
        }

        @Override
        String cell(String value) {
            return value;
        }
    },

    /** RFC 4180. */
    CSV(',') {
        @Override
        List<Row> rows(String text) {
            return new CsvRows(text).all();
        }

        @Override
        String cell(String value) {
            boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0;
            return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
        }
    };

    private static final String HEADING = "arabic";
    private static final int COLUMNS = 5;

    private final char separator;

    Table(char separator) {
        this.separator = separator;
    }

    record Row(int line, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isEntry() {
            boolean blank = cells.stream().allMatch(String::isBlank);
            boolean heading = line == 1 && cell(0).strip().equalsIgnoreCase(HEADING);
            return !blank && !heading && !cell(0).startsWith("#");
        }
    }

    abstract List<Row> rows(String text);

    abstract String cell(String value);

    Glossary read(String name, String text) {
        DraftEntries entries = new DraftEntries();
        rows(text.startsWith("\uFEFF") ? text.substring(1) : text).stream().filter(Row::isEntry)
                .forEach(row -> entries.add(row.line, () -> entry(row)));
        return entries.named(name);
    }

    private static GlossaryEntry entry(Row row) {
        if (row.cells.size() > COLUMNS) {
            throw new IllegalArgumentException("has more than " + COLUMNS + " columns");
        }
        List<String> alternatives = Stream.of(row.cell(2).split("\\|")).filter(each -> !each.isBlank()).toList();
        return new GlossaryEntry(row.cell(0), row.cell(1), alternatives, DraftEntries.kind(row.cell(3)), row.cell(4));
    }

    String write(Glossary glossary) {
        StringBuilder text = new StringBuilder();
        line(text, HEADING, "english", "alternatives", "kind", "source");
        glossary.entries().forEach(entry -> line(text, entry.arabic(), entry.english(),
                String.join("|", entry.alternatives()), entry.kind().label(), entry.source()));
        return text.toString();
    }

    private void line(StringBuilder text, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : separator).append(cell(cells[i]));
        }
        text.append('\n');
    }
}
