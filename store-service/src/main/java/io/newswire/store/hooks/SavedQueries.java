package io.newswire.store.hooks;

import io.newswire.platform.dial.AddressGuard;
import io.newswire.store.database.Database;
import io.newswire.store.query.BadParameterException;
import io.newswire.store.query.Finder;
import io.newswire.store.query.FoundSavedQuery;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps saved queries. What they are is found by {@link Finder}. Thread-safe. */
public final class SavedQueries {
    /** For each with a webhook the database is asked once a second. */
    static final int MOST = 200;

    private static final int ID_BYTES = 8;

    private static final String INSERT = """
            INSERT INTO saved_query (id, name, parameters, created_at, url, secret, state, position, next_at)
            SELECT :id, :name, :parameters::jsonb, :now, :url::text, :secret::text, :state::text, :position::text,
                :nextAt::timestamptz
            WHERE (SELECT count(*) FROM saved_query) < :most""";

    private static final String RESUME = """
            UPDATE saved_query
            SET state = 'ACTIVE', failures = 0, failing_since = NULL, last_error = NULL, next_at = :now
            WHERE id = :id AND url IS NOT NULL""";

    private static final String NEW_SECRET = """
            UPDATE saved_query
            SET secret = :secret,
                former_secret = CASE WHEN former_secret_until > clock_timestamp() THEN former_secret ELSE secret END,
                former_secret_until = CASE WHEN former_secret_until > clock_timestamp() THEN former_secret_until
                    ELSE clock_timestamp() + interval '24 hours' END
            WHERE id = :id AND url IS NOT NULL""";

    private final Database database;
    private final Finder finder;
    private final AddressGuard guard;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public SavedQueries(Database database, AddressGuard guard, Clock clock) {
        this.database = database;
        this.finder = new Finder(database);
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * With the secret of its webhook, which is told this once. Empty when there are as many as may be.
     *
     * @throws BadParameterException when the address or the position is none
     */
    Optional<FoundSavedQuery> create(NewSavedQuery wanted) {
        var id = newId();
        var secret = Signature.newSecret(random);
        var url = wanted.webhook() == null ? null : ReceiverAddress.checked(wanted.webhook(), guard);
        var position = url == null ? null : position(wanted);
        boolean added = insert(id, wanted, url, url == null ? null : secret, position);
        return added ? finder.savedQuery(id).map(found -> found.withSecret(secret)) : Optional.empty();
    }

    private boolean insert(
            String id, NewSavedQuery wanted, @Nullable String url, @Nullable String secret, @Nullable String position) {
        var now = clock.instant();
        return database.forNotes()
                        .withHandle(handle -> handle.createUpdate(INSERT)
                                .bind("id", id)
                                .bind("name", wanted.name())
                                .bind("parameters", wanted.filters().encode())
                                .bind("now", now)
                                .bind("url", url)
                                .bind("secret", secret)
                                .bind("state", url == null ? null : FoundSavedQuery.State.ACTIVE.name())
                                .bind("position", position)
                                .bind("nextAt", url == null ? null : now)
                                .bind("most", MOST)
                                .execute())
                == 1;
    }

    /** One that is given is tried: whatever cannot be read is told now and not at the first delivery. */
    private String position(NewSavedQuery wanted) {
        if (wanted.cursor() == null) {
            return finder.endOfStored();
        }
        finder.storedAfter(wanted.cursor(), wanted.filters().query(1));
        return wanted.cursor();
    }

    private String newId() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Signs deliveries with a secret that is told this once, and for 24 hours after the first change with the one before that as well. Empty where there is
     * no such webhook.
     */
    Optional<FoundSavedQuery> newSecret(String id) {
        var secret = Signature.newSecret(random);
        boolean changed = database.forNotes()
                        .withHandle(handle -> handle.createUpdate(NEW_SECRET)
                                .bind("id", id)
                                .bind("secret", secret)
                                .execute())
                == 1;
        return changed ? finder.savedQuery(id).map(found -> found.withSecret(secret)) : Optional.empty();
    }

    /** False where there is none. */
    boolean remove(String id) {
        return database.forNotes()
                        .withHandle(handle -> handle.createUpdate("DELETE FROM saved_query WHERE id = :id")
                                .bind("id", id)
                                .execute())
                == 1;
    }

    /** Delivery goes on at once, from where it stopped. False where there is no such webhook. */
    boolean resume(String id) {
        return database.forNotes()
                        .withHandle(handle -> handle.createUpdate(RESUME)
                                .bind("id", id)
                                .bind("now", clock.instant())
                                .execute())
                == 1;
    }
}
