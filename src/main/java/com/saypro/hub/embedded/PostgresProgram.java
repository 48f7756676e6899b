package com.saypro.hub.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs, also as root, which they refuse to be. */
final class PostgresProgram {
    private static final int PATIENCE_SECONDS = 90;
    private final Path binaries;
    private final Path output;

    /** @param output the file that keeps what the last program said */
    PostgresProgram(Path binaries, Path output) {
        this.binaries = binaries;
        this.output = output;
    }

    /**
     * Runs a program to its end.
     *
     * @throws IOException when it fails; the message is the program's own reason
     */
    void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot(output.getParent())) {
            // In a user namespace of its own, root is nobody and the files are still its own.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("PG"));
        process.environment().put("LC_ALL", "C");
        int exit = waitFor(process.start(), program);
        if (exit != 0) {
            throw new IOException(hinted(lastWord()));
        }
    }

    private int waitFor(Process process, String program) throws IOException {
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException(program + " did not end within " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    private String lastWord() throws IOException {
        List<String> lines = Files.readAllLines(output).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty()
                ? "failed without a word"
                : lines.get(lines.size() - 1).strip();
    }

    private static String hinted(String word) {
        if (!word.startsWith("unshare:")) {
            return word;
        }
        return word.contains("ermission denied")
                ? "as root, PostgreSQL uses only folders that belong to root, as all above them must"
                : word + "; PostgreSQL cannot be root, and user namespaces are off here: start the hub as another user";
    }

    private static boolean isRoot(Path ours) throws IOException {
        Path file = Files.createTempFile(ours, "owner", ".try");
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(file, "unix:uid"));
        } finally {
            Files.delete(file);
        }
    }
}
