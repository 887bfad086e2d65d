package io.newswire.cli.evaluate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Titles and names as the labels compare them: folded to words. */
final class Names {
    private static final Pattern BETWEEN = Pattern.compile(";|,\\s|\\s(?:and|und|&)\\s");
    private static final Pattern BY = Pattern.compile("^(?:by|von|par|por)\\s+", Pattern.CASE_INSENSITIVE);

    private Names() {}

    static List<String> split(String names) {
        return Stream.of(BETWEEN.split(names)).map(String::strip).toList();
    }

    static String folded(String text) {
        var plain = text.replace("\u00AD", "").replace("\u200B", "");
        var lower = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return String.join(" ", Words.of(lower));
    }

    static List<String> folded(List<String> names) {
        var all = new TreeSet<String>();
        for (var name : names) {
            all.add(folded(BY.matcher(name.strip()).replaceFirst("")));
        }
        all.remove("");
        return List.copyOf(all);
    }

    /** One title is the other without a site's name or a kicker. */
    static boolean mostlyEqual(String gold, String found) {
        var shorter = gold.length() <= found.length() ? gold : found;
        var longer = gold.length() <= found.length() ? found : gold;
        return !shorter.isEmpty()
                && (" " + longer + " ").contains(" " + shorter + " ")
                && shorter.length() >= 0.6 * longer.length();
    }
}
