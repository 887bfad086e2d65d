package io.newswire.contracts;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Query parameters that say how a reader came, and never what is read. Each is documented by the product that adds it, and
 * has a name that nobody else would choose: ambiguous ones (ref, source, cid, cmpid, ocid, s) are none.
 */
final class TrackingParameter {
    private static final Set<String> PREFIXES =
            Set.of("utm_", "mtm_", "hsa_", "guce_", "bsft_", "sfmc_", "__hs", "fb_action_");

    /** Click ids of advertising networks. */
    private static final String ADVERTISING =
            "fbclid gclid gclsrc gad_source gad_campaignid gbraid wbraid dclid msclkid "
                    + "yclid ymclid ysclid twclid ttclid rdt_cid sccid li_fat_id epik srsltid _openstat s_kwcid ef_id irclickid "
                    + "irgwc wickedid tblci dicbo obclid ndclid syclid unicorn_click_id zanpid";

    /** Added by buttons, apps and frames through which a link was passed on. */
    private static final String SHARING =
            "igshid igsh __twitter_impression guccounter mibextid soc_src soc_trk sr_share "
                    + "fb_ref fb_source _branch_match_id _branch_referrer usqp amp_js_v amp_gsa";

    /** Campaigns as tools for web analytics name them. */
    private static final String ANALYTICS = "_ga _gl _gac xtor ns_campaign ns_mchannel ns_source ns_linkname ns_fee "
            + "at_campaign at_medium at_campaign_type at_custom1 at_custom2 at_custom3 at_custom4 at_link_id at_link_type "
            + "at_link_origin at_format at_ptr_name at_bbc_team pk_campaign pk_kwd pk_keyword pk_source pk_medium "
            + "pk_content pk_cid piwik_campaign piwik_kwd piwik_keyword matomo_campaign matomo_kwd matomo_keyword "
            + "matomo_source matomo_medium matomo_content matomo_cid ga_source ga_medium ga_term ga_content ga_campaign "
            + "ga_place itm_source itm_medium itm_campaign itm_content wt_mc wt_zmc wt.mc_id wt.mc_ev wt.tsrc";

    /** Added to the links of mailings. */
    private static final String NEWSLETTERS = "mc_cid mc_eid _hsenc _hsmi hsctatracking mkt_tok vero_id vero_conv "
            + "oly_anon_id oly_enc_id __s _kx ml_subscriber ml_subscriber_hash ck_subscriber_id elqtrackid elqtrack "
            + "elqcampaignid dm_i trk_contact trk_msg trk_module trk_sid omnisendcontactid";

    private static final Set<String> NAMES = Set.copyOf(Stream.of(ADVERTISING, SHARING, ANALYTICS, NEWSLETTERS)
            .flatMap(names -> Stream.of(names.split(" ")))
            .toList());

    private TrackingParameter() {}

    static boolean tracks(String name, String value) {
        var lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower)
                || PREFIXES.stream().anyMatch(lower::startsWith)
                // From posts that Twitter embeds. With any other value it may be anybody's.
                || lower.equals("ref_src") && value.startsWith("twsrc");
    }
}
