package se.ktp.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChecksumTest {
  /// The check values of CRC-32/ISO-HDLC and CRC-32/ISCSI in the catalogue of such sums.
  @Test
  void theQuickChecksumIsThatOfTwoKnownSums() {
    assertEquals(
        "cbf43926e3069283", Checksum.quick("123456789".getBytes(StandardCharsets.US_ASCII)));
  }
}
