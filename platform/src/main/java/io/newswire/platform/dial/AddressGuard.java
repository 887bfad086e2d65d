package io.newswire.platform.dial;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Says which addresses may be dialled: those of public servers, and those that an operator allows. Knows no network:
 * it is asked with the address that is about to be dialled, so that no answer of a name server can change in between.
 * Immutable.
 */
public final class AddressGuard {
    private final List<Allowed> allowed;

    /**
     * @param allowed exceptions for intranets and tests: {@code host}, {@code host:port}, an address ({@code 10.1.2.3},
     *     {@code [::1]:8080}) or a block ({@code 10.1.0.0/16}); an allowed host may have any address. A port where we would
     *     not go otherwise is opened only by an entry that names it.
     * @throws IllegalArgumentException naming the entry that is none of these
     */
    public AddressGuard(Collection<String> allowed) {
        this.allowed = allowed.stream().map(Allowed::parse).toList();
    }

    /** What is wrong with exceptions, a sentence for each that is none; empty when nothing is. */
    public static List<String> problems(Collection<String> allowed) {
        return allowed.stream().flatMap(entry -> problem(entry).stream()).toList();
    }

    private static Optional<String> problem(String entry) {
        try {
            Allowed.parse(entry);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Public servers only. */
    public static AddressGuard strict() {
        return new AddressGuard(List.of());
    }

    /**
     * @param host as the URL has it
     * @param address that the host was resolved to
     * @return the name of the special-purpose range that forbids it; empty when it may be dialled
     */
    public Optional<String> refusal(String host, InetAddress address, int port) {
        return SpecialPurpose.rangeOf(address)
                .filter(range -> allowed.stream().noneMatch(exception -> exception.covers(host, address, port)));
    }

    /**
     * As {@link #refusal}, of a host that is an IP address itself; empty for a name, of which only a name server knows more.
     *
     * @throws IllegalArgumentException when it has the form of an address and is none
     */
    public Optional<String> literalRefusal(String host, int port) {
        return Cidr.isLiteral(host) ? refusal(host, Cidr.address(host), port) : Optional.empty();
    }

    /** Whether the port is one of a website, or opened for this host or address. */
    boolean opens(String host, InetAddress address, int port) {
        return Ports.mayServeWeb(port)
                || allowed.stream()
                        .anyMatch(exception -> exception.names(port) && exception.covers(host, address, port));
    }

    /** Whether any host can be asked at this port: known before a name is looked up. */
    public boolean mayOpen(int port) {
        return Ports.mayServeWeb(port) || allowed.stream().anyMatch(exception -> exception.names(port));
    }
}
