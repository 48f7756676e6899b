package com.saypro.hub.web.security;

import javax.management.ObjectName;
import org.jolokia.server.core.service.api.Restrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Stands between Jolokia, through which Hawtio speaks, and the management beans: asks {@link BeanRules} for the role
 * of whoever is logged in. Jolokia takes the one restrictor it finds among the beans.
 */
@Component
class RoleRestrictor implements Restrictor {
    @Override
    public boolean isTypeAllowed(RequestType type) {
        return switch (type) {
            case READ, LIST, SEARCH, VERSION -> covers(Role.VIEWER);
            case WRITE, EXEC -> covers(Role.VIEWER) && isPost();
            case CONFIG, NOTIFICATION -> covers(Role.ADMIN);
        };
    }

    @Override
    public boolean isHttpMethodAllowed(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.POST;
    }

    @Override
    public boolean isAttributeReadAllowed(ObjectName bean, String attribute) {
        Role role = role();
        return role != null && BeanRules.reads(role, bean, attribute);
    }

    @Override
    public boolean isAttributeWriteAllowed(ObjectName bean, String attribute) {
        Role role = role();
        return role != null && isPost() && BeanRules.writes(role, bean);
    }

    @Override
    public boolean isOperationAllowed(ObjectName bean, String operation) {
        Role role = role();
        return role != null && isPost() && BeanRules.invokes(role, bean, operation);
    }

    @Override
    public boolean isObjectNameHidden(ObjectName bean) {
        Role role = role();
        return role == null || !BeanRules.shows(role, bean);
    }

    @Override
    public boolean isRemoteAccessAllowed(String... hostOrAddress) {
        return true;
    }

    /** Refuses no request for its origin, as the CSRF token guards them, and lets no foreign page read an answer. */
    @Override
    public boolean isOriginAllowed(String origin, boolean strict) {
        return strict;
    }

    // A link or an image on a foreign page can make a browser GET, and no token guards that.
    private static boolean isPost() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && "POST".equals(attributes.getRequest().getMethod());
    }

    private static boolean covers(Role needed) {
        Role role = role();
        return role != null && role.covers(needed);
    }

    private static Role role() {
        return Role.of(SecurityContextHolder.getContext().getAuthentication());
    }
}
