package com.saypro.hub.reconcile.contract;

import com.saypro.hub.reconcile.rule.Money;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The contracts that are live. Safe for use by many threads. */
@Component
public final class LiveContracts implements Contracts {
    private final Map<String, VendorContract> byVendor = new ConcurrentHashMap<>();

    /** Makes a contract live, in place of the vendor's former one. */
    public void put(VendorContract contract) {
        byVendor.put(contract.vendor(), contract);
    }

    /** Takes a vendor's contract away. */
    public void remove(String vendor) {
        byVendor.remove(vendor);
    }

    @Override
    public Optional<Money> fee(Charge charge) {
        return Optional.ofNullable(byVendor.get(charge.vendor())).flatMap(contract -> contract.fee(charge));
    }
}
