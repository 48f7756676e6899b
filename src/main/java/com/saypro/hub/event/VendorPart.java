package com.saypro.hub.event;

/**
 * What a room keeps of every vendor's {@code vendor.yaml}. Beans of this type are given each file at the hub's start and when
 * it changes; they have a constructor without arguments, so that a check can read files without a hub.
 *
 * @param <T> the part, which knows its vendor
 */
public interface VendorPart<T> {
    /**
     * Reads the part, and changes nothing.
     *
     * @throws BrokenFile when anything in it is wrong
     */
    T read(VendorFile file) throws BrokenFile;

    /** Makes a part live, in place of the vendor's former one. */
    void put(T part);

    /** Takes a vendor's part away. */
    void remove(String vendor);
}
