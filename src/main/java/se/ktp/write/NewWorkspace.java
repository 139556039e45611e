package se.ktp.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.ktp.diagnostic.Language;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.render.Slugs;

/// The files that a county's year begins with. There is no plan among them: the sample has a name
/// that is passed over, so that nobody is said to have a plan.
///
/// @param code of the county, two digits
/// @param name its full name, "Stockholms län"
/// @param participants who takes part
/// @param meetings when the steering group meets, by the follow-up that it meets about
/// @param language of keys and comments
public record NewWorkspace(
    String code,
    String name,
    int year,
    List<Owner.Participant> participants,
    Map<Period, LocalDate> meetings,
    Language language) {

  /// All files by their paths, with forward slashes; a path that ends with one is an empty folder.
  public Map<String, String> files() {
    boolean swedish = language == Language.SV;
    var files = new LinkedHashMap<String, String>();
    files.put("followups/" + year + "-06/", "");
    files.put("followups/" + year + "-11/", "");
    files.put(swedish ? "plans/EXEMPEL-plan.txt" : "plans/EXAMPLE-plan.txt", text("plan", "txt"));
    files.put(swedish ? "LÄSMIG.txt" : "README.txt", text("readme", "txt"));
    files.put("county.yaml", text("county", "yaml"));
    return files;
  }

  /// The folder's usual name, `stockholm-2010`.
  public static String folder(String shortName, int year) {
    return Slugs.slug(shortName) + "-" + year;
  }

  private String text(String file, String kind) {
    Collator swedish = Collator.getInstance(Locale.of("sv", "SE"));
    List<String> names = participants.stream().map(NewWorkspace::written).sorted(swedish).toList();
    String first = names.getFirst().replaceFirst(",.*", "");
    String list =
        names.stream().map(n -> "  - " + YamlText.value(n, 2)).collect(Collectors.joining("\n"));
    return withMeetings(resource(file + "_" + language.code() + "." + kind))
        .replace("@county@", YamlText.value(name, 0))
        .replace("@name@", name)
        .replace("@yearafter@", String.valueOf(year + 1))
        .replace("@year@", String.valueOf(year))
        .replace("@participants@", list)
        .replace("@first@", first)
        .replace("@slug@", Slugs.slug(first));
  }

  /// "Botkyrka", "Stockholm, Skärholmen".
  private static String written(Owner.Participant participant) {
    return participant.municipality().name() + participant.district().map(d -> ", " + d).orElse("");
  }

  /// A meeting whose day is known is no comment any more.
  private String withMeetings(String text) {
    String with = text;
    for (Map.Entry<Period, LocalDate> meeting : meetings.entrySet()) {
      String month = "-" + meeting.getKey().code().substring(5) + "\n";
      with =
          with.replaceFirst(
              "(  - period: @year@" + month + ".*\n)#( +[^ :]+: ).*", "$1$2" + meeting.getValue());
    }
    return with;
  }

  private static String resource(String name) {
    try (InputStream in = NewWorkspace.class.getResourceAsStream("start/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
