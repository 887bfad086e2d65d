package io.newswire.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of our lines decides. */
class RobotsMatchTest {

    @ParameterizedTest
    @CsvSource({
        "/, /, true",
        "/fish, /fish, true",
        "/fish, /fish.html, true",
        "/fish, /fish/salmon.html, true",
        "/fish, /fishheads?id=1, true",
        "/fish, /Fish.asp, false",
        "/fish, /catfish, false",
        "/fish*, /fish, true",
        "/fish*, /catfish, false",
        "/fish/, /fish, false",
        "/fish/, /fish/?id=1, true",
        "/*.php, /filename.php?parameters, true",
        "/*.php, /folder/file.php/, true",
        "/*.php, /windows.PHP, false",
        "/*.php, /, false",
        "/*.php$, /filename.php, true",
        "/*.php$, /filename.php?x, false",
        "/*.php$, /filename.php/, false",
        "/*.php$, /filename.php5, false",
        "/fish*.php, /fish.php, true",
        "/fish*.php, /fishheads/catfish.php?x, true",
        "/fish*.php, /Fish.PHP, false",
        "/x$, /x, true",
        "/x$, /xy, false",
        "/x$y, /x$y, true",
        "/x$y, /x, false",
        "/x*, /x*y, true",
        "/x%2A, /x*y, true",
        "/x%2A, /xay, false",
        "/x%24, /x$y, true",
        "/x%24, /x, false",
        "/*?, /x?y, true",
        "/*?, /x, false",
        "/*&id=, /x?a=1&id=2, true",
        "*.gif$, /a/b.gif, true",
        "/a**b, /axxb, true",
        "/a*b*c$, /abbcbc, true",
        "/a*b*c$, /abbcb, false",
        "/ab*bc$, /abc, false",
        "/a*$, /abc, true",
        "/$, /, true",
        "/$, /x, false",
        "fish, /fish, false",
        "/a%3cd.html, /a%3Cd.html, true",
        "/a%2fb, /a/b, false",
        "/~joe, /%7ejoe, true",
        "/%7Ejoe, /~joe, true",
        "/é, /%C3%A9, true",
        "/%c3%a9, /é, true",
        "/a b, /a%20b, true",
    })
    void a_pattern_is_compared_from_the_start_of_path_and_query(String pattern, String path, boolean matches) {
        assertThat(Robots.allows(Robots.txt("User-agent: *", "Disallow: " + pattern), path))
                .isEqualTo(!matches);
    }

    @ParameterizedTest
    @CsvSource({
        "/p, /, /page, true",
        "/folder, /folder, /folder/page, true",
        "/page, /*.htm, /page.htm, false",
        "/page, /*.ph, /page.php5, true",
        "/$, /, /, true",
        "/$, /, /page.htm, false",
        "/example/page/, /example/page/x, /example/page/x.html, false",
        "/example/page/disallowed.gif, /example/page/*.gif, /example/page/disallowed.gif, true",
    })
    void the_longest_pattern_decides_and_a_tie_allows(String allow, String disallow, String path, boolean allowed) {
        assertThat(Robots.allows(Robots.txt("User-agent: *", "Allow: " + allow, "Disallow: " + disallow), path))
                .isEqualTo(allowed);
        assertThat(Robots.allows(Robots.txt("User-agent: *", "Disallow: " + disallow, "Allow: " + allow), path))
                .isEqualTo(allowed);
    }

    @Test
    void the_verdict_names_the_line_that_decided() {
        var rules = Robots.txt("# ours", "User-agent: *", "Disallow: /x", "", "Allow: /x/y");
        assertThat(rules.allows("https://a.org/x/z"))
                .isEqualTo(new RobotsVerdict(false, 3, "Disallow: /x", "*", "line 3"));
        assertThat(rules.allows("https://a.org/x/y/z"))
                .isEqualTo(new RobotsVerdict(true, 5, "Allow: /x/y", "*", "line 5"));
        assertThat(rules.allows("https://a.org/z"))
                .isEqualTo(new RobotsVerdict(true, null, null, "*", "no rule matches"));
    }

    @Test
    void robots_txt_itself_is_always_allowed() {
        var rules = Robots.txt("User-agent: *", "Disallow: /");
        assertThat(Robots.allows(rules, "/robots.txt")).isTrue();
        assertThat(Robots.allows(rules, "/robots.txt?x")).isTrue();
        assertThat(Robots.allows(rules, "/robots.txt/x")).isFalse();
        assertThat(Robots.allows(rules, "/a/robots.txt")).isFalse();
    }

    @Test
    void a_path_is_compared_as_it_will_be_asked_for() {
        var rules = Robots.txt("User-agent: *", "Disallow: /private");
        assertThat(Robots.allows(rules, "/x/../private/y")).isFalse();
        assertThat(Robots.allows(rules, "/%70rivate")).isFalse();
        assertThat(rules.allows("https://a.org").allowed()).isTrue();
        assertThat(rules.allows("mailto:desk@a.org").allowed()).isFalse();
    }
}
