package com.saypro.hub.reconcile.story;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.contract.LiveContracts;
import com.saypro.hub.reconcile.contract.VendorContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What vendors may charge in stories.
 *
 * @param own the vendors' own contracts
 */
record StoryContracts(List<VendorContract> own) {
    /** Reads the vendors' contracts. */
    static StoryContracts of(Path mappings) throws BrokenFile {
        List<VendorContract> own = new ArrayList<>();
        for (Path vendor : vendors(mappings)) {
            own.add(VendorContract.load(vendor));
        }
        return new StoryContracts(own);
    }

    /** The vendors' own contracts, and a story's in the place of theirs. */
    Contracts with(Entry contract) throws BrokenFile {
        LiveContracts contracts = new LiveContracts();
        own.forEach(contracts::put);
        for (Map.Entry<String, Entry> vendor : contract.entries().entrySet()) {
            contracts.put(VendorContract.read(vendor.getKey(), vendor.getValue()));
        }
        return contracts;
    }

    private static List<Path> vendors(Path mappings) {
        try (Stream<Path> folders = Files.list(mappings)) {
            return folders.filter(folder -> Files.exists(folder.resolve(VendorFile.NAME)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
