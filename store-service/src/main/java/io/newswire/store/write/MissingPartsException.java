package io.newswire.store.write;

import io.newswire.store.months.Part;
import java.util.Collection;
import java.util.List;

/** Articles are to be filed where there is no table yet. It is made outside of the transaction, which then begins anew. */
final class MissingPartsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Part> parts;

    MissingPartsException(Collection<Part> parts) {
        super("there are no tables yet for " + parts);
        this.parts = List.copyOf(parts);
    }

    List<Part> parts() {
        return parts;
    }
}
