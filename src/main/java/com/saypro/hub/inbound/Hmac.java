package com.saypro.hub.inbound;

import javax.crypto.Mac;

/** A keyed hash over what {@link SigningRules} say. */
public final class Hmac implements HeaderSignature {
    private final SigningRules rules;
    private final KeyedHash hash;

    Hmac(SigningRules rules, KeyedHash hash) {
        this.rules = rules;
        this.hash = hash;
    }

    @Override
    public SigningRules rules() {
        return rules;
    }

    @Override
    public String described() {
        return hash.described() + " in " + rules.part().header();
    }

    @Override
    public byte[] seal(SignedRequest request, String time, Credentials credentials) {
        Mac mac = hash.under(credentials.secret());
        rules.content().feed(mac::update, request, time, credentials);
        return mac.doFinal();
    }
}
