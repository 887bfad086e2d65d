package io.newswire.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts of a feed, decoded once. */
final class FeedTexts {
    private final BaseUrls bases;

    FeedTexts(BaseUrls bases) {
        this.bases = bases;
    }

    /** RSS never says what its texts are: they may be markup, escaped or not. */
    @Nullable
    FeedText rss(@Nullable XmlElement element) {
        if (element == null) {
            return null;
        }
        var value = element.hasElements() ? XmlMarkup.inside(element, false) : element.text();
        return text(element, value, true);
    }

    /** The first child that has a text, looked for name by name; null where none has. */
    @Nullable
    FeedText first(XmlElement element, String... names) {
        return first(element, names, child -> child.name().startsWith("atom:") ? atom(child) : rss(child));
    }

    /** The same where all fields are Atom's. */
    @Nullable
    FeedText atomFirst(XmlElement element, String... names) {
        return first(element, names, this::atom);
    }

    private static @Nullable FeedText first(
            XmlElement element, String[] names, Function<XmlElement, @Nullable FeedText> reader) {
        for (var name : names) {
            for (var child : element.children(name)) {
                var text = reader.apply(child);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    /** The same as a string. */
    @Nullable
    String markup(XmlElement element, String... names) {
        var text = first(element, names);
        return text == null ? null : text.value();
    }

    /** Atom says it with {@code type}, and Atom 0.3 with {@code mode} too. */
    @Nullable
    FeedText atom(@Nullable XmlElement element) {
        if (element == null) {
            return null;
        }
        var type = lower(element.attribute("type"));
        boolean xml = type.contains("xhtml") || type.endsWith("+xml") || type.endsWith("/xml");
        boolean markup = xml || type.contains("html") || element.hasElements();
        var value = xml || element.hasElements() ? XmlMarkup.inside(unwrapped(element), xml) : element.text();
        return text(element, isEncoded(element, type, markup) ? decoded(value) : value, markup);
    }

    private @Nullable FeedText text(XmlElement element, @Nullable String value, boolean markup) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return new FeedText(markup ? bases.absolute(element, value) : value, markup);
    }

    /** XHTML stands in a {@code div} that is none of the text (RFC 4287, 3.1.1.3). */
    private static XmlElement unwrapped(XmlElement element) {
        var children = element.elements().toList();
        boolean wrapped = children.size() == 1
                && element.text() == null
                && children.getFirst().qName().replaceFirst("^.*:", "").equalsIgnoreCase("div");
        return wrapped ? children.getFirst() : element;
    }

    /** Anything that is neither text nor XML is in Base64 (RFC 4287, 4.1.3.3). */
    private static boolean isEncoded(XmlElement element, String type, boolean markup) {
        return lower(element.attribute("mode")).equals("base64")
                || !markup && type.indexOf('/') > 0 && !type.startsWith("text/");
    }

    /** The text that was encoded; what holds no encoded text is left as it is. */
    private static @Nullable String decoded(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            var bytes = Base64.getDecoder().decode(value.replaceAll("\\s+", ""));
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.isBlank() || text.indexOf('\0') >= 0 ? value : text.strip();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return value; // published plainly in spite of its type
        }
    }

    private static String lower(@Nullable String value) {
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }
}
