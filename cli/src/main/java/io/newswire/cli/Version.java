package io.newswire.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar, and the Java that runs it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Newswire.class.getPackage().getImplementationVersion();
        return new String[] {
            "newswire " + (version == null ? "(not from a jar)" : version) + ", Java " + Runtime.version()
        };
    }
}
