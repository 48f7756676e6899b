package com.saypro.hub.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.RecordedEvent;
import com.saypro.hub.reconcile.ReconciledItem;
import com.saypro.hub.reconcile.ReconciledSide;
import com.saypro.hub.reconcile.match.Compared;
import com.saypro.hub.web.pages.MatchView.Fact;
import com.saypro.hub.web.pages.MatchView.ItemView;
import com.saypro.hub.web.pages.MatchView.SideView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Shows the sides of a match, item by item, with the events and deliveries that told of them. */
@Component
class SideViews {
    private static final int SHOWN = 20;

    private final EventHistory events;
    private final DeliveryRows deliveries;

    SideViews(EventHistory events, DeliveryRows deliveries) {
        this.events = events;
        this.deliveries = deliveries;
    }

    List<SideView> of(List<ReconciledSide> sides, List<Compared> compared, Instant now) {
        return sides.stream()
                .map(side -> new SideView(
                        side.side(),
                        side.count(),
                        side.items().stream()
                                .limit(SHOWN)
                                .map(item -> item(side.side(), item, compared, now))
                                .toList()))
                .toList();
    }

    private ItemView item(String side, ReconciledItem item, List<Compared> compared, Instant now) {
        Optional<RecordedEvent> told = events.find(item.event());
        return new ItemView(
                item.vendor(),
                item.identity(),
                item.counts(),
                item.values().entrySet().stream()
                        .map(field -> new Fact(
                                field.getKey(),
                                text(field.getValue()),
                                isCompared(side + "." + field.getKey(), compared)))
                        .toList(),
                Moment.of(item.began(), now),
                item.event(),
                told.map(recorded -> EventRow.of(recorded, now)).orElse(null),
                told.map(recorded -> deliveries.of(recorded.event(), now)).orElse(null));
    }

    private static String text(JsonNode value) {
        if (value.isObject()) {
            return new Money(
                            value.path("minor").longValue(),
                            value.path("currency").asText())
                    .toString();
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    private static boolean isCompared(String field, List<Compared> compared) {
        Pattern name = Pattern.compile("\\b" + Pattern.quote(field) + "\\b");
        return compared.stream()
                .anyMatch(each -> name.matcher(each.left() + " " + each.right()).find());
    }
}
