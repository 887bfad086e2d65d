package io.newswire.ingest.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files that come with an entry or a feed: enclosures, Media RSS, and which of them is its picture. */
final class FeedMedia {
    private static final int MAX_FILES = 100;
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final Pattern IMAGE = Pattern.compile("(?i)\\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])");

    private final BaseUrls bases;

    FeedMedia(BaseUrls bases) {
        this.bases = bases;
    }

    /** Each address once. */
    List<FeedEnclosure> enclosures(XmlElement element) {
        var found = new LinkedHashMap<String, FeedEnclosure>();
        element.children("enclosure").forEach(file -> add(found, file, "url"));
        Stream.of("link", "atom:link")
                .flatMap(name -> element.children(name).stream())
                .filter(link -> "enclosure".equalsIgnoreCase(link.attribute("rel")))
                .forEach(link -> add(found, link, "href"));
        contents(element).filter(file -> !isImage(file)).forEach(file -> add(found, file, "url"));
        return List.copyOf(found.values());
    }

    private void add(Map<String, FeedEnclosure> found, XmlElement file, String address) {
        var url = bases.link(file, file.attribute(address));
        if (url != null && found.size() < MAX_FILES) {
            var length = file.attribute(file.name().equals("media:content") ? "fileSize" : "length");
            found.putIfAbsent(url, new FeedEnclosure(url, file.attribute("type"), length(length)));
        }
    }

    /** Null where it is no number of bytes. */
    static @Nullable Long length(@Nullable String length) {
        return length != null && LENGTH.matcher(length).matches() ? Long.valueOf(length) : null;
    }

    /** What iTunes or Media RSS give as the picture, absolute; null where they give none. */
    @Nullable
    String image(XmlElement element) {
        var itunes = element.child("itunes:image");
        if (itunes != null) {
            var href = itunes.attribute("href");
            return bases.link(itunes, href == null ? itunes.text() : href);
        }
        return Stream.concat(contents(element).filter(FeedMedia::isImage), thumbnails(element))
                .map(file -> bases.link(file, file.attribute("url")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<XmlElement> contents(XmlElement element) {
        return Stream.concat(
                element.children("media:content").stream(),
                element.children("media:group").stream().flatMap(group -> group.children("media:content").stream()));
    }

    private static Stream<XmlElement> thumbnails(XmlElement element) {
        var inside = Stream.concat(element.children("media:group").stream(), contents(element));
        return Stream.concat(Stream.of(element), inside).flatMap(around -> around.children("media:thumbnail").stream());
    }

    private static boolean isImage(XmlElement file) {
        var medium = file.attribute("medium");
        var type = file.attribute("type");
        var url = file.attribute("url");
        if (medium != null || type != null) {
            return "image".equals(medium) || type != null && type.startsWith("image/");
        }
        return url != null && IMAGE.matcher(url).find();
    }
}
