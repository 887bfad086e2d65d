package io.newswire.platform.dial;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Bounds what stands in an answer around its body. The client reads the line before a chunk, with its extensions, and the
 * one behind it as a whole before it gives a byte of the body, however long they are; of headers and trailers it takes
 * 256 KiB.
 */
final class FramingBound implements Interceptor {
    /** Of one connection between two pieces of a body: headers and trailers, and what the client reads ahead. */
    static final long MOST = 512 * 1024;

    private final GuardedSockets sockets;

    FramingBound(GuardedSockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var connection = Objects.requireNonNull(chain.connection(), "a network interceptor has a connection");
        var received = sockets.over(connection.socket());
        received.allow(MOST);
        var response = chain.proceed(chain.request());
        var body = response.body();
        var bounded = Okio.buffer(new Pieces(body.source(), received));
        return response.newBuilder()
                .body(ResponseBody.create(bounded, body.contentType(), body.contentLength()))
                .build();
    }

    /** Each piece of the body that came makes room for the framing of the next. */
    private static final class Pieces extends ForwardingSource {
        private final Received received;

        Pieces(Source body, Received received) {
            super(body);
            this.received = received;
        }

        @Override
        public long read(Buffer to, long most) throws IOException {
            try {
                long got = super.read(to, most);
                received.allow(MOST);
                return got;
            } catch (IOException e) {
                if (received.isOver()) {
                    // TLS says it in words of its own.
                    throw new ProtocolException("more than " + MOST + " bytes came without a byte of the body");
                }
                throw e;
            }
        }
    }
}
