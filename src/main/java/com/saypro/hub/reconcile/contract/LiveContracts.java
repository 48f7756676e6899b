package com.saypro.hub.reconcile.contract;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The contracts that are live. Safe for use by many threads. */
@Component
public final class LiveContracts implements Contracts, VendorPart<VendorContract> {
    private final Map<String, VendorContract> byVendor = new ConcurrentHashMap<>();

    @Override
    public VendorContract read(VendorFile file) throws BrokenFile {
        return VendorContract.read(file.vendor(), file.get("contract"));
    }

    @Override
    public void put(VendorContract contract) {
        byVendor.put(contract.vendor(), contract);
    }

    @Override
    public void remove(String vendor) {
        byVendor.remove(vendor);
    }

    @Override
    public Optional<Money> fee(Charge charge) {
        return Optional.ofNullable(byVendor.get(charge.vendor())).flatMap(contract -> contract.fee(charge));
    }
}
