package com.saypro.hub.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {
    private static final String HASH = "{bcrypt}$2a$10$" + "a".repeat(53);

    @Test
    void noSettingIsNoUsers() {
        assertThat(Accounts.parse("")).isEmpty();
    }

    @Test
    void usersHaveTheirRole() {
        assertThat(Accounts.parse("vera:viewer:" + HASH + ", otto:operator:" + HASH))
                .extracting(user -> user.getUsername() + " " + user.getAuthorities())
                .containsExactly("vera [ROLE_VIEWER]", "otto [ROLE_OPERATOR]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vera | should read name:role",
                "vera:viewer | should read name:role",
                "vera:boss:HASH | a role is viewer, support, operator or admin",
                "vera:viewer:secret-text | bcrypt",
                "vera:viewer:{noop}secret-text | bcrypt",
                "ve ra:viewer:HASH | a name is",
                "admin:admin:HASH | HUB_ADMIN_PASSWORD",
                "a:viewer:HASH,a:viewer:HASH | there twice"
            })
    void aBrokenEntryIsNamedWithoutItsPassword(String setting, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Accounts.parse(setting.replace("HASH", HASH)))
                .withMessageStartingWith("HUB_USERS, entry ")
                .withMessageContaining(said)
                .satisfies(e ->
                        assertThat(e.getMessage()).doesNotContain("secret-text").doesNotContain(HASH));
    }

    @Test
    void aRightPasswordIsFoundRightAgainWithoutBcryptAndAWrongOneNever() {
        var passwords = new RememberedPasswords();
        String hash = passwords.encode("right");
        assertThat(passwords.matches("wrong", hash)).isFalse();
        assertThat(passwords.matches("right", hash)).isTrue();
        long start = System.nanoTime();
        for (int i = 0; i < 1000; i++) {
            assertThat(passwords.matches("right", hash)).isTrue();
        }
        assertThat(System.nanoTime() - start).as("a thousand times, in ns").isLessThan(2_000_000_000L);
        assertThat(passwords.matches("wrong", hash)).isFalse();
        assertThat(passwords.matches("right", passwords.encode("other"))).isFalse();
    }
}
