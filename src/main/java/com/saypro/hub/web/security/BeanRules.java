package com.saypro.hub.web.security;

import java.util.Map;
import java.util.Set;
import javax.management.ObjectName;

/**
 * What each role may do with the management beans (JMX) that Hawtio shows. Whatever is not named here is for admin
 * only, and what would let someone take over this process is for nobody.
 */
final class BeanRules {
    private static final String CAMEL = "org.apache.camel";

    /** Domains whose figures hold no secrets, but for those below. */
    private static final Set<String> READABLE = Set.of(
            CAMEL,
            "java.lang",
            "java.nio",
            "JMImplementation",
            "hawtio",
            "jolokia",
            "kafka.consumer",
            "kafka.producer");

    private static final Set<String> SECRET_ATTRIBUTES = Set.of(
            // Settings and their values, some of them passwords.
            "SystemProperties",
            "InputArguments",
            "GlobalOptions",
            "Properties",
            // Where things are on this machine.
            "ClassPath",
            "BootClassPath",
            "LibraryPath",
            // Exceptions tell of payloads.
            "LastError");

    /**
     * Operations that only look, by the kind of bean. Dumps with arguments may resolve placeholders, so only those
     * without.
     */
    private static final Map<String, Set<String>> LOOKING = Map.of(
            "context",
            Set.of(
                    "dumpRoutesAsXml()",
                    "dumpRoutesAsYaml()",
                    "dumpRoutesStatsAsXml",
                    "dumpRoutesStatsAsXml(boolean,boolean)",
                    "dumpRouteStatsAsJSon",
                    "dumpRouteStatsAsJSon(boolean,boolean)",
                    "dumpStepStatsAsXml",
                    "dumpStepStatsAsXml(boolean)",
                    "componentNames",
                    "componentNames()",
                    "languageNames()",
                    "dataFormatNames()",
                    "routeIds()",
                    "routeGroups()"),
            "routes",
            Set.of(
                    "dumpRouteAsXml()",
                    "dumpRouteAsYaml()",
                    "dumpRouteStatsAsXml",
                    "dumpRouteStatsAsXml()",
                    "dumpRouteStatsAsXml(boolean,boolean)",
                    "dumpRouteStatsAsJSon",
                    "dumpRouteStatsAsJSon(boolean,boolean)",
                    "dumpStepStatsAsXml",
                    "dumpStepStatsAsXml(boolean)",
                    "isUpdateRouteEnabled()",
                    "processorIds()"),
            // Ids, routes and durations of what is in flight; no bodies.
            "services",
            Set.of("browse()", "endpointStatistics()", "listRestServices()", "listTypeConverters()", "size()"));

    private static final Map<String, Set<String>> ROUTE_LIFECYCLE = Map.of(
            "context",
            Set.of("suspend", "suspend()", "resume", "resume()", "startAllRoutes", "startAllRoutes()"),
            "routes",
            Set.of("start", "start()", "stop()", "suspend", "suspend()", "resume", "resume()", "restart()"));

    /** Class loading, native agents, beans from anywhere. */
    private static final Set<String> TAKEOVER_TYPES =
            Set.of("MLet", "PrivateMLet", "MBeanFactory", "DiagnosticCommand");

    private BeanRules() {}

    /** Whether this role sees the bean in lists. */
    static boolean shows(Role role, ObjectName bean) {
        return role.covers(Role.ADMIN) || READABLE.contains(bean.getDomain());
    }

    /** Whether this role may read the attribute. */
    static boolean reads(Role role, ObjectName bean, String attribute) {
        return role.covers(Role.ADMIN)
                || attribute != null && READABLE.contains(bean.getDomain()) && !SECRET_ATTRIBUTES.contains(attribute);
    }

    /** Whether this role may set attributes of the bean. */
    static boolean writes(Role role, ObjectName bean) {
        return role.covers(Role.ADMIN) && !takesOver(bean);
    }

    /** Whether this role may invoke the operation, a name with or without its parameter types in parentheses. */
    static boolean invokes(Role role, ObjectName bean, String operation) {
        if (takesOver(bean) || operation == null) {
            return false;
        }
        return role.covers(Role.ADMIN)
                || camel(LOOKING, bean, operation)
                || asksForRights(bean, operation)
                || role.covers(Role.OPERATOR) && camel(ROUTE_LIFECYCLE, bean, operation);
    }

    private static boolean camel(Map<String, Set<String>> rules, ObjectName bean, String operation) {
        String type = bean.getKeyProperty("type");
        return CAMEL.equals(bean.getDomain())
                && type != null
                && rules.getOrDefault(type, Set.of()).contains(operation);
    }

    /** What Hawtio asks, to offer only what {@link HawtioRights} says is of use. */
    private static boolean asksForRights(ObjectName bean, String operation) {
        return "hawtio".equals(bean.getDomain())
                && "security".equals(bean.getKeyProperty("type"))
                && operation.startsWith("canInvoke(");
    }

    private static boolean takesOver(ObjectName bean) {
        String type = bean.getKeyProperty("type");
        // A pattern would reach beans whose rules were not asked.
        return bean.isPattern()
                || "JMImplementation".equals(bean.getDomain())
                || type != null && TAKEOVER_TYPES.contains(type);
    }
}
