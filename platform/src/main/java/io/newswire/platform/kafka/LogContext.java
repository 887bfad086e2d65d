package io.newswire.platform.kafka;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.Traceparent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What the log lines of this thread are about, from the time that a record is taken until this is closed:
 *
 * <pre>{@code
 * try (var about = LogContext.of("extract", record.headers())) {
 *     … // every line has stage, article_id and trace_id
 * }
 * }</pre>
 *
 * <p>{@code article_id} is missing where the event is about something else, which is then the {@code subject}: a host, a feed.
 * {@code trace_id} has the name and form that OpenTelemetry gives it in logs.
 */
public final class LogContext implements AutoCloseable {
    public static final String STAGE = "stage";
    public static final String ARTICLE = "article_id";
    public static final String SUBJECT = "subject";
    public static final String TRACE = "trace_id";

    private static final Pattern ARTICLE_ID = Pattern.compile("[0-9a-f]{32}");
    /** Whoever writes to a topic chooses the subject. */
    private static final int LONGEST_SUBJECT = 300;

    private final Map<String, @Nullable String> before = new LinkedHashMap<>();

    private LogContext() {}

    public static LogContext of(String stage, Headers headers) {
        return of(
                stage,
                EventHeaders.text(headers, EventHeader.SUBJECT),
                EventHeaders.text(headers, EventHeader.TRACEPARENT));
    }

    /** For work on what was kept of a record. @param subject an article's id, or what else it is about */
    public static LogContext of(String stage, @Nullable String subject, @Nullable String traceparent) {
        boolean article = subject != null && ARTICLE_ID.matcher(subject).matches();
        var context = new LogContext();
        context.put(STAGE, stage);
        context.put(ARTICLE, article ? subject : null);
        context.put(SUBJECT, article || subject == null ? null : shortened(subject));
        context.put(
                TRACE,
                Traceparent.parse(traceparent).map(Traceparent.Ids::trace).orElse(null));
        return context;
    }

    /** For events about a host or a feed that carry an article. */
    public LogContext article(@Nullable String articleId) {
        if (articleId != null) {
            put(ARTICLE, articleId);
        }
        return this;
    }

    /** For records that do not say what they are about: most are keyed by it. */
    public LogContext keyed(@Nullable Object key) {
        boolean unsaid = MDC.get(ARTICLE) == null && MDC.get(SUBJECT) == null;
        return unsaid && key instanceof String id && ARTICLE_ID.matcher(id).matches() ? article(id) : this;
    }

    private static String shortened(String subject) {
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) + "…" : subject;
    }

    private void put(String key, @Nullable String value) {
        if (!before.containsKey(key)) {
            before.put(key, MDC.get(key));
        }
        set(key, value);
    }

    private static void set(String key, @Nullable String value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }

    /** What was there before is there again. */
    @Override
    public void close() {
        before.forEach(LogContext::set);
    }
}
