package com.saypro.hub.incident.clock;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Policy;
import org.springframework.stereotype.Component;

/** What is promised now. Changes while the hub runs; readers never wait. */
@Component
public class LiveSla extends Policy<SlaPolicy> {
    /** Holds what is usual. */
    public LiveSla() {
        super("sla", SlaPolicy.DEFAULT);
    }

    @Override
    public SlaPolicy read(Entry file) throws BrokenFile {
        return SlaSection.read(file);
    }
}
