package io.newswire.cli.newsroom;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Reads a newsroom as a program does. */
final class Client implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();

    HttpResponse<String> get(URI url, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    List<SyndEntry> entries(URI feed) throws IOException, InterruptedException, FeedException {
        return new SyndFeedInput().build(new StringReader(get(feed).body())).getEntries();
    }

    @Override
    public void close() {
        http.close();
    }
}
