package com.saypro.hub.web.api;

import com.saypro.hub.incident.Actor;
import com.saypro.hub.incident.IncidentLink;
import com.saypro.hub.incident.IncidentLinks;
import com.saypro.hub.incident.LinkKind;
import com.saypro.hub.incident.PageUrl;
import com.saypro.hub.incident.Untying;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What incidents are tied to. */
@RestController
class IncidentLinksApi {
    /**
     * What to tie an incident to.
     *
     * @param url a page, with a title; or
     * @param title what the page is called
     * @param incident another incident, and
     * @param kind how: {@code related duplicate_of caused_by}; {@code related} when nothing is said
     */
    record Tie(String url, String title, String incident, String kind) {}

    private final IncidentLinks links;
    private final Untying untying;

    IncidentLinksApi(IncidentLinks links, Untying untying) {
        this.links = links;
        this.untying = untying;
    }

    /** Ties an incident to a page or to another incident; answers all that it is tied to. */
    @PostMapping("/api/incidents/{number}/link")
    List<IncidentLink> link(@PathVariable String number, @RequestBody Tie tie, Principal user) {
        Actor who = Actor.api(user.getName());
        if ((tie.url() == null) == (tie.incident() == null)) {
            throw new IllegalArgumentException("A link has either a url or an incident");
        }
        if (tie.url() != null) {
            links.tie(IncidentNumber.known(number), who, PageUrl.of(tie.url()), tie.title());
        } else {
            LinkKind kind = tie.kind() == null ? LinkKind.RELATED : LinkKind.of(tie.kind());
            links.tie(IncidentNumber.known(number), who, kind, IncidentNumber.known(tie.incident()));
        }
        return links.of(number);
    }

    /** Removes a link of either side; answers all that the incident is still tied to. */
    @DeleteMapping("/api/incidents/{number}/links/{link}")
    List<IncidentLink> unlink(@PathVariable String number, @PathVariable long link, Principal user) {
        untying.untie(IncidentNumber.known(number), Actor.api(user.getName()), link);
        return links.of(number);
    }
}
