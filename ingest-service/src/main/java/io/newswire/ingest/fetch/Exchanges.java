package io.newswire.ingest.fetch;

import static java.util.stream.Collectors.toSet;

import io.newswire.contracts.PageExchange;
import io.newswire.contracts.PageExchange.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What an archive keeps of an exchange besides the body, within bounds and without secrets. */
final class Exchanges {
    static final int MOST_FIELDS = 100;
    static final int MOST_CHARACTERS = 16 * 1024;

    /** The client's own, unless a feed's settings set them. All others come from there. */
    private static final Set<String> SENT = Set.of(
            "accept", "accept-encoding", "connection", "host", "if-modified-since", "if-none-match", "user-agent");

    /** A paid feed's server answers the key that it was sent with a session. */
    private static final Set<String> COOKIES = Set.of("set-cookie", "set-cookie2");

    private Exchanges() {}

    /**
     * @param ip of the server, null when not known
     * @param secret names of headers that a feed's settings asked for
     */
    static PageExchange of(Response response, @Nullable String ip, Collection<String> secret) {
        var network = Objects.requireNonNullElse(response.networkResponse(), response);
        var received = response.headers();
        var kept = new ArrayList<Field>();
        boolean whole = keep(received, kept);
        return new PageExchange(
                network.request().method(),
                response.protocol().toString().toUpperCase(Locale.ROOT),
                line(response.message()),
                ip,
                Instant.ofEpochMilli(response.sentRequestAtMillis()),
                sent(network.request().headers(), lower(secret)),
                kept,
                !whole);
    }

    private static Set<String> lower(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(toSet());
    }

    private static List<Field> sent(Headers headers, Set<String> secret) {
        var sent = new ArrayList<Field>();
        for (int i = 0; i < headers.size(); i++) {
            var name = headers.name(i).toLowerCase(Locale.ROOT);
            if (SENT.contains(name) && !secret.contains(name)) {
                sent.add(new Field(headers.name(i), line(headers.value(i))));
            }
        }
        return sent;
    }

    /** False when some had no room. */
    private static boolean keep(Headers headers, List<Field> kept) {
        int room = MOST_CHARACTERS;
        for (int i = 0; i < headers.size(); i++) {
            var name = headers.name(i);
            if (COOKIES.contains(name.toLowerCase(Locale.ROOT))) {
                continue;
            }
            room -= name.length() + headers.value(i).length();
            if (room < 0 || kept.size() == MOST_FIELDS) {
                return false;
            }
            kept.add(new Field(name, line(headers.value(i))));
        }
        return true;
    }

    /** A control character inside a value would end the line where it is written down. */
    private static String line(String value) {
        return value.chars().anyMatch(Character::isISOControl) ? value.replaceAll("\\p{Cntrl}", " ") : value;
    }
}
