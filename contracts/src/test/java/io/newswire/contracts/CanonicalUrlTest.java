package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "HTTPS://Example.ORG/News -> https://example.org/News",
                "https://example.org -> https://example.org/",
                "https://example.org:443/a -> https://example.org/a",
                "http://example.org:80/a -> http://example.org/a",
                "http://example.org:/a -> http://example.org/a",
                "http://example.org:443/a -> http://example.org:443/a",
                "http://example.org:0080/a -> http://example.org/a",
                "https://me:secret@example.org/a -> https://example.org/a",
                "https://a@b@example.org/a -> https://example.org/a",
                "https://example.org./a -> https://example.org/a",
                "https://bücher.example/a -> https://xn--bcher-kva.example/a",
                "https://BÜCHER。example/a -> https://xn--bcher-kva.example/a",
                "https://example.org/a#part -> https://example.org/a",
                "https://example.org/a?#part -> https://example.org/a",
                "https:\\\\example.org\\a\\b -> https://example.org/a/b",
                "http:/example.org/a -> http://example.org/a",
                "http:example.org/a -> http://example.org/a",
                "http:///example.org/a -> http://example.org/a",
                "http:\\/\\example.org/a -> http://example.org/a",
                "https://a%2eorg/ -> https://a.org/",
                "https://b%C3%BCcher.example/a -> https://xn--bcher-kva.example/a",
                "https://faß.de/a -> https://xn--fa-hia.de/a",
                "https://XN--BCHER-KVA.example/a -> https://xn--bcher-kva.example/a",
                "https://ex\u00adample.org/a -> https://example.org/a",
                "https://☃.example/a -> https://xn--n3h.example/a",
                "https://ｅｘａｍｐｌｅ．org/a -> https://example.org/a",
                "https://r3---sn-ab.example/a -> https://r3---sn-ab.example/a",
                "http://192.0.2.7/a -> http://192.0.2.7/a",
                "http://[2001:DB8:0:0:1:0:0:0]/a -> http://[2001:db8:0:0:1::]/a",
                "http://[0:0:0:0:0:0:0:1]:8080/ -> http://[::1]:8080/",
                "http://[::ffff:192.0.2.7]/ -> http://192.0.2.7/",
            })
    void the_origin_has_one_spelling(String given, String canonical) {
        assertThat(CanonicalUrl.of(given)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "https://a.org/x/./y/../z -> https://a.org/x/z",
                "https://a.org/x/.. -> https://a.org/",
                "https://a.org/x/. -> https://a.org/x/",
                "https://a.org/../../x -> https://a.org/x",
                "https://a.org/x/%2e%2E/y -> https://a.org/y",
                "https://a.org//x//y/ -> https://a.org//x//y/",
                "https://a.org/%7euser/%41%2f%c3%bc -> https://a.org/~user/A%2F%C3%BC",
                "https://a.org/über uns -> https://a.org/%C3%BCber%20uns",
                "https://a.org/a|b[c]^`{d}<e>\"f -> https://a.org/a%7Cb%5Bc%5D%5E%60%7Bd%7D%3Ce%3E%22f",
                "https://a.org/100%/%%32%65 -> https://a.org/100%25/%252e",
                "https://a.org/don't;v=1,2:3@4!$&()*+= -> https://a.org/don't;v=1,2:3@4!$&()*+=",
            })
    void the_path_has_one_spelling(String given, String canonical) {
        assertThat(CanonicalUrl.of(given)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "https://a.org/?utm_source=rss&id=5&utm_medium=feed -> https://a.org/?id=5",
                "https://a.org/?UTM%5FSource=rss -> https://a.org/",
                "https://a.org/?b=2&a=1&fbclid=x -> https://a.org/?b=2&a=1",
                "https://a.org/?p=7&amp;utm_medium=rss&amp;page=2 -> https://a.org/?p=7&amp;page=2",
                "https://a.org/?gclid -> https://a.org/",
                "https://a.org/?&a=1&& -> https://a.org/?a=1",
                "https://a.org/?q=a+b%20c d'e -> https://a.org/?q=a+b%20c%20d%27e",
                "https://a.org/?u=http://b.org/?x=1 -> https://a.org/?u=http://b.org/?x=1",
                "https://a.org/?tx[id]=5\\ -> https://a.org/?tx%5Bid%5D=5%5C",
            })
    void the_query_has_one_spelling_without_tracking(String given, String canonical) {
        assertThat(CanonicalUrl.of(given)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.org/?id=5",
                "https://a.org/?p=5&page=2",
                "https://a.org/?utm_source=rss;id=5",
                "https://a.org/?ref=home&source=x&cid=9&article=1",
                "https://a.org/?utm=1",
                "https://www.a.org/index.php?id=5",
                "https://www.a.org/x",
                "https://a.org/x/",
                "http://a.org/x",
                "https://a.org/?a=%26b",
                "https://my_host.a.org/",
            })
    void what_may_name_another_article_is_kept(String url) {
        assertThat(CanonicalUrl.of(url)).hasToString(url);
    }

    @Test
    void white_space_of_a_careless_feed_is_ignored() {
        assertThat(CanonicalUrl.of("\n  https://a.org/a\n   b\tc \u0000"))
                .isEqualTo(CanonicalUrl.of("https://a.org/a%20%20%20bc"));
    }

    @Test
    void half_a_surrogate_pair_becomes_the_replacement_character() {
        assertThat(CanonicalUrl.of("https://a.org/\ud83d")).hasToString("https://a.org/%EF%BF%BD");
    }

    @Test
    void host_and_authority_are_told_apart() {
        var url = CanonicalUrl.of("http://Bücher.example:8080/a");
        assertThat(url.host()).isEqualTo("xn--bcher-kva.example");
        assertThat(url.authority()).isEqualTo("xn--bcher-kva.example:8080");
        assertThat(URI.create(url.value()).getPort()).isEqualTo(8080);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "/news/1 -> not absolute",
                "'' -> not absolute",
                "example.org/news -> not absolute",
                "http -> not absolute",
                "mailto:desk@example.org -> its scheme is mailto",
                "javascript:alert(1) -> its scheme is javascript",
                "example.org:80/a -> its scheme is example.org",
                "ftp://example.org/ -> its scheme is ftp",
                "https:// -> names no host",
                "https:///?a -> names no host",
                "https://user@/news -> names no host",
                "https://./news -> not a valid name",
                "https://a..org/ -> not a valid name",
                "https://a b.org/ -> not a valid name",
                "https://a%2e%2eorg/ -> not a valid name",
                "https://a%2forg/ -> not a valid name",
                "https://a%00.org/ -> not a valid name",
                "https://a%ff.org/ -> not a valid name",
                "https://xn--a.org/ -> not a valid name",
                "https://xn--.org/ -> not a valid name",
                "https://\u00ad/ -> not a valid name",
                "https://a\u202eb.org/ -> not a valid name",
                "https://a[b].org/ -> not a valid name",
                "https://a|b.org/ -> not a valid name",
                "https://a／b.org/ -> not a valid name",
                "https://a.․b/ -> not a valid name",
                "https://a.org:x/ -> its port is not a number",
                "https://a.org:70000/ -> not within 1 and 65535",
                "https://a.org:0/ -> not within 1 and 65535",
                "http://2130706433/ -> not a plain IPv4 address",
                "http://0x7f.1/ -> not a plain IPv4 address",
                "http://127.0.0.01/ -> not a plain IPv4 address",
                "http://127.0.0.1./ -> not a plain IPv4 address",
                "http://0x7f000001/ -> browsers read it as 127.0.0.1",
                "http://0177.0.0.1/ -> browsers read it as 127.0.0.1",
                "http://127.1/ -> browsers read it as 127.0.0.1",
                "http://0/ -> browsers read it as 0.0.0.0",
                "http://１２７.0.0.1/ -> browsers read it as 127.0.0.1",
                "http://127。0。0。1/ -> browsers read it as 127.0.0.1",
                "http://127．0．0．1/ -> browsers read it as 127.0.0.1",
                "http://127｡0｡0｡1/ -> browsers read it as 127.0.0.1",
                "http://①②⑦.0.0.1/ -> browsers read it as 127.0.0.1",
                "http://%31%32%37.0.0.1/ -> browsers read it as 127.0.0.1",
                "http://0x7F.1/ -> browsers read it as 127.0.0.1",
                "http://256.1.1.1/ -> not a plain IPv4 address",
                "http://1.2.3.4.5/ -> not a plain IPv4 address",
                "http://news.123/ -> not a plain IPv4 address",
                "http://4294967296/ -> not a plain IPv4 address",
                "http://09/ -> not a plain IPv4 address",
                "http://[fe80::1%25eth0]/ -> not an IPv6 address",
                "http://[127.0.0.1]/ -> not an IPv6 address",
                "http://[::0177.0.0.1]/ -> not an IPv6 address",
                "http://[]/ -> not an IPv6 address",
                "http://[::1/ -> is not an IPv6 address: it is cut off before its ]",
                "http://[:: -> is not an IPv6 address: it is cut off before its ]",
                "http://[::1]x/ -> its port is not a number",
                "http://[::1::]/ -> not an IPv6 address",
            })
    void what_is_no_web_address_is_refused_with_the_reason(String given, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalUrl.of(given))
                .withMessageContaining(reason)
                .withMessageContaining("'" + given + "'");
    }

    @Test
    void an_endless_address_is_refused_before_and_after_encoding() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalUrl.of("https://a.org/" + "x".repeat(9000)));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalUrl.of("https://a.org/" + "ü".repeat(5000)));
    }
}
