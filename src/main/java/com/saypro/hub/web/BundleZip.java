package com.saypro.hub.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.hub.event.Sha256;
import com.saypro.hub.monitor.risk.Bundle;
import com.saypro.hub.monitor.risk.BundleText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** A bundle as a file to hand on: JSON, the same in words, and the digests of both. */
@Component
public class BundleZip {
    private static final int SHA256_BYTES = 32;

    private final ObjectMapper json;

    BundleZip(ObjectMapper json) {
        this.json = json;
    }

    /** The bytes of the file. */
    public byte[] of(Bundle bundle) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("bundle.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(bundle));
            files.put("summary.txt", BundleText.of(bundle).getBytes(StandardCharsets.UTF_8));
            StringBuilder sums = new StringBuilder();
            files.forEach((name, content) -> sums.append(Sha256.hex(content, SHA256_BYTES))
                    .append("  ")
                    .append(name)
                    .append('\n'));
            files.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
