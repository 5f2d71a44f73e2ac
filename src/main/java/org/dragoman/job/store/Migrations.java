package org.dragoman.job.store;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * Brings a database to the tables of this version. The scripts are named here: looking for them on the class path takes
 * longer than running them.
 */
final class Migrations implements ResourceProvider {

    private static final List<String> SCRIPTS = List.of("V1__jobs.sql", "V2__feeds_as_jobs.sql", "V3__standing_feeds.sql",
            "V4__segments.sql");

    private Migrations() {
    }

    static void run(DataSource database) {
        Flyway.configure(Migrations.class.getClassLoader()).dataSource(database).resourceProvider(new Migrations())
                .table("dragoman_schema").load().migrate();
    }

    @Override
    public LoadableResource getResource(String name) {
        return Optional.of(name).filter(SCRIPTS::contains).map(Script::new).orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return SCRIPTS.stream().filter(name -> name.startsWith(prefix) && Stream.of(suffixes).anyMatch(name::endsWith))
                .<LoadableResource> map(Script::new).toList();
    }

    private static final class Script extends LoadableResource {

        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            return new InputStreamReader(Migrations.class.getResourceAsStream("/job/" + name), StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return "job/" + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return "job/" + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
