package com.saypro.hub.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.mapping.Example;
import com.saypro.hub.mapping.Trial;
import com.saypro.hub.web.MappingDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A mapping beside what it makes of a payload. */
@Controller
@RequestMapping("/mappings")
class MappingPages {
    private final MappingDesk desk;
    private final Indented indented;

    MappingPages(MappingDesk desk, Indented indented) {
        this.desk = desk;
        this.indented = indented;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String vendor,
            @RequestParam(defaultValue = "") String example,
            Model model) {
        List<String> vendors = desk.vendors();
        String chosen = vendor.isEmpty() && !vendors.isEmpty() ? vendors.get(0) : vendor;
        List<Example> examples = desk.examples(chosen);
        Optional<Example> loaded =
                examples.stream().filter(each -> each.name().equals(example)).findFirst();
        model.addAttribute("vendors", vendors);
        model.addAttribute("vendor", chosen);
        model.addAttribute("examples", examples.stream().map(Example::name).toList());
        model.addAttribute("example", loaded.map(Example::name).orElse(""));
        model.addAttribute(
                "headers", loaded.map(each -> written(each.headers())).orElse(""));
        model.addAttribute("payload", loaded.map(each -> text(each.body())).orElse(""));
        model.addAttribute("keeps", desk.keepsExamples());
        model.addAttribute("view", MappingView.untried(chosen, desk.source(chosen)));
        return "mappings";
    }

    /** What comes out, as a piece of the page. */
    @PostMapping("/try")
    String attempt(
            @RequestParam String vendor,
            @RequestParam(defaultValue = "") String headers,
            @RequestParam(defaultValue = "") String payload,
            Model model) {
        Trial trial = desk.run(vendor, read(headers), payload.getBytes(StandardCharsets.UTF_8));
        model.addAttribute("view", MappingView.of(vendor, trial, indented.text(trial.events()), desk.source(vendor)));
        return "fragments/mapping :: outcome";
    }

    /** Keeps it as an example; answers how that went, as a piece of the page. */
    @PostMapping("/save")
    String save(
            @RequestParam String vendor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String headers,
            @RequestParam(defaultValue = "") String payload,
            Model model)
            throws IOException {
        try {
            List<Path> files = desk.keep(vendor, name, read(headers), payload.getBytes(StandardCharsets.UTF_8));
            model.addAttribute(
                    "done",
                    "Saved "
                            + files.stream()
                                    .map(file -> file.getFileName().toString())
                                    .collect(Collectors.joining(" and "))
                            + ", without what belongs to somebody. Read them before you commit them.");
        } catch (IllegalArgumentException | IllegalStateException e) {
            model.addAttribute("refused", e.getMessage());
        }
        return "fragments/mapping :: said";
    }

    private String text(JsonNode body) {
        return body.isTextual() ? body.textValue() : indented.text(body);
    }

    private static String written(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** Headers as people write them, one a line; a line without a colon is none. */
    private static Map<String, String> read(String headers) {
        Map<String, String> read = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.lines()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> read.put(parts[0].strip(), parts[1].strip()));
        return read;
    }
}
