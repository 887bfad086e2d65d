package io.newswire.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines are for us. */
class RobotsGroupsTest {

    @Test
    void the_group_that_names_us_holds_and_the_one_for_all_does_not() {
        var rules = Robots.txt("User-agent: *", "Disallow: /", "", "User-agent: newswire", "Disallow: /private/");
        assertThat(rules.group()).isEqualTo("newswire");
        assertThat(Robots.allows(rules, "/news")).isTrue();
        assertThat(Robots.allows(rules, "/private/x")).isFalse();
    }

    @Test
    void the_group_for_all_holds_where_none_names_us() {
        var rules = Robots.txt("User-agent: other", "Disallow: /", "User-agent: *", "Disallow: /x");
        assertThat(rules.group()).isEqualTo("*");
        assertThat(Robots.allows(rules, "/x1")).isFalse();
        assertThat(Robots.allows(rules, "/news")).isTrue();
    }

    @Test
    void without_a_group_for_us_everything_is_allowed() {
        var verdict = Robots.txt("User-agent: other", "Disallow: /").allows("https://a.org/x");
        assertThat(verdict).isEqualTo(new RobotsVerdict(true, null, null, null, "no group is for us"));
    }

    @Test
    void an_empty_group_that_names_us_allows_everything() {
        var rules = Robots.txt("User-agent: *", "Disallow: /", "User-agent: Newswire", "Disallow:");
        assertThat(Robots.allows(rules, "/x")).isTrue();
    }

    @Test
    void several_groups_that_name_us_are_one() {
        var rules = Robots.txt(
                "User-agent: Newswire",
                "Disallow: /a",
                "User-agent: x",
                "Disallow: /c",
                "User-agent: NEWSWIRE",
                "Disallow: /b");
        assertThat(Robots.allows(rules, "/a")).isFalse();
        assertThat(Robots.allows(rules, "/b")).isFalse();
        assertThat(Robots.allows(rules, "/c")).isTrue();
    }

    @Test
    void agents_in_a_row_share_the_rules_that_follow_whatever_stands_between() {
        var rules = Robots.txt(
                "User-agent: x",
                "",
                "# us too",
                "Sitemap: https://a.org/s.xml",
                "Crawl-delay: 2",
                "Unknown: y",
                "User-agent: Newswire",
                "Disallow: /a");
        assertThat(Robots.allows(rules, "/a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Newswire", "newswire", "NewsWire/2.1", "newswire *", "newswire (any)", "Newswire2"})
    void our_name_is_known_in_any_case_and_with_a_version(String name) {
        assertThat(Robots.txt("User-agent: " + name, "Disallow: /").group()).isEqualTo("newswire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"News", "Newswire-Images", "MyNewswire", "xNewswire", "*newswire", "", "**"})
    void another_name_is_not_ours(String name) {
        assertThat(Robots.txt("User-agent: " + name, "Disallow: /").group()).isNull();
    }

    @Test
    void an_agent_may_be_given_as_the_whole_header_or_with_digits() {
        var file = Robots.bytes("User-agent: MJ12bot\nDisallow: /a\n\nUser-agent: newswire\nDisallow: /b");
        assertThat(RobotsRules.parse(file, "Newswire/0.1 (+https://ops.example)")
                        .group())
                .isEqualTo("newswire");
        assertThat(RobotsRules.parse(file, "mj12bot").group()).isEqualTo("mj12bot");
        assertThatIllegalArgumentException().isThrownBy(() -> RobotsRules.parse(file, "(none)"));
    }

    @Test
    void rules_before_any_agent_are_for_nobody() {
        assertThat(Robots.allows(Robots.txt("Disallow: /", "User-agent: *", "Allow: /x"), "/y"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user-agent:*\ndisallow:/a",
                "USER-AGENT : *\r\nDISALLOW : /a\r\n",
                "User-agent: *\rDisallow: /a\r",
                "\ufeffUser-agent: *\nDisallow: /a",
                "User agent: *\nDisallow: /a",
                "Useragent: *\nDissallow: /a",
                "User-agent *\nDisallow /a",
                "  User-agent: * # all\n\tDisallow: /a # not this",
                "<html>\nUser-agent: *\n\n\nDisallow: /a",
            })
    void files_as_people_write_them_are_read(String file) {
        var rules = RobotsRules.parse(Robots.bytes(file), "Newswire");
        assertThat(Robots.allows(rules, "/a")).isFalse();
        assertThat(Robots.allows(rules, "/b")).isTrue();
    }
}
