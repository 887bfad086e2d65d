package io.newswire.store.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.archive.ArchiveReader;
import io.newswire.store.archive.Capture;
import io.newswire.store.archive.StoredPage;
import io.newswire.store.query.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /api/articles/{id}/raw}: the newest archived page of an article, byte by byte. It is somebody else's, so a browser
 * is to save it and never to run it. Headers of the original answer come with the prefix {@code X-Archive-Orig-}.
 */
public final class RawApi {
    private static final Logger LOG = LoggerFactory.getLogger(RawApi.class);
    private static final JsonCodec<Problem> PROBLEM = JsonCodec.of(Problem.class);
    private static final String ORIGINAL = "X-Archive-Orig-";
    /** RFC 7089, section 2.1.1: RFC 1123's form, always with two digits for the day. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** The server sends no more than 8 KB of headers. */
    private static final int MOST_ORIGINAL = 4096;

    private static final int LONGEST_LINK = 2048;

    private final ArchiveReader archive;

    private final Predicate<String> takenDown;

    /** @param takenDown whether an article is, by its id: its page is gone then, whatever is archived */
    public RawApi(ArchiveReader archive, Predicate<String> takenDown) {
        this.archive = archive;
        this.takenDown = takenDown;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/articles/{id}/raw", this::raw);
    }

    private void raw(Context context) {
        context.header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
        var id = context.pathParam("id");
        try {
            Parameters.of(context.queryParamMap());
            var captures = archive.ofArticle(id);
            if (captures.isEmpty()) {
                problem(context, Problem.notFound("a raw page of '" + id + "'"));
            } else if (captures.getFirst().kind() == Capture.Kind.GONE || takenDown.test(id)) {
                problem(context, Problem.gone("the page of '" + id + "'"));
            } else {
                LargeAnswers.one(() -> answer(context, archive.read(captures.getFirst())));
            }
        } catch (NoSuchFileException e) {
            problem(context, Problem.notFound("a raw page of '" + id + "'"));
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the archive cannot be read: {}", e.toString());
            problem(context, Problem.archive());
        } catch (RuntimeException e) {
            problem(context, Problem.of(e));
        }
    }

    private static void problem(Context context, Problem problem) {
        context.status(problem.status()).contentType("application/problem+json").result(PROBLEM.encode(problem));
    }

    private static void answer(Context context, StoredPage page) {
        var capture = page.capture();
        var mime = capture.mime() == null ? page.page().contentType() : capture.mime();
        boolean html = "text/html".equals(mime) || mime == null;
        originalHeaders(context, page.head());
        context.header("Content-Disposition", "attachment; filename=\"" + fileName(capture) + (html ? ".html\"" : "\""))
                .header("Memento-Datetime", HTTP_DATE.format(capture.date()))
                .header("X-Archive-Location", capture.file() + ":" + capture.offset())
                .contentType(contentType(page));
        if (!capture.url().startsWith("urn:") && capture.url().length() <= LONGEST_LINK) {
            context.header("Link", "<" + capture.url().replace(">", "%3E") + ">; rel=\"original\"");
        }
        LargeAnswers.write(context, page.body());
    }

    private static String fileName(Capture capture) {
        return capture.articleId().replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** With its charset, which the bytes need; anything odd is bytes. */
    private static String contentType(StoredPage page) {
        var type = page.page().contentType();
        boolean plain = type != null
                && type.length() <= 128
                && type.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                && type.indexOf('/') > 0;
        return plain && type != null ? type : "application/octet-stream";
    }

    private static void originalHeaders(Context context, String head) {
        int room = MOST_ORIGINAL;
        for (var line : head.lines().skip(1).toList()) {
            int colon = line.indexOf(':');
            room -= ORIGINAL.length() + line.length();
            if (colon > 0 && room > 0 && line.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
                // Not header(): a name may come more than once.
                context.res()
                        .addHeader(
                                ORIGINAL + line.substring(0, colon),
                                line.substring(colon + 1).strip());
            }
        }
    }
}
