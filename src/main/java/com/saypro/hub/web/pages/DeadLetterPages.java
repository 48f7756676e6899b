package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.DeadLetters;
import com.saypro.hub.deadletter.KeptDeadLetter;
import com.saypro.hub.deadletter.Replays;
import com.saypro.hub.event.Findings;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What operators do with a dead letter, from the page of its incident. */
@Controller
@RequestMapping("/dead-letters/{id}")
class DeadLetterPages {
    private final DeadLetters letters;
    private final Replays replays;
    private final Findings findings;

    DeadLetterPages(DeadLetters letters, Replays replays, Findings findings) {
        this.letters = letters;
        this.replays = replays;
        this.findings = findings;
    }

    /** The payload as a piece of a page. */
    @GetMapping("/payload")
    String payload(@PathVariable String id, Model model) {
        KeptDeadLetter kept = letters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("payload", new String(kept.letter().payload(), StandardCharsets.UTF_8));
        return "fragments/payload :: payload";
    }

    @PostMapping("/replay")
    String replay(@PathVariable String id, @RequestParam String incident, Principal user) {
        replays.one(id, user.getName());
        return "redirect:/incidents/" + incident;
    }

    @PostMapping("/discard")
    String discard(@PathVariable String id, @RequestParam String incident, @RequestParam String note, Principal user) {
        letters.discard(id, user.getName(), note).forEach(findings::report);
        return "redirect:/incidents/" + incident;
    }
}
