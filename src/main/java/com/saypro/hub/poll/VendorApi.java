package com.saypro.hub.poll;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.VendorFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What {@code vendor.yaml} says of how a vendor is asked. The grammar is in {@code docs/polls.md}.
 *
 * @param vendor the vendor's folder name
 * @param category the vendor's category
 * @param api how its API is spoken to; null when the vendor is not asked for anything
 * @param polls what it is asked for, by name
 * @param fetch how what a webhook names is fetched; null when webhooks tell it
 */
public record VendorApi(String vendor, Category category, Api api, Map<String, Poll> polls, Fetch fetch) {
    /**
     * Reads the parts {@code api} and {@code polls} of a vendor's file.
     *
     * @throws BrokenFile when anything in them is wrong
     */
    public static VendorApi load(Path folder) throws BrokenFile {
        return read(VendorFile.of(folder));
    }

    static VendorApi read(VendorFile file) throws BrokenFile {
        Category category;
        try {
            category = Category.of(file.get("category").text());
        } catch (IllegalArgumentException e) {
            throw file.get("category").wrong("'category' is none that the hub has");
        }
        Map<String, Poll> polls = polls(file.get("polls"));
        Api api = Api.read(file.get("api"));
        Fetch fetch = Fetch.read(file.get("api").get("fetch"));
        if (api == null && !polls.isEmpty()) {
            throw file.get("polls").wrong("'polls' need 'api', which says where and how");
        }
        return new VendorApi(file.vendor(), category, api, polls, fetch);
    }

    private static Map<String, Poll> polls(Entry part) throws BrokenFile {
        Map<String, Poll> polls = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> each : part.entries().entrySet()) {
            Parents parents = Parents.read(each.getValue().get("parents"), polls);
            polls.put(each.getKey(), Poll.read(each.getKey(), each.getValue(), parents));
        }
        return polls;
    }

    /** The names of its polls. */
    public Set<String> pollNames() {
        return new TreeSet<>(polls.keySet());
    }

    Optional<Poll> poll(String name) {
        return Optional.ofNullable(polls.get(name));
    }

    /** The types of events of which a webhook should have told first. */
    Set<String> missing() {
        return polls.values().stream()
                .map(Poll::missing)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }
}
