package com.saypro.hub.web.pages;

import com.saypro.hub.event.Page;
import com.saypro.hub.notify.Channels;
import com.saypro.hub.notify.MessageQuery;
import com.saypro.hub.notify.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What was told to whom, and how the channels do. */
@Controller
@RequestMapping("/messages")
class MessagePages {
    private static final int PAGE = 50;
    private static final String HERE = "redirect:/messages";

    private final Messages messages;
    private final Channels channels;

    MessagePages(Messages messages, Channels channels) {
        this.messages = messages;
        this.channels = channels;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String incident,
            @RequestParam(required = false) Long cursor,
            Model model) {
        Instant now = Instant.now();
        Page<MessageRow> page = messages.list(
                        new MessageQuery(given(status), given(channel), given(incident), PAGE, cursor))
                .map(message -> MessageRow.of(message, now));
        model.addAttribute("page", page);
        model.addAttribute(
                "channels",
                channels.all().stream().map(each -> ChannelRow.of(each, now)).toList());
        model.addAttribute("status", status);
        model.addAttribute("channel", channel);
        model.addAttribute("incident", incident);
        return "messages";
    }

    @PostMapping("/{id:\\d{1,18}}/retry")
    String retry(@PathVariable long id, RedirectAttributes page) {
        return did(page, messages.retry(id).id() + " is sent again.", "Message ");
    }

    @PostMapping("/channels/{name}/test")
    String test(@PathVariable String name, Principal user, RedirectAttributes page) {
        channels.test(name, user.getName());
        return did(page, name + ".", "A test message is on its way to ");
    }

    @PostMapping("/channels/{name}/enable")
    String enable(@PathVariable String name, RedirectAttributes page) {
        channels.enable(name);
        return did(page, name + " is used again.", "Channel ");
    }

    @ExceptionHandler
    String refused(IllegalStateException e, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("refused", e.getMessage());
        return HERE;
    }

    private static String did(RedirectAttributes page, String done, String what) {
        page.addFlashAttribute("done", what + done);
        return HERE;
    }

    private static String given(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
