package io.newswire.store.hooks;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes deliveries on loopback, and answers as it is told: else with 204. */
final class Receiver implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Queue<MockResponse> answers = new ConcurrentLinkedQueue<>();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private volatile @Nullable CountDownLatch held;

    /** What came in. */
    record Delivery(String id, String timestamp, String signature, String contentType, byte[] body) {
        JsonNode events() {
            return JsonMapper.shared().readTree(body);
        }

        /** Ids of the articles. */
        List<String> articles() {
            return events().valueStream()
                    .map(event -> event.get("subject").asString())
                    .toList();
        }
    }

    Receiver() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                deliveries.add(delivery(request));
                var latch = held;
                if (latch != null && !latch.await(20, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody let go");
                }
                var answer = answers.poll();
                return answer == null ? status(204).build() : answer;
            }
        });
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    private static Delivery delivery(RecordedRequest request) {
        var headers = request.getHeaders();
        return new Delivery(
                String.valueOf(headers.get("webhook-id")),
                String.valueOf(headers.get("webhook-timestamp")),
                String.valueOf(headers.get("webhook-signature")),
                String.valueOf(headers.get("Content-Type")),
                Objects.requireNonNull(request.getBody()).toByteArray());
    }

    static MockResponse.Builder status(int status) {
        return new MockResponse.Builder().code(status);
    }

    void answers(MockResponse.Builder... next) {
        for (var answer : next) {
            answers.add(answer.build());
        }
    }

    /** Answers nobody until the latch is counted down. */
    void holdUntil(CountDownLatch latch) {
        held = latch;
    }

    int port() {
        return server.getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hook?key=letmein";
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    @Override
    public void close() {
        server.close();
    }
}
