package io.newswire.store.api;

import io.newswire.store.database.Causes;
import io.newswire.store.query.BadParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why a request was not answered: RFC 9457, with members of our own that say where and what to do.
 *
 * @param parameter that was at fault, null where none was
 * @param value what it held
 * @param fix what to do
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String parameter,
        @Nullable String value,
        String fix) {
    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);
    private static final String TYPES = "urn:newswire:problem:";
    private static final String STATEMENT_TIMEOUT = "57014";
    private static final String READ_ONLY = "25006";
    /** As until the first start has made them. */
    private static final String NO_SUCH_TABLE = "42P01";

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int GONE = 410;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    public static Problem notFound(String what) {
        return new Problem(
                TYPES + "not-found", "Not found", NOT_FOUND, what + " is not stored", null, null, "check the id");
    }

    /** Its id is that of the article that it began with, which may have ended it and be stored. */
    public static Problem noStory(String id) {
        return new Problem(
                TYPES + "not-found",
                "Not found",
                NOT_FOUND,
                "there is no story '" + id + "'",
                null,
                null,
                "check the id; an article that nothing repeats has no story, and a story ends when its articles are deleted, or"
                        + " when the first of them says something else and the others go on under another id: an article of"
                        + " it tells which, by `newswire story ARTICLE-ID`");
    }

    static Problem noPath(String path) {
        var paths =
                "/api/articles, /api/stories, /api/sources, /api/feeds, /api/dead-letters, /api/saved-queries and /api/summary can"
                        + " be read;"
                        + " /api/openapi.json describes them";
        return new Problem(TYPES + "no-such-path", "No such path", NOT_FOUND, path + " is no path", null, null, paths);
    }

    /** @param name as it was asked for */
    static Problem noSchema(String name) {
        return new Problem(
                TYPES + "not-found",
                "Not found",
                NOT_FOUND,
                "there is no schema '" + name + "'",
                null,
                null,
                "/api/asyncapi.yaml names the schemas");
    }

    /** @param method of HTTP */
    static Problem onlyRead(String method) {
        return new Problem(
                TYPES + "only-read",
                "This path is for reading",
                METHOD_NOT_ALLOWED,
                method + " is not taken at this path",
                null,
                null,
                "use GET; /api/openapi.json has what can be changed, and feeds and articles are changed with the newswire"
                        + " command, or over their topics");
    }

    /** @param accept what the client takes */
    static Problem notAcceptable(String accept, String types) {
        return new Problem(
                TYPES + "not-acceptable",
                "None of the formats is accepted",
                NOT_ACCEPTABLE,
                "the header Accept names none of the formats",
                "Accept",
                accept,
                "accept one of " + types + ", or name a format with the parameter format");
    }

    /** For what is asked for by as many as can be served at once. */
    public static Problem full(String what, int most) {
        return unavailable(
                "full", what + ": " + most + " are open, which is the most", "try again later, or end one of yours");
    }

    /** For what is refused by a rule that no parameter is at fault of. @param type the last part of its name */
    public static Problem refused(String type, String title, int status, String detail, String fix) {
        return new Problem(TYPES + type, title, status, detail, null, null, fix);
    }

    /** For what was taken down. */
    public static Problem gone(String what) {
        return new Problem(TYPES + "gone", "Gone", GONE, what + " is gone", null, null, "there is nothing to do");
    }

    public static Problem archive() {
        return unavailable("archive", "The archive cannot be read", "try again; `newswire archive verify` says why");
    }

    /** What is unexpected is logged with its stack; the answer says no more than that. */
    public static Problem of(RuntimeException failure) {
        if (failure instanceof Refused refused) {
            return refused.problem();
        }
        if (failure instanceof BadParameterException bad) {
            return badParameter(bad);
        }
        return Causes.isOfDatabase(failure) ? database(failure) : unexpected(failure);
    }

    private static Problem badParameter(BadParameterException bad) {
        return new Problem(
                TYPES + "bad-parameter",
                "A parameter cannot be read",
                BAD_REQUEST,
                "'" + bad.parameter() + "': " + bad.getMessage(),
                bad.parameter(),
                bad.value(),
                bad.fix());
    }

    private static Problem database(RuntimeException fault) {
        if (Causes.sqlState(fault).equals(STATEMENT_TIMEOUT)) {
            return unavailable(
                    "too-slow",
                    "The search took too long",
                    "narrow it by words, language or dates; where it is narrow, try again: the database is busy");
        }
        if (Causes.sqlState(fault).equals(READ_ONLY)) {
            return unavailable("read-only", "The database takes no changes now", "try again; /health says why");
        }
        if (Causes.sqlState(fault).equals(NO_SUCH_TABLE)) {
            return unavailable("database", "The database is not prepared yet", "try again; /health says why");
        }
        if (!Causes.mayPass(fault)) {
            return unexpected(fault);
        }
        LOG.warn("the database does not answer: {}", Causes.describe(fault));
        return unavailable("database", "The database does not answer", "try again; /health says why");
    }

    private static Problem unavailable(String type, String title, String fix) {
        return new Problem(TYPES + type, title, UNAVAILABLE, title, null, null, fix);
    }

    private static Problem unexpected(RuntimeException failure) {
        LOG.error("a request failed", failure);
        return new Problem(
                TYPES + "unexpected",
                "Unexpected failure",
                SERVER_ERROR,
                "the request failed for a reason of our own",
                null,
                null,
                "see the log of the service");
    }
}
