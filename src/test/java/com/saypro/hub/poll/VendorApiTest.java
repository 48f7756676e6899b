package com.saypro.hub.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.BrokenFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vendor file that would poll wrongly is refused, with the line that is wrong. */
class VendorApiTest {
    private static final String GOOD = """
            category: payment
            api:
              url: https://api.acme.example
              auth: bearer
              budget: 200/min
            polls:
              things:
                request: {path: /things, query: {a: "{since:iso}"}}
                items: /data
                paging: {style: cursor, next: /next}
                overlap: 5m
              parts:
                parents: {poll: things, id: /id}
                request: {path: "/things/{id}"}
            """;

    @TempDir
    Path folder;

    private VendorApi load(String text) throws Exception {
        Files.writeString(folder.resolve("vendor.yaml"), text);
        return VendorApi.load(folder);
    }

    @Test
    void aGoodFileIsRead() throws Exception {
        assertThat(load(GOOD).pollNames()).containsExactly("parts", "things");
        assertThat(load("category: payment\n").pollNames()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            url: https://api.acme.example | url: http://api.acme.example        | 3  | must begin with https://
            auth: bearer                  | auth: magic                         | 4  | must be one of
            auth: bearer                  | auth: header                        | 4  | belongs to 'auth: header'
            budget: 200/min               | budget: often                       | 5  | requests a second
            budget: 200/min               | bugdet: 5                           | 5  | unknown key 'bugdet'
            path: /things,                | path: things,                       | 8  | must be a path
            {since:iso}                   | {since:noon}                        | 8  | is none of
            items: /data                  | items: data                         | 9  | JSON pointer
            next: /next                   | more: /more                         | 10 | needs 'next'
            next: /next                   | next: /next, cap: 9                 | 10 | needs a 'watermark'
            overlap: 5m                   | overlap: soon                       | 11 | must be a time
            overlap: 5m                   | window: 5m                          | 11 | longer than 'overlap'
            poll: things                  | poll: parts                         | 13 | must name a poll above
            , id: /id                     | ''                                  | 13 | needs 'id'
            /things/{id}                  | /things                             | 14 | the one needs the other
            """)
    void whatIsWrongIsNamedWithItsLine(String good, String wrong, int line, String reason) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> load(GOOD.replace(good, wrong))).isInstanceOfSatisfying(BrokenFile.class, broken -> {
            assertThat(broken.reason()).contains(reason);
            assertThat(broken.line()).isEqualTo(line);
        });
    }
}
