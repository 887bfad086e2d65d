package io.newswire.enrich.metadata;

import org.jspecify.annotations.Nullable;

/** Addresses that a page names: http and https, of a length that others can keep. */
final class WebAddress {
    private static final int LONGEST = 2_000;

    private WebAddress() {}

    static boolean is(String said) {
        return said.length() <= LONGEST && (said.startsWith("https://") || said.startsWith("http://"));
    }

    /** The same; null where it is none. */
    static @Nullable String in(@Nullable String said) {
        return said != null && is(said) ? said : null;
    }
}
