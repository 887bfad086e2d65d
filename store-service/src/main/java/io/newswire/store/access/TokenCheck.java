package io.newswire.store.access;

import io.newswire.platform.settings.HttpSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds what is wrong with the tokens. No message has one in it. */
public final class TokenCheck {
    private static final String KEY = "newswire.store.tokens.";
    private static final int SHORTEST = 16;
    private static final int LONGEST = 200;

    private TokenCheck() {}

    /** Each with its key; empty when nothing is wrong. */
    public static List<String> problems(TokenSettings settings, HttpSettings http) {
        var readers = settings.reader().orElseGet(List::of);
        var operators = settings.operator().orElseGet(List::of);
        var problems = new ArrayList<String>();
        Stream.concat(form("reader", readers), form("operator", operators)).forEach(problems::add);
        if (readers.stream().anyMatch(operators::contains)) {
            problems.add(KEY + "reader and " + KEY + "operator have the same token: give each role its own");
        }
        if (readers.isEmpty() && operators.isEmpty() && !isLoopback(http.host())) {
            problems.add(
                    "newswire.http.host: '" + http.host() + "' is reached by others than this machine, and no token"
                            + " is set; set " + KEY + "operator (and " + KEY + "reader), or listen on 127.0.0.1");
        }
        return problems;
    }

    private static Stream<String> form(String role, List<String> tokens) {
        return tokens.stream().anyMatch(token -> !isToken(token))
                ? Stream.of(KEY + role + ": a token has " + SHORTEST + " to " + LONGEST
                        + " printable ASCII characters without spaces; `openssl rand -hex 24` makes one")
                : Stream.empty();
    }

    private static boolean isToken(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** A name that cannot be looked up is none: the server will say so itself. */
    private static boolean isLoopback(String host) {
        try {
            for (var address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
