package org.dragoman;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The README's table of settings says what the code says: every setting, and its default. */
class ConfigurationTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(dragoman\\.[^`]+)` \\| `([^`]*)` \\|", Pattern.MULTILINE);

    @Test
    void everySettingIsInTheReadmeWithItsDefault() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            documented.put(row.group(1), row.group(2));
        }

        assertEquals(inCode(), documented);
    }

    private static Map<String, String> inCode() {
        Map<String, String> settings = new TreeMap<>();
        new ClassFileImporter().importPath(Path.of("target", "classes")).stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class)).map(JavaClass::reflect).forEach(mapping -> {
                    String prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
                    Stream.of(mapping.getMethods())
                            .forEach(setting -> settings.put(prefix + "." + kebab(setting), byDefault(setting)));
                });
        return settings;
    }

    private static String kebab(Method setting) {
        return setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String byDefault(Method setting) {
        WithDefault byDefault = setting.getAnnotation(WithDefault.class);
        return byDefault == null ? "" : byDefault.value();
    }
}
