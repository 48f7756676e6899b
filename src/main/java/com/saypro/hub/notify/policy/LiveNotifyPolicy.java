package com.saypro.hub.notify.policy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Policy;
import org.springframework.stereotype.Component;

/** Who is told of what, as it holds now. */
@Component
public class LiveNotifyPolicy extends Policy<NotifyPolicy> {
    /** Holds what is usual. */
    public LiveNotifyPolicy() {
        super("notify", NotifyPolicy.NONE);
    }

    @Override
    public NotifyPolicy read(Entry file) throws BrokenFile {
        return PolicySection.read(file);
    }
}
