package com.saypro.hub.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command runs.
 *
 * @param in what is typed or piped into it
 * @param out for results
 * @param err for complaints
 * @param environment the environment variables
 * @param folder the working folder
 */
record Terminal(InputStream in, PrintWriter out, PrintWriter err, Map<String, String> environment, Path folder) {
    static Terminal ofThisProcess() {
        Charset charset = Charset.defaultCharset();
        return new Terminal(
                System.in,
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                System.getenv(),
                Path.of("").toAbsolutePath());
    }

    /** A setting of the hub. */
    String setting(String variable, String otherwise) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /** A path as a person in the working folder would write it. */
    Path shown(Path path) {
        return path.startsWith(folder) && !path.equals(folder) ? folder.relativize(path) : path;
    }

    /** A path as a person in the working folder wrote it. */
    Path meant(Path path) {
        return folder.resolve(path).normalize();
    }
}
