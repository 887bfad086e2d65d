package io.newswire.cli.terminal;

import java.util.Locale;

/** How far work of a known size is, as a bar of constant width. */
public final class ProgressBar {
    private static final int WIDTH = 20;
    private static final int HUNDRED = 100;

    private ProgressBar() {}

    /**
     * Such as {@code [#########-----------]  45%}; whole only when all is done.
     *
     * @param all 0 where there is nothing to do
     */
    public static String of(long done, long all) {
        double share = all <= 0 ? 1 : Math.clamp((double) done / all, 0, 1);
        int full = (int) Math.floor(share * WIDTH);
        return String.format(Locale.ROOT, "[%s%s] %3d%%", "#".repeat(full), "-".repeat(WIDTH - full), (int)
                Math.floor(share * HUNDRED));
    }
}
