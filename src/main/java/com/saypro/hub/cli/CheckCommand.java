package com.saypro.hub.cli;

import com.saypro.hub.check.RouteRules.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: says file by file and line by line what the hub would refuse or the house does not allow. */
@Command(
        name = "check",
        description = {
            "Checks routes, vendor files and mappings: YAML schema, canonical form, house rules, beans.",
            "Needs no running hub. Ends with 1 when there is a problem."
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "<path>",
            arity = "0..*",
            description = "Files or folders to report on. Default: all of ./routes and ./mappings.")
    private List<Path> paths = List.of();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Scope scope = Scope.of(terminal, paths);
        HouseCheck check =
                HouseCheck.of(scope.sources().routes(), scope.sources().mappings());
        List<Problem> problems = check.problems().stream()
                .filter(problem -> scope.covers(problem.file()))
                .map(problem -> new Problem(terminal.shown(problem.file()), problem.line(), problem.message()))
                .toList();
        problems.forEach(terminal.out()::println);
        long files = check.files().stream().filter(scope::covers).count();
        terminal.out().println(count(files, "file") + ", " + count(problems.size(), "problem"));
        return problems.isEmpty() ? 0 : 1;
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
