package com.saypro.hub.incident.clock;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Policy;
import org.springframework.stereotype.Component;

/** What is promised now. Changes while the hub runs; readers never wait. */
@Component
public class LiveSla implements Policy<SlaPolicy> {
    private volatile SlaPolicy policy = SlaPolicy.DEFAULT;

    @Override
    public String name() {
        return "sla";
    }

    @Override
    public SlaPolicy read(Entry file) throws BrokenFile {
        return SlaSection.read(file);
    }

    @Override
    public void put(SlaPolicy read) {
        policy = read;
    }

    @Override
    public void clear() {
        policy = SlaPolicy.DEFAULT;
    }

    /** What is promised. */
    public SlaPolicy policy() {
        return policy;
    }
}
