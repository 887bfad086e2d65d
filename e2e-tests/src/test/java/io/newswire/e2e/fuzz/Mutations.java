package io.newswire.e2e.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes seeds a few times each; the same number makes the same input. */
final class Mutations {
    private static final int MOST_CHANGES = 8;
    private static final int LONGEST_PART = 60;

    /** What means something to one reader or another. */
    private static final List<String> PIECES = List.of(
            "\0",
            "\u202e",
            "\u2067",
            "\ufeff",
            "\ufffe",
            "\ud83d\udcf0",
            "\\ud800",
            "\\u0000",
            "&#xd800;",
            "&#0;",
            "&#x110000;",
            "&amp;",
            "<",
            ">",
            "</",
            "<!--",
            "<![CDATA[",
            "]]>",
            "<?",
            "<!DOCTYPE a [",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "-1",
            "1e400",
            "9999999999999999999",
            "2026-99-99T99:99:99+99:99",
            "+1000000000-12-31T23:59:59.999999999Z",
            "0000-00-00",
            "PT2562047788015215H",
            "http://[",
            "https://a.example/%",
            "javascript:alert(1)",
            "data:text/html,",
            "//",
            "..",
            "xn--",
            "%00",
            "*",
            "$",
            "User-agent: *\n",
            "\r\n",
            "\t",
            "<script type='application/ld+json'>",
            "<time datetime='",
            "<a href='",
            "<meta property='og:title' content='",
            "<item>",
            "</item>",
            "<outline xmlUrl='");

    private Mutations() {}

    static byte[] of(List<byte[]> seeds, long number) {
        var random = new Random(number);
        var bytes = seeds.get(random.nextInt(seeds.size()));
        for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0; left--) {
            bytes = changed(bytes, seeds, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, List<byte[]> seeds, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(LONGEST_PART));
        var part = Arrays.copyOfRange(bytes, at, to);
        return switch (random.nextInt(7)) {
            case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
            case 1 -> joined(bytes, at, new byte[0], to);
            case 2 -> joined(bytes, at, piece(random), at);
            case 3 -> joined(bytes, at, piece(random), to);
            case 4 -> joined(bytes, at, repeated(part, random.nextInt(40)), to);
            case 5 -> joined(bytes, at, stolen(seeds, random), at);
            default -> joined(bytes, at, new byte[0], bytes.length - random.nextInt(bytes.length - at + 1));
        };
    }

    private static byte[] piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
    }

    private static byte[] repeated(byte[] part, int times) {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] stolen(List<byte[]> seeds, Random random) {
        var other = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + LONGEST_PART));
    }

    private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
        var all = new ByteArrayOutputStream();
        all.write(bytes, 0, head);
        all.writeBytes(middle);
        all.write(bytes, tail, bytes.length - tail);
        return all.toByteArray();
    }
}
