package io.newswire.store.bucket;

import java.util.Optional;

/** Settings of a bucket. */
public record TestS3(String name, String url, String prefixed, String key, String secret, int spoolMib)
        implements S3Settings {

    public static TestS3 at(String url) {
        return new TestS3("pages", url, "news/raw", S3Server.ACCESS_KEY, S3Server.SECRET_KEY, 4096);
    }

    public TestS3 named(String other) {
        return new TestS3(other, url, prefixed, key, secret, spoolMib);
    }

    public TestS3 credentials(String otherKey, String otherSecret) {
        return new TestS3(name, url, prefixed, otherKey, otherSecret, spoolMib);
    }

    @Override
    public Optional<String> bucket() {
        return Optional.of(name);
    }

    @Override
    public Optional<String> endpoint() {
        return Optional.of(url);
    }

    @Override
    public Optional<String> prefix() {
        return Optional.of(prefixed);
    }

    @Override
    public String region() {
        return "us-east-1";
    }

    @Override
    public Optional<String> accessKey() {
        return Optional.of(key);
    }

    @Override
    public Optional<String> secretKey() {
        return Optional.of(secret);
    }

    @Override
    public boolean pathStyle() {
        return true;
    }
}
