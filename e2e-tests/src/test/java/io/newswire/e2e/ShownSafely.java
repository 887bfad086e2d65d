package io.newswire.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at what a store-service answers as its readers' programs do: nothing runs, nothing breaks out, all of it can be read. */
final class ShownSafely implements AutoCloseable {
    private static final Pattern TURNING = Pattern.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]");
    /** Parts of a document that no control turns about from outside, nor from which it turns what is outside (HTML, Rendering 15.3.5). */
    private static final String APART = "bdi, [dir], title, option, textarea";

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "data", "poster", "srcset");

    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();

    ShownSafely(String base) {
        this.base = base;
    }

    /** @param path of the console */
    void page(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(path)
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe", "script-src", "*");
        var document = Jsoup.parse(answer.body());
        assertThat(
                        document.select(
                                "script, iframe[srcdoc], object, embed, base, svg:not(.histogram), meta[http-equiv=refresh], img[src=x]"))
                .as(path)
                .isEmpty();
        document.getAllElements().forEach(element -> check(path, element));
        document.getAllElements().stream()
                .filter(element -> TURNING.matcher(element.wholeOwnText()).find())
                .forEach(element -> assertThat(element.closest(APART))
                        .as("%s: what keeps apart the text of %s", path, element)
                        .isNotNull());
        assertThat(answer.body()).as(path).doesNotContain("\u0000", "\u001b", "\u009b");
    }

    private static void check(String path, Element element) {
        element.attributes().forEach(attribute -> {
            var name = attribute.getKey().toLowerCase(Locale.ROOT);
            assertThat(name).as("%s: %s", path, element).doesNotStartWith("on");
            if (ADDRESSES.contains(name)) {
                assertThat(attribute.getValue()).as("%s: %s", path, element).matches("(?s)(https?://|/|#|\\?).*|");
            }
        });
    }

    /** A feed as its readers take it: XML without a fault. @return the texts in it */
    String atom(String path) throws Exception {
        var factory = DocumentBuilderFactory.newNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var answer = get(path);
        var document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(UTF_8)));
        var links = document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
        for (int i = 0; i < links.getLength(); i++) {
            assertThat(((org.w3c.dom.Element) links.item(i)).getAttribute("href"))
                    .startsWith("http");
        }
        return document.getDocumentElement().getTextContent();
    }

    JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(get(path).body());
    }

    /** @return the documents, one a line */
    Set<JsonNode> lines(String path) throws Exception {
        return get(path).body().lines().map(JsonMapper.shared()::readTree).collect(Collectors.toSet());
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(path + ": " + answer.body().lines().findFirst().orElse(""))
                .isEqualTo(200);
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}
