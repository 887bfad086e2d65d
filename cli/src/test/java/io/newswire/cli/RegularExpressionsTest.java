package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * No text can make a regular expression look through it again and again. For every expression in a constant of the
 * services and the command, texts are made of its own words and characters; what is counted is the characters it reads.
 */
class RegularExpressionsTest {
    private static final int SHORT = 60;
    private static final int TIMES = 4;
    /** A text four times as long takes four times as much; sixteen times as much is too much. */
    private static final int MOST = 8;

    private static final int MOST_READ = 1_000_000;
    private static final int MOST_UNITS = 40;
    private static final Pattern ESCAPE = Pattern.compile("\\\\.");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}+");

    /** Never searched for in a text: asked only whether it is the whole of one. */
    private static final Set<String> WHOLE = Set.of(
            "BrokerAddresses.ADDRESS",
            "FeedLikeness.ADDRESS",
            "FeedLikeness.TEXT",
            "FeedLikeness.ELSEWHERE",
            "FeedPersons.EMAIL_ALONE",
            "FeedPersons.EMAIL_THEN_NAME",
            "FeedPersons.NAME_THEN_EMAIL",
            "RobotsLine.SHAPE",
            "Settings.SECRET",
            "SitemapLines.LINE",
            "Sniffed.FEED",
            "Undialled.LITERAL",
            "UrlAmp.SUFFIX",
            "UrlMobile.SITE",
            "UrlMobile.WIKI",
            "UrlParts.HOST_AND_PORT",
            "UrlParts.SEAMS",
            "UrlSession.SCRIPT",
            "WebAddress.SCHEME",
            "Zones.OFFSET");

    @Test
    void none_backtracks() {
        var patterns = patterns();
        var found = new ArrayList<String>();
        patterns.forEach((name, pattern) -> {
            worst(pattern, false).ifBad(text -> found.add(name + " against the whole of " + text));
            if (!WHOLE.contains(name)) {
                worst(pattern, true).ifBad(text -> found.add(name + " within " + text));
            }
        });
        assertThat(patterns).containsKeys("PersonNames.BETWEEN", "Zones.COMMENT");
        assertThat(found).isEmpty();
    }

    @Test
    void one_that_does_is_found() {
        assertThat(worst(Pattern.compile("(a+)+b"), false).growth()).isGreaterThan(MOST);
        assertThat(worst(Pattern.compile("\\s+:"), true).growth()).isGreaterThan(MOST);
    }

    private static Map<String, Pattern> patterns() {
        var patterns = new TreeMap<String, Pattern>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.newswire");
        for (JavaClass type : classes) {
            for (JavaField field : type.getFields()) {
                if (field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getAllInvolvedRawTypes().stream().anyMatch(t -> t.isEquivalentTo(Pattern.class))) {
                    all(field).forEach(p -> patterns.put(type.getSimpleName() + "." + field.getName(), p));
                }
            }
        }
        return patterns;
    }

    private static List<Pattern> all(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            var value = reflected.get(null);
            return (value instanceof Collection<?> many ? many : List.of(value))
                    .stream()
                            .filter(Pattern.class::isInstance)
                            .map(Pattern.class::cast)
                            .toList();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getFullName() + " cannot be read", e);
        }
    }

    private record Worst(double growth, String text) {
        void ifBad(java.util.function.Consumer<String> then) {
            if (growth > MOST) {
                then.accept(text + " (" + growth + " times)");
            }
        }
    }

    private static Worst worst(Pattern pattern, boolean within) {
        var worst = new Worst(0, "");
        var units = units(pattern.pattern());
        for (var a : units) {
            for (var b : units) {
                for (var text : List.of(new Text(a, b, ""), new Text(a, b, "\u0001"), new Text("", a + b, "\u0001"))) {
                    double growth = (double) read(pattern, text.of(SHORT * TIMES), within)
                            / Math.max(4 * SHORT, read(pattern, text.of(SHORT), within));
                    worst = growth > worst.growth() ? new Worst(growth, text.toString()) : worst;
                }
            }
        }
        return worst;
    }

    private record Text(String before, String unit, String after) {
        String of(int times) {
            return before + unit.repeat(times) + after;
        }
    }

    /** What a text that it nearly matches is made of. */
    private static List<String> units(String expression) {
        var units = new LinkedHashSet<>(List.of(" ", "a", "A", "0", "\n", "-", ".", "/"));
        WORD.matcher(ESCAPE.matcher(expression).replaceAll(" ")).results().forEach(word -> units.add(word.group()));
        units.addAll(expression.codePoints().mapToObj(Character::toString).collect(Collectors.toList()));
        return units.stream().limit(MOST_UNITS).toList();
    }

    private static int read(Pattern pattern, String text, boolean within) {
        var counting = new Counting(text);
        try {
            var matcher = pattern.matcher(counting);
            while (within ? matcher.find() : matcher.matches() && counting.read < 0) {
                counting.read++;
            }
        } catch (Enough e) {
            return MOST_READ;
        }
        return counting.read;
    }

    private static final class Enough extends RuntimeException {
        Enough() {
            super("", null, false, false);
        }
    }

    private static final class Counting implements CharSequence {
        private final String text;
        private int read;

        Counting(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++read >= MOST_READ) {
                throw new Enough();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
