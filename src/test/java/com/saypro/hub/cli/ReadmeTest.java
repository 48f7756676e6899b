package com.saypro.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README.md tells people to type and to look at is there. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern SHELL = Pattern.compile("(?ms)^ *```sh\\n(.*?)^ *```");
    private static final Pattern JAR = Pattern.compile("java (?:-\\S+ )*-jar target/integration-hub\\.jar ?(.*)");
    private static final Pattern SENT = Pattern.compile("\\.jar send (\\S+) (\\S+)");
    private static final Pattern MAVEN = Pattern.compile("mvn (.*)");
    private static final Pattern CODE = Pattern.compile("`([^`\\s]+)`");
    private static final Pattern FILE = Pattern.compile("(?:\\./)?[\\w.<>*-]+(?:/[\\w.<>*-]+)*/?");
    private static final Pattern SETTING = Pattern.compile("HUB_[A-Z0-9_<>]+");
    private static final Pattern OF_A_VENDOR =
            Pattern.compile("HUB_[A-Z0-9_<>]+_(SECRETS|API_KEY|API_URL|WEBHOOK_ID|CERTIFICATES|JWKS)");
    private static final Set<String> PHASES = Set.of("clean", "compile", "test", "package", "verify", "install");

    @Test
    void itsCommandsExist() {
        assertThat(commands()).isNotEmpty();
        for (String command : commands()) {
            JAR.matcher(command).results().forEach(jar -> {
                String arguments = jar.group(1).strip();
                assertThatCode(() -> Cli.line(Terminal.ofThisProcess()).parseArgs(words(arguments)))
                        .as(command)
                        .doesNotThrowAnyException();
            });
            MAVEN.matcher(command)
                    .results()
                    .forEach(maven ->
                            assertThat(words(maven.group(1))).as(command).allMatch(ReadmeTest::isOfMaven));
        }
    }

    @Test
    void theExamplesItSendsExist() {
        assertThat(commands().stream()
                        .flatMap(command -> SENT.matcher(command).results())
                        // A file that a command before has written is no example.
                        .filter(sent -> !text(README).contains("> " + sent.group(2)))
                        .map(sent -> Path.of("mappings", sent.group(1), "examples", sent.group(2) + ".in.json")))
                .isNotEmpty()
                .allMatch(Files::isRegularFile);
    }

    @Test
    void itsFilesExist() {
        assertThat(codes().filter(ReadmeTest::isPath).filter(path -> !exists(path)))
                .isEmpty();
    }

    @Test
    void itsSettingsExist() {
        String sources = text(Path.of("src/main/resources/application.yml"))
                + all(Path.of("src/main/java"))
                        .filter(Files::isRegularFile)
                        .map(ReadmeTest::text)
                        .collect(Collectors.joining());
        assertThat(Stream.concat(settings(text(README)), settings(text(Path.of("docs/settings.md"))))
                        .filter(name -> !OF_A_VENDOR.matcher(name).matches()))
                .allMatch(sources::contains);
    }

    @Test
    void everySettingIsInTheTableItPointsTo() {
        String table = text(Path.of("docs/settings.md"));
        assertThat(settings(text(Path.of("src/main/resources/application.yml"))))
                .allMatch(table::contains);
        assertThat(settings(text(README))
                        .filter(name -> !OF_A_VENDOR.matcher(name).matches()))
                .allMatch(table::contains);
    }

    @Test
    void itIsShort() {
        assertThat(text(README).lines().count()).isLessThanOrEqualTo(150);
    }

    private static List<String> commands() {
        List<String> commands = new ArrayList<>();
        SHELL.matcher(text(README))
                .results()
                .map(block -> block.group(1))
                .forEach(block -> block.replace("\\\n", " ")
                        .lines()
                        .map(line -> line.replaceAll("\\s#.*| [|&>].*|^\\s*(\\$ )?([A-Z_]+=\\S+ )*", "")
                                .strip())
                        .forEach(commands::add));
        return commands;
    }

    private static String[] words(String command) {
        return command.isEmpty() ? new String[] {"--help"} : command.split("\\s+");
    }

    private static boolean isOfMaven(String word) {
        String pom = text(Path.of("pom.xml"));
        if (word.startsWith("-P")) {
            return pom.contains("<id>" + word.substring(2) + "</id>");
        }
        return word.startsWith("-")
                || PHASES.contains(word)
                || word.contains(":") && pom.contains(word.substring(0, word.indexOf(':')) + "-maven-plugin");
    }

    private static Stream<String> codes() {
        return CODE.matcher(SHELL.matcher(text(README)).replaceAll(""))
                .results()
                .map(found -> found.group(1));
    }

    private static boolean isPath(String code) {
        boolean looksLikeOne = code.contains("/") || code.matches("[\\w.<>*-]+\\.(xml|ya?ml|md|jslt|jsonl?|java|sh)");
        boolean isMade = code.matches("(\\./)?(target|data)(/.*)?");
        return looksLikeOne && !isMade && FILE.matcher(code).matches();
    }

    /** A path from the project's folder, or the name of any file; {@code <word>} stands for any name, and so does the vendor to be. */
    private static boolean exists(String code) {
        String name = code.replaceFirst("^\\./", "").replaceFirst("/$", "").replaceAll("<[^>]*>|\\bacme\\b", "*");
        PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + name);
        boolean bare = !code.contains("/");
        return Stream.of(".ci", "routes", "mappings", "src", ".")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(ReadmeTest::all)
                .anyMatch(path -> glob.matches(bare ? path.getFileName() : path));
    }

    private static Stream<Path> all(Path folder) {
        try (Stream<Path> paths = Files.walk(folder, folder.toString().equals(".") ? 1 : 20)) {
            return paths.map(Path::normalize).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> settings(String text) {
        return SETTING
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
