package com.saypro.hub.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** A folder of files that never change: whoever finds it finds all of them. */
final class FilledOnce {
    private FilledOnce() {}

    /** What puts the files into an empty folder. */
    interface Filling {
        void into(Path empty) throws IOException;
    }

    /**
     * The folder of this name, filled if it is not there yet.
     *
     * @param folder what it is in, made where it is missing
     */
    static Path in(Path folder, String name, Filling filling) throws IOException {
        Path filled = folder.resolve(name);
        if (!Files.isDirectory(filled)) {
            Files.createDirectories(folder);
            Path partly = Files.createTempDirectory(folder, "unpacking");
            filling.into(partly);
            moveOrDrop(partly, filled);
        }
        return filled;
    }

    /** Another process may have been faster where the folder is shared. */
    private static void moveOrDrop(Path partly, Path filled) throws IOException {
        try {
            Files.setPosixFilePermissions(partly, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(partly, filled, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(partly);
            if (!Files.isDirectory(filled)) {
                throw e;
            }
        }
    }
}
