package com.saypro.hub.notify.text;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.LooseFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * The templates, as {@code <language>/<name>.txt}, {@code .html} or {@code .json}. One that cannot be filled with what it is
 * meant for is refused when it is loaded.
 */
@Component
public class Templates implements LooseFiles {
    /** In which what is missing in a language is said. */
    private static final String COMMON_LANGUAGE = "en";

    private record Template(Mode mode, String text) {}

    private final Map<String, Template> live = new ConcurrentHashMap<>();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /** No templates yet. */
    public Templates() {
        engine.setTemplateResolver(new StringTemplateResolver());
    }

    @Override
    public String folder() {
        return "templates";
    }

    @Override
    public void put(Path inside, Path file, byte[] bytes) throws BrokenFile {
        Mode mode = Mode.of(inside.toString());
        if (mode == null || inside.getNameCount() != 2) {
            throw new BrokenFile(file, 0, "a template is <language>/<name>.txt, .html or .json");
        }
        Template template = new Template(mode, new String(bytes, StandardCharsets.UTF_8));
        for (Map<String, Object> sample : Sample.of(inside.getFileName().toString())) {
            tried(template, sample, locale(inside.getName(0).toString()), file);
        }
        live.put(name(inside), template);
    }

    @Override
    public void remove(Path inside) {
        live.remove(name(inside));
    }

    /** Whether there is such a template, in this or the common language. */
    public boolean has(String language, String name) {
        return find(language, name) != null;
    }

    /**
     * Fills a template, in this language or, where it is not there, in English.
     *
     * @param name the name with its ending, e.g. {@code incident.txt}
     * @throws IllegalStateException when it is not there, or cannot be filled with this
     */
    public String fill(String language, String name, Map<String, Object> values) {
        Template template = find(language, name);
        if (template == null) {
            throw new IllegalStateException("There is no template " + name);
        }
        try {
            return filled(template, values, locale(language));
        } catch (TemplateEngineException e) {
            throw new IllegalStateException("The template " + name + " cannot be filled", e);
        }
    }

    private Template find(String language, String name) {
        Template own = live.get(language + "/" + name);
        return own != null ? own : live.get(COMMON_LANGUAGE + "/" + name);
    }

    private String filled(Template template, Map<String, Object> values, Locale locale) {
        Context context = new Context(locale, new HashMap<>(values));
        return engine.process(new TemplateSpec(template.text(), template.mode().templateMode()), context);
    }

    private void tried(Template template, Map<String, Object> sample, Locale locale, Path file) throws BrokenFile {
        try {
            String filled = filled(template, sample, locale);
            if (template.mode() == Mode.JSON) {
                Json.object(filled);
            } else if (template.mode() == Mode.TEXT) {
                Written.of(filled);
            }
        } catch (TemplateEngineException e) {
            throw new BrokenFile(file, Blame.line(e), Blame.reason(e));
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenFile(file, 0, "what it makes cannot be used: " + firstLine(e.getMessage()));
        }
    }

    private static String firstLine(String text) {
        return String.valueOf(text).lines().findFirst().orElse("");
    }

    private static Locale locale(String language) {
        return Locale.forLanguageTag(language);
    }

    private static String name(Path inside) {
        return String.join(
                "/", List.of(inside.getName(0).toString(), inside.getFileName().toString()));
    }
}
