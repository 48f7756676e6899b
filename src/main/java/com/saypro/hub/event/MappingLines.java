package com.saypro.hub.event;

import java.util.List;

/** Where mappings read what vendors send. */
public interface MappingLines {
    /**
     * The lines of a vendor's mapping that name a field.
     *
     * @param vendor the vendor's folder name
     * @param field the field's own name, without what it is in
     * @return e.g. {@code stripe/events.jslt:14}, the first few of them; none where the mapping does not name it
     */
    List<String> naming(String vendor, String field);
}
