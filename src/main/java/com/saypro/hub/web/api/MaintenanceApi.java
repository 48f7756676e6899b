package com.saypro.hub.web.api;

import com.saypro.hub.event.calendar.Announced;
import com.saypro.hub.event.calendar.Announcements;
import com.saypro.hub.event.calendar.MaintenanceAhead;
import com.saypro.hub.inbound.Vendors;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When vendors are being maintained: what people announce, beside what the vendors' files say. */
@RestController
@RequestMapping("/api/maintenance")
class MaintenanceApi {
    /** What is announced: without {@code from} it begins now. */
    record Word(String vendor, Instant from, Instant until, String reason) {}

    private final Announcements announcements;
    private final MaintenanceAhead ahead;
    private final Vendors vendors;

    MaintenanceApi(Announcements announcements, MaintenanceAhead ahead, Vendors vendors) {
        this.announcements = announcements;
        this.ahead = ahead;
        this.vendors = vendors;
    }

    /** What is under way or begins within 31 days, by when it begins. */
    @GetMapping
    List<MaintenanceAhead.Item> list() {
        return ahead.of(vendors.categories().keySet(), Instant.now());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Announced announce(@RequestBody Word word, Principal user) {
        if (word.vendor() == null || !vendors.categories().containsKey(word.vendor())) {
            throw new IllegalArgumentException("There is no such vendor");
        }
        return announcements.announce(word.vendor(), word.from(), word.until(), word.reason(), user.getName());
    }

    /** What people ever announced, the latest to begin first, and who ended it before its time. */
    @GetMapping("/announced")
    List<Announced> announced(
            @RequestParam(required = false) String vendor, @RequestParam(defaultValue = Limit.DEFAULT) int limit) {
        return announcements.ever(vendor, Limit.of(limit));
    }

    /** Ends what is under way, or takes back what has not begun. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, Principal user) {
        announcements.end(id, user.getName());
    }
}
