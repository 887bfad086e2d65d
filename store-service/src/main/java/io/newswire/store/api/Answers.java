package io.newswire.store.api;

import io.javalin.http.Context;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.query.ArticleDetail;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends answers. What was found has a weak tag of its content (RFC 9110, section 8.8.3), and may be kept as long as it is asked
 * for again each time: who has it already is told 304. Problems are not kept.
 */
public final class Answers {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    /** With what is known of an article that was taken down. */
    private static final int GONE = 410;

    private static final int TAG_BYTES = 16;
    private static final JsonCodec<Object> JSON = JsonCodec.of(Object.class);

    private Answers() {}

    /** @param work gives a {@link Problem}, a {@link Content}, or what becomes JSON; what it throws becomes a problem */
    public static void give(Context context, Supplier<Object> work) {
        context.header("X-Content-Type-Options", "nosniff");
        switch (attempt(work)) {
            case Problem problem -> problem(context, problem);
            case Content content -> content(context, OK, content);
            case Object found -> content(context, isDeleted(found) ? GONE : OK, json(found));
        }
    }

    /** What a change answers: nobody keeps it, and it has no tag. @param answer a {@link Problem}, or what becomes JSON */
    public static void once(Context context, int status, Object answer) {
        if (answer instanceof Problem problem) {
            problem(context, problem);
        } else {
            context.status(status)
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .contentType("application/json")
                    .result(JSON.encode(answer));
        }
    }

    public static void problem(Context context, Problem problem) {
        context.status(problem.status())
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .contentType("application/problem+json")
                .result(JSON.encode(problem));
    }

    private static Object attempt(Supplier<Object> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            return Problem.of(failure);
        }
    }

    private static Content json(Object found) {
        return new Content("application/json", JSON.encode(found));
    }

    private static boolean isDeleted(Object answer) {
        return answer instanceof ArticleDetail detail && detail.deletedAt() != null;
    }

    private static void content(Context context, int status, Content content) {
        var tag = "W/\"" + digest(content.bytes()) + "\"";
        context.header("ETag", tag).header("Cache-Control", "private, no-cache");
        if (status == OK && isKnown(context.header("If-None-Match"), tag)) {
            context.status(NOT_MODIFIED).contentType(content.type());
        } else {
            context.status(status).contentType(content.type()).result(content.bytes());
        }
    }

    /** Compared weakly (RFC 9110, section 13.1.2). Our tags have no comma. */
    private static boolean isKnown(@Nullable String given, String tag) {
        return given != null
                && Arrays.stream(given.split(",", -1))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || opaque(each).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static String digest(byte[] content) {
        try {
            var whole = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(whole, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
