package com.saypro.hub.cli;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.inbound.Vendor;
import com.saypro.hub.poll.VendorApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The vendors as a table in Markdown, from their files alone. */
final class VendorTable {
    private VendorTable() {}

    /**
     * The table, one row a vendor.
     *
     * @throws Refused when a vendor's file is broken
     */
    static String of(List<Path> folders) {
        List<String> lines = new ArrayList<>();
        lines.add(
                row(List.of("vendor", "category", "signature", "answer", "polls", "topics handled", "topics ignored")));
        lines.add(row(List.of("---", "---", "---", "---", "---", "---", "---")));
        folders.stream().map(VendorTable::row).forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static String row(Path folder) {
        try {
            Vendor vendor = Vendor.load(folder);
            return row(List.of(
                    title(vendor),
                    vendor.category().word(),
                    vendor.signature().described() + (vendor.unverified() ? "; **unverified**" : ""),
                    answer(vendor),
                    codes(VendorApi.load(folder).pollNames()),
                    codes(vendor.topics().handled()),
                    codes(vendor.topics().ignored())));
        } catch (BrokenFile e) {
            throw new Refused(e.getMessage());
        }
    }

    private static String title(Vendor vendor) {
        String code = "`" + vendor.name() + "`";
        return vendor.documentation() == null ? code : "[" + code + "](" + vendor.documentation() + ")";
    }

    private static String answer(Vendor vendor) {
        if (!vendor.sendsWebhooks()) {
            return "";
        }
        String body = vendor.answer().body();
        boolean isLong = body.contains("\n") || body.length() > 40;
        return vendor.answer().status()
                + (body.isEmpty() ? "" : isLong ? " " + vendor.answer().contentType() : " `" + body + "`");
    }

    private static String codes(Collection<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(" "));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
