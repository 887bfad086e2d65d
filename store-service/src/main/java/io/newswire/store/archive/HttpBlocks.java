package io.newswire.store.archive;

import io.newswire.contracts.PageExchange;
import io.newswire.contracts.PageExchange.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The heads of HTTP messages, as they stand in WARC records. The body of a page is kept unpacked, so headers that speak of
 * its packing or its length over the wire get the prefix {@value #OF_THE_WIRE}, as Common Crawl does it, and a
 * {@code Content-Length} that is true of what is kept takes their place.
 */
final class HttpBlocks {
    static final String OF_THE_WIRE = "X-Crawler-";
    private static final Set<String> WIRE_ONLY = Set.of("content-encoding", "content-length", "transfer-encoding");

    /** RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}");

    private static final Pattern PROTOCOL = Pattern.compile("HTTP/[0-9]\\.[0-9]");
    private static final String USUAL_PROTOCOL = "HTTP/1.1";
    private static final String END = "\r\n";

    private HttpBlocks() {}

    /** @param length of the payload, in bytes */
    static byte[] response(PageExchange exchange, int status, int length) {
        var head = new StringBuilder(protocol(exchange))
                .append(' ')
                .append(status)
                .append(' ')
                .append(line(exchange.reason()))
                .append(END);
        for (var field : exchange.responseHeaders()) {
            boolean wire = WIRE_ONLY.contains(field.name().toLowerCase(Locale.ROOT));
            append(head, wire ? new Field(OF_THE_WIRE + field.name(), field.value()) : field);
        }
        append(head, new Field("Content-Length", Integer.toString(length)));
        return head.append(END).toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] request(PageExchange exchange, String url) {
        var method = TOKEN.matcher(exchange.method()).matches() ? exchange.method() : "GET";
        var head = new StringBuilder(method).append(' ').append(target(url)).append(' ');
        head.append(USUAL_PROTOCOL).append(END);
        appendAll(head, exchange.requestHeaders());
        return head.append(END).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Origin form: RFC 9112, section 3.2.1. */
    private static String target(String url) {
        int authority = url.indexOf("://");
        int path = authority < 0 ? -1 : url.indexOf('/', authority + 3);
        int end = url.indexOf('#');
        return path < 0 ? "/" : url.substring(path, end < path ? url.length() : end);
    }

    private static String protocol(PageExchange exchange) {
        return PROTOCOL.matcher(exchange.protocol()).matches() ? exchange.protocol() : USUAL_PROTOCOL;
    }

    private static void appendAll(StringBuilder head, List<Field> fields) {
        fields.forEach(field -> append(head, field));
    }

    /** A field that HTTP could not have carried is left out: it would end the head where it stands. */
    private static void append(StringBuilder head, Field field) {
        if (TOKEN.matcher(field.name()).matches()) {
            head.append(field.name()).append(": ").append(line(field.value())).append(END);
        }
    }

    private static String line(String text) {
        return text.chars().anyMatch(Character::isISOControl)
                ? text.replaceAll("\\p{Cntrl}", " ").strip()
                : text;
    }
}
