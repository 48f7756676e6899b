package com.saypro.hub.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** Answers with comma-separated values of any length, as they are written. */
public final class CsvDownload {
    /** Writes the values. */
    public interface Content {
        /** Writes them there. */
        void write(Appendable out) throws IOException;
    }

    private CsvDownload() {}

    /**
     * Sends what is written.
     *
     * @param file the name under which a browser keeps it
     */
    public static void send(HttpServletResponse response, String file, Content content) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        try {
            content.write(out);
        } catch (RuntimeException e) {
            // Only this tells the reader that it is not the whole list: the connection breaks off.
            throw new IOException("A list could not be read to its end", e);
        }
        out.flush();
    }
}
