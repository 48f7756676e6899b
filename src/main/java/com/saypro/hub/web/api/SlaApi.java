package com.saypro.hub.web.api;

import com.saypro.hub.incident.clock.Sla;
import com.saypro.hub.incident.clock.SlaReport;
import com.saypro.hub.web.SlaQuestion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the promise is kept; the method is on the page {@code /sla}. */
@RestController
@RequestMapping("/api/sla")
class SlaApi {
    private final Sla sla;

    SlaApi(Sla sla) {
        this.sla = sla;
    }

    /** Over a time up to now, an ISO 8601 duration such as {@code P30D}. */
    @GetMapping
    SlaReport figures(
            @RequestParam(defaultValue = SlaQuestion.USUAL) String window,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String vendor) {
        return SlaQuestion.of(window, category, vendor).ask(sla);
    }
}
