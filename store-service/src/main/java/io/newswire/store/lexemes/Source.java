package io.newswire.store.lexemes;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an article stands: the host of its address. */
public final class Source {
    private static final String WWW = "www.";

    private Source() {}

    /** Without {@code www.}, in lower case; null where there is none. */
    public static @Nullable String of(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            var host = URI.create(url).getHost();
            return host == null ? null : bare(host);
        } catch (IllegalArgumentException e) {
            // No address that has a host.
            return null;
        }
    }

    /** As it is compared. */
    public static String bare(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith(WWW) ? lower.substring(WWW.length()) : lower;
    }

    /** The host, and every shorter name that it ends in and that has a dot. */
    public static List<String> names(String host) {
        var names = new ArrayList<String>();
        for (var name = host; name.indexOf('.') > 0; name = name.substring(name.indexOf('.') + 1)) {
            names.add(name);
        }
        return names;
    }
}
