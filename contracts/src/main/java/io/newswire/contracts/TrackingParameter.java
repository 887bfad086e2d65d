package io.newswire.contracts;

import java.util.Locale;
import java.util.Set;

/** Query parameters that say how a reader came, and never what is read. Ambiguous names (ref, source, cid) are none. */
final class TrackingParameter {
    private static final Set<String> PREFIXES = Set.of("utm_", "mtm_", "hsa_", "guce_");

    private static final Set<String> ADVERTISING = Set.of(
            "fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid ysclid twclid ttclid li_fat_id epik srsltid _openstat"
                    .split(" "));
    private static final Set<String> SHARING = Set.of("igshid", "igsh", "__twitter_impression", "guccounter");
    private static final Set<String> ANALYTICS =
            Set.of(("_ga _gl xtor ns_campaign ns_mchannel ns_source ns_linkname ns_fee at_campaign at_medium "
                            + "pk_campaign pk_kwd pk_keyword pk_source pk_medium pk_content pk_cid")
                    .split(" "));
    private static final Set<String> NEWSLETTERS = Set.of(
            "mc_cid mc_eid _hsenc _hsmi hsctatracking mkt_tok vero_id vero_conv oly_anon_id oly_enc_id".split(" "));

    private TrackingParameter() {}

    static boolean isNamed(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return ADVERTISING.contains(lower)
                || SHARING.contains(lower)
                || ANALYTICS.contains(lower)
                || NEWSLETTERS.contains(lower)
                || PREFIXES.stream().anyMatch(lower::startsWith);
    }
}
