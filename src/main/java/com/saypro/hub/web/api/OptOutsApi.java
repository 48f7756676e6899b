package com.saypro.hub.web.api;

import com.saypro.hub.notify.people.OptOuts;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which customers and sellers do not want to be told. Whole lists are not answered: the hub keeps digests only. */
@RestController
@RequestMapping("/api/opt-outs/{email}")
class OptOutsApi {
    private static final String ADDRESS = "[^\\s<>,@]+@[^\\s<>,@]+";

    private final OptOuts optOuts;

    OptOutsApi(OptOuts optOuts) {
        this.optOuts = optOuts;
    }

    @GetMapping
    Map<String, Boolean> one(@PathVariable String email) {
        return Map.of("optedOut", optOuts.isOut(known(email)));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable String email, Principal user) {
        optOuts.note(known(email), true, user.getName(), Instant.now());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String email, Principal user) {
        optOuts.note(known(email), false, user.getName(), Instant.now());
    }

    private static String known(String email) {
        if (!email.matches(ADDRESS)) {
            throw new IllegalArgumentException("Not an email address");
        }
        return email;
    }
}
