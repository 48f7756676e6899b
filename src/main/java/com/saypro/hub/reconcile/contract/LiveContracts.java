package com.saypro.hub.reconcile.contract;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.Sha256;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The contracts that are live. Safe for use by many threads. */
@Component
public final class LiveContracts extends VendorPart<VendorContract> implements Contracts {
    private static final int BYTES = 8;

    /** Knows no vendor yet. */
    public LiveContracts() {
        super(VendorContract::vendor);
    }

    @Override
    public VendorContract read(VendorFile file) throws BrokenFile {
        return VendorContract.read(file.vendor(), file.get("contract"));
    }

    @Override
    public Optional<Money> fee(Charge charge) {
        return find(charge.vendor()).flatMap(contract -> contract.fee(charge));
    }

    @Override
    public String version() {
        return Sha256.hex(
                all().stream()
                        .map(contract -> contract.vendor() + contract.version())
                        .collect(Collectors.joining(",")),
                BYTES);
    }
}
