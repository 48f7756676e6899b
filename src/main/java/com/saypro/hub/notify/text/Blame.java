package com.saypro.hub.notify.text;

import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Where and why a template cannot be filled. */
final class Blame {
    private Blame() {}

    /** The line, from 1; 0 when unknown. */
    static int line(TemplateEngineException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateProcessingException at && at.getLine() != null) {
                return at.getLine();
            }
        }
        return 0;
    }

    /** The innermost reason; the text of the template is left out of it. */
    static String reason(TemplateEngineException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        int template = said.indexOf("(template:");
        return template > 0 ? said.substring(0, template).strip() : said;
    }
}
