package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private static final URI HERE = URI.create("https://keys.example/one");

    private final List<URI> asked = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - 1000;
    private String text = "first";
    private final Library<String> library = new Library<>(
            address -> {
                asked.add(address);
                if (text == null) {
                    throw new IOException("away");
                }
                return Optional.of(text).filter(found -> !found.isEmpty()).map(String::getBytes);
            },
            bytes -> new String(bytes, StandardCharsets.UTF_8),
            Runnable::run,
            () -> nanos);

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void whatWasFetchedIsKept() {
        assertThat(library.look(HERE).document()).isEqualTo("first");
        pass(Duration.ofDays(400));
        assertThat(library.look(HERE).document()).isEqualTo("first");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aNewerOneIsFetchedOnceAMinute() {
        library.look(HERE);
        text = "second";
        pass(Duration.ofSeconds(59));
        assertThat(library.lookAgain(HERE)).isEqualTo(new Library.Look<>("first", false));
        pass(Duration.ofSeconds(1));
        assertThat(library.lookAgain(HERE).document()).isEqualTo("second");
        assertThat(asked).hasSize(2);
    }

    @Test
    void aFaultKeepsWhatIsThereAndIsTriedAgainAfterAMinute() {
        library.look(HERE);
        text = null;
        pass(Duration.ofMinutes(1));
        assertThat(library.lookAgain(HERE)).isEqualTo(new Library.Look<>("first", true));
        text = "second";
        assertThat(library.lookAgain(HERE).document()).isEqualTo("first");
        pass(Duration.ofMinutes(1));
        assertThat(library.lookAgain(HERE).document()).isEqualTo("second");
    }

    @Test
    void whereNothingIsThereIsNoHopeForAMinute() {
        text = "";
        assertThat(library.look(HERE)).isEqualTo(new Library.Look<>(null, false));
        text = "late";
        assertThat(library.look(HERE)).isEqualTo(new Library.Look<>(null, false));
        pass(Duration.ofMinutes(1));
        assertThat(library.look(HERE).document()).isEqualTo("late");
    }

    @Test
    void manyAddressesAreAskedSlowly() {
        for (int i = 0; i < 1000; i++) {
            library.look(HERE.resolve("/" + i));
        }
        assertThat(asked).hasSizeLessThan(8);
        assertThat(library.look(HERE).isPending()).isTrue();
        int before = asked.size();
        for (int i = 1000; i < 1600; i++) {
            pass(Duration.ofMillis(100));
            library.look(HERE.resolve("/" + i));
        }
        assertThat(asked.size() - before).isBetween(28, 31);
    }

    @Test
    void whoFindsNoThreadComesAgain() {
        Library<String> busy = new Library<>(
                address -> Optional.empty(),
                String::new,
                task -> {
                    throw new RejectedExecutionException();
                },
                System::nanoTime);
        assertThat(busy.look(HERE)).isEqualTo(new Library.Look<>(null, true));
    }
}
