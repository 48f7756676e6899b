package com.saypro.hub.web.security;

import io.hawt.jmx.JMXSecurityMBean;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells Hawtio which buttons are of use to whoever is logged in. It finds this bean by its name and asks it about each
 * bean.
 */
@Component
class HawtioRights implements JMXSecurityMBean {
    private static final String NAME = "hawtio:type=security,area=jmx,name=HubRoles";

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

    @PostConstruct
    void register() throws JMException {
        unregister();
        beans.registerMBean(new StandardMBean(this, JMXSecurityMBean.class), new ObjectName(NAME));
    }

    @PreDestroy
    void unregister() throws JMException {
        if (beans.isRegistered(new ObjectName(NAME))) {
            beans.unregisterMBean(new ObjectName(NAME));
        }
    }

    @Override
    public boolean canInvoke(String bean) throws MalformedObjectNameException {
        Role role = Role.of(SecurityContextHolder.getContext().getAuthentication());
        return role != null && BeanRules.shows(role, new ObjectName(bean));
    }

    @Override
    public boolean canInvoke(String bean, String operation) throws MalformedObjectNameException {
        Role role = Role.of(SecurityContextHolder.getContext().getAuthentication());
        return role != null && BeanRules.invokes(role, new ObjectName(bean), operation);
    }

    @Override
    public boolean canInvoke(String bean, String operation, String[] types) throws MalformedObjectNameException {
        return canInvoke(bean, operation + "(" + String.join(",", types) + ")");
    }

    @Override
    public TabularData canInvoke(Map<String, List<String>> questions) throws JMException {
        var answers = new TabularDataSupport(CAN_INVOKE_TABULAR_TYPE);
        for (Map.Entry<String, List<String>> question : questions.entrySet()) {
            String bean = question.getKey();
            if (question.getValue().isEmpty()) {
                answers.put(answer(bean, "", canInvoke(bean)));
            }
            for (String operation : question.getValue()) {
                answers.put(answer(bean, operation, canInvoke(bean, operation)));
            }
        }
        return answers;
    }

    private static CompositeDataSupport answer(String bean, String operation, boolean yes) throws OpenDataException {
        return new CompositeDataSupport(
                CAN_INVOKE_RESULT_ROW_TYPE, CAN_INVOKE_RESULT_COLUMNS, new Object[] {bean, operation, yes});
    }
}
