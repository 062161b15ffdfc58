package uk.throughcare.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedLinksTest {

    private final SignedLinks links = new SignedLinks(() -> "k".repeat(32).getBytes(UTF_8));
    private final UUID link = UUID.randomUUID();

    @Test
    void whatWeSignedIsReadAgain() {
        assertThat(links.read("provider", links.token("provider", link))).contains(link);
        assertThat(links.token("provider", link)).matches("[A-Za-z0-9_-]{64}");
    }

    @Test
    void aLinkIsGoodForItsPurposeAlone() {
        assertThat(links.read("provider", links.token("listing", link))).isEmpty();
    }

    @Test
    void anotherKeyMakesNoLinkOfOurs() {
        SignedLinks others = new SignedLinks(() -> "x".repeat(32).getBytes(UTF_8));
        assertThat(links.read("provider", others.token("provider", link))).isEmpty();
    }

    @Test
    void noCharacterOfALinkCanBeChanged() {
        String token = links.token("provider", link);
        for (int place = 0; place < token.length(); place++) {
            char other = token.charAt(place) == 'A' ? 'B' : 'A';
            assertThat(links.read("provider", token.substring(0, place) + other + token.substring(place + 1)))
                    .as("character %d", place)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "H7K-RM4-2",
                "../../etc/passwd",
                "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!"
            })
    void whatIsNoLinkIsNotRead(String token) {
        assertThat(links.read("provider", token)).isEmpty();
    }
}
