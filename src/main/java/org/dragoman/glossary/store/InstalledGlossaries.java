package org.dragoman.glossary.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.dragoman.glossary.Glossary;
import org.dragoman.glossary.GlossaryEntry;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.glossary.format.BrokenGlossaryException;
import org.dragoman.glossary.format.GlossaryFormat;

/**
 * The newsroom's glossaries: in memory, and in a folder where there is one. Readers see a glossary before or after a change,
 * never between. Safe for use by many threads at once.
 */
public final class InstalledGlossaries {

    /** What a text is matched with. */
    private record Installed(Glossary glossary, GlossaryMatcher matcher) {
    }

    private final Optional<Path> folder;
    private final List<Glossary> always;
    private final GlossaryMatcher withoutOwn;
    private volatile TreeMap<String, Installed> installed = new TreeMap<>();

    /**
     * @param always
     *        minded in every text; the newsroom's own rulings go before them
     * @throws IllegalStateException
     *         when the folder holds something that cannot be read as a glossary
     */
    public InstalledGlossaries(Optional<Path> folder, List<Glossary> always) {
        this.folder = folder;
        this.always = List.copyOf(always);
        this.withoutOwn = new GlossaryMatcher(always);
        folder.ifPresent(this::load);
    }

    private void load(Path from) {
        try {
            Files.createDirectories(from);
            try (Stream<Path> files = Files.list(from)) {
                files.filter(file -> GlossaryFormat.ofFile(file.toString()).isPresent()).sorted().forEach(this::loadFile);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The folder of glossaries " + from + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void loadFile(Path path) {
        String file = path.getFileName().toString();
        String name = file.substring(0, file.lastIndexOf('.'));
        if (installed.containsKey(name) || shipped(name).isPresent()) {
            throw new IllegalStateException("There are two glossaries " + name + " in " + path.getParent());
        }
        try {
            keep(GlossaryFormat.ofFile(file).orElseThrow().read(name, Files.readString(path)));
        } catch (BrokenGlossaryException | IOException fault) {
            throw new IllegalStateException("The glossary " + path + " cannot be read: " + fault.getMessage(), fault);
        }
    }

    public List<Glossary> all() {
        return installed.values().stream().map(Installed::glossary).toList();
    }

    /** Those that are always minded. */
    public List<Glossary> shipped() {
        return always;
    }

    public Optional<Glossary> find(String name) {
        return Optional.ofNullable(installed.get(name)).map(Installed::glossary).or(() -> shipped(name));
    }

    private Optional<Glossary> shipped(String name) {
        return always.stream().filter(glossary -> glossary.name().equals(name)).findFirst();
    }

    /** What finds the entries of a glossary and those that are always minded; empty when none has this name. */
    public Optional<GlossaryMatcher> matcher(String name) {
        return Optional.ofNullable(installed.get(name)).map(Installed::matcher).or(() -> shipped(name).map(its -> withoutOwn));
    }

    /** What finds the entries that are always minded. */
    public GlossaryMatcher matcher() {
        return withoutOwn;
    }

    /** What finds the entries of a glossary that is not installed, and those that are always minded. */
    public GlossaryMatcher matcher(Glossary glossary) {
        List<Glossary> all = new ArrayList<>(List.of(glossary));
        all.addAll(always);
        return new GlossaryMatcher(all);
    }

    /** Installs a glossary in the place of another of its name. @return whether there was one */
    public synchronized boolean put(Glossary glossary) {
        if (shipped(glossary.name()).isPresent()) {
            throw new IllegalArgumentException("is the name of a glossary that ships; give yours another");
        }
        boolean replaced = installed.containsKey(glossary.name());
        folder.ifPresent(into -> write(into, glossary));
        keep(glossary);
        return replaced;
    }

    /** Adds or replaces entries; a glossary that is not there yet begins with them. */
    public synchronized Glossary putEntries(String name, List<GlossaryEntry> entries) {
        Glossary changed = Optional.ofNullable(installed.get(name)).map(Installed::glossary)
                .orElseGet(() -> new Glossary(name, List.of())).with(entries);
        put(changed);
        return changed;
    }

    /** @return false when there was none */
    public synchronized boolean remove(String name) {
        if (!installed.containsKey(name)) {
            return false;
        }
        for (GlossaryFormat format : GlossaryFormat.values()) {
            folder.ifPresent(from -> delete(file(from, name, format)));
        }
        TreeMap<String, Installed> changed = new TreeMap<>(installed);
        changed.remove(name);
        installed = changed;
        return true;
    }

    private void keep(Glossary glossary) {
        TreeMap<String, Installed> changed = new TreeMap<>(installed);
        changed.put(glossary.name(), new Installed(glossary, matcher(glossary)));
        installed = changed;
    }

    /** Written beside its place and moved there, so that a crash leaves the old one or the new one. */
    private static void write(Path folder, Glossary glossary) {
        try {
            Path draft = Files.createTempFile(folder, glossary.name(), ".draft");
            Files.writeString(draft, GlossaryFormat.TSV.write(glossary));
            Files.move(draft, file(folder, glossary.name(), GlossaryFormat.TSV), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The glossary " + glossary.name() + " cannot be written", e);
        }
        delete(file(folder, glossary.name(), GlossaryFormat.CSV));
        delete(file(folder, glossary.name(), GlossaryFormat.TBX));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The glossary " + file + " cannot be deleted", e);
        }
    }

    private static Path file(Path folder, String name, GlossaryFormat format) {
        return folder.resolve(name + "." + format.extension());
    }
}
