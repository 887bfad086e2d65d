package io.newswire.contracts;

import java.util.ArrayList;

/** The path of a web address in its one spelling: encoded evenly, without dot segments, never empty. */
final class UrlPath {
    private static final String LITERAL = "/!$&'()*+,;=:@";

    private UrlPath() {}

    static String canonical(String path) {
        return withoutDotSegments(PercentEncoding.normalised(path.replace('\\', '/'), LITERAL));
    }

    /** RFC 3986, section 5.2.4. Empty segments stay: a server may tell {@code //} from {@code /}. */
    private static String withoutDotSegments(String path) {
        var kept = new ArrayList<String>();
        var segments = path.isEmpty() ? new String[] {""} : path.substring(1).split("/", -1);
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
            if (last && segments[i].matches("\\.\\.?")) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
