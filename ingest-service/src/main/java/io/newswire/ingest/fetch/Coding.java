package io.newswire.ingest.fetch;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** A way to pack a body, by its name in {@code Content-Encoding}. Each decoder streams in memory with a bound. */
enum Coding {
    GZIP {
        @Override
        InputStream decoder(BufferedInputStream packed) throws IOException {
            return new GZIPInputStream(packed, BUFFER);
        }
    },
    /** Meant to be zlib (RFC 9110, section 8.4.1.2), but some servers send what is inside of it. */
    DEFLATE {
        @Override
        InputStream decoder(BufferedInputStream packed) throws IOException {
            boolean isRaw = !Start.of(packed).isZlib();
            return new InflaterInputStream(packed, new Inflater(isRaw), BUFFER) {
                @Override
                public void close() throws IOException {
                    super.close();
                    inf.end();
                }
            };
        }
    },
    /** A window of at most 16 MB, which the format bounds. */
    BROTLI {
        @Override
        InputStream decoder(BufferedInputStream packed) throws IOException {
            return new BrotliInputStream(packed, BUFFER);
        }
    },
    ZSTD {
        @Override
        InputStream decoder(BufferedInputStream packed) throws IOException {
            return new ZstdInputStreamNoFinalizer(packed).setLongMax(ZSTD_WINDOW_LOG);
        }
    };

    private static final int BUFFER = 8192;

    /** 8 MB: nobody may send a larger window over HTTP (RFC 9659). */
    private static final int ZSTD_WINDOW_LOG = 23;

    /** Null for a name that we do not know. */
    static @Nullable Coding named(String token) {
        return switch (token.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> GZIP;
            case "deflate" -> DEFLATE;
            case "br" -> BROTLI;
            case "zstd" -> ZSTD;
            default -> null;
        };
    }

    /**
     * @param packed the start of it may be read and pushed back
     * @throws IOException also one of {@code packed}, as it is
     */
    abstract InputStream decoder(BufferedInputStream packed) throws IOException;
}
