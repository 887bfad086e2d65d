package io.newswire.enrich.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Author;
import io.newswire.contracts.Article.Publisher;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.text.Walk;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page of its own for each rule. */
class MetadataRulesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final String URL = "https://www.herald.example/world/dam.html";

    private static Metadata read(String html, String url) {
        var page = new PageMetadata("id", url, url, 200, "text/html", null, null, NOW, List.of(), null, null);
        return MetadataReader.read(Walk.of(Jsoup.parse(html, url)), page, NOW);
    }

    private static @Nullable Object value(@Nullable Found<?> found) {
        return found == null ? null : found.value();
    }

    private static @Nullable String published(String html, String url) {
        var date = value(read(html, url).datePublished());
        return date == null ? null : date.toString();
    }

    private static String ld(String fields) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>";
    }

    @Test
    void what_readers_see_is_the_headline_and_what_machines_are_told_the_alternative() {
        var page = read(
                ld("\"headline\":\"River dam news: valley flooded\"")
                        + "<h1>Valley flooded as the river dam gives way</h1>",
                URL);
        assertThat(value(page.headline())).isEqualTo("Valley flooded as the river dam gives way");
        assertThat(value(page.alternativeHeadline())).isEqualTo("River dam news: valley flooded");
    }

    @Test
    void the_last_step_of_a_trail_of_links_is_no_headline() {
        var page = read(
                ld("\"headline\":\"Valley flooded as dam breaks\"")
                        + "<ol class='breadcrumbs'><li><h1>Dam breaks: valley flooded</h1></li></ol>",
                URL);
        assertThat(value(page.headline())).isEqualTo("Valley flooded as dam breaks");
    }

    @Test
    void a_title_that_is_little_more_than_the_name_of_the_site_is_better_than_none() {
        var name = "<title>The Herald</title><meta property='og:site_name' content='The Herald'>";
        var issue = name + "<meta property='og:title' content='The Herald 02/2026'><h1>The Herald 02/2026</h1>";
        assertThat(value(read(issue, URL).headline())).isEqualTo("The Herald 02/2026");
        assertThat(read(name + "<meta property='og:title' content='The Herald'>", URL)
                        .headline())
                .isNull();
    }

    @Test
    void a_name_of_the_site_as_long_as_a_headline_is_the_headline() {
        var title = "Valley flooded as the old dam above the town gives way";
        assertThat(value(read("<title>%1$s</title><meta name='application-name' content='%1$s'>".formatted(title), URL)
                        .headline()))
                .isEqualTo(title);
    }

    @Test
    void a_page_without_a_title_has_the_heading_that_its_address_names() {
        var page = "<h2>General</h2><h2>Valley flooded, dam breaks</h2><h2>Comments</h2>";
        assertThat(value(read(page, "https://herald.example/valley-flooded-dam-breaks.html")
                        .headline()))
                .isEqualTo("Valley flooded, dam breaks");
        assertThat(read(page, "https://herald.example/4711.html").headline()).isNull();
    }

    @Test
    void a_heading_about_something_else_is_no_headline() {
        var page = read(ld("\"headline\":\"Valley flooded as dam breaks\"") + "<h1>Opinion</h1>", URL);
        assertThat(value(page.headline())).isEqualTo("Valley flooded as dam breaks");
    }

    @Test
    void an_instant_in_utc_has_the_day_that_the_address_names() {
        assertThat(published(
                        ld("\"datePublished\":\"2020-02-25T02:25:54Z\""), "https://herald.example/2020/02/24/dam/"))
                .isEqualTo("2020-02-24T23:25:54-03:00");
    }

    @Test
    void an_address_may_put_the_day_first_or_write_it_in_one() {
        assertThat(published("<h1>Dam</h1>", "https://herald.example/news/29-10-2021"))
                .isEqualTo("2021-10-29");
        assertThat(published("<h1>Dam</h1>", "https://herald.example/20211029/dam"))
                .isEqualTo("2021-10-29");
        assertThat(published("<h1>Dam</h1>", "https://herald.example/news/03-04-2021"))
                .isNull();
    }

    @Test
    void a_day_in_the_address_more_than_a_month_before_the_declared_one_is_the_first() {
        var declared = ld("\"datePublished\":\"2019-06-17\"") + "<h1>Dam</h1>";
        assertThat(published(declared, "https://herald.example/2017/7/12/dam")).isEqualTo("2017-07-12");
        assertThat(published(declared, "https://herald.example/2019/6/12/dam")).isEqualTo("2019-06-17");
        assertThat(published(declared, "https://herald.example/2020/6/12/dam")).isEqualTo("2019-06-17");
    }

    @Test
    void the_address_knows_the_day_better_than_a_line_that_may_be_about_another() {
        var page = "<h1>Dam breaks</h1><p>%s 19 May 2017</p>";
        var url = "https://herald.example/2017/05/20/dam";
        assertThat(published(page.formatted(""), url)).isEqualTo("2017-05-20");
        assertThat(published(page.formatted("Published"), url)).isEqualTo("2017-05-19");
    }

    @Test
    void a_change_is_taken_for_publication_only_where_nothing_else_is_shown() {
        var updated = "<h1>Dam</h1><p class='date'>Updated 3 March 2026</p>";
        assertThat(published(updated + "<p>1 March 2026</p>", URL)).isEqualTo("2026-03-01");
        var alone = read(updated, URL).datePublished();
        assertThat(value(alone)).hasToString("2026-03-03");
        assertThat(alone)
                .isNotNull()
                .extracting(found -> found.provenance().confidence())
                .isEqualTo(0.3);
    }

    @Test
    void a_line_of_copyright_is_no_date() {
        assertThat(published("<h1>Dam</h1><p>© 12 May 2019 The Herald</p>", URL))
                .isNull();
    }

    @Test
    void a_date_right_above_the_headline_wins_over_one_far_below() {
        var far = "<p>Some words here</p>".repeat(40);
        assertThat(published("<p>2 March 2026</p><h1>Dam breaks</h1>" + far + "<p>9 March 2026</p>", URL))
                .isEqualTo("2026-03-02");
    }

    @Test
    void a_byline_is_found_in_any_element_and_with_the_name_beside_the_word() {
        for (var html : List.of(
                "<div>Written by <b>Ada Brook</b></div>",
                "<span>By</span><span>Ada Brook</span>",
                "<a href='/x'>by Ada Brook</a>",
                "<div class='author-name'>byAda Brook</div>",
                "<div><strong>Contributors:</strong> Ada Brook</div>",
                "<p><b>By</b> Ada Brook</p>",
                "<h2>Article by</h2><div>Ada Brook</div>",
                "<p><em>This post was written by <a href='/x'>Ada Brook</a>, head of dams.</em></p>",
                "<div>This article was originally written by Ada Brook</div>",
                "<p>This post was written by <a href='/x'>Ada Brook</a>, who came to the Herald in 2012.</p>",
                "<p>This story was written by\n  <a href='/x'>Ada Brook</a></p>",
                "<span>This post was written by</span> <a href='/x'>Ada Brook</a>",
                "<a href='/authors/ada'>Ada Brook</a>")) {
            assertThat(value(read("<h1>Dam</h1>" + html, URL).author()))
                    .as(html)
                    .isEqualTo(List.of(new Author("Ada Brook", null, null, null)));
        }
    }

    @Test
    void a_name_in_a_row_with_the_date_beside_the_headline_signs() {
        for (var html : List.of(
                "<p>Ada Brook | Senior Writer | 2 March 2026</p>",
                "<div><div>2 March 2026</div><div> / </div><a href='/team/ada'>Ada Brook</a></div>",
                "<p>Ada Brook</p><div><p><span>02.03.2026</span></p></div>",
                "<ul><li><i class='icon-user'></i> Ada Brook</li><li>2 March 2026</li></ul>",
                "<h3><a href='/people/ada'>Ada Brook</a></h3><p>Last updated on 2 March 2026</p>")) {
            assertThat(value(read("<div><h1>Dam breaks</h1>" + html + "</div>", URL)
                            .author()))
                    .as(html)
                    .isEqualTo(List.of(new Author("Ada Brook", null, null, null)));
        }
    }

    @Test
    void behind_by_in_a_row_with_the_date_any_name_signs() {
        var row = "<div><h1>Dam breaks</h1><p>%s</p></div>";
        for (var line :
                List.of("March 3, 2026 by Zyx Qarr", "Posted on March 3, 2026 by Zyx Qarr in Rivers | 2 comments")) {
            assertThat(value(read(row.formatted(line), URL).author()))
                    .as(line)
                    .isEqualTo(List.of(new Author("Zyx Qarr", null, null, null)));
        }
        assertThat(value(read(row.formatted("Posted on March 3, 2026 by Zyx in Rivers"), URL)
                        .author()))
                .isEqualTo(List.of(new Author("Zyx", null, null, null)));
    }

    @Test
    void who_reported_signs_where_an_agency_ends_its_text() {
        var text = "<h1>Dam breaks</h1><p>The dam broke.</p><p>%s</p>";
        assertThat(value(read(
                                text.formatted(
                                        "(Reporting by Ada Brook in London and Ben Hill in Hull; Editing by Cleo Dane)"),
                                URL)
                        .author()))
                .isEqualTo(
                        List.of(new Author("Ada Brook", null, null, null), new Author("Ben Hill", null, null, null)));
        assertThat(value(read(
                                text.formatted("Reporting by David E. Sanger in Hull; Editing by Cleo Dane")
                                        + "<p>Additional reporting by Ben Hill.</p>",
                                URL)
                        .author()))
                .isEqualTo(List.of(new Author("David E. Sanger", null, null, null)));
        assertThat(read(text.formatted("Reporting by the sea is cold work, she says."), URL)
                        .author())
                .isNull();
    }

    @Test
    void a_day_of_change_beside_the_headline_is_that_where_none_is_declared() {
        var shown =
                "<h1>Dam breaks</h1><p>Published 12 March 2026 at 06:00 GMT; Updated 13 March 2026 at 10:20 GMT</p>";
        assertThat(value(read(shown, URL).dateModified())).hasToString("2026-03-13T10:20:00Z");
        assertThat(published(shown, URL)).startsWith("2026-03-12");
        var declared = ld("\"dateModified\":\"2026-03-14\"");
        assertThat(value(read(declared + shown, URL).dateModified())).hasToString("2026-03-14");
        assertThat(read("<h1>Dam breaks</h1><p>12 March 2026</p>", URL).dateModified())
                .isNull();
    }

    @Test
    void a_paragraph_that_is_named_after_authors_signs_in_any_script_and_a_picture_does_not() {
        for (var name : List.of("Ada Brook", "田中花子", "أحمد المنصوري")) {
            assertThat(value(read("<h1>Dam breaks</h1><p class='autor'>" + name + "</p>", URL)
                            .author()))
                    .isEqualTo(List.of(new Author(name, null, null, null)));
        }
        for (var other : List.of("bildautor", "autorotate", "derechos-de-autor", "droits-auteur", "authorized")) {
            assertThat(read("<h1>Dam breaks</h1><div class='" + other + "'>Ada Brook</div>", URL)
                            .author())
                    .as(other)
                    .isNull();
        }
    }

    @Test
    void the_words_for_an_author_in_other_scripts_are_no_part_of_the_name() {
        for (var byline : List.of("文・田中花子", "記者 田中花子")) {
            assertThat(value(read("<h1>橋</h1><p class='byline author'>" + byline + "</p>", URL)
                            .author()))
                    .as(byline)
                    .isEqualTo(List.of(new Author("田中花子", null, null, null)));
        }
        for (var byline : List.of("بقلم أحمد المنصوري", "كتب: أحمد المنصوري", "بقلم: أحمد المنصوري")) {
            assertThat(value(read("<h1>جسر</h1><div class='byline'>" + byline + "</div>", URL)
                            .author()))
                    .as(byline)
                    .isEqualTo(List.of(new Author("أحمد المنصوري", null, null, null)));
        }
    }

    @Test
    void chinese_names_are_found_behind_their_label_and_in_the_brackets_of_an_agency() {
        for (var html :
                List.of("<div>2026-03-02 08:12:33　来源：河流社　作者：李明 王芳　责任编辑：赵强</div>", "<p>河流社北京3月2日电（记者李明、王芳）大坝决口。</p>")) {
            assertThat(value(read("<h1>大坝决口</h1>" + html, URL).author()))
                    .as(html)
                    .isEqualTo(List.of(new Author("李明", null, null, null), new Author("王芳", null, null, null)));
        }
        for (var none : List.of("记者了解到，大坝决口。", "记者：您好，请介绍一下。", "作者：佚名", "（记者李明摄）")) {
            assertThat(read("<h1>大坝决口</h1><p>" + none + "</p>", URL).author())
                    .as(none)
                    .isNull();
        }
        assertThat(value(read("<h1>大坝决口</h1><p>（记者李明 通讯员 王芳）</p>", URL).author()))
                .isEqualTo(List.of(new Author("李明", null, null, null), new Author("王芳", null, null, null)));
    }

    @Test
    void the_picture_of_a_person_says_of_any_name_in_that_row_that_it_signs() {
        var row = "<div><h1>Dam breaks</h1><ul><li><i class='%s'></i> Zyx Qarr</li><li>2 March 2026</li></ul></div>";
        assertThat(value(read(row.formatted("bi-person"), URL).author()))
                .isEqualTo(List.of(new Author("Zyx Qarr", null, null, null)));
        assertThat(read(row.formatted("bi-tag"), URL).author()).isNull();
    }

    @Test
    void a_word_in_small_letters_signs_only_behind_by_and_in_that_row() {
        assertThat(value(read("<div><h1>Dam breaks</h1><p>2 March 2026</p><p>by aquila</p></div>", URL)
                        .author()))
                .isEqualTo(List.of(new Author("aquila", null, null, null)));
        assertThat(read("<div><h1>Dam breaks</h1><p>2 March 2026</p><p>by admin</p></div>", URL)
                        .author())
                .isNull();
        assertThat(read("<div><h1>Dam breaks</h1><p>by aquila</p></div>", URL).author())
                .isNull();
    }

    @Test
    void what_else_stands_in_a_row_with_the_date_is_no_name() {
        for (var html : List.of(
                "<p>Valley News | 2 March 2026</p>",
                "<p>Victoria Falls | 2 March 2026</p>",
                "<div><div>2 March 2026</div><div>Link copied!</div></div>",
                "<div><div>2 March 2026</div><div>Rose gardens</div></div>",
                "<div>2 March 2026</div><p>Ada Brook and her neighbours were asleep when the water rose above the second floor of their house in the lower valley, she says.</p>",
                "<p>Ada Brook</p>")) {
            assertThat(read("<div><h1>Dam breaks</h1>" + html + "</div>", URL).author())
                    .as(html)
                    .isNull();
        }
    }

    @Test
    void the_label_of_a_card_says_in_any_language_that_its_line_is_a_name() {
        var card =
                "<meta name='twitter:label1' content='%s'><meta name='twitter:data1' content='Ada Brook'><h1>Dam</h1>";
        for (var label : List.of("Written by", "Interview by", "Verfasst von", "Écrit par", "Escrito por")) {
            assertThat(value(read(card.formatted(label), URL).author()))
                    .as(label)
                    .isEqualTo(List.of(new Author("Ada Brook", null, null, null)));
        }
        assertThat(read(card.formatted("Filed under"), URL).author()).isNull();
    }

    @Test
    void a_label_beside_a_byline_is_no_name_and_a_degree_belongs_to_one() {
        assertThat(read("<div class='author'>View more posts</div>", URL).author())
                .isNull();
        assertThat(value(read("<div class='author'>Ada Brook, DVM</div>", URL).author()))
                .isEqualTo(List.of(new Author("Ada Brook, DVM", null, null, null)));
    }

    @Test
    void a_link_that_invites_to_more_of_an_author_is_no_name() {
        for (var invitation : List.of("View more posts", "Alle Artikel", "Voir plus")) {
            var links = "<a rel=author href='/author/ada'>%s</a><a href='/author/ada'>Ada Brook</a>";
            assertThat(value(read("<h1>Dam</h1>" + links.formatted(invitation), URL)
                            .author()))
                    .as(invitation)
                    .isEqualTo(List.of(new Author("Ada Brook", null, null, null)));
        }
    }

    @Test
    void a_linked_word_that_the_name_of_the_site_begins_with_gives_way_to_people_who_sign() {
        var rel =
                "<meta property='og:site_name' content='Valley Online'><h1>Dam breaks</h1><a rel=author href='/a'>Valley</a>";
        assertThat(value(read(rel + "<p>By Ada Brook</p>", URL).author()))
                .isEqualTo(List.of(new Author("Ada Brook", null, null, null)));
        assertThat(value(read(rel, URL).author())).isEqualTo(List.of(new Author("Valley", null, null, null)));
    }

    @Test
    void the_name_of_the_site_as_a_heading_above_the_headline_is_not_it() {
        var above = "<title>Dam breaks in the valley%s</title><h1>%s</h1><h2>Dam breaks in the valley</h2>";
        for (var html : List.of(
                above.formatted(" - Riverbend Diary", "Riverbend Diary"),
                above.formatted(" | Riverbend Diary", "<a href='/'>Riverbend Diary</a>"),
                above.formatted("", "<a href='https://www.herald.example'>Riverbend Diary</a>"))) {
            assertThat(value(read(html, URL).headline())).as(html).isEqualTo("Dam breaks in the valley");
        }
        var other =
                "<h1>Dam breaks in the valley</h1><h2><a href='https://tool.example/'>Tool</a></h2><h2><a href='/#more'>More</a></h2>";
        assertThat(read(other, URL).publisher()).isNull();
        var section = "<title>Sport - Smith wins final</title><h1>Smith wins final</h1><h2>Sport</h2>";
        assertThat(value(read(section, URL).headline())).isEqualTo("Smith wins final");
        var below = "<title>Dam breaks in the valley - Help is on its way</title>"
                + "<h1>Dam breaks in the valley</h1><h2>Help is on its way</h2>";
        assertThat(value(read(below, URL).headline())).isEqualTo("Dam breaks in the valley");
    }

    @Test
    void a_publisher_that_nothing_declares_is_a_heading_that_leads_home_or_the_end_of_the_title() {
        var heading = "<h1><a href='/'>Riverbend Diary</a></h1><h2>Dam breaks in the valley</h2>";
        assertThat(value(read(heading, URL).publisher())).isEqualTo(new Publisher("Riverbend Diary", null));
        assertThat(value(read("<title>Dam breaks - The Herald</title><h1>Dam breaks</h1>", URL)
                        .publisher()))
                .isEqualTo(new Publisher("The Herald", null));
        assertThat(read("<title>Dam breaks - Live</title><h1>Dam breaks</h1>", URL)
                        .publisher())
                .isNull();
    }

    @Test
    void a_heading_that_is_half_of_the_name_of_the_site_is_not_the_headline() {
        var html =
                "<meta property='og:site_name' content='Dam Valley River News'><title>Dam Valley River News: Dam breaks in the valley</title>"
                        + "<h1>River News</h1><h2>Dam breaks in the valley</h2>";
        assertThat(value(read("<meta property='og:title' content='Dam breaks in the valley'>" + html, URL)
                        .headline()))
                .isEqualTo("Dam breaks in the valley");
    }

    @Test
    void a_box_that_is_named_after_authority_is_no_byline() {
        assertThat(read("<h1>Dam</h1><div class='authority-control'>Valley Registers</div>", URL)
                        .author())
                .isNull();
    }

    @Test
    void an_agency_that_a_text_is_made_with_is_no_author_and_con_may_be_a_name() {
        var author = "<h1>Dam</h1><div class='author'>%s</div>";
        assertThat(value(read(author.formatted("By Con Coughlin"), URL).author()))
                .isEqualTo(List.of(new Author("Con Coughlin", null, null, null)));
        for (var byline :
                List.of("Por Ada Brook con agencias", "Por Ada Brook con EFE", "Par Ada Brook avec agences")) {
            assertThat(value(read(author.formatted(byline), URL).author()))
                    .as(byline)
                    .isEqualTo(List.of(new Author("Ada Brook", null, null, null)));
        }
    }

    @Test
    void the_name_of_a_body_is_not_parted_at_and() {
        var name = "Centre for Rivers and Valleys";
        var body = ld("\"author\":{\"@type\":\"Organization\",\"name\":\"" + name + "\"}");
        assertThat(value(read(body + "<meta name=author content='" + name + "'>", URL)
                        .author()))
                .isEqualTo(List.of(new Author(name, null, null, null)));
    }

    @Test
    void a_team_or_the_site_is_the_author_where_it_is_named_as_such_and_nobody_signs() {
        var team = "<h1>Dam</h1><h4 class='author-name'>By <a href='/team'>The River editors</a></h4>";
        assertThat(value(read(team, URL).author()))
                .isEqualTo(List.of(new Author("The River editors", null, null, null)));
        var site =
                "<meta property='og:site_name' content='Herald'><meta property='article:author' content='Herald'><h1>Dam</h1>";
        assertThat(value(read(site, URL).author())).isEqualTo(List.of(new Author("Herald", null, null, null)));
        assertThat(value(read(site + "<p>By Ada Brook</p>", URL).author()))
                .isEqualTo(List.of(new Author("Ada Brook", null, null, null)));
    }

    @Test
    void a_body_gives_way_to_a_person_who_signs_and_else_is_the_author() {
        var body = ld("\"author\":{\"@type\":\"Organization\",\"name\":\"River Desk 24\"}");
        assertThat(value(read(body, URL).author())).isEqualTo(List.of(new Author("River Desk 24", null, null, null)));
        assertThat(value(read(body + "<h1>Dam</h1><p class='author'>By Ada Brook</p>", URL)
                        .author()))
                .isEqualTo(List.of(new Author("Ada Brook", null, null, null)));
    }

    @Test
    void who_writes_under_a_name_of_their_own_may_have_called_the_site_by_it() {
        var own =
                "<meta property='og:site_name' content='Ada Brook'><meta name='author' content='Ada Brook'><h1>Dam</h1>";
        assertThat(value(read(own, URL).author())).isEqualTo(List.of(new Author("Ada Brook", null, null, null)));
    }

    @Test
    void what_stands_around_a_name_is_none() {
        for (var byline : List.of(
                "by Ada Brook September 02, 2025",
                "Ada Brook Ada Brook",
                "Posted by Ada Brook - River Safety team",
                "Ada Brook (Image: Agency / Pictures)",
                "by Ada Brook on 2 March 2026",
                "Von Ada Brook am 2. März 2026",
                "Posted by Ada Brook on Friday 2 March 2026",
                "Ada Brook on behalf of the rivers team",
                "Par Ada Brook avec AFP",
                "Ada Brook in Valley News",
                "Veröffentlicht von Ada Brook",
                "Ada Brook, Sat, 20 Dec 2025")) {
            assertThat(value(read("<h1>Dam</h1><div class='author'>" + byline + "</div>", URL)
                            .author()))
                    .as(byline)
                    .isEqualTo(List.of(new Author("Ada Brook", null, null, null)));
        }
    }

    @Test
    void what_looks_like_the_end_of_a_name_may_belong_to_it() {
        for (var name : List.of("Ada in 't Veld", "A. A.", "Ada von der Brook")) {
            assertThat(value(read("<h1>Dam</h1><div class='author'>" + name + "</div>", URL)
                            .author()))
                    .isEqualTo(List.of(new Author(name, null, null, null)));
        }
        assertThat(value(read("<h1>Dam</h1><div class='author'>Adam (A.J.) Brook</div>", URL)
                        .author()))
                .isEqualTo(List.of(new Author("Adam Brook", null, null, null)));
        assertThat(read("<h1>Dam</h1><div class='author'>Saving energy</div>", URL)
                        .author())
                .isNull();
    }

    @Test
    void a_job_behind_a_name_is_the_role_of_its_bearer() {
        assertThat(value(read("<meta name=author content='Ada Brook, Political Editor, and Ben Hill'>", URL)
                        .author()))
                .isEqualTo(List.of(
                        new Author("Ada Brook", "Political Editor", null, null),
                        new Author("Ben Hill", null, null, null)));
        assertThat(value(read("<h1>Dam</h1><p class=byline>By Ada Brook, Senior Reporter</p>", URL)
                        .author()))
                .isEqualTo(List.of(new Author("Ada Brook", "Senior Reporter", null, null)));
    }

    @Test
    void a_name_is_found_inside_of_an_authors_box_and_freed_of_the_sites() {
        var box =
                "<div class='author'><div class='name'>Ada Brook HERALD POST</div><p>2 posts since 2019, and more of her</p></div>";
        assertThat(value(read("<meta property=og:site_name content='Herald Post'><h1>Dam</h1>" + box, URL)
                        .author()))
                .isEqualTo(List.of(new Author("Ada Brook", null, null, null)));
        assertThat(value(read("<meta name=author content='Brook, Ada M.'>", URL).author()))
                .isEqualTo(List.of(new Author("Ada M. Brook", null, null, null)));
    }

    @Test
    void what_was_written_by_nobody_in_particular_has_no_author() {
        for (var text : List.of(
                "This post was written by our team",
                "This essay was written by Ada Brook in 1946.",
                "This story is written by")) {
            assertThat(read("<h1>Dam</h1><p>" + text + "</p>", URL).author())
                    .as(text)
                    .isNull();
        }
    }

    @Test
    void who_wrote_another_work_long_ago_does_not_hide_who_signs_below() {
        for (var text : List.of(
                "This essay was written by H. G. Wells in 1898.",
                "This essay was written by George Orwell, in 1946.",
                "This essay was written by George Orwell and first published in 1946.",
                "This piece was written by Leonardo da Vinci in 1503.",
                "This essay was written by J. R. R. Tolkien and C. S. Lewis in 1946.")) {
            assertThat(value(read("<h1>Dam</h1><p>" + text + "</p><p>By Ada Brook</p>", URL)
                            .author()))
                    .as(text)
                    .isEqualTo(List.of(new Author("Ada Brook", null, null, null)));
        }
    }

    @Test
    void who_is_declared_an_author_in_a_list_of_other_articles_is_not_this_ones() {
        var teaser = "<div class=related><article><h4>More</h4><span itemprop=author>Ben Hill</span></article></div>";
        var own = "<h1>Dam</h1><span itemprop=author>Ada Brook</span><span itemprop=author>Cleo Dale</span>";
        assertThat(value(read(own + teaser, URL).author()))
                .isEqualTo(
                        List.of(new Author("Ada Brook", null, null, null), new Author("Cleo Dale", null, null, null)));
        assertThat(read("<h1>Dam</h1>" + teaser, URL).author()).isNull();
    }

    @Test
    void a_label_of_two_words_may_stand_before_the_name() {
        assertThat(value(read("<h1>Dam</h1><div>Written by</div><div>Ada Brook</div>", URL)
                        .author()))
                .isEqualTo(List.of(new Author("Ada Brook", null, null, null)));
    }

    @Test
    void a_short_heading_that_shares_nothing_with_the_title_is_a_label() {
        assertThat(value(read("<title>Valley flooded as dam breaks</title><h1>Opinion</h1>", URL)
                        .headline()))
                .isEqualTo("Valley flooded as dam breaks");
        assertThat(value(read("<h1>Opinion</h1>", URL).headline())).isEqualTo("Opinion");
    }

    @Test
    void an_author_has_the_job_and_the_page_that_json_ld_gives() {
        var json =
                "\"author\":[{\"name\":\"Ada Brook\",\"jobTitle\":\"Reporter\",\"url\":\"https://herald.example/ada\"}]";
        assertThat(value(read(ld(json), URL).author()))
                .isEqualTo(List.of(new Author("Ada Brook", "Reporter", null, "https://herald.example/ada")));
    }

    @Test
    void terms_are_read_as_declared() {
        var page = read(
                ld("\"isAccessibleForFree\":\"False\"") + "<link rel='license' href='https://cc.example/by/4.0/'>",
                URL);
        assertThat(value(page.isAccessibleForFree())).isEqualTo(false);
        assertThat(value(page.license())).isEqualTo("https://cc.example/by/4.0/");
    }

    @Test
    void a_dateline_is_a_place_before_a_dash() {
        assertThat(Dateline.in("NEW YORK, Jan. 5 (Reuters) - The dam broke.")).isEqualTo("NEW YORK");
        assertThat(Dateline.in("Berlin (dpa) – Der Damm brach.")).isEqualTo("Berlin");
        assertThat(Dateline.in("PARIS — The dam broke.")).isEqualTo("PARIS");
        assertThat(Dateline.in("The dam - an old one - broke.")).isNull();
        assertThat(Dateline.in("")).isNull();
    }

    @Test
    void a_headline_that_is_repeated_does_not_end_what_is_beside_it() {
        assertThat(published("<h1>Dam breaks</h1><h1>Dam breaks</h1><p>12 May 2025</p>", URL))
                .isEqualTo("2025-05-12");
    }

    @Test
    void the_title_may_stand_behind_what_a_server_writes_before_the_page() {
        var notice =
                "<br><b>Notice</b>: no index<br><html><head><title>River dam gives way at night</title></head><p>Text";
        assertThat(value(read(notice, URL).headline())).isEqualTo("River dam gives way at night");
    }

    private static @Nullable Object section(String html) {
        return value(read(
                        "<title>Dam breaks, valley flooded | The Herald</title><h1>Dam breaks, valley flooded</h1>"
                                + html,
                        URL)
                .articleSection());
    }

    private static String trail(String steps) {
        return "<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[" + steps
                + "]}</script>";
    }

    private static String step(int position, String name, String url) {
        return "{\"position\":%d,\"item\":{\"@id\":\"%s\",\"name\":\"%s\"}}".formatted(position, url, name);
    }

    @Test
    void the_last_step_before_the_article_is_its_section() {
        var home = step(1, "News", "https://www.herald.example/");
        var world = step(2, "World", "https://www.herald.example/world/");
        var article = step(3, "Dam breaks, valley flooded", URL);
        assertThat(section(trail(article + ',' + world + ',' + home))).isEqualTo("World");
        assertThat(section(trail(home + ',' + world))).isEqualTo("World");
        assertThat(section(trail(home + ',' + article))).isNull();
        assertThat(section(trail(step(1, "Startseite", "") + ',' + article))).isNull();
        assertThat(section(trail(world + ',' + step(3, "Article", "")))).isEqualTo("World");
        assertThat(section(trail(home + ',' + step(2, "2026/43", "https://www.herald.example/43/"))))
                .isNull();
        assertThat(section(trail(world) + "<meta property='article:section' content='Asia'>"))
                .isEqualTo("Asia");
        assertThat(section(
                        "<script type='application/ld+json'>{\"@type\":\"WebPage\",\"breadcrumb\":{\"@type\":\"BreadcrumbList\","
                                + "\"itemListElement\":[" + world + "]}}</script>"))
                .isEqualTo("World");
    }

    @Test
    void a_short_headline_is_no_section_though_its_step_leads_nowhere() {
        var steps = step(1, "Home", "https://www.herald.example/") + ",{\"position\":2,\"name\":\"Storm warning\"}";
        var page = "<title>Storm warning | The Herald</title><h1>Storm warning</h1>" + trail(steps);
        assertThat(value(read(page, URL).articleSection())).isNull();
    }

    @Test
    void steps_without_an_address_name_the_section_of_a_page_without_one() {
        var page = "<h1>Dam breaks, valley flooded</h1>" + trail("{\"position\":1,\"name\":\"World\"}");
        assertThat(value(read(page, "").articleSection())).isEqualTo("World");
    }

    @Test
    void a_step_of_a_trail_is_no_trail_of_its_own() {
        var archive = "<li class=breadcrumb-item><a href='/archive/'>Archive</a></li>";
        var year = "<li class=breadcrumb-item><a href='/archive/2026/'>2026</a></li>";
        assertThat(section("<ol class=breadcrumb>" + archive + year + "</ol>")).isNull();
        assertThat(section("<ol class=breadcrumb>" + archive + "</ol>")).isEqualTo("Archive");
        var icons = "<svg><path/><path/><path/></svg>".repeat(30);
        var sport = "<li class=breadcrumb-item><a href='/sport/'>Sport</a></li>";
        var football = "<li class=breadcrumb-item><a href='/sport/football/'>Football</a></li>";
        assertThat(section("<ol class=breadcrumb>" + sport + icons + football + "</ol>"))
                .isEqualTo("Football");
    }

    @Test
    void a_trail_that_readers_see_names_the_section_and_a_menu_does_not() {
        var steps =
                "<a href='/'>Home</a> <a href='/world/'>World</a> <a href='/world/asia/'>Asia</a> <span>Dam breaks</span>";
        assertThat(section("<div class='c-breadcrumbs'>" + steps + "</div>")).isEqualTo("Asia");
        assertThat(section("<nav aria-label='Breadcrumb'>" + steps + "</nav>")).isEqualTo("Asia");
        assertThat(section("<ol itemtype='https://schema.org/BreadcrumbList'>" + steps + "</ol>"))
                .isEqualTo("Asia");
        assertThat(section("<nav>" + steps + "</nav>")).isNull();
        assertThat(section(
                        "<div class=breadcrumb><a href='/'>The Herald</a><a href='mailto:a@b.example'>mail</a></div>"))
                .isNull();
        var menu = "<a href='/a/'>One more part of the site</a>".repeat(11);
        assertThat(section("<div class='with-breadcrumbs'>" + menu + "</div>")).isNull();
    }
}
