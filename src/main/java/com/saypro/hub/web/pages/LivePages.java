package com.saypro.hub.web.pages;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The overview: how each category and each vendor does now. */
@Controller
@RequestMapping("/live")
class LivePages {
    private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);

    private final LiveNow live;

    LivePages(LiveNow live) {
        this.live = live;
    }

    @GetMapping
    String overview(Model model) {
        now(model);
        return "live";
    }

    @GetMapping("/now")
    String now(Model model) {
        try {
            model.addAttribute("areas", live.look());
        } catch (DataAccessException e) {
            LOG.warn("PostgreSQL does not answer: {}", e.getMessage());
            model.addAttribute("areas", List.of());
            model.addAttribute(
                    "away", "PostgreSQL does not answer: nothing is known now. Deliveries are taken meanwhile.");
        }
        return "fragments/live :: live";
    }
}
