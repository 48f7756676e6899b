package com.saypro.hub.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
    private final Address address = new Address();

    @Test
    void whateverVendorsPutIntoIdsStaysOnePartOfAnAddress() {
        assertThat(address.event("stripe:evt/a%b;c d?e#f")).isEqualTo("/events/stripe:evt%2Fa%25b%3Bc%20d%3Fe%23f");
        assertThat(address.letter("0190:map:x/1")).isEqualTo("/dead-letters/0190:map:x%2F1");
        assertThat(address.risk("stripe", "ch/1")).isEqualTo("/risk/stripe/ch%2F1");
        assertThat(address.bundle("stripe", "ch/1")).isEqualTo("/api/risk/payments/stripe/ch%2F1.zip");
    }
}
