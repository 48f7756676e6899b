package com.saypro.hub.web.security;

import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;
import javax.management.MBeanInfo;
import javax.management.ObjectName;
import org.jolokia.json.JSONArray;
import org.jolokia.json.JSONObject;
import org.jolokia.server.core.service.api.DataUpdater;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Writes into Jolokia's list of beans which of their operations are of use to whoever asks. Without that Hawtio asks
 * {@link HawtioRights} about each of thousands, before it shows anything.
 */
public final class ListedRights extends DataUpdater {
    private static final String CAN_INVOKE = "canInvoke";

    /** Made by Jolokia, which finds its name in {@code META-INF/jolokia/services}. */
    public ListedRights(int order) {
        super(order);
    }

    @Override
    public String getKey() {
        return "opByString";
    }

    /** The operations of a bean come as Jolokia keeps them for everyone, so what is told of them is told of copies. */
    @Override
    public void update(Map<String, Object> bean, ObjectName name, MBeanInfo info, Deque<String> path) {
        if (bean.get("op") instanceof JSONObject operations) {
            Role role = Role.of(SecurityContextHolder.getContext().getAuthentication());
            JSONObject rights = new JSONObject();
            JSONObject told = new JSONObject();
            operations.forEach((operation, forms) -> told.put(
                    operation,
                    forms instanceof JSONArray several
                            ? several.stream()
                                    .map(form -> told(role, name, operation, (JSONObject) form, rights))
                                    .collect(Collectors.toCollection(JSONArray::new))
                            : told(role, name, operation, (JSONObject) forms, rights)));
            bean.put("op", told);
            bean.put(getKey(), rights);
        }
    }

    private static JSONObject told(Role role, ObjectName bean, String operation, JSONObject form, JSONObject rights) {
        String call = ((JSONArray) form.get("args"))
                .stream()
                        .map(argument -> String.valueOf(((JSONObject) argument).get("type")))
                        .collect(Collectors.joining(",", operation + "(", ")"));
        boolean may = role != null && BeanRules.invokes(role, bean, call);
        JSONObject right = new JSONObject();
        right.put(CAN_INVOKE, may);
        rights.put(call, right);
        JSONObject told = new JSONObject();
        told.putAll(form);
        told.put(CAN_INVOKE, may);
        return told;
    }
}
