package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedEntry;
import io.newswire.ingest.feed.Parsed.ParsedFeed;
import io.newswire.ingest.feed.Parsed.Unparseable;
import java.nio.charset.StandardCharsets;

/** Small feeds of our own. */
final class Feeds {
    static final String URL = "https://news.example/feeds/all.xml";

    static final String RSS = """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel>
                <title>The Harbour Post</title>
                <link>https://news.example/</link>
                <language>en-gb</language>
                <item>
                  <title>Ferries &amp;amp; trains stop at noon</title>
                  <link>https://news.example/2026/ferries?page=1&amp;part=2</link>
                  <guid isPermaLink="false">post-4711</guid>
                  <dc:creator>Ada Quay</dc:creator>
                  <dc:creator>Ben Mole</dc:creator>
                  <category>Transport</category>
                  <category>Local</category>
                  <pubDate>Tue, 03 Mar 2026 09:30:00 +0100</pubDate>
                  <description><![CDATA[<p>All <b>lines</b> stop.</p><p>Buses&nbsp;run.</p>]]></description>
                </item>
                <item>
                  <title>Without a link</title>
                </item>
                <item>
                  <title>Guid is the link</title>
                  <guid>https://news.example/guid-only</guid>
                  <author>desk@news.example (Cleo Pier)</author>
                </item>
                <item>
                  <title>Relative</title>
                  <link>/relative/story</link>
                </item>
              </channel>
            </rss>
            """;

    static final String ATOM = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://blatt.example/a/">
              <title>Das Blatt</title>
              <id>urn:blatt</id>
              <updated>2026-03-03T10:00:00Z</updated>
              <entry>
                <title type="text">5 &lt; 7 stimmt</title>
                <link rel="self" href="https://blatt.example/entry.atom"/>
                <link href="b/eins.html"/>
                <id>urn:blatt:1</id>
                <author><name>Dora Kai</name></author>
                <category term="Politik"/>
                <published>2026-03-01T12:00:00+02:00</published>
                <updated>2026-03-02T12:00:00Z</updated>
                <summary type="html">Ein &lt;i&gt;kurzer&lt;/i&gt; Text</summary>
              </entry>
            </feed>
            """;

    static final String RSS_1 = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://rdf.example/"><title>Triples</title><link>https://rdf.example/</link></channel>
              <item rdf:about="https://rdf.example/one">
                <title>One</title><link>https://rdf.example/one</link>
                <dc:date>2026-02-01T08:00:00Z</dc:date><dc:subject>Graphs</dc:subject><dc:creator>Eve</dc:creator>
                <dc:language>fr</dc:language>
              </item>
              <item rdf:about="https://rdf.example/two"><title>Two</title></item>
            </rdf:RDF>
            """;

    static final String RSS_091 = """
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">
            <rss version="0.91"><channel><title>Old &eacute;tude</title><link>https://old.example/</link>
              <item><title>Salt & pepper</title><link>https://old.example/1</link></item>
            </channel></rss>
            """;

    static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": "1", "title": "One",
             "url": "https://a.example/1", "date_published": "2026-03-01T10:00:00Z", "tags": ["a"], "authors": [{"name": "A"}],
             "attachments": [{"url": "https://a.example/1.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5}]}]}
            """;

    static final String SITEMAP = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://a.example/1</loc><lastmod>2026-03-01</lastmod>
                <news:news><news:title>One</news:title><news:keywords>a,b</news:keywords></news:news></url>
            </urlset>
            """;

    private Feeds() {}

    static Parsed parse(String feed) {
        return new FeedParser().parse(feed.getBytes(StandardCharsets.UTF_8), "application/xml", URL);
    }

    static ParsedFeed parsed(String feed) {
        return parsed(feed.getBytes(StandardCharsets.UTF_8), "application/xml");
    }

    static ParsedFeed parsed(byte[] feed, String contentType) {
        var parsed = new FeedParser().parse(feed, contentType, URL);
        assertThat(parsed).isInstanceOf(ParsedFeed.class);
        return (ParsedFeed) parsed;
    }

    static String reason(String feed) {
        var parsed = parse(feed);
        assertThat(parsed).isInstanceOf(Unparseable.class);
        return ((Unparseable) parsed).reason();
    }

    static FeedEntry only(ParsedFeed feed) {
        assertThat(feed.entries()).hasSize(1);
        return feed.entries().getFirst().entry();
    }

    /** An RSS 2.0 feed with this inside its only item. */
    static String rssItem(String inside) {
        return "<rss version=\"2.0\"><channel><title>T</title><link>https://news.example/home/</link><item>" + inside
                + "</item></channel></rss>";
    }
}
