package io.newswire.store.console;

import io.newswire.store.archive.Capture;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The archived pages of an article.
 *
 * @param kept whether there is an archive
 * @param takenDown whether the article is: then nothing of it is shown
 * @param captures newest first
 */
record RawView(String id, boolean kept, boolean takenDown, List<Capture> captures) {
    /** The newest, if it has a body; null where the page is gone or was never archived. */
    @Nullable
    Capture shown() {
        return takenDown || captures.isEmpty() || captures.getFirst().kind() == Capture.Kind.GONE
                ? null
                : captures.getFirst();
    }

    String article() {
        return Links.article(id);
    }

    String frame() {
        return article() + "/raw/page";
    }

    String download() {
        return "/api" + article() + "/raw";
    }

    static String what(Capture capture) {
        return switch (capture.kind()) {
            case RESPONSE -> "answer";
            case RESOURCE -> "text without an answer";
            case REVISIT -> "the same as before";
            case GONE -> "gone";
        };
    }

    /** {@code 200, text/html}. */
    static String answer(Capture capture) {
        var status = capture.status() == null ? "" : String.format(Locale.ROOT, "%d", capture.status());
        var mime = capture.mime() == null ? "" : capture.mime();
        return status.isEmpty() || mime.isEmpty() ? status + mime : status + ", " + mime;
    }
}
