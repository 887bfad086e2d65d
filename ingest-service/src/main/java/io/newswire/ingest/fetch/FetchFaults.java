package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchOutcome.Failed;
import io.newswire.contracts.FetchOutcome.Refused;
import io.newswire.platform.dial.RefusedDialException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What an exception on the way means for the frontier. */
final class FetchFaults {
    private static final int DEEPEST_CAUSE = 8;

    private FetchFaults() {}

    /** @param cap that struck, null when none did */
    static FetchOutcome outcome(IOException e, @Nullable Cap cap) {
        var refused = find(e, RefusedException.class);
        if (refused != null) {
            return refused(refused.why(), refused.detail());
        }
        var undialled = find(e, RefusedDialException.class);
        return undialled == null
                ? failed(e, cap)
                : refused(why(undialled.rule()), String.valueOf(undialled.getMessage()));
    }

    private static Refusal why(RefusedDialException.Rule rule) {
        return switch (rule) {
            case ADDRESS -> Refusal.ADDRESS;
            case PORT -> Refusal.PORT;
        };
    }

    /** The limit that a failure comes from, null when it comes from none. */
    static @Nullable Cap cap(IOException e, HopEvents events, FetchLimits limits) {
        var refused = find(e, RefusedException.class);
        if (refused != null) {
            return refused.cap();
        }
        return switch (e) {
            case SocketTimeoutException slow -> events.timedOut(limits);
            case InterruptedIOException end -> Cap.totalTime(limits.totalTimeout());
            case UnknownHostException name ->
                find(name, TimeoutException.class) == null ? null : Cap.dnsTime(limits.connectTimeout());
            default -> null;
        };
    }

    static Refused refused(Refusal why, String detail) {
        return new Refused(why.reason(), detail);
    }

    static Failed failed(Fault fault, String detail, boolean worthRetrying) {
        return new Failed(fault.reason(), detail, null, null, worthRetrying);
    }

    private static Failed failed(IOException e, @Nullable Cap cap) {
        var text = FaultText.of(e);
        var detail = cap == null ? text : text + ": " + cap.name() + " of " + cap.value() + " is over";
        return failed(fault(e), detail, worthRetrying(e));
    }

    static Fault fault(IOException e) {
        return switch (e) {
            case FaultException known -> known.fault();
            case UnknownHostException dns -> Fault.DNS;
            case SSLException tls -> Fault.TLS;
            case InterruptedIOException timeout -> Fault.TIMEOUT;
            case SocketException connection -> Fault.CONNECT;
            default -> Fault.PROTOCOL;
        };
    }

    /** A certificate that is wrong stays wrong until somebody acts; all else may pass by itself. */
    private static boolean worthRetrying(IOException e) {
        return !(e instanceof SSLPeerUnverifiedException) && find(e, CertificateException.class) == null;
    }

    /** Names its class: whoever gets the report needs it. */
    static Failed internal(RuntimeException e) {
        return failed(Fault.INTERNAL, "a fault of ours, please report it: " + Shown.of(e.toString()), false);
    }

    static <T extends Throwable> @Nullable T find(Throwable from, Class<T> type) {
        @Nullable Throwable at = from;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++, at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
