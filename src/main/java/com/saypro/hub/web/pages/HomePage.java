package com.saypro.hub.web.pages;

import static java.util.stream.Collectors.partitioningBy;

import com.saypro.hub.books.Book;
import com.saypro.hub.books.Books;
import com.saypro.hub.inbound.Vendors;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The flow with live rates, the books, what does not come out right, and what is wrong. */
@Controller
class HomePage {
    private final FlowNow flow;
    private final Books books;
    private final Vendors vendors;
    private final IncidentRows incidents;
    private final RuleRows rules;

    HomePage(FlowNow flow, Books books, Vendors vendors, IncidentRows incidents, RuleRows rules) {
        this.flow = flow;
        this.books = books;
        this.vendors = vendors;
        this.incidents = incidents;
        this.rules = rules;
    }

    @GetMapping("/")
    String home(Model model) {
        flow(model);
        return "home";
    }

    @GetMapping("/flow")
    String flow(Model model) {
        model.addAttribute("flow", flow.look());
        Map<Boolean, List<Book>> books = balance().stream().collect(partitioningBy(Book::knowsNothingYet));
        model.addAttribute("books", books.get(false));
        model.addAttribute("silent", books.get(true));
        model.addAttribute("rules", broken());
        model.addAttribute("incidents", open());
        return "fragments/flow :: flow";
    }

    private List<Book> balance() {
        try {
            return books.balance(vendors.categories());
        } catch (DataAccessException | IllegalStateException e) {
            return List.of(); // the flow beside it shows who is away
        }
    }

    private List<RuleRow> broken() {
        try {
            return rules.broken();
        } catch (DataAccessException e) {
            return List.of();
        }
    }

    private List<IncidentRow> open() {
        try {
            return incidents.unresolved(20);
        } catch (DataAccessException e) {
            return List.of();
        }
    }
}
