package io.newswire.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What went wrong, in an operator's words: the exceptions of the JDK and of the HTTP client speak to programmers. */
final class FaultText {
    private static final int DEEPEST_CAUSE = 8;

    private FaultText() {}

    static String of(IOException failure) {
        return switch (failure) {
            case FaultException known -> Shown.of(String.valueOf(known.getMessage()));
            case UnknownHostException dns -> name(dns);
            case SSLException tls -> tls(tls);
            case SocketTimeoutException slow -> "there was no answer in time";
            case InterruptedIOException end -> "it was not done in time";
            case ConnectException none -> "no connection: " + cause(none);
            case NoRouteToHostException none -> "no connection: " + cause(none);
            case SocketException broken -> "the connection broke: " + cause(broken);
            case EOFException end -> closed();
            case ProtocolException answer -> "the answer is not HTTP: " + cause(answer);
            default -> cause(failure).contains("unexpected end of stream") ? closed() : cause(failure);
        };
    }

    private static String closed() {
        return "the connection was closed without an answer";
    }

    /** Resolvers put the name first. */
    private static String name(UnknownHostException dns) {
        var said = dns.getMessage();
        if (said == null || said.isBlank()) {
            return "the name cannot be resolved";
        }
        return said.indexOf(' ') < 0 || said.indexOf(':') > 0
                ? "the name " + Shown.of(said.split(":", 2)[0]) + " cannot be resolved"
                : Shown.of(said);
    }

    private static String tls(SSLException tls) {
        if (tls instanceof SSLPeerUnverifiedException) {
            return "the certificate is not for this host";
        }
        if (FetchFaults.find(tls, CertificateExpiredException.class) != null) {
            return "the certificate has expired";
        }
        if (FetchFaults.find(tls, CertificateNotYetValidException.class) != null) {
            return "the certificate is not valid yet";
        }
        if (FetchFaults.find(tls, CertPathBuilderException.class) != null) {
            return "the certificate is signed by nobody who is trusted here";
        }
        return FetchFaults.find(tls, CertificateException.class) != null
                ? "the certificate is not valid: " + cause(tls)
                : "no secure connection: " + cause(tls);
    }

    /** Of the innermost cause, which is the system's. */
    private static String cause(Throwable failure) {
        @Nullable String said = null;
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++, at = at.getCause()) {
            if (at.getMessage() != null && !at.getMessage().isBlank()) {
                said = at.getMessage();
            }
        }
        return said == null ? "no reason is given" : beginning(Shown.of(said));
    }

    /** Within a sentence, unless it begins with an abbreviation. */
    private static String beginning(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return abbreviation ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
