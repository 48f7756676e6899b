package com.saypro.hub.notify.people;

import com.saypro.hub.event.Money;
import com.saypro.hub.notify.policy.Audience;
import com.saypro.hub.notify.text.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is said to a customer or seller, in words of their language. */
final class PersonContent {
    private static final String SELLERS = "seller-";

    private PersonContent() {}

    static Content of(Case of, Contact contact, Audience audience, boolean toSeller) {
        String language = contact.language() == null ? audience.language() : contact.language();
        Locale locale = Locale.forLanguageTag(language);
        Map<String, String> values = new TreeMap<>();
        values.put("name", contact.name() == null ? "" : contact.name());
        values.put("amount", amount(of.amount(), locale));
        values.put("payment", of.payment());
        values.put("reference", of.reference() == null ? "" : of.reference());
        values.put("dueBy", day(of.dueBy(), locale));
        values.put(
                "unsubscribe",
                audience.unsubscribe().replace("{email}", URLEncoder.encode(contact.email(), StandardCharsets.UTF_8)));
        Map<String, String> details = audience.always().contains(of.told()) ? Map.of("always", "true") : Map.of();
        return new Content((toSeller ? SELLERS : "") + of.told(), language, values, details, List.of());
    }

    private static String amount(Money money, Locale locale) {
        try {
            Currency currency = Currency.getInstance(money.currency());
            NumberFormat format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(currency);
            format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
            format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
            return format.format(money.major());
        } catch (IllegalArgumentException e) {
            return money.toString();
        }
    }

    private static String day(Instant at, Locale locale) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(at.atZone(ZoneOffset.UTC));
    }
}
