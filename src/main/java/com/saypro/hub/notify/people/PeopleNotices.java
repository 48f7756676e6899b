package com.saypro.hub.notify.people;

import com.saypro.hub.notify.ChannelSettings;
import com.saypro.hub.notify.Planned;
import com.saypro.hub.notify.Plans;
import com.saypro.hub.notify.policy.Audience;
import com.saypro.hub.notify.policy.Channel;
import com.saypro.hub.notify.policy.LiveNotifyPolicy;
import com.saypro.hub.notify.policy.NotifyPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans the messages to customers and sellers whose time has come: one a payment or dispute and state, whoever tells it. */
@Component("peopleNotices")
public class PeopleNotices {
    private final LiveNotifyPolicy policy;
    private final ChannelSettings settings;
    private final Cases cases;
    private final Contacts contacts;
    private final OptOuts optOuts;
    private final Plans plans;
    private final TransactionTemplate transactions;

    PeopleNotices(
            LiveNotifyPolicy policy,
            ChannelSettings settings,
            Cases cases,
            Contacts contacts,
            OptOuts optOuts,
            Plans plans,
            TransactionTemplate transactions) {
        this.policy = policy;
        this.settings = settings;
        this.cases = cases;
        this.contacts = contacts;
        this.optOuts = optOuts;
        this.plans = plans;
        this.transactions = transactions;
    }

    /** Plans what is due. Several hubs may do so; each takes what no other has in hand. */
    public void due() {
        transactions.executeWithoutResult(status -> {
            List<Case> due = cases.due();
            if (!due.isEmpty()) {
                NotifyPolicy now = policy.now();
                plans.add(due.stream()
                        .flatMap(each -> Stream.concat(
                                message(each, now.customers(), now, false).stream(),
                                message(each, now.sellers(), now, true).stream()))
                        .toList());
                cases.told(due);
            }
        });
    }

    private Optional<Planned> message(Case of, Audience audience, NotifyPolicy now, boolean toSeller) {
        String told = of.told();
        String who = toSeller ? of.seller() : of.customer();
        if (audience == null || told == null || who == null || !audience.hears(told)) {
            return Optional.empty();
        }
        Channel channel = now.channels().get(audience.channel());
        return settings.lacksForOthers(channel) != null
                ? Optional.empty()
                : contacts.find(of.vendor(), who)
                        .filter(contact -> audience.always().contains(told) || !optOuts.isOut(contact.email()))
                        .map(contact -> new Planned(
                                (toSeller ? "seller/" : "customer/") + of.vendor() + "/" + of.id() + "/" + of.state(),
                                channel.name(),
                                contact.email(),
                                null,
                                false,
                                PersonContent.of(of, contact, audience, toSeller),
                                now.afterQuiet(channel, Instant.now())));
    }
}
