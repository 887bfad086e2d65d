package io.newswire.store.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token of a request: {@code Authorization: Bearer TOKEN} (RFC 6750) for programs, or as the password of any user name
 * (RFC 7617), which browsers ask people for.
 */
final class Credentials {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private Credentials() {}

    /** @param authorization the header, null where there is none */
    static Optional<String> token(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        if (isOf(BEARER, authorization)) {
            return Optional.of(authorization.substring(BEARER.length()).strip());
        }
        return pair(authorization).map(pair -> pair.substring(pair.indexOf(':') + 1));
    }

    /** Whom a browser's user said to be: anybody can say anything. Empty where nobody said. */
    static Optional<String> user(@Nullable String authorization) {
        return pair(authorization)
                .map(pair -> pair.substring(0, pair.indexOf(':')).strip())
                .filter(user -> !user.isEmpty());
    }

    private static boolean isOf(String scheme, String authorization) {
        return authorization.toLowerCase(Locale.ROOT).startsWith(scheme);
    }

    /** User, colon, password. */
    private static Optional<String> pair(@Nullable String authorization) {
        if (authorization == null || !isOf(BASIC, authorization)) {
            return Optional.empty();
        }
        try {
            var encoded = authorization.substring(BASIC.length()).strip();
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.indexOf(':') < 0 ? Optional.empty() : Optional.of(pair);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no Base64
        }
    }
}
