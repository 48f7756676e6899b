package com.saypro.hub.faults;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.ProtectionDomain;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * A clock that a test can move under a running hub, and nowhere else: an agent of the hub's JVM that adds to every reading of
 * the machine's clock, in Java's own classes, the libraries and the hub, what stands in a file. Clocks that only measure how
 * long something takes go on as they are, as they do when an administrator sets the time.
 */
public final class MovedClock {
    private static final String MOVED = "faults.clock.moved";
    /** Those of Java's own classes by which all others ask the time. */
    private static final Set<String> ASKED = Set.of(
            "java/time/Clock",
            "java/time/Clock$SystemClock",
            "java/util/Date",
            "java/util/Calendar",
            "java/util/GregorianCalendar");

    private final Path folder;

    /** @param folder where the file and the agent are kept */
    MovedClock(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toAbsolutePath();
        move(Duration.ZERO);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", MovedClock.class.getName());
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        try (JarOutputStream jar =
                new JarOutputStream(Files.newOutputStream(this.folder.resolve("agent.jar")), manifest)) {
            for (Class<?> type : List.of(MovedClock.class, Rewriting.class, Adding.class, AddingToCalls.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
                    bytes.transferTo(jar);
                }
            }
        }
    }

    /** The option of a JVM that is to have this clock. */
    String option() {
        return "-javaagent:" + folder.resolve("agent.jar") + "=" + folder.resolve("moved");
    }

    /** Moves the clock so far from the machine's. */
    void move(Duration by) throws IOException {
        Path next = Files.writeString(folder.resolve("next"), "" + by.toMillis());
        Files.move(next, folder.resolve("moved"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Called by the JVM before the hub begins. */
    public static void premain(String file, Instrumentation jvm) throws UnmodifiableClassException {
        System.setProperty(MOVED, "0");
        jvm.addTransformer(new Rewriting(), true);
        Class<?>[] loaded = Stream.of(jvm.getAllLoadedClasses())
                .filter(type -> ASKED.contains(type.getName().replace('.', '/')))
                .toArray(Class<?>[]::new);
        jvm.retransformClasses(loaded);
        Thread thread = new Thread(() -> follow(Path.of(file)), "moves-the-clock");
        thread.setDaemon(true);
        thread.start();
    }

    private static void follow(Path file) {
        while (true) {
            try {
                System.setProperty(MOVED, Files.readString(file));
            } catch (IOException e) {
                return; // the test is over
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Rewrites the classes that read the machine's clock. */
    static final class Rewriting implements ClassFileTransformer {
        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> before, ProtectionDomain domain, byte[] bytes) {
            if (loader == null && !ASKED.contains(name)) {
                return null;
            }
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (!text.contains("currentTimeMillis") && !text.contains("getNanoTimeAdjustment")) {
                return null;
            }
            ClassReader reader = new ClassReader(bytes);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Adding(writer), 0);
            return writer.toByteArray();
        }
    }

    /** Adds to each reading how far the clock is moved. */
    static final class Adding extends ClassVisitor {
        Adding(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String form, String generic, String[] throwing) {
            MethodVisitor next = super.visitMethod(access, name, form, generic, throwing);
            return new AddingToCalls(next);
        }
    }

    /** Does so within one method. */
    static final class AddingToCalls extends MethodVisitor {
        AddingToCalls(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int code, String owner, String called, String shape, boolean isInterface) {
            super.visitMethodInsn(code, owner, called, shape, isInterface);
            if (owner.equals("java/lang/System") && called.equals("currentTimeMillis")) {
                add(1);
            } else if (owner.equals("jdk/internal/misc/VM") && called.equals("getNanoTimeAdjustment")) {
                add(1_000_000);
            }
        }

        private void add(long unitsAMilli) {
            visitLdcInsn(MOVED);
            visitLdcInsn(0L);
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, "java/lang/Long", "getLong", "(Ljava/lang/String;J)Ljava/lang/Long;", false);
            super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Long", "longValue", "()J", false);
            visitLdcInsn(unitsAMilli);
            visitInsn(Opcodes.LMUL);
            visitInsn(Opcodes.LADD);
        }
    }
}
