package org.dragoman.glossary.format;

import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180; a lone CR or LF ends a line as well as both together. */
final class CsvRows {

    private final String text;
    private int at;
    private int line = 1;

    CsvRows(String text) {
        this.text = text;
    }

    List<Table.Row> all() {
        List<Table.Row> rows = new ArrayList<>();
        while (at < text.length()) {
            int first = line;
            List<String> cells = new ArrayList<>();
            do {
                cells.add(cell());
            } while (skip(','));
            if (at < text.length() && !lineEnd()) {
                throw new BrokenGlossaryException(line, "goes on after a closing quotation mark");
            }
            rows.add(new Table.Row(first, cells));
        }
        return rows;
    }

    private String cell() {
        if (skip('"')) {
            return quoted();
        }
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int opened = line;
        StringBuilder cell = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"' && !skip('"')) {
                return cell.toString();
            }
            line += next == '\n' ? 1 : 0;
            cell.append(next);
        }
        throw new BrokenGlossaryException(opened, "opens a quotation mark that is never closed");
    }

    private boolean lineEnd() {
        boolean carriageReturn = skip('\r');
        boolean ended = skip('\n') || carriageReturn;
        line += ended ? 1 : 0;
        return ended;
    }

    private boolean skip(char character) {
        boolean there = at < text.length() && text.charAt(at) == character;
        at += there ? 1 : 0;
        return there;
    }
}
