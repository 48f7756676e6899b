package com.saypro.hub;

import com.saypro.hub.cli.Cli;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the hub, or runs a command when the first argument is one. */
@SpringBootApplication
public class Hub {
    private static final Set<String> ABOUT = Set.of("--help", "-h", "--version");

    public static void main(String[] arguments) {
        if (isCommand(arguments)) {
            System.exit(Cli.run(arguments));
        }
        SpringApplication.run(Hub.class, arguments);
    }

    /** A first word without a dash is a command, also a mistyped one: it must not start a server. */
    private static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || ABOUT.contains(arguments[0]));
    }
}
