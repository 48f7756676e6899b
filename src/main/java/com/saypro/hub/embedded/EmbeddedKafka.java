package com.saypro.hub.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka of one node that belongs to this hub, reached over loopback only, its records kept in a folder across
 * restarts. It can be stopped and started again on the same port.
 *
 * <p>It is a process of its own: Kafka ends the process it runs in when its disk fails, and only a process can be ended,
 * and started again, with nothing left over. It does not outlive the hub.
 */
public final class EmbeddedKafka implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);
    private static final int PATIENCE_SECONDS = 90;
    /** The thresholds keep the optimizing compiler, which costs more than the start itself, for what stays hot. */
    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=10000",
            "-XX:Tier4CompileThreshold=40000",
            "-XX:Tier4BackEdgeThreshold=200000");

    private final Path dir;
    private final int port;
    private BrokerArchive archive;
    private volatile Process process;
    private volatile String lastWord = "it said no reason";

    /**
     * A broker that is not yet started.
     *
     * @param dir what it keeps, an own folder
     * @param port the loopback port it listens on
     */
    public EmbeddedKafka(Path dir, int port) {
        this.dir = dir.toAbsolutePath();
        this.port = port;
    }

    /**
     * Starts the broker and waits until it takes records.
     *
     * @throws IOException when it ends instead; the message says why
     */
    @Override
    public synchronized EmbeddedKafka start() throws IOException {
        if (isRunning()) {
            return this;
        }
        Process starting =
                new ProcessBuilder(command()).redirectErrorStream(true).start();
        process = starting;
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread listener = new Thread(() -> listen(starting, ready), "hub-hears-kafka");
        listener.setDaemon(true);
        listener.start();
        try {
            ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            starting.destroyForcibly();
            throw new IOException(lastWord, e);
        } catch (InterruptedException e) {
            starting.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("the start was interrupted", e);
        }
        return this;
    }

    /** Stops the broker in order; does nothing when it does not run. */
    @Override
    public synchronized void stop() {
        if (!isRunning()) {
            return;
        }
        try (OutputStream order = process.getOutputStream()) {
            order.write((Broker.STOP + "\n").getBytes(StandardCharsets.UTF_8));
            order.flush();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                if (process.exitValue() == 0) {
                    archive.keep();
                }
                return;
            }
        } catch (IOException e) {
            LOG.debug("It ended by itself", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    @Override
    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    @Override
    public String lastWord() {
        return lastWord;
    }

    /** What a client connects to, {@code host:port}. */
    public String brokers() {
        return "127.0.0.1:" + port;
    }

    /** Its process; empty when it never ran. */
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    private void listen(Process broker, CompletableFuture<Void> ready) {
        try (BufferedReader lines = broker.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(Broker.READY)) {
                    ready.complete(null);
                } else {
                    lastWord = line;
                    LOG.warn("{}", line);
                }
            }
        } catch (IOException e) {
            LOG.debug("Its end is heard anyway", e);
        }
        ready.completeExceptionally(new UncheckedIOException(new IOException(lastWord)));
    }

    private List<String> command() throws IOException {
        BrokerLibraries libraries = BrokerLibraries.of(dir.resolveSibling("kafka-programs"));
        archive = BrokerArchive.of(libraries);
        List<String> command = new ArrayList<>();
        // It is the hub that hears an interrupt from the terminal and stops the broker, last of all.
        command.addAll(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(JVM);
        command.addAll(archive.options());
        command.addAll(List.of("-cp", libraries.classPath(), Broker.class.getName()));
        command.addAll(List.of(dir.toString(), String.valueOf(port)));
        return command;
    }
}
