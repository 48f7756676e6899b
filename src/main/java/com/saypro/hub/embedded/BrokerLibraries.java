package com.saypro.hub.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What the broker runs on: of the hub's libraries those that it needs, as files of their own. Out of a jar of jars every
 * class would have to be looked for in hundreds of them, and the JVM could keep nothing for the next start.
 *
 * @param files the class path, in order
 * @param folder where the files are the broker's own; empty where they are those of a build
 */
record BrokerLibraries(List<Path> files, Optional<Path> folder) {
    /** Kafka's server with all that it depends on, and what {@link Broker} itself does. */
    static final List<String> NEEDED = List.of(
            "kafka-",
            "kafka_",
            "scala-",
            "jackson-",
            "argparse4j-",
            "caffeine-",
            "commons-",
            "jopt-simple-",
            "jose4j-",
            "log4j-",
            "logback-",
            "lz4-",
            "metrics-core-",
            "paranamer-",
            "pcollections-",
            "slf4j-api-",
            "snappy-",
            "spring-boot-[0-9]",
            "spring-core-",
            "spring-jcl-",
            "zookeeper-",
            "zstd-");

    private static final Pattern NAMES = Pattern.compile("(" + String.join("|", NEEDED) + ").*\\.jar");

    /**
     * The libraries of this very hub, unpacked first if it runs from a jar.
     *
     * @param programs where unpacked ones are kept, and nothing else
     */
    static BrokerLibraries of(Path programs) throws IOException {
        String path = System.getProperty("java.class.path");
        if (!path.contains(File.pathSeparator) && HubJar.isOne(Path.of(path))) {
            return unpacked(Path.of(path), programs);
        }
        return new BrokerLibraries(
                Arrays.stream(path.split(File.pathSeparator))
                        .map(Path::of)
                        .filter(each -> Files.isDirectory(each) || isNeeded(each.getFileName()))
                        .toList(),
                Optional.empty());
    }

    /** Those in a hub's jar; those of another jar go. */
    static BrokerLibraries unpacked(Path jar, Path programs) throws IOException {
        try (HubJar hub = new HubJar(jar, name -> isNeeded(Path.of(name)))) {
            Path folder = FilledOnce.in(programs, "kafka-" + hub.digest(), hub::unpack);
            removeAllBut(folder);
            try (Stream<Path> files = Files.list(folder)) {
                return new BrokerLibraries(
                        files.filter(file -> file.toString().endsWith(".jar"))
                                .sorted()
                                .toList(),
                        Optional.of(folder));
            }
        }
    }

    private static void removeAllBut(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder.getParent())) {
            for (Path other : all.filter(each -> !each.equals(folder)).toList()) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
    }

    private static boolean isNeeded(Path name) {
        return NAMES.matcher(name.toString()).matches();
    }

    /** As the JVM takes it. */
    String classPath() {
        return files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
