package io.newswire.contracts;

import java.util.ArrayList;

/** The path of a web address in its one spelling: encoded evenly, without dot segments, never empty. */
final class UrlPath {
    private static final String LITERAL = "/!$&'()*+,;=:@";

    private UrlPath() {}

    static String canonical(String path, UrlSteps steps) {
        var slashed = steps.changed("backslashes to slashes", path, path.replace('\\', '/'));
        var encoded = steps.changed("path encoded evenly", slashed, PercentEncoding.normalised(slashed, LITERAL));
        if (encoded.isEmpty()) {
            return "/";
        }
        return steps.changed("removed dot segments", encoded, withoutDotSegments(encoded));
    }

    /** RFC 3986, section 5.2.4. Empty segments stay: a server may tell {@code //} from {@code /}. */
    private static String withoutDotSegments(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        var kept = new ArrayList<String>();
        var segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> {}
                case ".." -> {
                    if (!kept.isEmpty()) {
                        kept.removeLast();
                    }
                }
                default -> kept.add(segments[i]);
            }
            if (last && isDots(segments[i])) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static boolean isDots(String segment) {
        return segment.equals(".") || segment.equals("..");
    }
}
