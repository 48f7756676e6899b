package com.saypro.hub.incident;

import com.saypro.hub.event.Finding;
import com.saypro.hub.incident.storm.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The incidents that a batch of findings is about. */
final class Docket {
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Map<String, List<Long>> groups = new HashMap<>();
    private final Map<Member, Boolean> ended = new LinkedHashMap<>();
    private final Map<Member, Finding> ends = new HashMap<>();
    private long last;

    /**
     * @param loaded the incidents there are
     * @param members the fingerprints among the batch's that belong to groups
     * @param last the highest number of all incidents
     */
    Docket(List<Case> loaded, List<Member> members, long last) {
        loaded.forEach(each -> cases.put(each.fingerprint, each));
        members.forEach(member -> groups.computeIfAbsent(member.fingerprint(), none -> new ArrayList<>())
                .add(member.incident()));
        this.last = last;
    }

    Collection<Case> cases() {
        return cases.values();
    }

    /** Those that nobody was told of yet. */
    List<Case> untold() {
        return cases.values().stream().filter(Case::wantsToBeTold).toList();
    }

    /** Takes a loaded one in. */
    Case add(Case loaded) {
        cases.put(loaded.fingerprint, loaded);
        return loaded;
    }

    /** Opens one under the next number. */
    Case open(String fingerprint, Traits traits, Instant at, String id) {
        return add(Case.opened(++last, fingerprint, traits, at, id));
    }

    /** Counts a finding at its own incident, or at its group's unless its own still goes on. */
    void found(Finding finding, Traits traits, Optional<String> group) {
        Case own = cases.get(finding.fingerprint());
        boolean grouped = group.isPresent() && (own == null || own.isResolved());
        String fingerprint = grouped ? group.get() : finding.fingerprint();
        Case known = cases.get(fingerprint);
        Case its = known == null ? open(fingerprint, traits, finding.at(), Case.id(finding)) : known;
        its.found(finding);
        if (grouped) {
            Member member = new Member(finding.fingerprint(), its.number);
            ended.put(member, false);
            groups.computeIfAbsent(member.fingerprint(), none -> new ArrayList<>())
                    .add(its.number);
        }
    }

    /** Ends the incident of a fingerprint; that of a group ends with its last. */
    void ended(Finding finding) {
        Case own = cases.get(finding.fingerprint());
        if (own != null) {
            own.ended(finding.cleared(), finding.at(), Case.id(finding));
        }
        for (long group : groups.getOrDefault(finding.fingerprint(), List.of())) {
            Member member = new Member(finding.fingerprint(), group);
            ended.put(member, true);
            ends.put(member, finding);
        }
    }

    /** Which members of groups ended, and which go on. */
    Map<Member, Boolean> members() {
        return ended;
    }

    /** Ends the incidents of groups of which no member goes on. */
    void end(Collection<Long> over) {
        Map<Long, Case> byNumber = new HashMap<>();
        cases.values().forEach(each -> byNumber.put(each.number, each));
        ends.forEach((member, finding) -> {
            Case group = byNumber.get(member.incident());
            if (group != null && over.contains(member.incident())) {
                group.ended(finding.cleared(), finding.at(), Case.id(finding));
            }
        });
    }
}
