package io.newswire.e2e.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that are right, to be changed. */
final class Seeds {
    private static final Path GOLDEN = Path.of("..", "contracts", "src", "test", "resources", "golden");

    static final List<byte[]> FEEDS = bytes("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>News &amp; views</title><link>https://news.example/</link><language>en-GB</language><ttl>30</ttl>
            <skipHours><hour>3</hour></skipHours>
            <item><title>Harbour bridge reopens</title><link>https://news.example/2026/bridge?utm_source=rss</link>
            <guid isPermaLink="false">n17</guid><pubDate>Tue, 24 Nov 2026 09:30:00 +0100</pubDate><dc:creator>Ada Lind</dc:creator>
            <category>Ports</category><description>&lt;p&gt;Open &amp;amp; free.&lt;/p&gt;</description>
            <content:encoded><![CDATA[<p>The bridge is <b>open</b>.</p>]]></content:encoded></item></channel></rss>""", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/" xml:lang="sv"><title type="html">&lt;b&gt;News</title>
            <link rel="self" href="/atom"/><link rel="hub" href="https://hub.example/"/><updated>2026-11-24T09:30:00Z</updated>
            <entry><id>tag:news.example,2026:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Bridge</div></title>
            <link href="2026/bridge"/><published>2026-11-24T09:30:00+01:00</published><author><name>Bo Ek</name></author>
            <content type="html">&lt;p&gt;Open&lt;/p&gt;</content></entry></feed>""", """
            {"version":"https://jsonfeed.org/version/1.1","title":"News","language":"en","items":[{"id":"1","url":"https://news.example/1",
            "title":"Bridge","date_published":"2026-11-24T09:30:00Z","authors":[{"name":"Ada"}],"tags":["ports"],"content_html":"<p>Open</p>"}]}""", """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://news.example/1</loc><lastmod>2026-11-24</lastmod><n:news><n:publication><n:name>News</n:name>
            <n:language>en</n:language></n:publication><n:publication_date>2026-11-24T09:30Z</n:publication_date><n:title>Bridge</n:title></n:news></url></urlset>""", """
            <sitemapindex><sitemap><loc>https://news.example/s1.xml.gz</loc><lastmod>2026-11-24T09:30:00Z</lastmod></sitemap></sitemapindex>""", """
            https://news.example/1
            https://news.example/2""");

    static final List<byte[]> PAGES = bytes("""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour bridge reopens | News</title>
            <link rel="canonical" href="https://news.example/2026/bridge"><meta property="og:title" content="Harbour bridge reopens">
            <meta name="author" content="Ada Lind"><meta property="article:published_time" content="2026-11-24T09:30:00+01:00">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour bridge reopens",
            "datePublished":"2026-11-24T09:30:00+01:00","author":[{"@type":"Person","name":"Ada Lind","url":"/ada"}],
            "publisher":{"@type":"Organization","name":"News","logo":{"url":"/l.png"}},"image":["https://news.example/b.jpg"],
            "articleSection":"Ports","keywords":"bridges, ports","isAccessibleForFree":true}</script></head>
            <body><header><nav><a href="/">Home</a><a href="/ports">Ports</a></nav></header>
            <article><h1>Harbour bridge reopens</h1><p class="byline">By <a rel="author" href="/ada">Ada Lind</a>, Reporter</p>
            <time datetime="2026-11-24T09:30">24 November 2026</time>
            <p>EKVIK (Reuters) – After two years of work the bridge over the harbour of Ekvik is open again, said the port on Tuesday.</p>
            <h2>What it cost</h2><p>Some <a href="/cost">forty million</a> went into it, said Bo Ek, who led the works from their first day.</p>
            <blockquote>We did not think that it would take so long, and I would not do it again, said the mayor of the town.</blockquote>
            <ul><li>Two lanes, of which one is for buses</li><li>A path for cyclists</li></ul>
            <table><tr><th>Year</th><th>Cost</th></tr><tr><td>2025</td><td>12 million</td></tr></table>
            <figure><img src="/b.jpg" alt="The bridge"><figcaption>The bridge. Photo: C. Dahl</figcaption></figure>
            <p>Traffic flows again since the morning, and the first ship passed below the bridge at noon, watched by hundreds.</p>
            </article><aside><h3>Read more</h3><a href="/1">One</a></aside><footer>© News</footer></body></html>""", """
            <html><body><h1>桥梁重新开放</h1><p>经过两年的施工，海港大桥于星期二重新开放，港口管理局表示。市长说，工程花费四千万，比计划多出一千万。</p>
            <p>第一艘船在中午从桥下通过，数百人观看。交通自早晨起恢复正常，公共汽车也重新运行。</p></body></html>""", """
            <div itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">جسر الميناء يفتح</h1>
            <p itemprop="articleBody">بعد عامين من العمل فتح الجسر فوق الميناء مرة أخرى، قال الميناء يوم الثلاثاء، وعبرت أول سفينة عند الظهر.</p></div>""", """
            Harbour bridge reopens
            By Ada Lind
            24 November 2026

            After two years of work the bridge over the harbour is open again, said the port on Tuesday. Traffic flows.""");

    static final List<byte[]> ADDRESSES = bytes(
            "https://www.example.org/news/2026/11/24/a-headline.html?id=42&utm_source=rss#top",
            "http://user:pw@Bücher.example:8080/a/./b/../c%2f%41?x=1&&y=%zz;z",
            "https://[2001:db8::1]:443//double//slash/?q=a+b",
            "https://例え。テスト/記事/１?ページ=2",
            "https://amp.news.example/2026/bridge/amp/index.html;jsessionid=0A1B?amp=1",
            "https://www.google.com/url?q=https%3A%2F%2Fm.a.example%2Fx.amp.html%3Fid%3D1",
            "https://www-a-example.cdn.ampproject.org/c/s/l.facebook.com/l.php?u=https://a.example/#!/news/1");

    static final List<byte[]> ROBOTS = bytes("""
            User-agent: *
            Disallow: /private/*.html$
            Allow: /private/open
            Crawl-delay: 2.5

            User-agent: Newswire
            User-agent: other
            Disallow: /%7Ejoe/
            Sitemap: https://news.example/sitemap.xml # all
            """, "\ufeffuser-agent:Newswire\rdisallow:\rallow:/a*b*c*d*e$\r");

    static final List<byte[]> OPML = bytes("""
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0" xmlns:n="urn:newswire:opml:1"><head><title>Feeds</title></head><body>
            <outline text="Ports"><outline type="rss" text="News &amp; views" xmlUrl="https://news.example/rss" htmlUrl="https://news.example/"
            language="en" category="/a,b" n:country="SE"/></outline><outline text="Page" htmlUrl="https://b.example/"/></body></opml>""", """
            <opml version=1.0><body><outline text=R&D xmlurl="https://a.example/?a=1&b=2"></body></opml>""");

    private Seeds() {}

    /** A record of each kind. */
    static List<byte[]> records() {
        try (var files = Files.list(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Seeds::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> bytes(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(UTF_8)).toList();
    }
}
