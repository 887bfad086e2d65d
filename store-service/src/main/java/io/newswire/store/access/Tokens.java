package io.newswire.store.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tokens that are known, by their digests: how long a comparison takes says nothing of what they are. Immutable. */
final class Tokens {
    private final List<Known> known;

    private Tokens(List<Known> known) {
        this.known = List.copyOf(known);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Known(Role role, byte[] digest) {}

    static Tokens of(TokenSettings settings) {
        var known = new ArrayList<Known>();
        settings.reader().orElseGet(List::of).forEach(token -> known.add(new Known(Role.READER, digest(token))));
        settings.operator().orElseGet(List::of).forEach(token -> known.add(new Known(Role.OPERATOR, digest(token))));
        return new Tokens(known);
    }

    /** Whether everybody who reaches the server may do everything. */
    boolean none() {
        return known.isEmpty();
    }

    /** Empty where it is no token of ours. All are compared, whichever fits. */
    Optional<Role> roleOf(String token) {
        var given = digest(token);
        var role = Role.OPEN;
        for (var each : known) {
            boolean same = MessageDigest.isEqual(each.digest(), given);
            role = same && each.role().compareTo(role) > 0 ? each.role() : role;
        }
        return role == Role.OPEN ? Optional.empty() : Optional.of(role);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
