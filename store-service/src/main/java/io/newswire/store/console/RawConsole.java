package io.newswire.store.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.newswire.store.api.LargeAnswers;
import io.newswire.store.api.Problem;
import io.newswire.store.archive.ArchiveReader;
import io.newswire.store.query.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archived pages of an article, and the newest as it looks. It is somebody else's: it is shown in a frame that runs nothing,
 * loads nothing and may not leave, as its own policy says wherever it is opened.
 */
public final class RawConsole {
    private static final Logger LOG = LoggerFactory.getLogger(RawConsole.class);
    private static final String PAGE = "/articles/{id}/raw";
    private static final String SANDBOX =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
    private static final Set<String> SHOWN = Set.of("text/html", "text/plain");
    private static final int NOT_FOUND = 404;

    private final Console console;
    private final @Nullable ArchiveReader archive;
    private final Predicate<String> takenDown;

    /**
     * @param archive null where none is kept
     * @param takenDown whether an article is, by its id: nothing of it is shown then, whatever is archived
     */
    public RawConsole(Console console, @Nullable ArchiveReader archive, Predicate<String> takenDown) {
        this.console = console;
        this.archive = archive;
        this.takenDown = takenDown;
    }

    public void addTo(RoutesConfig routes) {
        routes.get(PAGE, context -> console.draw(context, this::page));
        routes.get(PAGE + "/page", this::content);
    }

    private ConsolePage page(Context context) {
        var id = context.pathParam("id");
        Parameters.of(context.queryParamMap());
        try {
            return ConsolePage.framing("raw.jte", view(id));
        } catch (IOException fault) {
            LOG.warn("the archive cannot be read: {}", fault.toString());
            return Console.problem(Problem.archive());
        }
    }

    private RawView view(String id) throws IOException {
        return archive == null
                ? new RawView(id, false, false, List.of())
                : new RawView(id, true, takenDown.test(id), archive.ofArticle(id));
    }

    private void content(Context context) {
        context.header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
        try {
            var shown = view(context.pathParam("id")).shown();
            if (archive == null || shown == null) {
                context.status(NOT_FOUND).contentType("text/plain").result("There is no page to show.");
                return;
            }
            LargeAnswers.one(() -> {
                var page = archive.read(shown);
                var type = page.page().contentType();
                context.contentType(type != null && isShown(type) ? type : "text/plain");
                LargeAnswers.write(context, page.body());
            });
        } catch (NoSuchFileException gone) {
            context.status(NOT_FOUND).contentType("text/plain").result("The page is not kept any more.");
        } catch (IOException | UncheckedIOException fault) {
            LOG.warn("the archive cannot be read: {}", fault.toString());
            plain(context, Problem.archive());
        } catch (RuntimeException fault) {
            plain(context, Problem.of(fault));
        }
    }

    private static void plain(Context context, Problem problem) {
        context.status(problem.status()).contentType("text/plain").result(problem.title() + ".");
    }

    /** Whether a browser draws it. */
    static boolean isShown(String type) {
        return type.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                && SHOWN.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
