package com.saypro.hub.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that the hub keeps its state in, held by one hub at a time. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder where it is missing, readable by its owner only, and takes it for this hub.
     *
     * @throws StartFailure when it cannot be written, or another hub holds it
     */
    static DataFolder open(Path path) {
        try {
            create(path);
            // Permission bits say nothing about root or a read-only disk; only a write does.
            Files.delete(Files.writeString(Files.createTempFile(path, "write", ".try"), "x"));
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            throw new StartFailure(
                    "HUB_DATA_DIR: the data folder " + path + " cannot be written (" + e
                            + "): set HUB_DATA_DIR to a folder that this user may write.",
                    e);
        }
    }

    Path path() {
        return path;
    }

    /** Lets another hub have the folder. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Makes a folder where it is missing, for its owner only. */
    static void create(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            try {
                Files.createDirectory(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(path)) {
                    throw e;
                }
            }
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new StartFailure("HUB_DATA_DIR: another hub is running on the data folder " + path
                    + ": stop it, or set HUB_DATA_DIR to another folder.");
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another hub in this very process, as in tests
        }
    }
}
