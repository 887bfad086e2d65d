package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Elements whose own text begins with a word such as "By", whether the name is in it or beside it. */
final class Spoken {
    private static final int LONGEST = 120;
    private static final Set<String> WORDS = Set.of(
            "by",
            "written",
            "words",
            "von",
            "par",
            "por",
            "di",
            "door",
            "af",
            "av",
            "autor",
            "posted",
            "reported",
            "автор",
            "текст",
            "بقلم");

    /** "Article by": what it is that somebody wrote. */
    private static final Set<String> WORKS = Set.of("article", "story", "column", "review", "interview", "analysis");

    /** "This post was written by", as the beginning of a sentence that signs. */
    private static final Pattern SENTENCE = Pattern.compile(
            "This (?:article|post|blog post|story|column|essay|piece|guide) (?:was|is) (?:originally )?written by\\b ?");

    /** What tells of another work: "by Ada Brook and first published in 1946", but not of her, "who came here in 2012". */
    private static final Pattern IN_A_YEAR = Pattern.compile("^[^,.]* in [12]\\d{3}\\b");

    /** The same with commas and full stops in the names: "by Ada M. Brook, Ben Hill in 1946". */
    private static final Pattern NAMES_IN_A_YEAR =
            Pattern.compile("^(?:(?:\\p{Lu}[\\p{L}.'’-]*+|and|&|de|van|von|der),?+ )++in [12]\\d{3}\\b");

    /** Of ASCII, those that one of all these begins with: a bit for each. */
    private static final int LETTERS = Stream.of(WORDS, WORKS, Set.of("contributor", "this"))
            .flatMap(Set::stream)
            .filter(word -> word.charAt(0) < 0x80)
            .mapToInt(word -> 1 << word.charAt(0) - 'a')
            .reduce(0, (some, more) -> some | more);

    private Spoken() {}

    /** The line that it begins: its own text, with the next element's where it is but the word. */
    static String line(Element element) {
        var text = asByline(ShortText.of(element));
        if (text.indexOf(' ') >= 0 && !PersonNames.isLabel(text)) {
            return text;
        }
        if (isMarked(text) && element.nextSibling() instanceof TextNode beside && !beside.isBlank()) {
            return text + ' ' + CleanText.line(beside.getWholeText());
        }
        var next = element.nextElementSibling();
        return next == null ? text : text + ' ' + ShortText.of(next);
    }

    private static String asByline(String text) {
        var matcher = SENTENCE.matcher(text);
        if (!matcher.lookingAt()) {
            return text;
        }
        var who = text.substring(matcher.end());
        boolean another = IN_A_YEAR.matcher(who).lookingAt()
                || NAMES_IN_A_YEAR.matcher(who).lookingAt();
        return another ? text : ("Written by " + who).strip();
    }

    /** A label, and no word of a sentence that is emphasised. */
    private static boolean isMarked(String text) {
        return text.endsWith(":") || !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    /** Its first child that readers see: neither white space, nor a comment, nor a script. */
    private static @Nullable Node firstShown(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            var child = element.childNode(i);
            boolean shown = child instanceof TextNode text
                    ? !text.isBlank()
                    : child instanceof Element inner && isSeen(inner.normalName());
            if (shown) {
                return child;
            }
        }
        return null;
    }

    private static boolean isSeen(String tag) {
        return switch (tag) {
            case "script", "style", "link", "meta" -> false;
            default -> true;
        };
    }

    /** One of the words, as its first letter tells. */
    private static boolean mayBegin(char first) {
        int bit = (first | 0x20) - 'a';
        return first < 0x80 ? bit >= 0 && bit < 26 && (LETTERS >>> bit & 1) != 0 : Character.isLetter(first);
    }

    static boolean begins(Element element) {
        if (!(firstShown(element) instanceof TextNode shown)) {
            return false;
        }
        var text = shown.getWholeText();
        int from = 0;
        while (from < text.length() && text.charAt(from) <= ' ') {
            from++;
        }
        if (text.length() - from > LONGEST || from == text.length() || !mayBegin(text.charAt(from))) {
            return false;
        }
        int end = from;
        while (end < text.length() && end - from < 12 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean word = end - from >= 2 && (end == text.length() || !Character.isLetter(text.charAt(end)));
        if (!word) {
            return false;
        }
        var first = text.substring(from, end).toLowerCase(Locale.ROOT);
        return WORDS.contains(first)
                || WORKS.contains(first) && text.regionMatches(true, end, " by", 0, 3)
                || first.equals("this")
                        && SENTENCE.matcher(CleanText.line(text.substring(from)))
                                .lookingAt()
                || first.startsWith("contributo") && text.startsWith(":", end);
    }
}
