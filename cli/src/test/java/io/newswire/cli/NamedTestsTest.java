package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the documents call a proof is there. */
class NamedTestsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z][A-Za-z0-9]*(?:Test|IT)\\b");
    private static final String SOURCES = "src/test/java";

    @Test
    void every_test_that_the_documents_name_exists() throws IOException {
        var tests = tests();
        var missing = new TreeMap<String, Set<String>>();
        try (var pages = Files.walk(ROOT.resolve("docs"))) {
            for (var page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                var named = TEST.matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group())
                        .filter(name -> !tests.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!named.isEmpty()) {
                    missing.put(page.getFileName().toString(), named);
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    private static Set<String> tests() throws IOException {
        try (var modules = Files.list(ROOT)) {
            var names = new TreeSet<String>();
            for (var module : modules.map(each -> each.resolve(SOURCES))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(module)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
                }
            }
            return names;
        }
    }
}
