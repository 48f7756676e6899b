package com.saypro.hub.notify.policy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sections {@code customers} and {@code sellers}: {@code off}, or what they are told. */
final class AudienceSection {
    /** What customers and sellers can be told of. */
    static final List<String> TOLD = List.of("payment-failed", "payment-delayed", "dispute-opened", "dispute-closed");

    private static final String OFF = "off";

    private AudienceSection() {}

    /** Null when it is off, or not there. */
    static Audience read(Entry entry, Map<String, Channel> channels) throws BrokenFile {
        if (!entry.isMapping()) {
            // YAML readers do not agree on whether off is a text.
            boolean isOff = OFF.equals(entry.value().asText()) || entry.value().isBoolean() && !entry.truth();
            if (entry.isThere() && !isOff) {
                throw entry.wrong(entry.name() + " must be off, or a mapping of keys to values");
            }
            return null;
        }
        entry.with("channel", "language", "told", "always", "unsubscribe", "settle", "delayed");
        Channel channel = channels.get(entry.get("channel").text());
        if (channel == null || channel.kind() != Kind.EMAIL) {
            throw entry.get("channel").wrong("'channel' must be one of the channels above, of kind email");
        }
        return new Audience(
                channel.name(),
                entry.get("language").text("en"),
                told(entry.get("told").required()),
                told(entry.get("always")),
                unsubscribe(entry.get("unsubscribe")),
                entry.get("settle").span("10m"),
                entry.get("delayed").span("24h"));
    }

    private static Set<String> told(Entry entry) throws BrokenFile {
        Set<String> told = new LinkedHashSet<>();
        for (Entry each : entry.list()) {
            told.add(each.oneOf(TOLD));
        }
        return told;
    }

    private static String unsubscribe(Entry entry) throws BrokenFile {
        if (!entry.text().matches("(?:mailto:|https://)[^\\s<>,]+")) {
            throw entry.wrong("'unsubscribe' must be an address that begins with mailto: or https://");
        }
        return entry.text();
    }
}
