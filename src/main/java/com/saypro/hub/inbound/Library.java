package com.saypro.hub.inbound;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What others publish, fetched in the background and kept. Whoever asks is answered at once. However many addresses
 * strangers name: no address is asked more than once a minute, all together not more than once in two seconds after the
 * first few, and no more is remembered than a few dozen.
 *
 * @param <T> what a document means
 */
final class Library<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Library.class);
    private static final int THREADS = 2;
    private static final int WAITING = 8;
    private static final int MOST_KEPT = 32;
    private static final int MOST_TRIED = 256;
    private static final int AT_ONCE = 5;
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    /** Gets a document. */
    interface Source {
        /**
         * The bytes at an address; empty when there is nothing.
         *
         * @throws IOException when it could not be learned
         */
        Optional<byte[]> fetch(URI address) throws IOException;
    }

    /**
     * What is here now.
     *
     * @param document null when it is not here
     * @param isPending whether it, or a newer one, may be here soon
     */
    record Look<T>(T document, boolean isPending) {}

    /** How an address fared: since when it may be asked again, and whether it is worth it. */
    private record Trial(long again, boolean isUnderWay, boolean isHopeful) {}

    private final Source source;
    private final KeptFile.Reader<T> reader;
    private final Executor executor;
    private final LongSupplier clock;
    private final Map<URI, T> kept = bounded(MOST_KEPT);
    private final Map<URI, Trial> trials = bounded(MOST_TRIED);
    private long spread;

    /** Fetches by HTTP, in threads that end when there is nothing to do. */
    Library(KeptFile.Reader<T> reader) {
        this(new Courier(), reader, threads(), System::nanoTime);
    }

    /**
     * Fetches as told.
     *
     * @param clock nanoseconds
     */
    Library(Source source, KeptFile.Reader<T> reader, Executor executor, LongSupplier clock) {
        this.source = source;
        this.reader = reader;
        this.executor = executor;
        this.clock = clock;
        this.spread = clock.getAsLong();
    }

    private static Executor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "key-fetch");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is kept of an address; it is fetched when nothing is. */
    Look<T> look(URI address) {
        T document = kept(address);
        return document == null ? lookAgain(address) : new Look<>(document, false);
    }

    /** What is kept of an address, which is fetched again if it may be. */
    Look<T> lookAgain(URI address) {
        boolean isPending = ask(address);
        return new Look<>(kept(address), isPending);
    }

    private synchronized T kept(URI address) {
        return kept.get(address);
    }

    private boolean ask(URI address) {
        Trial before = begin(address);
        if (before != null) {
            return before.isUnderWay() || before.isHopeful();
        }
        try {
            executor.execute(() -> fetch(address));
        } catch (RejectedExecutionException e) {
            end(address, null, true);
        }
        return isHopeful(address);
    }

    private synchronized boolean isHopeful(URI address) {
        Trial trial = trials.get(address);
        return trial == null || trial.isUnderWay() || trial.isHopeful();
    }

    /** Notes that an address is being asked; gives why it is not, and null when it is. */
    private synchronized Trial begin(URI address) {
        long now = clock.getAsLong();
        Trial before = trials.get(address);
        if (before != null && (before.isUnderWay() || before.again() - now > 0)) {
            return before;
        }
        if (spread - now > AT_ONCE * PAUSE) {
            return new Trial(now, false, true);
        }
        spread = (spread - now > 0 ? spread : now) + PAUSE;
        trials.put(address, new Trial(now, true, true));
        return null;
    }

    private void fetch(URI address) {
        try {
            Optional<byte[]> bytes = source.fetch(address);
            end(address, bytes.isEmpty() ? null : read(address, bytes.get()), false);
        } catch (IOException e) {
            LOG.warn("{} could not be fetched: {}", address.getHost(), e.toString());
            end(address, null, true);
        }
    }

    private T read(URI address, byte[] bytes) {
        try {
            return reader.read(bytes);
        } catch (Exception e) {
            LOG.warn("{} does not publish what it should: {}", address.getHost(), e.toString());
            return null;
        }
    }

    private synchronized void end(URI address, T document, boolean isHopeful) {
        trials.put(address, new Trial(clock.getAsLong() + MINUTE, false, isHopeful));
        if (document != null) {
            kept.put(address, document);
        }
    }
}
