package io.newswire.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Documents that are no JSON, hardly JSON, or JSON that nobody expects, by name. */
final class MalformedJson {
    private static final int DEEP = 100_000;
    private static final String SUITE = "jsontest/test_parsing";

    private MalformedJson() {}

    /** Those of our own: they always are at hand. */
    static Map<String, byte[]> own() {
        var documents = new TreeMap<String, byte[]>();
        documents.put("nothing at all", new byte[0]);
        documents.put("NUL", new byte[] {0});
        documents.put("null", "null".getBytes(UTF_8));
        documents.put("an object that is empty", "{}".getBytes(UTF_8));
        documents.put("an object cut off", "{\"id\":\"a\",\"url\":\"https://a.exam".getBytes(UTF_8));
        documents.put("two objects", "{}{}".getBytes(UTF_8));
        documents.put("a comment", "/* { */ {}".getBytes(UTF_8));
        documents.put("arrays without end", "[".repeat(DEEP).getBytes(UTF_8));
        documents.put(
                "objects without end in an unknown field",
                ("{\"nobodyKnows\":" + "{\"a\":".repeat(DEEP)).getBytes(UTF_8));
        documents.put("a number of many digits", ("{\"revision\":" + "9".repeat(DEEP) + "}").getBytes(UTF_8));
        documents.put("an exponent beyond all", "{\"fetchedAt\":1e1000000000}".getBytes(UTF_8));
        documents.put("half a character", "{\"id\":\"\\ud800\"}".getBytes(UTF_8));
        documents.put("bytes that are no UTF-8", "{\"id\":\"caf\u00e9\"}".getBytes(ISO_8859_1));
        documents.put("UTF-16", "{\"id\":\"a\"}".getBytes(UTF_16));
        documents.put("a type to be made", "{\"@class\":\"java.net.URL\",\"@type\":\"java.io.File\"}".getBytes(UTF_8));
        documents.put("the same field twice", "{\"id\":\"a\",\"id\":[],\"id\":{}}".getBytes(UTF_8));
        return documents;
    }

    /** Those of the JSON parsing test suite in {@code -Dnewswire.data=DIR}; none where it is absent. */
    static Map<String, byte[]> suite() throws IOException {
        var directory = directory();
        var documents = new TreeMap<String, byte[]>();
        if (Files.isDirectory(directory)) {
            try (var files = Files.list(directory)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    documents.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return documents;
    }

    static Path directory() {
        return Path.of(
                System.getProperty("newswire.data", "no-data-was-named"),
                List.of(SUITE.split("/")).toArray(new String[0]));
    }
}
