package com.saypro.hub.cli;

import picocli.CommandLine.Option;

/** Where the admin API of a running hub is, and who asks. */
final class AdminOptions {
    @Option(
            names = "--admin-url",
            paramLabel = "<url>",
            description = "The hub's private listener. Default: HUB_ADMIN_HOST and _PORT.")
    private String url;

    @Option(names = "--user", paramLabel = "<user>", defaultValue = "admin", description = "Default: ${DEFAULT-VALUE}.")
    private String user;

    @Option(
            names = "--password",
            paramLabel = "<password>",
            description = "Default: HUB_ADMIN_PASSWORD, else the one kept in the data folder.")
    private String password;

    AdminApi api(Terminal terminal) {
        return new AdminApi(terminal, url, user, password);
    }
}
