package com.saypro.hub.incident;

import com.saypro.hub.event.Categories;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Evidence;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Progress;
import com.saypro.hub.incident.storm.StormPolicy;
import com.saypro.hub.incident.storm.Traits;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes incidents of findings. A batch is one transaction of a few statements, however many incidents it is about: all of them
 * are read and locked, changed in memory in the order of the findings, and written.
 */
@Component
class Intake {
    private static final String STAGE = "incidents";
    private static final String CONCERNED = """
            number in (select number from incident where fingerprint = any (:all)
              union select incident from incident_member where fingerprint = any (:own))""";

    private final CaseTable table;
    private final MemberTable members;
    private final Bookkeeping books;
    private final StormPolicy policy;
    private final Categories categories;
    private final Progress progress;

    Intake(
            CaseTable table,
            MemberTable members,
            Bookkeeping books,
            StormPolicy policy,
            Categories categories,
            Progress progress) {
        this.table = table;
        this.members = members;
        this.books = books;
        this.policy = policy;
        this.categories = categories;
        this.progress = progress;
    }

    /** Takes findings in, each once, in the transaction under way. */
    void take(List<Finding> findings) {
        Instant now = table.lock();
        List<Finding> fresh = progress.fresh(STAGE, findings, Finding::position);
        if (fresh.isEmpty()) {
            return;
        }
        Map<Finding, Traits> traits = new HashMap<>();
        fresh.stream().filter(each -> each.cleared() == null).forEach(each -> traits.put(each, traits(each)));
        Docket docket = docket(fresh, traits);
        for (Finding finding : fresh) {
            if (finding.cleared() == null) {
                Traits its = traits.get(finding);
                docket.found(finding, its, policy.now().group(its));
            } else {
                docket.ended(finding);
            }
        }
        docket.end(members.write(docket.members()));
        books.write(docket, now);
    }

    private Docket docket(List<Finding> findings, Map<Finding, Traits> traits) {
        Set<String> own = new HashSet<>();
        findings.forEach(each -> own.add(each.fingerprint()));
        Set<String> all = new HashSet<>(own);
        traits.values().forEach(each -> policy.now().group(each).ifPresent(all::add));
        List<Case> cases =
                table.load(CONCERNED, Map.of("all", all.toArray(String[]::new), "own", own.toArray(String[]::new)));
        return new Docket(cases, members.load(own), table.last());
    }

    private Traits traits(Finding finding) {
        Evidence evidence = finding.evidence();
        Category category = evidence == null ? null : evidence.category();
        return Traits.of(
                finding, category == null ? categories.of(finding.vendor()).orElse(null) : category);
    }
}
