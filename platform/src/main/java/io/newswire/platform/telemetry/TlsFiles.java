package io.newswire.platform.telemetry;

import io.newswire.platform.settings.HttpSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate and its key, as the files have them now.
 *
 * @param certificate PEM, with those that lead to a root behind it
 * @param key PEM, PKCS #8
 */
public record TlsFiles(Path certificate, Path key) {
    private static final char[] NO_PASSWORD = {};
    private static final String KEY_BEGINS = "-----BEGIN PRIVATE KEY-----";
    private static final String KEY_ENDS = "-----END PRIVATE KEY-----";

    /** Empty where the server is to speak plain HTTP. */
    static Optional<TlsFiles> of(HttpSettings settings) {
        return settings.tlsCertificate()
                .flatMap(certificate -> settings.tlsKey().map(key -> new TlsFiles(certificate, key)));
    }

    /** What is wrong with those that are set, empty when nothing is. */
    public static List<String> problems(HttpSettings settings) {
        if (settings.tlsCertificate().isPresent() != settings.tlsKey().isPresent()) {
            return List.of("newswire.http.tls-certificate and newswire.http.tls-key go together: give both or none");
        }
        return of(settings).stream().flatMap(files -> files.problems().stream()).toList();
    }

    private List<String> problems() {
        var unreadable = Stream.concat(
                        unreadable("newswire.http.tls-certificate", certificate),
                        unreadable("newswire.http.tls-key", key))
                .toList();
        return unreadable.isEmpty() ? problem().stream().toList() : unreadable;
    }

    private static Stream<String> unreadable(String setting, Path file) {
        return Files.isReadable(file) && !Files.isDirectory(file)
                ? Stream.empty()
                : Stream.of(setting + ": " + file + " cannot be read: "
                        + (Files.isDirectory(file)
                                ? "it is a folder"
                                : Files.exists(file) ? "permission is denied" : "there is no such file"));
    }

    private Optional<String> problem() {
        try {
            context();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("newswire.http.tls-certificate, newswire.http.tls-key: cannot be read: " + e);
        } catch (GeneralSecurityException e) {
            return Optional.of("newswire.http.tls-certificate, newswire.http.tls-key: " + e.getMessage());
        }
    }

    /**
     * @throws IOException when a file cannot be read
     * @throws GeneralSecurityException when they do not hold what they should
     */
    SSLContext context() throws IOException, GeneralSecurityException {
        var chain = chain();
        var secret = secret(chain[0].getPublicKey());
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("newswire", secret, NO_PASSWORD, chain);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, NO_PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** When either was written last. */
    FileTime written() throws IOException {
        var one = Files.getLastModifiedTime(certificate);
        var other = Files.getLastModifiedTime(key);
        return one.compareTo(other) > 0 ? one : other;
    }

    private X509Certificate[] chain() throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(certificate)) {
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (chain.isEmpty()) {
                throw new GeneralSecurityException(certificate + " has no certificate in PEM");
            }
            return chain.toArray(X509Certificate[]::new);
        }
    }

    private PrivateKey secret(PublicKey counterpart) throws IOException, GeneralSecurityException {
        var text = Files.readString(key, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf(KEY_BEGINS);
        int end = text.indexOf(KEY_ENDS);
        if (begin < 0 || end < begin) {
            throw new GeneralSecurityException(key + " has no '" + KEY_BEGINS
                    + "'. A key of another form becomes one by: openssl pkcs8 -topk8 -nocrypt -in " + key);
        }
        try {
            var bytes = Base64.getMimeDecoder().decode(text.substring(begin + KEY_BEGINS.length(), end));
            var secret =
                    KeyFactory.getInstance(counterpart.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            if (isPair(secret, counterpart)) {
                return secret;
            }
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new GeneralSecurityException(key + " cannot be read as a key of " + counterpart.getAlgorithm(), e);
        }
        throw new GeneralSecurityException(key + " is not the key of " + certificate);
    }

    private static boolean isPair(PrivateKey secret, PublicKey counterpart) throws GeneralSecurityException {
        var algorithm = switch (secret.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> secret.getAlgorithm();
        };
        var signature = Signature.getInstance(algorithm);
        signature.initSign(secret);
        var signed = signature.sign();
        signature.initVerify(counterpart);
        return signature.verify(signed);
    }
}
