package org.dragoman.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;

import org.dragoman.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "ليث الجنيدي/ الأناضول; ليث=Laith | الجنيدي | الأناضول=Anadolu",
            "القدس/ عبد الرؤوف أرناؤوط/ الأناضول; القدس | عبد الرؤوف=Abdul-Raouf | أرناؤوط | الأناضول=Anadolu",
            "بغداد (رويترز) -; بغداد | رويترز=Reuters",
            "غزة/القدس 5 مارس آذار (رويترز) -; غزة | القدس | 5 مارس آذار=5 March | رويترز=Reuters",
            "باريس, 5-3-2025 (أ ف ب) -; باريس | 5-3-2025=5-3-2025 | أ ف ب=AFP",
            "الدوحة في 05 مارس /قنا/; الدوحة | في 05 مارس=5 March | قنا=QNA",
            "الرياض 05 رمضان 1446 هـ الموافق 05 مارس 2025 م واس; الرياض | 05 رمضان 1446 هـ=5 Ramadan 1446 AH | "
                    + "الموافق=corresponding to | 05 مارس 2025 م=5 March 2025 | واس=SPA",
            "رام الله 5-3-2025 وفا-; رام الله | 5-3-2025=5-3-2025 | وفا=WAFA",
            "الكويت - 5 - 3 (كونا) --; الكويت | 5 | 3 | كونا=KUNA",
            "بغداد – واع – نور الزيدي; بغداد | واع=INA | نور=Nour | الزيدي",
            "من نضال الخطيب ومحمد سالم; من=By | نضال=Nidal | الخطيب | و=and  | محمد=Mohammed | سالم=Salem",
            "إعداد: سامي ناصر; إعداد=Prepared by | سامي=Sami | ناصر=Nasser",
            "عمان 4 آذار (بترا)-; عمان | 4 آذار=4 March | بترا=Petra",
            "دمشق-سانا; دمشق | سانا=SANA" })
    void aLineComesInPieces(String line, String pieces) {
        assertEquals(pieces, CreditLine.in(line, Span.of(line)).stream().map(piece -> piece.span().in(line)
                + piece.english().map(english -> "=" + english).orElse("")).collect(Collectors.joining(" | ")));
    }

    @org.junit.jupiter.api.Test
    void placesCountInTheWholeText() {
        String text = "عنوان\nدمشق-سانا\n";
        assertEquals(new Span(11, 15), CreditLine.in(text, new Span(6, 15)).get(1).span());
    }
}
