package com.saypro.hub.incident.storm;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Policy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds what {@code routes/policy/storms.yaml} says. */
@Component
public class StormPolicy extends Policy<Storms> {
    private static final int MOST = 10_000;

    /** Holds what is usual. */
    public StormPolicy() {
        super("storms", Storms.USUAL);
    }

    @Override
    public Storms read(Entry file) throws BrokenFile {
        file.with("group", "inhibit", "after", "cap");
        List<Grouping> groups = new ArrayList<>();
        for (Map.Entry<String, Entry> group : file.get("group").entries().entrySet()) {
            groups.add(group(group.getKey(), group.getValue()));
        }
        List<Inhibition> inhibitions = new ArrayList<>();
        for (Entry each : file.get("inhibit").list()) {
            each.with("while", "quiet", "same");
            inhibitions.add(new Inhibition(
                    Matcher.read(each.get("while")), Matcher.read(each.get("quiet")), traits(each.get("same"))));
        }
        return new Storms(groups, inhibitions, file.get("after").span("2m"), cap(file.get("cap")));
    }

    private static Grouping group(String name, Entry entry) throws BrokenFile {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw entry.wrong("the name of a group is small letters, digits and dashes, not '" + name + "'");
        }
        entry.with("of", "by");
        return new Grouping(name, Matcher.read(entry.get("of")), traits(entry.get("by")));
    }

    private static List<Trait> traits(Entry entry) throws BrokenFile {
        List<Trait> traits = new ArrayList<>();
        for (Entry each : entry.list()) {
            traits.add(each.word(Trait.class, null));
        }
        return traits;
    }

    private static Cap cap(Entry entry) throws BrokenFile {
        if (!entry.isThere()) {
            return Cap.USUAL;
        }
        entry.with("incidents", "each", "within", "calm");
        Cap cap = new Cap(
                entry.get("incidents").whole(1, MOST, Cap.USUAL.incidents()),
                entry.get("each").whole(0, MOST, Cap.USUAL.each()),
                entry.get("within").span("1m"),
                entry.get("calm").span("5m"));
        if (cap.within().compareTo(Duration.ofSeconds(1)) < 0) {
            throw entry.get("within").wrong(entry.get("within").name() + " must be at least 1s");
        }
        return cap;
    }
}
