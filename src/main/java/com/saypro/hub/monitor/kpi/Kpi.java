package com.saypro.hub.monitor.kpi;

import java.util.List;

/**
 * A figure and what it means.
 *
 * @param name its name in addresses and files, e.g. {@code payment-success-rate}
 * @param category what it is about: a category of vendors, or {@code integration}
 * @param title what people call it
 * @param sentence exactly what it tells, in words
 * @param unit what it is measured in
 * @param better which way it should go
 * @param by its dimensions beside the vendor
 * @param small with fewer than so many behind it, it says little
 * @param formula how it is counted
 * @param definition the formula as its file has it, in YAML
 */
public record Kpi(
        String name,
        String category,
        String title,
        String sentence,
        Unit unit,
        Better better,
        List<String> by,
        int small,
        Formula formula,
        String definition) {}
