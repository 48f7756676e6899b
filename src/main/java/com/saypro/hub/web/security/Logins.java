package com.saypro.hub.web.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Who can log in: {@code admin}, and the users of HUB_USERS. */
@Configuration(proxyBeanMethods = false)
class Logins {
    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberedPasswords();
    }

    @Bean
    UserDetailsService users(
            PasswordEncoder passwords,
            @Value("${hub.admin.password:}") String adminPassword,
            @Value("${hub.users:}") String users) {
        if (adminPassword.isBlank()) {
            throw new IllegalArgumentException("HUB_ADMIN_PASSWORD: the password of user 'admin' is empty");
        }
        var manager = new InMemoryUserDetailsManager(Accounts.parse(users));
        manager.createUser(Accounts.account(Accounts.ADMIN, Role.ADMIN, passwords.encode(adminPassword)));
        return manager;
    }

    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Role.ADMIN.name())
                .implies(Role.OPERATOR.name())
                .role(Role.OPERATOR.name())
                .implies(Role.SUPPORT.name())
                .role(Role.SUPPORT.name())
                .implies(Role.VIEWER.name())
                .build();
    }
}
