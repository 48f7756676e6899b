package com.saypro.hub.inbound;

import java.util.List;

/**
 * What a request says of itself, before it is believed.
 *
 * @param seals the signatures it claims to have, at least one
 * @param time the time it claims to be signed at, as the vendor writes it; null when none is signed
 */
record Claim(List<byte[]> seals, String time) {}
