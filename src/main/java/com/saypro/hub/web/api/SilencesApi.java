package com.saypro.hub.web.api;

import com.saypro.hub.event.Page;
import com.saypro.hub.incident.Actor;
import com.saypro.hub.incident.Silence;
import com.saypro.hub.incident.Silences;
import com.saypro.hub.incident.WantedSilence;
import java.security.Principal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What nobody is told of for a while, and why. */
@RestController
@RequestMapping("/api/silences")
class SilencesApi {
    private final Silences silences;

    SilencesApi(Silences silences) {
        this.silences = silences;
    }

    /** Silences, the latest first; without {@code all} only those that have not ended. */
    @GetMapping
    Page<Silence> list(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) Long cursor) {
        return silences.list(!all, Limit.of(limit), cursor);
    }

    /** Begins a silence by vendor, step, kind and severity, with a reason; it ends within 30 days. */
    @PostMapping
    Silence begin(@RequestBody WantedSilence wanted, Principal user) {
        return silences.begin(wanted, Actor.api(user.getName()));
    }

    /** Ends a silence now; it stays in the list of all. */
    @DeleteMapping("/{id}")
    Silence end(@PathVariable long id, Principal user) {
        return silences.end(id, Actor.api(user.getName()));
    }
}
