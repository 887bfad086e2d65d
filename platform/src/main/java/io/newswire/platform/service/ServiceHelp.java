package io.newswire.platform.service;

import io.newswire.platform.settings.SettingsHelp;

/** What {@code --help} of a service prints. */
final class ServiceHelp {
    private ServiceHelp() {}

    static String of(Service<?> service) {
        return """
                %s of Newswire: runs until SIGTERM, then drains.

                usage: %s [--help | --config FILE]

                Settings come from environment variables and, below them, from FILE (properties; also named by
                NEWSWIRE_CONFIG). All problems are reported at once.

                %s""".formatted(service.name(), service.name(), SettingsHelp.table(ServiceLauncher.mappings(service)));
    }
}
