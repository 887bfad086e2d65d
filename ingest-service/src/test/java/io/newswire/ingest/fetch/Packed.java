package io.newswire.ingest.fetch;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies in codings. */
final class Packed {
    /** {@code <p>hello</p>}; Java has no packer for Brotli. */
    static final byte[] BROTLI_HELLO = Base64.getDecoder().decode("iwWAPHA+aGVsbG88L3A+Aw==");

    /** 50 million times {@code a}. */
    static final byte[] BROTLI_BOMB = Base64.getDecoder()
            .decode(
                    "y///P/glwuKxQCD3/o///3/wSwDEYRGA7v0f////4JcAiMMCAN37P/7//8EvARCHBQC693/8//+DXwIgDgsAdO//8g9eD78EQBwWAOig6wE=");

    private Packed() {}

    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    static byte[] gzip(byte[] body) {
        return pack(body, GZIPOutputStream::new);
    }

    static byte[] zlib(byte[] body) {
        return pack(body, DeflaterOutputStream::new);
    }

    /** Deflate without the zlib around it. */
    static byte[] raw(byte[] body) {
        return pack(body, out -> new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true)));
    }

    static byte[] zstd(byte[] body) {
        return pack(body, ZstdOutputStreamNoFinalizer::new);
    }

    /** With a window of so many bits; the body has to be as long for it to count. */
    static byte[] zstd(byte[] body, int windowLog) {
        return pack(body, out -> new ZstdOutputStreamNoFinalizer(out).setLong(windowLog));
    }

    static byte[] zeros(int length) {
        return new byte[length];
    }

    private static byte[] pack(byte[] body, Packer packer) {
        var packed = new ByteArrayOutputStream();
        try (var out = packer.over(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
