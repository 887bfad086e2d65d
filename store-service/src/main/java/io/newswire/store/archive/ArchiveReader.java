package io.newswire.store.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/** Finds pages of an archive and reads them, also while another process writes there. Keeps no page in memory; thread-safe. */
public final class ArchiveReader {
    private static final Comparator<Capture> NEWEST_FIRST = Comparator.comparing(Capture::date)
            .reversed()
            .thenComparing(Capture::file, Comparator.reverseOrder())
            .thenComparing(Capture::offset, Comparator.reverseOrder());

    /** What follows the answer in a capture: the request and what is known of the page. */
    private static final int REST = 16 * 1024;

    private static final int LARGEST_STEP = 16 << 20;

    private final ArchiveFiles files;

    /** @param folder need not be there yet */
    public ArchiveReader(Path folder) {
        this(ArchiveFiles.in(folder));
    }

    public ArchiveReader(ArchiveFiles files) {
        this.files = files;
    }

    /** Every capture of an article, newest first. */
    public List<Capture> ofArticle(String articleId) throws IOException {
        return found(WarcName.IDS, articleId, Capture::articleId);
    }

    /** Every capture of a URL that answered, newest first, whatever article it belongs to. */
    public List<Capture> ofUrl(String url) throws IOException {
        return found(WarcName.INDEX, Capture.urlKey(url), Capture::urlKey);
    }

    /** All captures of the newest files, newest first, until there are {@code most}. */
    public List<Capture> newest(int most) throws IOException {
        var all = new ArrayList<Capture>();
        for (var name : files.all().reversed()) {
            if (all.size() >= most) {
                break;
            }
            all.addAll(files.captures(name));
        }
        return all.stream().sorted(NEWEST_FIRST).limit(most).toList();
    }

    /**
     * Captures that began within a time, file by file, each file in the order in which it was written.
     *
     * @param until exclusive
     */
    public void each(Instant from, Instant until, CaptureConsumer consumer) throws IOException {
        for (var name : files.all()) {
            var captures = new ArrayList<>(files.captures(name));
            captures.sort(Comparator.comparing(Capture::offset));
            for (var capture : captures) {
                if (!capture.date().isBefore(from) && capture.date().isBefore(until)) {
                    consumer.accept(capture);
                }
            }
        }
    }

    /** Takes captures, and may read them. */
    @FunctionalInterface
    public interface CaptureConsumer {
        void accept(Capture capture) throws IOException;
    }

    /**
     * @param capture of one that has a body
     * @throws NoSuchFileException when it has been deleted for its age meanwhile
     * @throws IOException when the file is damaged there
     */
    public StoredPage read(Capture capture) throws IOException {
        try {
            return readNow(capture);
        } catch (NoSuchFileException e) {
            // Its file may have been closed, and so renamed, just before it was opened here.
            return readNow(capture);
        }
    }

    private StoredPage readNow(Capture capture) throws IOException {
        int step = (int) Math.min(capture.length() + REST, LARGEST_STEP);
        var warc = files.warc(name(capture), capture.offset(), step);
        try (var groups = new Groups(warc, capture.file(), capture.offset())) {
            var group = groups.next()
                    .orElseThrow(() -> new IOException(capture.file() + ", offset " + capture.offset() + ": "
                            + Objects.requireNonNullElse(groups.problem(), "there is no page")));
            var main = group.main();
            if (main == null) {
                throw new IOException(capture.file() + ", offset " + capture.offset() + ": the page is gone");
            }
            var record = Groups.parsed(main);
            var head = head(record);
            var body = record instanceof WarcRevisit revisit ? original(capture, revisit) : body(record);
            return new StoredPage(capture, group.note().page(), head, body);
        }
    }

    private static String head(WarcRecord record) throws IOException {
        if (!Groups.isHttp(record)) {
            return "";
        }
        var http = record instanceof WarcRevisit revisit ? revisit.http() : ((WarcResponse) record).http();
        return new String(http.serializeHeader(), StandardCharsets.UTF_8).strip();
    }

    private static byte[] body(WarcRecord record) throws IOException {
        var body = record instanceof WarcResponse response ? response.http().body() : record.body();
        return body.stream().readAllBytes();
    }

    /** The capture whose payload a revisit refers to; it has the same digest. */
    List<Capture> originals(Capture capture, WarcRecord revisit) throws IOException {
        var record = revisit.headers().first("WARC-Refers-To").orElse("");
        var url = revisit.headers().first("WARC-Refers-To-Target-URI").orElse("");
        return ofUrl(url).stream()
                .filter(each ->
                        record.equals("<" + each.record() + ">") && Objects.equals(each.digest(), capture.digest()))
                .toList();
    }

    private byte[] original(Capture capture, WarcRevisit revisit) throws IOException {
        var originals = originals(capture, revisit);
        if (originals.isEmpty()) {
            throw new NoSuchFileException(
                    capture.file(), null, "the capture that offset " + capture.offset() + " refers to is not there");
        }
        return read(originals.getFirst()).body();
    }

    private List<Capture> found(String index, String key, Function<Capture, String> keyOf) throws IOException {
        var found = new ArrayList<Capture>();
        for (var name : files.all()) {
            found.addAll(found(name, index, key, keyOf));
        }
        found.sort(NEWEST_FIRST);
        return found;
    }

    private List<Capture> found(WarcName name, String index, String key, Function<Capture, String> keyOf)
            throws IOException {
        try {
            var lines = files.index(name, index);
            if (lines.isPresent()) {
                return SortedLines.startingWith(lines.get(), key + " ").stream()
                        .map(Capture::parse)
                        .toList();
            }
        } catch (NoSuchFileException e) {
            // Deleted for its age just now.
            return List.of();
        }
        return files.captures(name).stream()
                .filter(capture -> keyOf.apply(capture).equals(key))
                .filter(capture -> index.equals(WarcName.IDS) || capture.kind() != Capture.Kind.GONE)
                .toList();
    }

    private static WarcName name(Capture capture) throws IOException {
        if (!capture.file().matches("[A-Za-z0-9-]+\\.warc\\.gz")) {
            throw new IOException("an index names the file '" + capture.file() + "', which is none of an archive");
        }
        return WarcName.of(capture.file(), WarcName.WARC);
    }
}
