package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the site's name off a page's title: "Headline | The Site" becomes "Headline". */
final class SiteName {
    private static final List<String> BETWEEN =
            List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", " ~ ", "｜", " − ", "|", "ㅣ");
    static final int LONGEST_NAME = 45;
    /** Of what a page calls its site: what is longer is none of its names. */
    private static final int LONGEST_KNOWN = 200;

    private final List<String> names = new ArrayList<>();

    /** @param known names of the site as the page gives them; the host counts as one */
    SiteName(List<String> known, String host) {
        known.stream()
                .filter(name -> name.length() <= LONGEST_KNOWN)
                .map(SiteName::fold)
                .filter(n -> !n.isEmpty())
                .forEach(names::add);
        var labels = host.split("\\.", -1);
        for (int i = 0; i < labels.length - 1; i++) {
            if (labels[i].length() > 3) {
                names.add(fold(labels[i]));
            }
        }
    }

    /** To the letter, where {@link #is} forgives what is left out or added. */
    boolean isExactly(String text) {
        return names.contains(fold(text));
    }

    boolean beginsWith(String text) {
        var folded = fold(text);
        return !folded.isEmpty() && names.stream().anyMatch(name -> name.startsWith(folded));
    }

    boolean is(String text) {
        if (text.length() > 2 * LONGEST_KNOWN) {
            return false;
        }
        var folded = fold(text);
        return !folded.isEmpty()
                && names.stream()
                        .anyMatch(name -> name.equals(folded)
                                || name.length() > 4
                                        && folded.length() > 4
                                        && (folded.contains(name) && name.length() * 2 > folded.length()
                                                || name.contains(folded) && folded.length() * 2 >= name.length()));
    }

    /** Without the site's name at the end or the start, as often as it stands there. */
    String strip(String title) {
        var stripped = title;
        for (var between : BETWEEN) {
            int last = stripped.lastIndexOf(between);
            while (last > 0 && is(stripped.substring(last + between.length()))) {
                stripped = stripped.substring(0, last).strip();
                last = stripped.lastIndexOf(between);
            }
            int first = stripped.indexOf(between);
            if (first > 0 && first < LONGEST_NAME && is(stripped.substring(0, first))) {
                stripped = stripped.substring(first + between.length()).strip();
            }
        }
        return stripped;
    }

    /** The last part of a title, where it is the site's name; null where it is not. */
    @Nullable
    String in(@Nullable String title) {
        var parts = parts(title == null ? "" : title);
        var last = parts.getLast().strip();
        return parts.size() > 1 && is(last) ? last : null;
    }

    /** The parts of a title, cut where a site's name may stand. */
    static List<String> parts(String title) {
        for (var between : BETWEEN) {
            if (title.contains(between)) {
                return List.of(title.split(Pattern.quote(between), -1));
            }
        }
        return List.of(title);
    }

    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        var lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (CleanText.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
            }
        }
        return folded.toString();
    }
}
