package io.newswire.cli.client;

import io.newswire.cli.sources.GivenUrl;
import io.newswire.contracts.FeedHeaders;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one outline.
 *
 * @param plain of no namespace, by their names in lower case: their spelling differs between programs
 * @param ours of our namespace
 */
record OpmlOutline(Map<String, String> plain, Map<String, String> ours) {

    static OpmlOutline of(XMLStreamReader xml) {
        var plain = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        var ours = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var value = xml.getAttributeValue(i).strip();
            var namespace = xml.getAttributeNamespace(i);
            if ((namespace == null || namespace.isEmpty())
                    && (!value.isEmpty() || xml.getAttributeLocalName(i).equalsIgnoreCase("xmlUrl"))) {
                plain.putIfAbsent(xml.getAttributeLocalName(i), value);
            } else if (!value.isEmpty() && Opml.NAMESPACE.equals(namespace)) {
                ours.put(xml.getAttributeLocalName(i), value);
            }
        }
        return new OpmlOutline(plain, ours);
    }

    @Nullable
    String feedUrl() {
        var url = plain.get("xmlUrl");
        return url == null || url.isEmpty() ? null : url;
    }

    /** It is to name a feed, and does not. */
    boolean lacksFeedUrl() {
        return plain.containsKey("xmlUrl") && feedUrl() == null;
    }

    @Nullable
    String pageUrl() {
        return plain.get("htmlUrl");
    }

    /** What people call it. {@code text} is required, so that it may be but the address, or in our own files the feed's. */
    @Nullable
    String title() {
        var title = plain.get("title");
        if (title != null || !ours.isEmpty()) {
            return title;
        }
        var text = plain.getOrDefault("text", plain.get("description"));
        return text == null || text.equals(feedUrl()) ? null : text;
    }

    /**
     * The feed, where this names one.
     *
     * @param folders that it lies in
     * @throws IllegalArgumentException when its address or a setting of ours cannot be understood
     */
    FeedSettings feed(String url, Collection<String> folders, Instant now) {
        return new FeedSettings(
                GivenUrl.of(url).value(),
                title(),
                tags(folders),
                language(),
                ours.containsKey("country") ? CountryCode.checked(ours.get("country")) : null,
                interval("minInterval"),
                interval("maxInterval"),
                ours.containsKey("fetchPages") ? Boolean.valueOf(ours.get("fetchPages")) : null,
                headers(),
                addedAt(now));
    }

    /** A list of comma-separated, slash-delimited categories (OPML 2.0); ours are whole, whatever they are made of. */
    private List<String> tags(Collection<String> folders) {
        var tags = new LinkedHashSet<>(folders);
        if (ours.containsKey("tags")) {
            tags.addAll(strings("tags"));
        } else {
            var category = plain.getOrDefault("category", "");
            tags.addAll(Arrays.stream(category.split("[,/]")).map(String::strip).toList());
        }
        tags.remove("");
        return List.copyOf(tags);
    }

    /** Other programs write all sorts of things there; what is no language tag is not worth losing a feed for. */
    private @Nullable String language() {
        var language = plain.get("language");
        try {
            return language == null ? null : LanguageTag.checked(language.replace('_', '-'));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Duration interval(String name) {
        try {
            return ours.containsKey(name) ? Duration.parse(ours.get(name)) : null;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " '" + ours.get(name) + "' is no ISO 8601 duration", e);
        }
    }

    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        for (var header : strings("headers")) {
            int colon = header.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("headers holds one that is not 'Name: value'");
            }
            var checked = HeaderField.checked(header.substring(0, colon), header.substring(colon + 1));
            headers.put(checked.getKey(), checked.getValue());
        }
        FeedHeaders.problem(headers).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return headers;
    }

    private Instant addedAt(Instant now) {
        try {
            return ours.containsKey("addedAt") ? Instant.parse(ours.get("addedAt")) : now;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("addedAt '" + ours.get("addedAt") + "' is no ISO 8601 instant", e);
        }
    }

    private List<String> strings(String name) {
        try {
            return ours.containsKey(name)
                    ? List.of(JsonCodec.of(String[].class).decode(ours.get(name).getBytes(StandardCharsets.UTF_8)))
                    : List.of();
        } catch (UndecodableException e) {
            throw new IllegalArgumentException(name + " is no JSON array of strings", e);
        }
    }
}
