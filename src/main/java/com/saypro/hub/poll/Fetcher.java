package com.saypro.hub.poll;

import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Findings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Fetches what webhooks only name, for vendors that prove nothing and tell nothing but an id, such as Mollie. The vendor file
 * says {@code api: {fetch: {path: "/v2/payments/{id}", id: /id}}}, and the vendor's webhook route goes to the gate, then to
 * {@code direct:fetch}, then to {@code direct:receive}. The delivery's body is then the object as the API answered it; of an
 * id that the vendor does not know, <code>{"id": …, "status": "unknown"}</code>. When the API cannot be asked, the webhook is
 * answered 503 and comes again.
 */
@Component("fetcher")
public class Fetcher {
    private static final String NAME = "webhook";

    private final Polls polls;
    private final Accounts accounts;
    private final Findings findings;
    private final Map<String, String> problems = new ConcurrentHashMap<>();

    Fetcher(Polls polls, Accounts accounts, Findings findings) {
        this.polls = polls;
        this.accounts = accounts;
        this.findings = findings;
    }

    /** Begins to fetch what a delivery names. */
    public Talk begin(Delivery delivery) {
        VendorApi vendor = polls.find(delivery.vendor()).orElse(null);
        if (vendor == null || vendor.fetch() == null) {
            throw told(delivery.vendor(), PollFailure.config("fetch-unknown", "The vendor file does not say 'fetch'"));
        }
        Account account = accounts.of(vendor);
        String lacking = account.lacks(vendor.fetch().request().settings());
        if (lacking != null) {
            throw told(
                    delivery.vendor(),
                    PollFailure.config("poll-key", "Set " + lacking + " to fetch what webhooks name"));
        }
        return new Fetching(account, vendor.fetch(), accounts.budget(vendor), delivery);
    }

    /** What the vendor answered. */
    public void heard(Fetching fetching, Answer answer) {
        try {
            fetching.heard(answer);
        } catch (PollFailure e) {
            throw told(fetching.vendor(), e);
        }
        if (!fetching.goesOn()) {
            String before = problems.put(fetching.vendor(), "");
            // Also after a start: an incident of the time before could not be ended without it.
            if (before == null || !before.isEmpty()) {
                over(fetching.vendor(), before == null ? "poll-key" : before);
            }
        }
    }

    private PollFailure told(String vendor, PollFailure failure) {
        boolean ours = failure.failureClass() == FailureClass.CONFIG;
        if (ours && !failure.kind().equals(problems.put(vendor, failure.kind()))) {
            findings.report(PollFindings.failed(vendor, NAME, failure));
        }
        return failure;
    }

    private void over(String vendor, String kind) {
        findings.report(PollFindings.over(vendor, NAME, kind));
    }
}
