package io.newswire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropPromotionTest {
    private static final String PROSE =
            "<p>The river rose by four metres in two days, and the villages below the dam were told to leave.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Following the outage, <a href=/x>WhatsApp</a> said that its service had been restored by noon.",
                "Follow-up talks with <a href=/x>Facebook</a> are planned for the autumn, the ministry said.",
                "The two had joined <a href=/x>Facebook</a> in its lawsuit against the state, lawyers said.",
                "The firm will join <a href=/x>Facebook</a> in its lawsuit against the state, lawyers said.",
                "The bank will register <a href=/x>Telegram</a> as a creditor, the court was told.",
                "Voters can <a href=/x>register</a> at the town hall, which answers on WhatsApp too.",
                "“Follow the money,” the lawyer of <a href=/x>Instagram</a> told the judges.",
                "The bill would give developers unlimited access to the river, its critics say.",
                "Neighbours were asked to make a donation to the family's fund at the church.",
                "Their message lands in your inbox and looks like one from the tax office, police warned.",
                "Whoever wants to ride must create a free account with the town's bus company.",
                "Gli abbonati a teatro sono aumentati di un terzo, dice il <a href=/x>direttore</a>.",
                "Los abonados a <a href=/x>Telegram</a> en la provincia son ya un millón, dice el gobierno.",
                "El alcalde lo anunció en su canal de Telegram poco antes de la medianoche.",
                "Il sindaco lo ha scritto sul suo canale Telegram poco prima di mezzanotte.",
                "Die Folgen für <a href=/x>Facebook</a> sind nach Ansicht des Gerichts noch offen.",
                "Folgen für <a href=/x>Facebook</a> hat das Urteil nach Ansicht des Gerichts nicht.",
                "この制度の利用には会員登録が必要となる、と市は発表した。",
                "Besucher können sich am Eingang der Halle kostenlos testen lassen, sagt die Stadt.",
                "Der Minister hat einen WhatsApp-Kanal, in dem er von seinen Reisen berichtet.",
                "Volgens <a href=/x>WhatsApp</a> was de storing tegen de middag voorbij.",
                "Följande dag meddelade <a href=/x>Facebook</a> att felet var avhjälpt.",
                "É preciso que o presidente assine a lei até o fim do mês, disse o relator.",
                "Мэр подписал договор с <a href=/x>Telegram</a> в присутствии журналистов.",
                "وتابع الوزير أن <a href=/x>WhatsApp</a> عادت إلى العمل قبل الظهر.",
                "ذكر الشهود أن الرجل اشترك في الهجوم على المبنى.",
            })
    void news_of_platforms_and_offers_stays(String sentence) {
        var news = Jsoup.parse(sentence).text();
        assertThat(kept(PROSE.repeat(4) + "<p>" + sentence + "</p>" + PROSE.repeat(4)))
                .contains(news);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Follow the story on <a href=/x>WhatsApp</a>.",
                "More of this? Join the talk on <a href=/x>Facebook</a>.",
                "The talk goes on: <a href=/x>follow the herald on Instagram</a>",
                "Kein Bild mehr verpassen: <a href=/x>Telegram abonnieren</a>",
                "Get the stories of the valley in your inbox every evening.",
                "Make a donation, and the herald stays what it is.",
                "Unlimited access to the valley, in your inbox each day.",
                "<a href=/x>Unlimited access to the herald</a>",
                "Abbonati a metà prezzo per un anno intero.",
                "2 Wochen kostenlos testen",
                "ご利用には会員登録が必要です。",
                "Sign up for our letter, which tells more of the valley.",
            })
    void what_the_page_asks_of_its_readers_goes(String sentence) {
        var asked = Jsoup.parse(sentence).text();
        assertThat(kept(PROSE.repeat(4) + "<p>" + sentence + "</p>" + PROSE.repeat(4)))
                .doesNotContain(asked);
    }

    @Test
    void a_box_goes_with_what_it_begins_with_unless_it_tells_news() {
        var box = "<div><p>Sign up for our letter</p><p>%s</p></div>";
        var page = PROSE.repeat(15)
                + box.formatted("Every evening")
                + box.formatted("The dam held, said the engineer, " + "who had slept there for two nights.")
                + PROSE;
        assertThat(kept(page)).contains("The dam held").doesNotContain("Sign up", "Every evening");
    }

    private static String kept(String article) {
        var outline = Outliner.of(Jsoup.parse("<article>" + article + "</article>", "https://herald.example/flood"));
        DropPromotion.apply(outline);
        return outline.passages().stream()
                .filter(Passage::kept)
                .map(passage -> passage.text)
                .collect(Collectors.joining("\n"));
    }
}
