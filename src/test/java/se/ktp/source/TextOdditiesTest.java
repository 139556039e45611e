package se.ktp.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextOdditiesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010-123 45 67",
        "070-174 06 05",
        "070-1740605",
        "0701740605",
        "0708-121234",
        "0708-12 12 34",
        "08-508 25 000",
        "08-50825000",
        "08/508 25 000",
        "08 508 25 000",
        "036-102030",
        "0152-290 00",
        "016-710 10 00",
        "+46 70 123 45 67",
        "+46 (0)70 123 45 67",
        "+46701234567",
        "0046701234567",
        "0046 70-123 45 67",
        "namn@example.org",
        "anna (at) exempel.se",
        "anna.ek[at]exempel.se",
        "anna (a) post.exempel.se",
        "anna\uff20exempel.se"
      })
  void telephoneNumbersAndAddressesAreFoundWhole(String contact) {
    assertEquals(List.of(contact), TextOddities.contacts("Fråga " + contact + " om mer"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "09-10 2016 och 11-12",
        "08-10 2016",
        "Dnr 036-102030",
        "dnr: 036-102030",
        "Dnr KS 036-102030",
        "Diarienummer 036-102030",
        "01-02 10 20 30",
        "08-02 10 20 30",
        "2010-06-30 2010-11-30",
        "2010-06-30 12 00 00",
        "1 161 000 kr",
        "0 100 200 300",
        "212000-2239",
        "KS 2015-170",
        "Socialtjänsten (a) och vården (b)"
      })
  void datesAmountsAndCasesAreNoContacts(String text) {
    assertEquals(List.of(), TextOddities.contacts(text));
  }

  @Test
  void aLongTextCostsLittle() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          TextOddities.contacts("@" + "a".repeat(1_000_000));
          TextOddities.contacts("070-".repeat(300_000));
          TextOddities.contacts("@" + "1 ".repeat(300_000));
        });
  }
}
