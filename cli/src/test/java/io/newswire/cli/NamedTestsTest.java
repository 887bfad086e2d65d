package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
    private static final Pattern METHOD =
            Pattern.compile("\\b([A-Z][A-Za-z0-9]*(?:Test|IT|Scenarios))[.]([a-z][a-zA-Z0-9_]*)\\b");
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

    @Test
    void every_sentence_of_a_test_that_the_guarantees_name_is_one_of_it() throws IOException {
        var sources = sources();
        var named = METHOD.matcher(Files.readString(ROOT.resolve("docs").resolve("guarantees.md")))
                .results()
                .toList();
        assertThat(named).hasSizeGreaterThan(20).allSatisfy(each -> {
            var source = sources.get(each.group(1));
            assertThat(source).as(each.group()).isNotNull();
            assertThat(Files.readString(source)).contains("void " + each.group(2) + "(");
        });
    }

    private static Set<String> tests() throws IOException {
        return sources().keySet();
    }

    private static Map<String, Path> sources() throws IOException {
        try (var modules = Files.list(ROOT)) {
            var sources = new TreeMap<String, Path>();
            for (var module : modules.map(each -> each.resolve(SOURCES))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(module)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .forEach(file ->
                                    sources.put(file.getFileName().toString().replace(".java", ""), file));
                }
            }
            return sources;
        }
    }
}
