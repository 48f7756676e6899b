package com.saypro.hub.web.api;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.reconcile.story.Hindsight;
import com.saypro.hub.web.RuleDesk;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tries rules of reconciliation on what happened. */
@RestController
class WhatIfApi {
    private final RuleDesk desk;

    WhatIfApi(RuleDesk desk) {
        this.desk = desk;
    }

    /** What the rule in the body would have found; it is compared with the live rule of that name, if there is one. */
    @PostMapping(
            path = "/api/reconciliation/what-if",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
    Hindsight whatIf(
            @RequestBody String text,
            @RequestParam(defaultValue = "what-if") String rule,
            @RequestParam(defaultValue = "P30D") String since)
            throws BrokenFile {
        return desk.run(rule, text, since);
    }
}
