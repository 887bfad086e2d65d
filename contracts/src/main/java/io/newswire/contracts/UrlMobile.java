package io.newswire.contracts;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hosts that serve a site's articles to telephones or as AMP, under the same paths. Their articles go by the site's
 * {@code www.} host, where most sites either are or lead from. Only for an address that names one article, and never where
 * the label may be somebody's own: {@code amp.com.au} is a company, {@code m.blogspot.com} a person.
 */
final class UrlMobile {
    private static final Pattern HOST = Pattern.compile("(m|mobile|amp)\\.(?<site>.+)");
    private static final Pattern WIKI =
            Pattern.compile("(?<language>[a-z-]+)\\.m\\.(?<site>(wikipedia|wikinews)\\.org)");

    /** One name below a common suffix, such as example.com; a short one below a country may be a suffix itself. */
    private static final Pattern SITE = Pattern.compile(
            "[^.]+\\.[a-z]{3,}|[^.]{4,}\\.[a-z]{2}|[^.]+\\.(co|com|org|net|or|ne|go|gov|ac|edu)\\.[a-z]{2}");

    private static final Set<String> SUFFIXES_OF_FOUR = Set.of("info", "asso", "priv", "club", "press");

    /** Those below which people and companies choose a name. */
    private static final Set<String> PLATFORMS =
            Set.of(("blogspot.com wordpress.com tumblr.com substack.com medium.com "
                            + "livejournal.com typepad.com weebly.com wixsite.com squarespace.com webflow.io ghost.io "
                            + "beehiiv.com github.io gitlab.io netlify.app vercel.app pages.dev workers.dev web.app "
                            + "firebaseapp.com herokuapp.com azurewebsites.net cloudfront.net amazonaws.com fly.dev "
                            + "onrender.com over-blog.com hatenablog.com blogger.com ameblo.jp jimdo.com strikingly.com "
                            + "uk.com us.com eu.com de.com gb.net cn.com")
                    .split(" "));

    private UrlMobile() {}

    static UrlParts desktop(UrlParts url, UrlSteps steps) {
        var host = url.port().isEmpty() ? site(url.host()) : url.host();
        if (host.equals(url.host()) || !UrlSlug.isDistinctive(lastNamed(url.path()))) {
            return url;
        }
        steps.add("mobile or AMP host of " + host);
        return url.withHost(host);
    }

    private static String site(String host) {
        var wiki = WIKI.matcher(host);
        if (wiki.matches()) {
            return wiki.group("language") + "." + wiki.group("site");
        }
        var mobile = HOST.matcher(host);
        return mobile.matches() && isOneSite(mobile.group("site")) ? "www." + mobile.group("site") : host;
    }

    private static boolean isOneSite(String site) {
        return SITE.matcher(site).matches()
                && !PLATFORMS.contains(site)
                && !SUFFIXES_OF_FOUR.contains(site.substring(0, site.indexOf('.')));
    }

    /** The last segment that is not empty. */
    private static String lastNamed(String path) {
        var trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }
}
