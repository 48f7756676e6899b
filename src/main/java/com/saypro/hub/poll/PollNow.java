package com.saypro.hub.poll;

import java.util.NoSuchElementException;
import org.apache.camel.CamelContext;
import org.apache.camel.component.quartz.QuartzComponent;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.stereotype.Component;

/** Fires a poll before its time, by its own clockwork, so that it still meets no other firing of itself. */
@Component
public class PollNow {
    private final CamelContext camel;

    PollNow(CamelContext camel) {
        this.camel = camel;
    }

    /**
     * Fires the poll as soon as one of the hubs can.
     *
     * @throws NoSuchElementException when no route has a clock for it
     */
    public void fire(String vendor, String poll) {
        String name = PollFindings.route(vendor, poll);
        try {
            Scheduler clock =
                    camel.getComponent("quartz", QuartzComponent.class).getScheduler();
            for (JobKey job : clock.getJobKeys(GroupMatcher.anyJobGroup())) {
                if (job.getName().equals(name)) {
                    clock.triggerJob(job);
                    return;
                }
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("The clock does not answer", e);
        }
        throw new NoSuchElementException("No poll " + poll + " of " + vendor);
    }
}
