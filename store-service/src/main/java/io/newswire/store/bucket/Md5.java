package io.newswire.store.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The digest that S3 compares a file with on arrival: against accidents, not against people. */
final class Md5 {
    private Md5() {}

    /** As the header Content-MD5 has it. */
    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("MD5");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
