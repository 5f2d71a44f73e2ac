package org.dragoman.feed.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Sun, 01 Apr 2018 01:25:51 GMT | 2018-04-01T01:25:51Z",
            "Mon, 1 Apr 18 01:25 EST | 2018-04-01T01:25-05:00",
            "١ أبريل ٢٠١٨ ٠١:٢٥ +0300 | 2018-04-01T01:25+03:00",
            "الأحد، ٠١ Apr ٢٠١٨ ٠١:٢٥:٥١ GMT | 2018-04-01T01:25:51Z",
            "الإثنين، 26 فبراير/شباط 2018 - 02:20 ص بتوقيت غرينتش | 2018-02-26T02:20Z",
            "الإثنين، 26 تشرين الثاني 2018 | ",
            "5 آب 2018 - 02:20 م | 2018-08-05T14:20Z",
            "2018-10-01T00:00:00.123Z | 2018-10-01T00:00Z",
            "20180909T101000+0300 | 2018-09-09T10:10+03:00",
            "2018-10 | 2018-10-01T00:00Z",
            "2018-13-45 | ",
            "yesterday | " })
    void readsWhatPublishersWrite(String written, OffsetDateTime expected) {
        assertEquals(Optional.ofNullable(expected), Dates.read(written));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "12 am 2018", "99999999999", "1 Jan 2018 10:00 +9999", "1 Jan 2018 10:99" })
    void nonsenseIsNoDate(String written) {
        assertEquals(Optional.empty(), Dates.read(written));
    }
}
