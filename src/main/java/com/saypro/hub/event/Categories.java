package com.saypro.hub.event;

import java.util.Optional;

/** What each vendor is to the marketplace. */
public interface Categories {
    /** The category of a vendor by its folder name; empty for an unknown one, and for null. */
    Optional<Category> of(String vendor);
}
