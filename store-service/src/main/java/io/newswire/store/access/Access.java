package io.newswire.store.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.api.Answers;
import io.newswire.store.api.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Lets through what a request may do. Without any token everything is allowed to whoever reaches the server, which is then this
 * machine only. Changes that a browser asks for on behalf of another page are refused in any case.
 */
public final class Access {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private static final String STAGE = "access";
    private static final String API = "/api";
    private static final String ROLE = Access.class.getName() + ".role";

    private final Tokens tokens;
    private final BiConsumer<Context, Problem> page;
    private final StageMeters meters;

    /** @param page how a path for people says what is wrong; the API answers as it always does */
    public Access(TokenSettings settings, BiConsumer<Context, Problem> page, MeterRegistry registry) {
        this.tokens = Tokens.of(settings);
        this.page = page;
        this.meters = new StageMeters(registry, STAGE);
    }

    public void addTo(RoutesConfig routes) {
        routes.beforeMatched(context -> problem(context).ifPresent(problem -> refuse(context, problem)));
    }

    /** Whether it may change something, so that pages offer nothing that is refused. */
    public static boolean mayChange(Context context) {
        return context.attribute(ROLE) == Role.OPERATOR;
    }

    /** Whom the request is said to be of, for people to read: the token alone says what it may. */
    public static Optional<String> user(Context context) {
        return Credentials.user(context.header("Authorization"));
    }

    private Optional<Problem> problem(Context context) {
        var method = context.method().name();
        var needed = RouteRoles.of(method, context.endpoints().matchedHttpEndpoint().path);
        return isForeign(context, method, needed) ? Optional.of(foreign()) : lacking(context, needed);
    }

    /**
     * A page of another site may ask, and is not shown what is answered, but for a change that is done by then. Under a name
     * of its own that leads here it would be shown all.
     */
    private boolean isForeign(Context context, String method, Role needed) {
        var host = context.header("Host");
        boolean change = !READING.contains(method);
        return change && Origin.isForeign(context.header("Sec-Fetch-Site"), context.header("Origin"), host)
                || tokens.none() && needed != Role.OPEN && !Origin.isThisMachine(host);
    }

    private Problem foreign() {
        meters.outcome("foreign-origin");
        return Problem.refused(
                "foreign-origin",
                "Asked from elsewhere",
                FORBIDDEN,
                "a change is asked for by a page of another site, or anything under another name",
                "use the console or a program; without tokens, by 127.0.0.1 or localhost");
    }

    private Optional<Problem> lacking(Context context, Role needed) {
        if (tokens.none()) {
            context.attribute(ROLE, Role.OPERATOR);
            return Optional.empty();
        }
        if (needed == Role.OPEN) {
            return Optional.empty();
        }
        var token = Credentials.token(context.header("Authorization"));
        var role = token.flatMap(tokens::roleOf);
        if (role.isEmpty()) {
            meters.outcome(token.isEmpty() ? "no-token" : "unknown-token");
            return Optional.of(unauthorized());
        }
        context.attribute(ROLE, role.get());
        if (role.get().compareTo(needed) < 0) {
            meters.outcome("too-small-role");
            return Optional.of(forbidden());
        }
        return Optional.empty();
    }

    private static Problem unauthorized() {
        return Problem.refused(
                "unauthorized",
                "A token is needed",
                UNAUTHORIZED,
                "there is no token that is known here",
                "send `Authorization: Bearer TOKEN`; in a browser, any user name with the token as password");
    }

    private static Problem forbidden() {
        return Problem.refused(
                "forbidden",
                "The token is for reading",
                FORBIDDEN,
                "this needs a token of an operator",
                "use one of newswire.store.tokens.operator");
    }

    private void refuse(Context context, Problem problem) {
        if (problem.status() == UNAUTHORIZED) {
            context.res().addHeader("WWW-Authenticate", "Basic realm=\"Newswire\", charset=\"UTF-8\"");
            context.res().addHeader("WWW-Authenticate", "Bearer realm=\"Newswire\"");
        }
        if (context.path().equals(API) || context.path().startsWith(API + "/")) {
            Answers.problem(context, problem);
        } else {
            page.accept(context, problem);
        }
        context.skipRemainingHandlers();
    }
}
