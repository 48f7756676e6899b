package com.saypro.hub.notify.text;

import org.thymeleaf.templatemode.TemplateMode;

/** The forms of templates, by the ends of their files' names. */
enum Mode {
    TEXT(".txt", TemplateMode.TEXT),
    HTML(".html", TemplateMode.HTML),
    /** Every value that is put in becomes a quoted and escaped JSON text. */
    JSON(".json", TemplateMode.JAVASCRIPT);

    private final String ending;
    private final TemplateMode templateMode;

    Mode(String ending, TemplateMode templateMode) {
        this.ending = ending;
        this.templateMode = templateMode;
    }

    TemplateMode templateMode() {
        return templateMode;
    }

    /** The form of a file; null when it is none. */
    static Mode of(String fileName) {
        for (Mode mode : values()) {
            if (fileName.endsWith(mode.ending)) {
                return mode;
            }
        }
        return null;
    }
}
