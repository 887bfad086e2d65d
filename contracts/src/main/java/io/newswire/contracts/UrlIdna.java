package io.newswire.contracts;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.IDNA.Error;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of hosts in ASCII, by UTS 46 with the flags of the WHATWG URL Standard: non-transitional, so that {@code ß} and
 * {@code ss} name different hosts, as the registries have it (IDNA 2008).
 */
final class UrlIdna {
    /** Large: loaded only for a name that needs it. */
    private static final class Uts46 {
        private static final IDNA INSTANCE = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
                | IDNA.NONTRANSITIONAL_TO_UNICODE
                | IDNA.CHECK_BIDI
                | IDNA.CHECK_CONTEXTJ);
    }

    /** Names in use break these rules; lengths are checked by our own. */
    private static final Set<Error> FORGIVEN = EnumSet.of(
            Error.LEADING_HYPHEN,
            Error.TRAILING_HYPHEN,
            Error.HYPHEN_3_4,
            Error.EMPTY_LABEL,
            Error.LABEL_TOO_LONG,
            Error.DOMAIN_NAME_TOO_LONG);

    private UrlIdna() {}

    /**
     * In lower case. What is left to be refused, such as a space, is refused by its own rule.
     *
     * @param given as the address has it, for the message
     */
    static String ascii(String host, String given) {
        var lower = host.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        var ascii = new StringBuilder();
        var info = new IDNA.Info();
        Uts46.INSTANCE.nameToASCII(host, ascii, info);
        var errors =
                info.getErrors().stream().filter(e -> !FORGIVEN.contains(e)).toList();
        if (!errors.isEmpty()) {
            throw invalid(
                    given, " " + errors.toString().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return ascii.toString().toLowerCase(Locale.ROOT);
    }

    static UrlRefused invalid(String host, String why) {
        return new UrlRefused("host", "its host '" + UrlSteps.shown(host) + "' is not a valid name" + why);
    }

    /** Nothing to map, and no label that claims to be Punycode. */
    private static boolean isPlain(String lower) {
        return lower.chars().allMatch(c -> c < 0x80) && !lower.startsWith("xn--") && !lower.contains(".xn--");
    }
}
