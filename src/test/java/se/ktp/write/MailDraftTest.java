package se.ktp.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MailDraftTest {
  @Test
  void aSubjectIsOneLineWhateverIsInIt() {
    var draft = new MailDraft("A\r\nBcc: x\u0000\u2028 å ", LocalDate.of(2010, 7, 1), "Hej\n");
    String subject =
        new String(draft.bytes(), StandardCharsets.US_ASCII)
            .lines()
            .filter(line -> line.startsWith("Subject: "))
            .findFirst()
            .orElseThrow();
    String word = subject.replaceAll("^Subject: =\\?UTF-8\\?B\\?|\\?=$", "");
    assertEquals(
        "A Bcc: x å", new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8));
  }
}
