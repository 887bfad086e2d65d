package io.newswire.platform.settings;

import java.util.List;

/** Everything that is wrong with the settings, in one message. */
public final class InvalidSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final List<String> problems;

    /** @param problems at least one, each with its key */
    public InvalidSettingsException(List<String> problems) {
        super((problems.size() == 1 ? "1 setting is" : problems.size() + " settings are") + " wrong:\n  - "
                + String.join("\n  - ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
