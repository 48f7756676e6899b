package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.DeadLetters;
import com.saypro.hub.deadletter.KeptDeadLetter;
import com.saypro.hub.deadletter.Replays;
import com.saypro.hub.event.Findings;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One dead letter, and what operators do with it there or on the page of its incident. */
@Controller
@RequestMapping("/dead-letters/{id}")
class DeadLetterPages {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPages.class);

    private final DeadLetters letters;
    private final LetterViews views;
    private final Replays replays;
    private final Findings findings;

    DeadLetterPages(DeadLetters letters, LetterViews views, Replays replays, Findings findings) {
        this.letters = letters;
        this.views = views;
        this.replays = replays;
        this.findings = findings;
    }

    @GetMapping
    String one(@PathVariable String id, Authentication user, Model model) {
        Instant now = Instant.now();
        KeptDeadLetter kept = find(id);
        model.addAttribute("letter", views.of(kept, Reader.of(user), now));
        model.addAttribute("incidents", views.incidents(kept, now));
        return "dead-letter";
    }

    /** The payload as it came, as a piece of a page. */
    @GetMapping("/payload")
    String payload(@PathVariable String id, Authentication user, Model model) {
        Reader reader = Reader.of(user);
        if (reader == null || !reader.operates()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        KeptDeadLetter kept = find(id);
        LOG.info("{} reads the payload of dead letter {}", reader.name(), id);
        model.addAttribute("payload", new String(kept.letter().payload(), StandardCharsets.UTF_8));
        return "fragments/payload :: payload";
    }

    /** Replays it; leads back to the incident or the letter that this was asked from. */
    @PostMapping("/replay")
    String replay(@PathVariable String id, @RequestParam String from, Principal user, RedirectAttributes page) {
        return Deed.done(from, Deed.said(replays.one(id, user.getName())), page);
    }

    /** Gives it up; leads back to the incident or the letter that this was asked from. */
    @PostMapping("/discard")
    String discard(
            @PathVariable String id,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String note,
            Principal user,
            RedirectAttributes page) {
        letters.discard(id, user.getName(), note).forEach(findings::report);
        return Deed.done(from, "Discarded.", page);
    }

    private KeptDeadLetter find(String id) {
        return letters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
