package io.newswire.store.bucket;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Says what is wrong with a bucket, and what to do, in words that name no secret. */
record S3Words(String bucket, String endpoint) {
    private static final String SETTINGS = "newswire.store.archive.s3.";
    private static final Set<String> UNKNOWN_CREDENTIALS = Set.of(
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "InvalidToken",
            "ExpiredToken",
            "TokenRefreshRequired",
            "UnrecognizedClientException");
    private static final Set<String> OTHER_REGION =
            Set.of("PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException");

    /** @param object that was asked for, empty for the bucket itself */
    IOException of(SdkException fault, String object) {
        return fault instanceof S3Exception answer ? answered(answer, object) : unanswered(fault);
    }

    private IOException answered(S3Exception fault, String object) {
        var details = fault.awsErrorDetails();
        var code = details == null || details.errorCode() == null ? "" : details.errorCode();
        if (code.equals("NoSuchKey")) {
            return (IOException)
                    new NoSuchFileException(object, null, "not in bucket '" + bucket + "'").initCause(fault);
        }
        if (code.equals("NoSuchBucket")) {
            return refusal(
                    "there is no bucket '" + bucket + "' at " + endpoint + ": create it, or set " + SETTINGS + "bucket",
                    fault);
        }
        if (UNKNOWN_CREDENTIALS.contains(code)) {
            return refusal(
                    endpoint + " refuses the credentials (" + code + "): set " + SETTINGS + "access-key and " + SETTINGS
                            + "secret-key, or those that AWS's own tools use",
                    fault);
        }
        if (OTHER_REGION.contains(code)) {
            return refusal(
                    "bucket '" + bucket + "' is in another region (" + code + "): set " + SETTINGS + "region", fault);
        }
        if (fault.statusCode() == 401 || fault.statusCode() == 403) {
            return refusal(
                    endpoint + " does not let these credentials use bucket '" + bucket + "' (" + named(code, fault)
                            + "): they need ListBucket, GetObject, PutObject and DeleteObject",
                    fault);
        }
        var answer = endpoint + " answered " + fault.statusCode() + " " + code;
        return isFinal(fault.statusCode())
                ? refusal(
                        answer + " to '" + object
                                + "': look up what it means there; nothing is sent until it is mended",
                        fault)
                : new BucketException(answer, false, fault);
    }

    /** Of the client's errors, those but a timeout and too many requests. */
    private static boolean isFinal(int status) {
        return status >= 400 && status < 500 && status != 408 && status != 429;
    }

    private static String named(String code, S3Exception fault) {
        return code.isEmpty() ? Integer.toString(fault.statusCode()) : code;
    }

    private IOException unanswered(SdkException fault) {
        var message = String.valueOf(fault.getMessage());
        if (message.startsWith("Unable to load credentials")) {
            return refusal(
                    "there are no credentials for " + endpoint + ": set " + SETTINGS + "access-key and " + SETTINGS
                            + "secret-key, or those that AWS's own tools use",
                    fault);
        }
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var why = cause == fault ? message : cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new BucketException(endpoint + " cannot be reached: " + why, false, fault);
    }

    private static BucketException refusal(String words, Throwable cause) {
        return new BucketException(words, true, cause);
    }
}
