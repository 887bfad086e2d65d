package io.newswire.store.console;

import io.newswire.store.query.DeadLetterDetail;
import io.newswire.store.query.DeadLetterFilter.Wanted;
import io.newswire.store.query.DeadLetterHeader;
import io.newswire.store.query.FoundDeadLetter;
import io.newswire.store.query.FoundDeadLetter.State;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * One dead letter, with its bytes as text where they are text, and as numbers where they are not.
 *
 * @param value the first of it
 */
@SuppressWarnings("ArrayRecordComponent")
record DeadLetterView(DeadLetterDetail detail, byte[] value) {
    private static final int BYTES_A_LINE = 16;
    private static final int MOST_LINES = 256;
    /** Bytes of a character that the cut may have divided. */
    private static final int LONGEST_CHARACTER = 3;

    FoundDeadLetter letter() {
        return detail.letter();
    }

    List<DeadLetterHeader> headers() {
        return DeadLetterHeader.decode(letter().headers());
    }

    static String text(DeadLetterHeader header) {
        return header.text() != null
                ? visible(header.text())
                : header.base64() != null ? "base64: " + header.base64() : "(no value)";
    }

    static String origin(FoundDeadLetter letter) {
        return letter.originTopic() == null
                ? "unknown"
                : letter.originTopic() + " / " + letter.originPartition() + " / " + letter.originOffset();
    }

    static String link(String letter) {
        return DeadLetterPages.ALL + "/" + letter;
    }

    /** To be saved, byte for byte. */
    String valueLink() {
        return "/api/dead-letters/" + letter().letter() + "/value";
    }

    String settle() {
        var state = letter().state() == State.DISCARDED ? Wanted.DISCARDED : Wanted.OPEN;
        return SearchLink.NONE
                .with("state", SettleView.word(state))
                .with("letter", letter().letter())
                .of(DeadLetterPages.ALL + "/settle");
    }

    boolean canBeSettled() {
        return letter().state() != State.REDRIVEN;
    }

    /** Whether more of the value is stored than is here. */
    boolean isCut() {
        return Objects.requireNonNullElse(letter().valueBytes(), 0) > shownBytes();
    }

    private boolean isPart() {
        return Objects.requireNonNullElse(letter().valueBytes(), 0) > value.length;
    }

    private int shownBytes() {
        return isText() ? value.length : Math.min(value.length, BYTES_A_LINE * MOST_LINES);
    }

    String shown() {
        return isText() ? visible(decoded(value.length)) : dump();
    }

    /** UTF-8, but for a character at the end that was cut, and without most control characters. */
    boolean isText() {
        int most = isPart() ? Math.min(LONGEST_CHARACTER, value.length) : 0;
        for (int cut = 0; cut <= most; cut++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(value, 0, value.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                // Perhaps with a byte less.
            }
        }
        return false;
    }

    private String decoded(int length) {
        return new String(value, 0, length, StandardCharsets.UTF_8);
    }

    /** Control characters, and those that turn the direction of a text, as what they are called. */
    private static String visible(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean harmless =
                    c == '\n' || c == '\t' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
            if (harmless) {
                shown.appendCodePoint(c);
            } else {
                shown.append("\\u{").append(Integer.toHexString(c)).append('}');
            }
        });
        return shown.toString();
    }

    /** As hexdump does: place, bytes, characters. */
    private String dump() {
        var hex = HexFormat.ofDelimiter(" ");
        var lines = new StringBuilder();
        for (int at = 0; at < shownBytes(); at += BYTES_A_LINE) {
            int end = Math.min(at + BYTES_A_LINE, value.length);
            lines.append(HexFormat.of().toHexDigits(at, 6)).append("  ");
            lines.append(String.format("%-48s ", hex.formatHex(value, at, end)));
            for (int i = at; i < end; i++) {
                lines.append(value[i] >= ' ' && value[i] < 0x7f ? (char) value[i] : '.');
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
