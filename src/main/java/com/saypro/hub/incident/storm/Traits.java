package com.saypro.hub.incident.storm;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Failure;
import com.saypro.hub.event.Finding;

/**
 * By what findings and incidents are told apart.
 *
 * @param vendor the vendor's folder name; null when about none
 * @param route the route it came from
 * @param step the step that failed, or the rule that fired
 * @param kind the failure's short code
 * @param failureClass {@code vendor config data system}
 * @param severity {@code critical error warning info}
 * @param category {@code payment crm commerce shipping marketing}; null when about none
 */
public record Traits(
        String vendor, String route, String step, String kind, String failureClass, String severity, String category) {

    /** Those of a finding that was raised. */
    public static Traits of(Finding finding, Category category) {
        Failure failure = finding.failure();
        return new Traits(
                finding.vendor(),
                finding.route(),
                failure.step(),
                failure.kind(),
                failure.failureClass().word(),
                failure.severity().word(),
                category == null ? null : category.word());
    }

    /** The same with another severity. */
    public Traits severity(String other) {
        return new Traits(vendor, route, step, kind, failureClass, other, category);
    }
}
