package com.saypro.hub.web.security;

import javax.management.ObjectInstance;
import org.jolokia.service.jmx.api.CacheKeyProvider;

/** Has Jolokia describe beans of Camel that are of one kind, for example all routes, once in a list and not each. */
public final class CamelKinds extends CacheKeyProvider {
    /** Made by Jolokia, which finds its name in {@code META-INF/jolokia/services}. */
    public CamelKinds(int order) {
        super(order);
    }

    /** What a bean shares its description and the rights to its operations with; null when with none. */
    @Override
    public String determineKey(ObjectInstance bean) {
        return "org.apache.camel".equals(bean.getObjectName().getDomain())
                ? bean.getObjectName().getKeyProperty("type") + ":" + bean.getClassName()
                : null;
    }
}
