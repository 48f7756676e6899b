package com.saypro.hub.incident;

import java.util.Collection;

/** Whoever keeps the clocks of incidents by their history. */
public interface Clockwork {
    /**
     * Is told, in the transaction that wrote them, that there are new entries in the histories of incidents.
     *
     * @param numbers the incidents' numbers, e.g. {@code INC-000123}; each once, up to some hundreds
     */
    void look(Collection<String> numbers);
}
