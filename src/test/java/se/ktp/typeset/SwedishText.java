package se.ktp.typeset;

import java.util.List;
import java.util.random.RandomGenerator;

/// Invented texts that look like those of plans and answers, with all that makes setting hard.
final class SwedishText {
  private static final List<String> WORDS =
      List.of(
          "i",
          "på",
          "och",
          "att",
          "av",
          "för",
          "till",
          "med",
          "som",
          "är",
          "plan",
          "mall",
          "mål",
          "Habo",
          "Örebro",
          "ärende",
          "vården",
          "gemensam",
          "samordnad",
          "kommunen",
          "regionen",
          "socialtjänst",
          "vårdcentralen",
          "uppföljning",
          "aktiviteten",
          "ansvarig",
          "samverkan",
          "missbruksvård",
          "brukarinflytande",
          "beroendemottagningen",
          "socialförvaltningen",
          "återfallsprevention",
          "samsjuklighet",
          "utvecklingsledare",
          "AVTAL",
          "Tranås",
          "LARO");

  private static final List<String> HARD =
      List.of(
          "420\u00a0000\u00a0kr",
          "60\u202f%",
          "2011–2014",
          "Habo–Mullsjö",
          "och/eller",
          "KS/2018:258",
          "SIP-mall",
          "2-årig",
          "2016-11-22",
          "”plan”,",
          "(ASI)",
          "–",
          "½",
          "≥",
          "✓",
          "☐☐☐",
          "😀",
          "Ωmega",
          "beroende\u00admottagnings\u00adverksamhet",
          "mycket\u200blångt",
          "\u2003",
          "\n",
          "https://example.org/en/lang/sokvag/som/aldrig/tar/slut.html?fraga=1&svar=2",
          "anna.andersson@socialforvaltningen.example.org",
          "åäöåäöåäöåäöåäö",
          "WWWWWWWWWWWW",
          "beroendemottagningsverksamhetsutvecklingsprojektledare",
          "e\u0301te\u0301",
          "123456789012345");

  private SwedishText() {}

  /// Words and blanks.
  static String plain(RandomGenerator random) {
    return text(random, 0);
  }

  /// Words, and every third time something else.
  static String any(RandomGenerator random) {
    return text(random, 0.3);
  }

  private static String text(RandomGenerator random, double hard) {
    var text = new StringBuilder();
    int count = random.nextInt(1, 60);
    for (int i = 0; i < count; i++) {
      List<String> from = random.nextDouble() < hard ? HARD : WORDS;
      text.append(from.get(random.nextInt(from.size())));
      text.append(random.nextInt(20) == 0 ? "  " : " ");
    }
    return text.toString();
  }
}
