package com.saypro.hub.web.pages;

import com.saypro.hub.event.calendar.Announcements;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.incident.Actor;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people say about a vendor's maintenance; each deed leads back to the vendor. */
@Controller
@RequestMapping("/vendors/{vendor}/maintenance")
class MaintenancePages {
    private final Announcements announcements;
    private final Vendors vendors;

    MaintenancePages(Announcements announcements, Vendors vendors) {
        this.announcements = announcements;
        this.vendors = vendors;
    }

    /** Announces it; what does not say when it begins begins now. */
    @PostMapping
    String announce(
            @PathVariable String vendor,
            @RequestParam(required = false) String begin,
            @RequestParam(required = false) String end,
            @RequestParam(required = false) String reason,
            Actor who,
            RedirectAttributes page) {
        if (!vendors.categories().containsKey(vendor)) {
            throw new NoSuchElementException("There is no such vendor");
        }
        announcements.announce(vendor, FormTime.of(begin), FormTime.of(end), reason, who.name());
        return Deed.done(vendor, "Announced.", page);
    }

    /** Ends what is under way, or takes back what has not begun. */
    @PostMapping("/{id}/end")
    String end(@PathVariable String vendor, @PathVariable long id, Actor who, RedirectAttributes page) {
        announcements.end(id, who.name());
        return Deed.done(vendor, "It is over.", page);
    }
}
