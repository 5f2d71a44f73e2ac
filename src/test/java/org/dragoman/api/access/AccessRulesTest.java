package org.dragoman.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.dragoman.access.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRulesTest {

    private final AccessRules rules = new AccessRules(List.of("/q/metrics"));

    @ParameterizedTest
    @CsvSource({
            "GET,     /,                      ",
            "GET,     /page/desk.js,          ",
            "GET,     /q/health/ready,        ",
            "GET,     /q/metrics,             ",
            "POST,    /,                      TRANSLATE",
            "GET,     /v1/models,             TRANSLATE",
            "POST,    /v1/translations,       TRANSLATE",
            "OPTIONS, /v1/dispatches,         TRANSLATE",
            "GET,     /v1/glossaries,         TRANSLATE",
            "PUT,     /v1/glossaries/names,   ADMIN",
            "DELETE,  /v1/glossaries/names,   ADMIN",
            "POST,    /v1/feeds,              JOBS",
            "GET,     /v1/jobs/1/items.js,    JOBS",
            "GET,     /v1/jobsters,           TRANSLATE",
            "GET,     /q/info,                ADMIN",
            "GET,     /q/metricsters,         ADMIN",
            "GET,     /anything,              TRANSLATE",
            "POST,    /v2/translate,          TRANSLATE",
            "GET,     //v1/jobs/a.js,         JOBS",
            "GET,     /v1;x=.js/jobs,         JOBS",
            "GET,     /v1;/jobs;x/a.js,       JOBS",
            "GET,     /q;x/health,            ADMIN",
            "PUT,     //v1//glossaries;a/n,   ADMIN" })
    void pathsNeedScopes(String method, String path, Scope scope) {
        assertEquals(Optional.ofNullable(scope), rules.scopeOf(method, path));
    }
}
