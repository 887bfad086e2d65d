package io.newswire.cli.oracle;

/**
 * An event of the articles topic.
 *
 * @param eventId its {@code ce_id}
 * @param id of the article
 * @param digest of the content
 */
public record Told(String eventId, String id, int revision, String digest) {
    /** {@code id:revision}, as rows are named. */
    String row() {
        return id + ":" + revision;
    }
}
