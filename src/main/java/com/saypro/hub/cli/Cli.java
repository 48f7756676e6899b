package com.saypro.hub.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Needs no services and starts no Spring. */
@Command(
        name = "integration-hub",
        description = "Without a command the hub itself starts.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Cli.Version.class)
public final class Cli implements Runnable {
    @Spec
    private CommandSpec spec;

    private Cli() {}

    /** Runs one command: 0 when all is well, 1 when something is not, 2 when the command itself is wrong. */
    public static int run(String... arguments) {
        // Libraries that log while they check would bury what was found.
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
        return run(Terminal.ofThisProcess(), arguments);
    }

    static int run(Terminal terminal, String... arguments) {
        int code = line(terminal).execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    /** The commands, ready to be parsed and run. */
    static CommandLine line(Terminal terminal) {
        return new CommandLine(new Cli())
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new TestCommand(terminal))
                .addSubcommand(new SendCommand(terminal))
                .addSubcommand(new ReplayCommand(terminal))
                .addSubcommand(new ReconcileCommand(terminal))
                .addSubcommand(new NewVendorCommand(terminal))
                .addSubcommand(new RecordCommand(terminal))
                .addSubcommand(new SimulateCommand(terminal))
                .addSubcommand(new VendorsCommand(terminal))
                .addSubcommand(new KpisCommand(terminal))
                .setUsageHelpWidth(110)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof Refused)) {
                        throw failure;
                    }
                    terminal.err().println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /** The version the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            Properties built = new Properties();
            try (InputStream file =
                    Cli.class.getResourceAsStream("/META-INF/maven/com.saypro/integration-hub/pom.properties")) {
                if (file != null) {
                    built.load(file);
                }
            }
            return new String[] {"integration-hub " + built.getProperty("version", "(not from a jar)")};
        }
    }
}
