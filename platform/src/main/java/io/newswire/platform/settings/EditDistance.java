package io.newswire.platform.settings;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How far words are apart (optimal string alignment), for "did you mean". */
public final class EditDistance {
    private EditDistance() {}

    /** The known name that was probably meant: at most a third of the given one differs. Null where there is none. */
    public static @Nullable String nearest(String given, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(name -> between(name, given)))
                .filter(name -> isNear(name, given))
                .orElse(null);
    }

    /** Of what they begin with in common little follows: all settings of a service do so. */
    private static boolean isNear(String name, String given) {
        int common = 0;
        while (common < Math.min(name.length(), given.length()) && name.charAt(common) == given.charAt(common)) {
            common++;
        }
        int distance = between(name, given);
        return distance <= given.length() / 3 && 2 * distance <= Math.max(given.length(), name.length()) - common + 1;
    }

    /** Letters put in, left out, replaced, or exchanged with their neighbour: the fewest that lead from one to the other. */
    public static int between(String a, String b) {
        int[] before = new int[b.length() + 1];
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
                if (isExchange(a, i, b, j)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
            }
            before = previous;
            previous = current;
        }
        return previous[b.length()];
    }

    private static boolean isExchange(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
