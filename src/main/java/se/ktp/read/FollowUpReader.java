package se.ktp.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Answer;
import se.ktp.model.Day;
import se.ktp.model.Field;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.source.Source;

/// Reads a follow-up from YAML.
public final class FollowUpReader {
  /// Keys of a follow-up.
  static final List<Key> KEYS =
      List.of(
          Key.MUNICIPALITY,
          Key.MUNICIPALITY_CODE,
          Key.DISTRICT,
          Key.COUNTY,
          Key.PERIOD,
          Key.ANSWERED_ON,
          Key.ANSWERED_BY,
          Key.PLAN,
          Key.ANSWERS);

  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^)]*\\)\\s*$");

  private FollowUpReader() {}

  /// Reads a follow-up, unless it belongs to no period.
  ///
  /// @param folder the period of the folder that the file lies in
  static Optional<FollowUp> read(Node.Mapping mapping, Optional<Period> folder, Reading outer) {
    Fields glance = Fields.glance(mapping, KEYS, outer);
    Owner owner = owner(glance);
    Reading about = outer.about(owner.subject());
    var fields = new Fields(mapping, KEYS, about);
    Optional<Period> period = period(fields, folder);
    if (period.isEmpty()) {
      return Optional.empty();
    }
    Reading reading =
        about.about(about.subject().period(period.get().code())).in(period.get().month().getYear());
    reading.collect(mapping, owner, KEYS, Set.of(Key.PLAN, Key.ANSWERS));
    Optional<Day> on = new Fields(mapping, KEYS, reading).day(Key.ANSWERED_ON).given();
    var given = new AnswerReader.Given(fields.plainText(Key.ANSWERED_BY), on);
    return Optional.of(
        new FollowUp(
            owner,
            OwnerReader.place(glance),
            period.get(),
            plan(fields, owner, given, reading),
            answers(fields, owner, given, reading)));
  }

  /// Whose the answers are: a municipality's, or the county's own.
  static Owner owner(Fields glance) {
    Field<String> county = glance.text(Key.COUNTY);
    boolean own =
        glance.text(Key.MUNICIPALITY).missing()
            && county.given().flatMap(Vocabulary.TRUTH::meaning).isPresent();
    return own ? new Owner.WholeCounty() : OwnerReader.read(glance, true);
  }

  /// The folder's period, else the one that is written; one that contradicts its folder is told.
  static Optional<Period> period(Fields fields, Optional<Period> folder) {
    int year = folder.map(f -> f.month().getYear()).orElse(fields.reading().year());
    Field<Period> written =
        fields.field(Key.PERIOD, node -> node.scalar().flatMap(s -> period(s.text(), year)));
    if (written instanceof Field.Unreadable<Period>(String text, _, var at)) {
      fields
          .reading()
          .wrong(
              Key.PERIOD,
              at,
              new Phrase("”" + text + "” är ingen månad", "\"" + text + "\" is no month"),
              new Phrase("skriv år och månad, t.ex. 2010-06", "write year and month: 2010-06"));
    }
    Optional<Period> otherwise = folder.isEmpty() ? fields.reading().otherwise() : folder;
    if (written.given().isEmpty() && otherwise.isEmpty() && written.missing()) {
      fields
          .reading()
          .wrong(
              Key.PERIOD,
              fields.at(),
              new Phrase(
                  "Det står inte vilken uppföljning svaren hör till",
                  "It does not say which follow-up the answers belong to"),
              new Phrase(
                  "lägg filen i en mapp som heter t.ex. followups/2010-06",
                  "put the file in a folder called followups/2010-06, say"));
    }
    folder.ifPresent(of -> contradiction(written, of, fields.reading()));
    return folder.or(written::given).or(() -> otherwise.filter(_ -> written.missing()));
  }

  private static void contradiction(Field<Period> written, Period folder, Reading reading) {
    if (written instanceof Field.Given<Period>(Period period, _, var at)
        && !period.equals(folder)) {
      reading
          .about(reading.subject().period(folder.code()))
          .wrongInFile(
              Key.PERIOD,
              at,
              new Phrase(
                  "Svaren säger " + period + " men ligger i mappen för " + folder,
                  "The answers say " + period + " but lie in the folder of " + folder),
              new Phrase(
                  "flytta filen till followups/" + period + ", eller rätta perioden",
                  "move the file to followups/" + period + ", or correct the period"));
    }
  }

  /// The month that a text means: `2010-06`, "juni 2010", "juni", "2010-06 (juni)".
  ///
  /// @param year of a month that stands alone
  public static Optional<Period> period(String text, int year) {
    String bare = text.indexOf('(') < 0 ? text : IN_BRACKETS.matcher(text).replaceAll("");
    return Period.parse(bare)
        .or(() ->
            Dates.day(bare, year)
                .filter(d -> d.first().getMonth() == d.last().getMonth())
                .map(d -> Period.of(d.first().getYear(), d.first().getMonthValue())));
  }

  /// The follow-ups of a file's documents, each by itself and nothing merged.
  ///
  /// @param path as the file is shown
  public static List<FollowUp> documents(String path, String text, Register register, int year) {
    var reading = new Reading(register, year);
    var followUps = new ArrayList<FollowUp>();
    for (Node document : Yaml.read(Source.Lines.of(path, text), text).documents()) {
      if (document instanceof Node.Mapping mapping) {
        read(mapping, Optional.empty(), reading).ifPresent(followUps::add);
      }
    }
    return followUps;
  }

  private static Optional<Answer> plan(
      Fields fields, Owner owner, AnswerReader.Given given, Reading reading) {
    return fields
        .field(
            Key.PLAN,
            node ->
                fields
                    .mapping(Key.PLAN, node, AnswerReader.KEYS)
                    .map(inner ->
                        AnswerReader.read(
                            inner.mapping(), owner, given, AnswerReader.KEYS, reading)))
        .given();
  }

  private static List<Answer> answers(
      Fields fields, Owner owner, AnswerReader.Given given, Reading reading) {
    var answers = new ArrayList<Answer>();
    for (Node item : fields.items(Key.ANSWERS)) {
      if (item instanceof Node.Mapping inside) {
        answers.add(AnswerReader.read(inside, owner, given, AnswerReader.KEYS, reading));
      } else {
        fields.mapping(Key.ANSWERS, item, AnswerReader.KEYS);
      }
    }
    return answers;
  }
}
