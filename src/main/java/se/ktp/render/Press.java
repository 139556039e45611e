package se.ktp.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.County;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.State;
import se.ktp.summarise.Tally;
import se.ktp.summarise.Turnout;
import se.ktp.typeset.Colour;
import se.ktp.typeset.Faces;
import se.ktp.typeset.MarkupException;
import se.ktp.typeset.Svg;
import se.ktp.typeset.Theme;
import se.ktp.typeset.Typesetter;
import se.ktp.web.WebPage;

/// Makes papers of summaries.
///
/// A press serves one thread. What all presses share is prepared once, see [Workshop].
public final class Press {
  private final Workshop workshop;
  private final Faces faces = new Faces();

  /// A typesetter for each accent colour; most runs have one only.
  private final Map<Optional<String>, Typesetter> typesetters = new HashMap<>();

  Press(Workshop workshop) {
    this.workshop = workshop;
  }

  private Typesetter typesetter(County county) {
    return typesetters.computeIfAbsent(
        county.look().accent(),
        accent -> new Typesetter(workshop.theme(accent), faces, workshop.program()));
  }

  /// What all presses of a run share.
  public static final class Workshop {
    private final Templates templates;
    private final Theme theme;
    private final Map<Language, Map<String, String>> texts;
    private final String program;

    /// Prepares it.
    ///
    /// @param program the program's name and version, as papers name it
    /// @param set the files that papers are made by
    /// @throws TemplateFault if the theme or the texts cannot be used
    public Workshop(String program, TemplateSet set) {
      this.program = program;
      this.templates = new Templates(set);
      this.theme = theme(set);
      this.texts =
          Map.of(
              Language.SV, TemplateTexts.of(set, Language.SV),
              Language.EN, TemplateTexts.of(set, Language.EN));
    }

    private static Theme theme(TemplateSet set) {
      String file = TemplateFile.THEME.fileName();
      try {
        return Theme.read(set.text(file).orElseThrow());
      } catch (MarkupException e) {
        throw new TemplateFault(
            TemplateRemark.fault(
                file,
                e.line(),
                1,
                MarkupWords.of(e),
                new Phrase(
                    "vad ett utseende kan säga står i typesetter.md",
                    "what a theme can say stands in typesetter.md")));
      }
    }

    /// A press of its own for each thread.
    public Press press() {
      return new Press(this);
    }

    Templates templates() {
      return templates;
    }

    /// The theme, with a county's own colour for what the theme calls accent.
    Theme theme(Optional<String> accent) {
      return accent.map(hex -> theme.with("accent", Colour.parse(hex))).orElse(theme);
    }

    Map<String, String> texts(Language language) {
      return texts.getOrDefault(language, Map.of());
    }

    String program() {
      return program;
    }
  }

  /// How a paper is to be made.
  ///
  /// @param asOf the day that counts as today
  /// @param checksum of the paper's sources
  /// @param letterhead the county's own
  public record Order(
      Language language, LocalDate asOf, String checksum, Optional<Letterhead> letterhead) {
    public Order(Language language, LocalDate asOf, String checksum) {
      this(language, asOf, checksum, Optional.empty());
    }
  }

  /// A paper that has been made.
  ///
  /// @param pages none for a page for browsers
  /// @param lacking characters for which their names stand
  public record Made(int pages, Set<Integer> lacking) {}

  /// Makes a municipality's paper.
  ///
  /// @param out takes up the file, and is closed
  /// @throws TemplateFault if a template is at fault
  public Made municipality(
      MunicipalitySummary summary,
      County county,
      Order order,
      PaperFormat format,
      OutputStream out) {
    return set(municipalityPage(summary, county, order), county, format, out);
  }

  /// Makes the county's paper.
  ///
  /// @param out takes up the file, and is closed
  /// @throws TemplateFault if a template is at fault
  public Made county(CountySummary summary, Order order, PaperFormat format, OutputStream out) {
    return set(countyPage(summary, order), summary.county(), format, out);
  }

  private Made set(Templates.Page page, County county, PaperFormat format, OutputStream out) {
    String xhtml = XmlText.legal(page.xhtml());
    try {
      return switch (format) {
        case PDF -> {
          Typesetter.Typeset set = typesetter(county).typeset(xhtml, out);
          yield new Made(set.pages(), set.lacking());
        }
        case HTML -> {
          String html = WebPage.of(xhtml, workshop.theme(county.look().accent()));
          out.write(html.getBytes(StandardCharsets.UTF_8));
          out.close();
          yield new Made(0, Set.of());
        }
      };
    } catch (MarkupException e) {
      throw page.fault(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A municipality's paper as XHTML.
  private Templates.Page municipalityPage(MunicipalitySummary summary, County county, Order order) {
    var wording = new Wording(order.language());
    Map<String, Object> model = model(order, wording);
    model.put(
        "head",
        head(
            county,
            order,
            wording,
            summary.name(),
            wording.say("Kommunrapport ", "Municipality report ")
                + wording.period(summary.period()),
            wording.say(
                "Missbruks- och beroendevård · uppföljning av lokal genomförandeplan",
                "Addiction care · follow-up of a local implementation plan"),
            summary.code(),
            wording.period(summary.period()),
            summary.plan().flatMap(p -> p.version())));
    model.put("s", summary);
    model.put("v", MunicipalityView.of(summary, order.asOf(), wording));
    model.put(
        "bar", bar(summary.now(), summary.then(), summary.answeredBefore(), summary, wording));
    model.put("states", Legend.of(tallies(summary.now(), summary.then())));
    return workshop.templates().fill(TemplateFile.MUNICIPALITY.fileName(), model);
  }

  /// The county's paper as XHTML.
  private Templates.Page countyPage(CountySummary summary, Order order) {
    var wording = new Wording(order.language());
    Map<String, Object> model = model(order, wording);
    String name = summary.name().isEmpty() ? wording.say("Länet", "The county") : summary.name();
    model.put(
        "head",
        head(
            summary.county(),
            order,
            wording,
            name,
            wording.say("Länsrapport ", "County report ") + wording.period(summary.period()),
            summary
                .county()
                .title()
                .orElse(
                    wording.say(
                        "Missbruks- och beroendevård · uppföljning till styrgruppen",
                        "Addiction care · follow-up to the steering group")),
            summary.code(),
            wording.period(summary.period()),
            Optional.empty()));
    model.put("s", summary);
    model.put("v", CountyView.of(summary, wording));
    model.put("bar", countyBar(summary, wording));
    model.put(
        "grid",
        new Markup(
            Svg.write(
                AnswerGrid.of(
                    summary.municipalities(), gridAlt(summary, wording), wording, faces))));
    model.put("states", Legend.of(tallies(summary.now(), summary.then())));
    model.put("turnouts", turnouts(summary));
    return workshop.templates().fill(TemplateFile.COUNTY.fileName(), model);
  }

  private Map<String, Object> model(Order order, Wording wording) {
    var model = new HashMap<String, Object>();
    model.put("t", workshop.texts(order.language()));
    model.put("w", wording);
    return model;
  }

  private PaperHead head(
      County county,
      Order order,
      Wording wording,
      String place,
      String kind,
      String subject,
      String code,
      String period,
      Optional<String> version) {
    String content = county.language().orElse("sv");
    return new PaperHead(
        wording.language().code(),
        content,
        place + ", " + Character.toLowerCase(kind.charAt(0)) + kind.substring(1),
        subject,
        place,
        kind,
        code,
        period,
        order.asOf().toString(),
        version,
        county.dnr(),
        county.look().organisation(),
        order.letterhead().map(l -> new Markup(l.svg())),
        county.look().footer().orElse(""),
        order.checksum(),
        workshop.program());
  }

  // --- pictures

  private static List<Tally> tallies(Tally now, Optional<Tally> then) {
    var tallies = new ArrayList<Tally>();
    tallies.add(now);
    then.ifPresent(tallies::add);
    return tallies;
  }

  private Markup bar(
      Tally now,
      Optional<Tally> then,
      Optional<Turnout> before,
      MunicipalitySummary summary,
      Wording wording) {
    var rows = new ArrayList<StatusBar.Row>();
    rows.add(new StatusBar.Row(wording.period(summary.period()), now));
    boolean shown = before.filter(t -> t != Turnout.MISSING).isPresent();
    if (shown && then.isPresent() && summary.before().isPresent()) {
      rows.add(new StatusBar.Row(wording.period(summary.before().get()), then.get()));
    }
    return picture(rows, wording);
  }

  private Markup countyBar(CountySummary summary, Wording wording) {
    var rows = new ArrayList<StatusBar.Row>();
    rows.add(new StatusBar.Row(wording.period(summary.period()), summary.now()));
    if (summary.then().isPresent() && summary.before().isPresent()) {
      rows.add(new StatusBar.Row(wording.period(summary.before().get()), summary.then().get()));
    }
    return picture(rows, wording);
  }

  private Markup picture(List<StatusBar.Row> rows, Wording wording) {
    List<StatusBar.Row> drawn = rows.stream().filter(r -> r.tally().total() > 0).toList();
    return drawn.isEmpty()
        ? new Markup("")
        : new Markup(Svg.write(StatusBar.of(drawn, barAlt(drawn, wording), faces)));
  }

  private static String barAlt(List<StatusBar.Row> rows, Wording wording) {
    var alt =
        new StringBuilder(wording.say("Aktiviteternas läge.", "The state of the activities."));
    for (StatusBar.Row row : rows) {
      alt.append(' ').append(Wording.capital(row.label())).append(": ");
      var parts = new ArrayList<String>();
      for (State state : row.tally().states()) {
        parts.add(wording.state(state) + " " + row.tally().count(state));
      }
      alt.append(String.join(", ", parts));
      alt.append(wording.say(", av ", ", of ")).append(row.tally().total()).append('.');
    }
    return alt.toString();
  }

  private static String gridAlt(CountySummary summary, Wording wording) {
    int answered = summary.with(Turnout.ANSWERED).size();
    int all = summary.municipalities().size();
    var alt = new StringBuilder(wording.say("Vilka har svarat: ", "Who has answered: "));
    alt.append(wording.of(answered, all)).append('.');
    for (Turnout turnout : List.of(Turnout.MISSING, Turnout.PAUSED, Turnout.UNREADABLE)) {
      List<String> names = summary.with(turnout).stream().map(MunicipalitySummary::name).toList();
      if (!names.isEmpty()) {
        alt.append(' ').append(Wording.capital(wording.turnout(turnout))).append(": ");
        alt.append(String.join(", ", names)).append('.');
      }
    }
    return alt.toString();
  }

  private static List<Turnout> turnouts(CountySummary summary) {
    return summary.municipalities().stream()
        .map(MunicipalitySummary::answered)
        .distinct()
        .sorted()
        .toList();
  }
}
