package org.dragoman.audit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.dragoman.audit.finding.Finding;
import org.junit.jupiter.api.Test;

class NameAuditTest {

    @Test
    void oneNameIsSpelledInOneWay() {
        NameAudit names = new NameAudit();

        assertEquals(List.of(), names.next("وصل السوداني إلى بغداد", "Sudani arrived in Baghdad"));
        assertEquals(List.of(), names.next("وقال السوداني إن الاتفاق قريب", "Sudani said the deal was close"));
        List<Finding> findings = names.next("وغادر السوداني بغداد", "Soudany left Baghdad");

        assertEquals(List.of("This name is spelled Soudany here and Sudani before."),
                findings.stream().map(Finding::message).toList());
    }
}
