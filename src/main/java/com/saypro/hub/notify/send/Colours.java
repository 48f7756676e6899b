package com.saypro.hub.notify.send;

/** The colours and words by which receivers show severities. */
final class Colours {
    private Colours() {}

    /** As Slack draws the bar beside a message; green for what is over. */
    static String rgb(String severity, String change) {
        if (change.equals("resolved")) {
            return "#107c10";
        }
        return switch (severity) {
            case "critical" -> "#a4262c";
            case "error" -> "#d83b01";
            case "warning" -> "#ffb900";
            default -> "#0078d4";
        };
    }

    /** As Adaptive Cards call it. */
    static String card(String severity, String change) {
        if (change.equals("resolved")) {
            return "Good";
        }
        return switch (severity) {
            case "critical", "error" -> "Attention";
            case "warning" -> "Warning";
            default -> "Accent";
        };
    }
}
