package com.saypro.hub.event;

import java.nio.file.Path;

/**
 * A vendor's {@code vendor.yaml}, of which each room reads its part.
 *
 * @param folder the vendor's folder among the mappings
 * @param entry what the file holds
 */
public record VendorFile(Path folder, Entry entry) {
    /** The name of the file in a vendor's folder. */
    public static final String NAME = "vendor.yaml";

    /**
     * Reads the file in a vendor's folder.
     *
     * @throws BrokenFile when it is missing or no YAML
     */
    public static VendorFile of(Path folder) throws BrokenFile {
        return new VendorFile(folder, Entry.of(folder.resolve(NAME)));
    }

    /** The vendor's name, that of its folder. */
    public String vendor() {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    /** What stands under a key. */
    public Entry get(String key) {
        return entry.get(key);
    }
}
