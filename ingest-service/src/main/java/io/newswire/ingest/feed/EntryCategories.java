package io.newswire.ingest.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCSubject;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry's categories and its Dublin Core subjects, each once. */
final class EntryCategories {
    private static final int MAX_NAME = 300;
    private static final int MAX_CATEGORIES = 50;

    private EntryCategories() {}

    static List<String> of(SyndEntry entry, @Nullable DCModule dublinCore) {
        var own = entry.getCategories().stream().map(SyndCategory::getName);
        var subjects = dublinCore == null
                ? Stream.<String>empty()
                : dublinCore.getSubjects().stream().map(DCSubject::getValue);
        return Stream.concat(own, subjects)
                .map(name -> PlainText.ofHtml(name, MAX_NAME))
                .filter(Objects::nonNull)
                .distinct()
                .limit(MAX_CATEGORIES)
                .toList();
    }
}
