package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Maintenance;
import com.saypro.hub.monitor.alert.engine.Engine;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import java.util.Collection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes engines that know how much they may hold, and when vendors are not to blame. */
@Component
class Engines {
    private final Maintenance maintenance;
    private final int mostGroups;

    @Autowired
    Engines(ObjectProvider<Maintenance> maintenance, @Value("${hub.alerts.groups}") int mostGroups) {
        this(maintenance.getIfAvailable(() -> Maintenance.NONE), mostGroups);
    }

    /** @param mostGroups so many groups are counted of a rule */
    Engines(Maintenance maintenance, int mostGroups) {
        this.maintenance = maintenance;
        this.mostGroups = mostGroups;
    }

    Engine of(Collection<AlertRule> rules) {
        return new Engine(rules, maintenance, mostGroups);
    }
}
