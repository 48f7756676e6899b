package com.saypro.hub.notify.policy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Policy;
import org.springframework.stereotype.Component;

/** Who is told of what, as it holds now. */
@Component
public class LiveNotifyPolicy implements Policy<NotifyPolicy> {
    private volatile NotifyPolicy now = NotifyPolicy.NONE;

    /** What holds now. */
    public NotifyPolicy now() {
        return now;
    }

    @Override
    public String name() {
        return "notify";
    }

    @Override
    public NotifyPolicy read(Entry file) throws BrokenFile {
        return PolicySection.read(file);
    }

    @Override
    public void put(NotifyPolicy read) {
        now = read;
    }

    @Override
    public void clear() {
        now = NotifyPolicy.NONE;
    }
}
