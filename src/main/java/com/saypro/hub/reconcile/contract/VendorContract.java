package com.saypro.hub.reconcile.contract;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.Sha256;
import com.saypro.hub.event.VendorFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one vendor may charge. The grammar is in {@code docs/reconciliation.md}.
 *
 * @param vendor the vendor's folder name
 * @param version a digest of what it says
 * @param periods when it says what; no two at one time
 */
public record VendorContract(String vendor, String version, List<Period> periods) {
    private static final int BYTES = 8;

    /** Reads the part {@code contract} of a vendor's file; without one the contract says nothing. */
    public static VendorContract load(Path folder) throws BrokenFile {
        VendorFile file = VendorFile.of(folder);
        return read(file.vendor(), file.get("contract"));
    }

    /** Reads a contract, a list of periods. */
    public static VendorContract read(String vendor, Entry contract) throws BrokenFile {
        List<Period> periods = new ArrayList<>();
        for (Entry entry : contract.list()) {
            Period period = PeriodSection.read(entry);
            if (periods.stream().anyMatch(period::overlaps)) {
                throw entry.get("from").wrong("two periods of a contract cannot hold on one day");
            }
            periods.add(period);
        }
        return new VendorContract(vendor, Sha256.hex(String.valueOf(contract.value()), BYTES), List.copyOf(periods));
    }

    /**
     * The fee that the contract sets; empty when it says nothing of it.
     *
     * @throws ArithmeticException when it is more than an amount can be
     */
    public Optional<Money> fee(Contracts.Charge charge) {
        LocalDate day = LocalDate.ofInstant(charge.at(), ZoneOffset.UTC);
        return periods.stream()
                .filter(period -> period.holds(day))
                .findFirst()
                .map(period -> period.tariffs().get(charge.kind()))
                .flatMap(tariff -> tariff.fee(charge))
                .map(fee -> new Money(fee.longValueExact(), charge.gross().currency()));
    }
}
