package com.saypro.hub.web.pages;

import com.saypro.hub.incident.Actor;
import com.saypro.hub.incident.IncidentDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What people do with incidents at the desk, one or several at once; the desk then tells what came of it. */
@Controller
@RequestMapping("/incidents/desk")
class DeskDeeds {
    private final IncidentDesk desk;

    DeskDeeds(IncidentDesk desk) {
        this.desk = desk;
    }

    /** Whatever is done here, the desk shows it at once. */
    @ModelAttribute
    void change(HttpServletResponse answer) {
        answer.setHeader("HX-Trigger", "desk-changed");
    }

    @PostMapping("/acknowledge")
    ModelAndView acknowledge(@RequestParam List<String> number, Actor who) {
        return each(number, "acknowledged", one -> desk.acknowledge(one, who, null));
    }

    @PostMapping("/resolve")
    ModelAndView resolve(@RequestParam List<String> number, Actor who, DeedForm form) {
        return each(number, "resolved", one -> desk.resolve(one, who, form.ending()));
    }

    @PostMapping("/snooze")
    ModelAndView snooze(@RequestParam List<String> number, Actor who, DeedForm form) {
        Instant until = form.until();
        return each(number, "snoozed", one -> desk.snooze(one, who, until, null));
    }

    @PostMapping("/escalate")
    ModelAndView escalate(@RequestParam List<String> number, Actor who) {
        return each(number, "escalated", one -> desk.escalate(one, who, null));
    }

    /** Gives them to whoever asks. */
    @PostMapping("/assign")
    ModelAndView assign(@RequestParam List<String> number, Actor who) {
        return each(number, "assigned to you", one -> desk.assign(one, who, who.name(), null));
    }

    private static ModelAndView each(List<String> numbers, String word, Consumer<String> deed) {
        return new ModelAndView("fragments/desk :: said", "done", DeskDone.of(numbers, word, deed));
    }
}
