package com.saypro.hub.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a room keeps of every vendor's {@code vendor.yaml}. Beans of this type are given each file at the hub's start and when
 * it changes; they have a constructor without arguments, so that a check can read files without a hub. Readers never wait.
 *
 * @param <T> the part
 */
public abstract class VendorPart<T> {
    private final Map<String, T> byVendor = new ConcurrentHashMap<>();
    private final Function<T, String> vendor;

    /** @param vendor the folder name of a part's vendor */
    protected VendorPart(Function<T, String> vendor) {
        this.vendor = vendor;
    }

    /**
     * Reads the part, and changes nothing.
     *
     * @throws BrokenFile when anything in it is wrong
     */
    public abstract T read(VendorFile file) throws BrokenFile;

    /** Makes a part live, in place of the vendor's former one. */
    public void put(T part) {
        byVendor.put(vendor.apply(part), part);
    }

    /** Takes a vendor's part away. */
    public void remove(String name) {
        byVendor.remove(name);
    }

    /** The part of the vendor of this folder name; empty when there is no such vendor, or none is named. */
    public Optional<T> find(String name) {
        return Optional.ofNullable(name).map(byVendor::get);
    }

    /** The parts of all vendors, by the vendors' names. */
    public List<T> all() {
        return byVendor.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
