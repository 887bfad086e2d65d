package io.newswire.cli.inspect;

import io.newswire.cli.sources.Remedy;
import io.newswire.cli.sources.SourceAccess;
import io.newswire.cli.terminal.FaultWords;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.ingest.fetch.FetchLimits;
import io.newswire.ingest.fetch.HttpFetcher;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads what a person names: a file, standard input, or a URL through the guarded fetcher. */
public final class NamedInputs implements AutoCloseable {
    private static final String STANDARD_INPUT = "-";
    private static final String USER_AGENT = "Newswire/0.1 (news ingestion; inspect; asked for by a person)";
    private static final int MOVES = 5;
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
    private static final Pattern OTHER_SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]++://.*+");
    private static final String ADDRESSES = "An address begins with http:// or https://";

    private final FetchLimits limits = FetchLimits.defaults(USER_AGENT);
    private final FetchRequest.Kind kind;
    private final String base;
    private final @Nullable String contentType;
    private final List<String> allowed;
    private @Nullable HttpFetcher fetcher;

    /**
     * @param kind what a URL is asked for as
     * @param base of relative links in files
     * @param contentType of files
     * @param allowed hosts besides public ones
     */
    public NamedInputs(FetchRequest.Kind kind, String base, @Nullable String contentType, List<String> allowed) {
        this.kind = kind;
        this.base = base;
        this.contentType = contentType;
        this.allowed = allowed;
    }

    /** What an input turned out to be. */
    public sealed interface Input {}

    /** @param url that relative links refer to */
    @SuppressWarnings("ArrayRecordComponent") // parsed at once
    public record Body(byte[] bytes, @Nullable String contentType, String url) implements Input {}

    /**
     * @param reason one of a small set
     * @param detail for people
     * @param help what to do about it, null where nothing can be done here
     */
    public record Unreadable(
            String reason, String detail, @Nullable String help) implements Input {
        Unreadable(String reason, String detail) {
            this(reason, detail, null);
        }
    }

    static boolean isUrl(String input) {
        return WEB.matcher(input).matches();
    }

    public Input read(String input) {
        if (isUrl(input)) {
            return fetched(input);
        }
        if (OTHER_SCHEME.matcher(input).matches()) {
            return new Unreadable(
                    "scheme", "it is neither http nor https, nor a file", Remedy.ofRefusal("scheme", input));
        }
        try {
            return input.equals(STANDARD_INPUT) ? bounded(System.in.readNBytes(most())) : ofFile(Path.of(input));
        } catch (NoSuchFileException e) {
            return new Unreadable("no-such-file", "there is no file of this name", ADDRESSES);
        } catch (IOException | InvalidPathException e) {
            return new Unreadable("unreadable", FaultWords.of(e));
        }
    }

    private Input ofFile(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return new Unreadable("not-a-file", "it is a directory");
        }
        try (var in = Files.newInputStream(file)) {
            return bounded(in.readNBytes(most()));
        }
    }

    private int most() {
        return (int) limits.maxBytes() + 1;
    }

    /** A file that is packed is taken as a server's gzip is. */
    private Input bounded(byte[] packed) throws IOException {
        var bytes = isGzip(packed) ? unpacked(packed) : packed;
        return bytes.length == most()
                ? new Unreadable("too-large", "more than " + limits.maxBytes() + " bytes, the most that is taken")
                : new Body(bytes, contentType, base);
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
    }

    private byte[] unpacked(byte[] packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(most());
        } catch (ZipException | EOFException e) {
            throw new IOException("it begins like gzip, but cannot be unpacked", e);
        }
    }

    private Input fetched(String url) {
        var way = new FetchInspection(fetcher(), kind, Map.of(), null, MOVES, Clock.systemUTC()).of(url);
        var body = way.body();
        return switch (way.outcome()) {
            case FetchOutcome.Fetched f -> new Body(body == null ? new byte[0] : body, f.contentType(), f.finalUrl());
            case FetchOutcome.NotModified n -> new Unreadable("not-modified", "the server sent no body");
            case FetchOutcome.Moved m -> new Unreadable("moved", "to " + m.target());
            case FetchOutcome.Gone g -> new Unreadable("gone", "HTTP status " + g.status());
            case FetchOutcome.Refused r -> new Unreadable(r.reason(), r.detail(), Remedy.of(r, way.endedAt()));
            case FetchOutcome.Failed f -> new Unreadable(f.reason(), f.detail(), Remedy.of(f, way.endedAt()));
        };
    }

    private HttpFetcher fetcher() {
        var made = fetcher;
        if (made == null) {
            made = new HttpFetcher(limits, SourceAccess.guard(System.getenv(), allowed), Clock.systemUTC());
            fetcher = made;
        }
        return made;
    }

    @Override
    public void close() {
        if (fetcher != null) {
            fetcher.close();
        }
    }
}
