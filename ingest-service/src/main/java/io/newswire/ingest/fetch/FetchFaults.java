package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchOutcome.Failed;
import io.newswire.contracts.FetchOutcome.Refused;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What an exception on the way means for the frontier. */
final class FetchFaults {
    private static final int DEEPEST_CAUSE = 8;

    private FetchFaults() {}

    static FetchOutcome outcome(IOException e) {
        var refused = find(e, RefusedException.class);
        return refused == null ? failed(e) : new Refused(refused.reason(), refused.detail());
    }

    private static Failed failed(IOException e) {
        return new Failed(reason(e), message(e), null, null, worthRetrying(e));
    }

    static String reason(IOException e) {
        return switch (e) {
            case UnknownHostException dns -> "dns";
            case SSLException tls -> "tls";
            case InterruptedIOException timeout -> "timeout";
            case SocketException connection -> "connect";
            default -> "protocol";
        };
    }

    /** A certificate that is wrong stays wrong until somebody acts; all else may pass by itself. */
    private static boolean worthRetrying(IOException e) {
        return !(e instanceof SSLPeerUnverifiedException) && find(e, CertificateException.class) == null;
    }

    static String message(Exception e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static <T extends Throwable> @Nullable T find(Throwable from, Class<T> type) {
        @Nullable Throwable at = from;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++, at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
