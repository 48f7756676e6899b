package com.saypro.hub.web.api;

import java.util.NoSuchElementException;

/** What is asked for as an incident's number. */
final class IncidentNumber {
    private IncidentNumber() {}

    /** The number; what does not even read like one is of no incident. */
    static String known(String number) {
        if (number == null || !number.matches("INC-\\d{1,18}")) {
            throw unknown(number);
        }
        return number;
    }

    static NoSuchElementException unknown(String number) {
        return new NoSuchElementException("No incident " + number);
    }
}
