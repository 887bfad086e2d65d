package io.newswire.ingest.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of authors. RSS asks for an e-mail address with the name in brackets; only the name is of use. */
final class EntryAuthors {
    private static final int MAX_NAME = 300;
    private static final int MAX_AUTHORS = 20;
    private static final Pattern EMAIL_THEN_NAME = Pattern.compile("[^\\s@]+@[^\\s@]+\\s*\\(([^()]+)\\)");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private EntryAuthors() {}

    static List<String> of(SyndEntry entry, @Nullable DCModule dublinCore) {
        var given = new ArrayList<@Nullable String>();
        entry.getAuthors().stream().map(SyndPerson::getName).forEach(given::add);
        if (dublinCore != null) {
            given.addAll(dublinCore.getCreators());
        }
        if (given.isEmpty()) {
            given.add(entry.getAuthor());
        }
        return given.stream()
                .map(EntryAuthors::name)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MAX_AUTHORS)
                .toList();
    }

    /** Null where there is no name in it. */
    static @Nullable String name(@Nullable String given) {
        var text = PlainText.ofHtml(given, MAX_NAME);
        if (text == null || EMAIL.matcher(text).matches()) {
            return null;
        }
        var both = EMAIL_THEN_NAME.matcher(text);
        return both.matches() ? both.group(1).strip() : text;
    }
}
