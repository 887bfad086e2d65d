package io.newswire.platform.settings;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.Converter;

/** Brokers as Kafka's clients take them: {@code host:port}, several parted by commas. */
public final class BrokerAddresses implements Converter<String> {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("(?:[\\w.+-]+://)?(?:\\[[\\w.:%]+]|[\\w.-]+):(\\d{1,5})");

    @Override
    public String convert(String text) {
        var parts = Stream.of(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        for (var part : parts.isEmpty() ? List.of(text) : parts) {
            var address = ADDRESS.matcher(part);
            if (!address.matches() || !isPort(Integer.parseInt(address.group(1)))) {
                throw new IllegalArgumentException(
                        "'" + part + "' is no broker such as kafka.example:9092; several are parted by commas");
            }
        }
        return text;
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= 65_535;
    }
}
