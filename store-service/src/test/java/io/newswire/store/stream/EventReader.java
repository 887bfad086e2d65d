package io.newswire.store.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an event stream as browsers do. */
final class EventReader implements AutoCloseable {
    private final BufferedReader lines;
    private String lastId = "";

    EventReader(InputStream stream) {
        this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** What a browser sends as Last-Event-ID. */
    String lastId() {
        return lastId;
    }

    /** The data of the next event. Blocks. @throws IOException at the end of the stream. */
    JsonNode next() throws IOException {
        var data = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && !data.isEmpty()) {
                return JsonMapper.shared().readTree(data.toString());
            }
            if (line.startsWith("id: ")) {
                lastId = line.substring("id: ".length());
            } else if (line.startsWith("data: ")) {
                data.append(line.substring("data: ".length()));
            }
        }
        throw new IOException("the stream has ended");
    }

    /** Until an id has come without data. */
    String idWithoutEvent() throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ") && lines.readLine().isEmpty()) {
                lastId = line.substring("id: ".length());
                return lastId;
            }
        }
        throw new IOException("the stream has ended");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
