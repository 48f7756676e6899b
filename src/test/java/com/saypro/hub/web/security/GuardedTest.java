package com.saypro.hub.web.security;

import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Starts the private listener once for all tests that need it, with one user of each role. */
@SpringBootTest(
        classes = PrivateListener.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "hub.admin.password=admin-password",
            "hawtio.authenticationEnabled=false",
            "management.endpoints.web.exposure.include=health,info,prometheus,env,hawtio,jolokia",
            "management.endpoint.health.probes.enabled=true",
            "management.endpoint.health.show-details=when-authorized",
            "spring.test.observability.auto-configure=true",
            "server.address=127.0.0.1"
        })
abstract class GuardedTest {
    private static final Map<String, String> USERS = Map.of("vera", "viewer", "sue", "support", "otto", "operator");

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void users(DynamicPropertyRegistry properties) {
        var passwords = new RememberedPasswords();
        properties.add(
                "hub.users",
                () -> String.join(
                        ",",
                        USERS.entrySet().stream()
                                .map(user -> user.getKey() + ":" + user.getValue() + ":{bcrypt}"
                                        + passwords.encode(user.getKey() + "-password"))
                                .toList()));
    }

    Browser browser() {
        return new Browser(port);
    }

    /** A user's Basic credentials. */
    static String as(String name) {
        return Browser.basic(name, name + "-password");
    }
}
