package io.newswire.enrich.topics;

import io.newswire.contracts.Article.MediaTopic;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The subject of an article by the top level of IPTC Media Topics, from what its newsroom says: the section, the folders of
 * the address, the keywords. The first of them that names a subject decides; two subjects are none. Thread-safe.
 */
public final class Topics {
    private Topics() {}

    /**
     * What the article is about, and who says so.
     *
     * @param source {@code section}, {@code url} or {@code keywords}
     */
    public record Told(MediaTopic topic, String source) {}

    /** Null when nothing names a subject. */
    public static @Nullable Told of(@Nullable String section, @Nullable String url, List<String> keywords) {
        var desk = section == null ? null : Desks.named(section);
        if (desk != null) {
            return told(desk, "section", 0.9);
        }
        for (var folder : folders(url)) {
            var topic = Desks.ofFolder(folder);
            if (topic != null) {
                return told(topic, "url", 0.9);
            }
        }
        var topics = new HashSet<Topic>();
        for (var keyword : keywords) {
            var topic = Desks.called(keyword);
            if (topic != null) {
                topics.add(topic);
            }
        }
        return topics.size() == 1 ? told(topics.iterator().next(), "keywords", 0.8) : null;
    }

    private static Told told(Topic topic, String source, double confidence) {
        return new Told(new MediaTopic(topic.code(), topic.label(), confidence), source);
    }

    /** Of the path, without its last part, which is the article's own; the nearest to the article first. */
    private static List<String> folders(@Nullable String url) {
        try {
            var path = new URI(url == null ? "" : url).getPath();
            if (path == null || path.indexOf('/') < 0) {
                return List.of();
            }
            return Arrays.asList(path.substring(0, path.lastIndexOf('/')).split("/"))
                    .reversed();
        } catch (URISyntaxException e) {
            // What canonicalisation let through and this class cannot read has no folders that would tell anything.
            return List.of();
        }
    }
}
