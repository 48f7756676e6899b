package com.saypro.hub.poll;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the polls do. */
@Component
public class PollStates {
    private final Polls polls;
    private final Accounts accounts;
    private final PollTable table;

    PollStates(Polls polls, Accounts accounts, PollTable table) {
        this.polls = polls;
        this.accounts = accounts;
        this.table = table;
    }

    /** All polls of a vendor, in the order of its file; none when it is not polled. */
    public List<PollState> of(String vendor) {
        VendorApi api = polls.find(vendor).orElse(null);
        if (api == null || api.polls().isEmpty()) {
            return List.of();
        }
        Account account = accounts.of(api);
        Map<String, PollRow> rows =
                table.of(vendor).stream().collect(Collectors.toMap(PollRow::poll, Function.identity()));
        return api.polls().values().stream()
                .map(poll -> state(poll, account, rows.get(poll.name())))
                .toList();
    }

    private static PollState state(Poll poll, Account account, PollRow row) {
        String lacking = account.lacks(poll.settings());
        return lacking == null ? PollState.of(poll.name(), row) : PollState.off(poll.name(), lacking);
    }
}
