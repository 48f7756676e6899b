package com.saypro.hub.web.api;

import com.saypro.hub.books.Book;
import com.saypro.hub.books.Books;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Page;
import com.saypro.hub.inbound.Vendors;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books. */
@RestController
@RequestMapping("/api/accounting")
class AccountingApi {
    private final Books books;
    private final Vendors vendors;

    AccountingApi(Books books, Vendors vendors) {
        this.books = books;
        this.vendors = vendors;
    }

    @GetMapping
    Page<Book> list(@RequestParam(required = false) String vendor) {
        Map<String, Category> asked = new HashMap<>(vendors.categories());
        asked.keySet().removeIf(name -> vendor != null && !vendor.equals(name));
        return new Page<>(books.balance(asked), null);
    }
}
