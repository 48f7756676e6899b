package com.saypro.hub.web.pages;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.web.RuleDesk;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A rule beside what it would have found in what happened. */
@Controller
@RequestMapping("/reconciliation/what-if")
class WhatIfPages {
    private final RuleDesk desk;

    WhatIfPages(RuleDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String rule, Model model) {
        model.addAttribute("rules", desk.rules());
        model.addAttribute("rule", rule);
        model.addAttribute("text", desk.text(rule));
        return "what-if";
    }

    /** What it would have found, as a piece of the page. */
    @PostMapping
    String attempt(
            @RequestParam(defaultValue = "what-if") String rule,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "P30D") String since,
            Model model) {
        try {
            model.addAttribute("found", desk.run(rule, text, since));
        } catch (BrokenFile e) {
            model.addAttribute("refused", (e.line() > 0 ? "Line " + e.line() + ": " : "") + e.reason());
            model.addAttribute("source", SourceLine.of(text.lines().toList(), Set.of(e.line())));
        } catch (IllegalArgumentException e) {
            model.addAttribute("refused", e.getMessage());
        }
        return "fragments/what-if :: outcome";
    }
}
