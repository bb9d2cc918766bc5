package io.latchkey.support.lambda.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail to ana.flores+deal@example.co.uk failed | mail to <e-mail> failed",
                "call +15125550143 now | call <phone> now",
                "call (512) 555-0143 now | call <phone> now",
                "Authorization: Bearer abcdefghijkl | Authorization: Bearer <token>",
                "jwt eyJhbGciOi.eyJzdWIi.c2ln | jwt <token>",
                "ssn 123-45-6789 | ssn <ssn>",
                "card 4111 1111 1111 1111 | card <card>",
            })
    void personalDataAndSecretsAreTakenOut(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "evt_01KAJ3Z5W7Q8R9S0T1V2W3X4Y5 of tx_01KAJ3Z5W7Q8R9S0T1V2W3X4Y5",
        "due 2026-12-18 at 2026-12-18T23:00:00Z",
        "table latchkey-dev-transactions took 1532 ms",
    })
    void whatIsNeededToFindAnErrorStays(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }
}
