package org.dragoman;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.tmx.TmxFilter;
import net.sf.okapi.filters.xliff2.XLIFF2Filter;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;

/** What the page exports for other tools, held against the official schemas and opened by the Okapi framework. */
class ExchangeBrowserIT extends BrowserTest {

    private static final LocaleId ENGLISH = LocaleId.ENGLISH;

    /** Marks and ampersands, so that escaping shows. */
    private static final String EDITED = "The minister said: “<fine> & done”.";

    @BeforeEach
    void workOnADispatch() {
        translate("ليث الجنيدي/ الأناضول\n" + DISPATCH);
        page.locator(".pair").nth(1).press("Enter");
        page.locator("textarea.english").fill(EDITED);
        page.locator("textarea.english").press("Enter");
        page.locator(".pair").nth(2).press("a");
    }

    @Test
    void xliffIsValidAndKeepsStatesAndFindings() throws IOException {
        String xliff = export("xliff");
        XLIFFReader.validate(xliff, null);

        List<Unit> units = units(xliff);
        List<Segment> segments = units.stream().map(unit -> unit.getSegment(0)).toList();
        assertThat(segments.size(), equalTo(page.locator(".pair").count()));
        assertThat(segments.get(1).getTarget().getPlainText(), equalTo(EDITED));
        assertThat(segments.stream().map(segment -> segment.getState().toString()).toList(), hasItem("reviewed"));
        assertThat(segments.get(2).getState().toString(), equalTo("final"));
        assertThat(segments.get(0).getState().toString(), equalTo("translated"));
        int notes = units.stream().mapToInt(Unit::getNoteCount).sum();
        long findings = page.locator(".finding").count();
        assertThat((long) notes, greaterThan(findings - 1));
        assertThat(units.stream().map(Unit::getName).toList(), hasItem("dateline"));
    }

    @Test
    void xliffOpensInOkapisFilter() throws IOException {
        try (XLIFF2Filter filter = new XLIFF2Filter()) {
            List<ITextUnit> units = textUnits(filter, export("xliff"));
            assertThat(units.size(), equalTo(page.locator(".pair").count()));
            assertThat(units.get(1).getTarget(ENGLISH).toString(), equalTo(EDITED));
        }
    }

    @Test
    void tmxIsValidAndOpensInOkapisFilter() throws Exception {
        String tmx = export("tmx");
        assertThat(faultsOf(tmx), equalTo(List.of()));

        try (TmxFilter filter = new TmxFilter()) {
            List<ITextUnit> units = textUnits(filter, tmx);
            assertThat(units.size(), equalTo(page.locator(".pair").count()));
            assertThat(units.get(1).getTarget(ENGLISH).toString(), equalTo(EDITED));
            assertThat(units.get(1).getSource().toString(), equalTo(page.locator(".pair .arabic").nth(1).innerText()));
        }
    }

    private static List<Unit> units(String xliff) {
        List<Unit> units = new ArrayList<>();
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(xliff);
            while (reader.hasNext()) {
                var event = reader.next();
                if (event.isUnit()) {
                    units.add(event.getUnit());
                }
            }
        }
        return units;
    }

    private static List<ITextUnit> textUnits(IFilter filter, String document) {
        List<ITextUnit> units = new ArrayList<>();
        filter.open(new RawDocument(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "UTF-8",
                LocaleId.ARABIC, ENGLISH));
        while (filter.hasNext()) {
            Event event = filter.next();
            if (event.isTextUnit()) {
                units.add(event.getTextUnit());
            }
        }
        return units;
    }

    /** Against the official DTD. */
    private static List<String> faultsOf(String tmx) throws ParserConfigurationException, SAXException, IOException {
        URL dtd = ExchangeBrowserIT.class.getResource("/schemas/tmx14.dtd");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        List<String> faults = new ArrayList<>();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(dtd.toString()));
        builder.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException fault) {
                faults.add(fault.getMessage());
            }

            @Override
            public void error(SAXParseException fault) {
                faults.add(fault.getMessage());
            }

            @Override
            public void fatalError(SAXParseException fault) {
                faults.add(fault.getMessage());
            }
        });
        builder.parse(new InputSource(new StringReader(tmx)));
        return faults;
    }
}
