package se.ktp.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "anna\uff20exempel.se",
        "070\u2011123\u201145\u201167",
        "070\u2013123\u00a045\u00a067",
        "070\u2212123\u202f45\u200967",
        "070-123-45-67",
        "070.123.45.67",
        "08.508.250.00",
        "+46.70.123.45.67",
        "0\u200b70-1234567",
        "07\u00ad0-123 45\u2060 67",
        "\uff10\uff17\uff10-1234567",
        "anna\u00ad.ett@exempel.se",
        "anna@exem\u200bpel.se",
        "anna snabel-a exempel.se",
        "anna snabela post.exempel.se",
        "anna(at)exempel.se",
        "anna (AT) exempel.se",
        "anna(a)exempel.se"
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
        "Socialtjänsten (a) och vården (b)",
        "2010\u201306 till 2010\u201111 och 2011\u201306",
        "Öppet 08\u201310 13\u201316 mån\u2013fre 09\u201312",
        "08-10 13-16 och 08-10 14-17",
        "kl. 08.15.30 den 2010.06.15",
        "01.02.2010 och 08.12.2010",
        "ärende 12 345 678",
        "DUDIT 0\u20136, 25\u201344 och AUDIT 08\u201315 poäng 2010",
        "version 1.10.123.45.67",
        "Uppföljning per telefon 2010-06-15",
        "per telefon 20100615",
        "Telefon 15 000 kr",
        "telefon 150 000, porto 12 000",
        "mobil 12345 kr",
        "telefon 08-12 13-16",
        "telefon 08.00-16.30",
        "tel. vardagar 10-12",
        "mobilt team 12 34 56",
        "i anknytning 2010 till",
        "anknytning 2010-06",
        "ankn. till 123",
        "en snabel-a i varje adress, exempel.se"
      })
  void datesAmountsAndCasesAreNoContacts(String text) {
    assertEquals(List.of(), TextOddities.contacts(text));
  }

  @ParameterizedTest
  @CsvSource({
    "tfn 12 34 56, 12 34 56",
    "Tfn: 123 45 67, 123 45 67",
    "tel. 123 45, 123 45",
    "telefon nr 123456, 123456",
    "mobil 12-34 56, 12-34 56",
    "ankn. 4567, 4567",
    "ankn 45, 45",
    "anknytning: 4567, 4567",
  })
  void shortNumbersAreKnownByTheWordBeforeThem(String text, String contact) {
    assertEquals(List.of(contact), TextOddities.contacts("Fråga på " + text + " om mer"));
  }

  @Test
  void whatIsLeftOutIsLeftOutWhole() {
    assertEquals(
        "Fråga […], […] eller […] på tfn […].",
        TextOddities.withoutContacts(
            "Fråga a@exempel.se, bba@exempel.se eller bb\u00ada@exempel.se på tfn 12 34 56.",
            "[…]"));
  }

  @Test
  void aLongTextCostsLittle() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          TextOddities.contacts("@" + "a".repeat(1_000_000));
          TextOddities.contacts("070-".repeat(300_000));
          TextOddities.contacts("08.10".repeat(300_000));
          TextOddities.contacts("tfn 12 ".repeat(300_000));
          TextOddities.contacts("a snabel-a ".repeat(100_000) + ".");
          TextOddities.contacts("a@b.se ".repeat(5_000));
          TextOddities.contacts("@" + "1 ".repeat(300_000));
        });
  }
}
