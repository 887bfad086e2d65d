package io.newswire.enrich.metadata;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names behind the word for their author in Chinese and Japanese, within a line that says other things too. */
final class HanByline {
    private static final int LONGEST = 200;

    private static final String NAMES = "(\\p{IsHan}{2,4}(?:[、，,\\s]{1,3}\\p{IsHan}{2,4}){0,5})";
    /** "来源：新华社 作者：李明 王芳 责任编辑：赵强": what a colon follows is a label. */
    private static final Pattern LABELLED =
            Pattern.compile("(?:作者|撰文|執筆)[：:]\\s?" + NAMES + "(?=[、，,\\s|）)]|$)", Pattern.UNICODE_CHARACTER_CLASS);
    /** "新华社北京11月21日电（记者李明、王芳）". */
    private static final Pattern BRACKETED =
            Pattern.compile("[（(](?:本报)?(?:记者|記者)\\s?" + NAMES + "\\s?[）)]", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern BETWEEN = Pattern.compile("[、，,\\s]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Jobs, those who are not named, and who took the picture. */
    private static final Pattern NO_NAME =
            Pattern.compile("^(?:通讯员|实习|特约|见习|编辑|責任|责任|摄影|佚名|匿名|网络|本站|小编).*+|^.{1,3}[摄攝]$");

    private HanByline() {}

    /** Empty where none is said; only the first letters are looked at. */
    static List<String> names(String line) {
        var begin = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        return Stream.of(LABELLED, BRACKETED)
                .map(pattern -> pattern.matcher(begin))
                .filter(matcher -> matcher.find())
                .findFirst()
                .map(matcher -> BETWEEN.splitAsStream(matcher.group(1))
                        .filter(name -> !NO_NAME.matcher(name).matches())
                        .toList())
                .orElse(List.of());
    }
}
