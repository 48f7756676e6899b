package com.saypro.hub.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to log in on. */
@Controller
class LoginPage {
    @GetMapping("/login")
    String login(
            @RequestParam(required = false) String error, @RequestParam(required = false) String out, Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("loggedOut", out != null);
        return "login";
    }
}
