package io.newswire.platform.settings;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Levenshtein distance, for "did you mean". */
public final class EditDistance {
    private EditDistance() {}

    /** The known name that was probably meant: at most a third of the given one differs. Null where there is none. */
    public static @Nullable String nearest(String given, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(name -> between(name, given)))
                .filter(name -> between(name, given) <= given.length() / 3)
                .orElse(null);
    }

    static int between(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
