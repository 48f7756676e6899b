package com.saypro.hub.web.pages;

import java.util.List;
import java.util.Map;

/**
 * The clocks of an incident, and what can be done with them.
 *
 * @param number the incident's number
 * @param clocks both; none when nothing is promised of it
 * @param paused whether a person holds them now
 * @param running whether they can be held
 * @param reasons what each code of a reason for a pause means
 */
public record IncidentClocks(
        String number, List<ClockView> clocks, boolean paused, boolean running, Map<String, String> reasons) {}
