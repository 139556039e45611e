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
import se.ktp.model.Decision;
import se.ktp.model.Plan;
import se.ktp.source.Checksum;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.NationSummary;
import se.ktp.summarise.Tally;
import se.ktp.summarise.Turnout;
import se.ktp.typeset.Archival;
import se.ktp.typeset.Attachment;
import se.ktp.typeset.Colour;
import se.ktp.typeset.Faces;
import se.ktp.typeset.MarkupException;
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

  private Typesetter typesetter(Optional<String> accent) {
    return typesetters.computeIfAbsent(
        accent, _ -> new Typesetter(workshop.theme(accent), faces, workshop.program()));
  }

  /// What all presses of a run share.
  public static final class Workshop {
    private final Templates templates;
    private final String look;
    private final String checksum;
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
      this.look =
          Checksum.of(
              set.text(TemplateFile.THEME.fileName())
                  .orElseThrow()
                  .getBytes(StandardCharsets.UTF_8));
      this.checksum = set.checksum();
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

    /// SHA-256 of all files that papers are made by.
    public String checksum() {
      return checksum;
    }

    Templates templates() {
      return templates;
    }

    /// The theme, with a county's own colour for what the theme calls accent.
    Theme theme(Optional<String> accent) {
      return accent.map(hex -> theme.with("accent", Colour.parse(hex))).orElse(theme);
    }

    /// SHA-256 of the theme.
    String look() {
      return look;
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
  /// @param date the day that the paper names: today, or the day on which it said the same first
  /// @param checksum of the paper's sources
  /// @param adopted whether the paper is no draft any more
  /// @param open whether it is for everybody, without what concerns people by name
  /// @param letterhead the county's own
  public record Order(
      Language language,
      LocalDate asOf,
      LocalDate date,
      String checksum,
      boolean adopted,
      boolean open,
      Optional<Letterhead> letterhead) {
    public Order(Language language, LocalDate asOf, String checksum) {
      this(language, asOf, asOf, checksum, false, false, Optional.empty());
    }

    /// The same for a paper that names another day.
    public Order dated(LocalDate day) {
      return new Order(language, asOf, day, checksum, adopted, open, letterhead);
    }
  }

  /// A paper that has been filled in, but not yet set.
  ///
  /// @param filled what it was made of
  /// @param xhtml what it says
  /// @param accent the county's own colour
  /// @param fingerprint a quick checksum of all that its file depends on: what it says, the theme,
  ///   the program
  public record Page(
      Templates.Page filled, String xhtml, Optional<String> accent, String fingerprint) {

    /// A checksum of all that its file depends on, if it is kept in another way than most.
    public String fingerprint(Archival archival) {
      if (archival.equals(Archival.USUAL)) {
        return fingerprint;
      }
      var all = new StringBuilder(fingerprint).append(archival.standard().code());
      for (Attachment one : archival.attachments()) {
        all.append('\u0000').append(one.path()).append('\u0000').append(one.description());
        all.append(Checksum.of(one.bytes()));
      }
      return Checksum.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /// A paper that has been made.
  ///
  /// @param pages none for a page for browsers
  /// @param lacking characters for which their names stand
  public record Made(int pages, Set<Integer> lacking) {}

  /// Fills in a municipality's paper.
  public Page municipality(MunicipalitySummary summary, County county, Order order) {
    return page(municipalityPage(summary, county, order), county.look().accent());
  }

  /// Fills in the county's paper.
  public Page county(CountySummary summary, Order order) {
    return page(countyPage(summary, order), summary.county().look().accent());
  }

  /// Fills in the nation's paper.
  public Page nation(NationSummary summary, Order order) {
    return page(nationPage(summary, order), Optional.empty());
  }

  /// Puts papers together in one document.
  ///
  /// @param without those whose papers could not be made
  public Page packet(
      CountySummary summary, List<Packet.Paper> papers, List<String> without, Order order) {
    var wording = new Wording(order.language());
    Map<String, Object> model = model(order, wording);
    model.put(
        "head",
        head(
            summary.county(),
            order,
            wording,
            summary.name().isEmpty() ? wording.say("Länet", "The county") : summary.name(),
            wording.say("Alla papper ", "All papers ") + wording.period(summary.period()),
            subject(summary, wording),
            summary.code(),
            wording.period(summary.period()),
            Optional.empty()));
    model.put("packet", Packet.of(papers, without));
    return page(
        workshop.templates().fill(TemplateFile.PACKET.fileName(), model),
        summary.county().look().accent());
  }

  private Page page(Templates.Page filled, Optional<String> accent) {
    String xhtml = XmlText.legal(filled.xhtml());
    var all = String.join("\u0000", xhtml, workshop.look(), accent.orElse(""), workshop.program());
    return new Page(filled, xhtml, accent, Checksum.quick(all.getBytes(StandardCharsets.UTF_8)));
  }

  /// Sets a paper as most are kept.
  ///
  /// @param out takes up the file, and is closed
  /// @throws TemplateFault if a template is at fault
  public Made set(Page page, PaperFormat format, OutputStream out) {
    return set(page, format, Archival.USUAL, out);
  }

  /// Sets a paper.
  ///
  /// @param archival how it is to be kept, if it is a PDF
  /// @param out takes up the file, and is closed
  /// @throws TemplateFault if a template is at fault
  public Made set(Page page, PaperFormat format, Archival archival, OutputStream out) {
    try {
      return switch (format) {
        case PDF -> {
          Typesetter.Typeset set =
              typesetter(page.accent()).typeset(page.xhtml(), archival, page.fingerprint(), out);
          yield new Made(set.pages(), set.lacking());
        }
        case HTML -> {
          String html = WebPage.of(page.xhtml(), workshop.theme(page.accent()));
          out.write(html.getBytes(StandardCharsets.UTF_8));
          out.close();
          yield new Made(0, Set.of());
        }
      };
    } catch (MarkupException e) {
      throw page.filled().fault(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A municipality's paper as XHTML.
  private Templates.Page municipalityPage(MunicipalitySummary summary, County county, Order order) {
    var wording = new Wording(order.language());
    var pictures = new Pictures(wording, faces);
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
    Optional<Tally> then =
        summary
            .then()
            .filter(tally -> tally.total() > 0)
            .filter(_ -> summary.answeredBefore().orElse(Turnout.MISSING) != Turnout.MISSING);
    model.put("bar", pictures.bar(summary, then));
    model.put("states", Legend.of(tallies(summary.now(), then)));
    int year = year(summary, county);
    model.put("year", year);
    model.put("pictures", pictures.year(summary, county, year));
    model.put("goesOn", goesOn(summary, county));
    model.put("now", Legend.of(List.of(summary.now())));
    return workshop.templates().fill(TemplateFile.MUNICIPALITY.fileName(), model);
  }

  /// The county's paper as XHTML, its first page with as much as it holds.
  private Templates.Page countyPage(CountySummary summary, Order order) {
    var wording = new Wording(order.language());
    Map<String, Object> model = countyModel(summary, order, wording);
    var pictures = new Pictures(wording, faces);
    boolean closed = summary.comparable(order.asOf());
    for (Room room : Room.values()) {
      model.put("f", FirstPage.of(summary, room, closed, wording));
      model.put("grid", pictures.grid(summary, room));
      model.put("first", true);
      Templates.Page first = workshop.templates().fill(TemplateFile.COUNTY.fileName(), model);
      if (pages(first, summary.county()) == 1) {
        break;
      }
    }
    model.put("first", false);
    return workshop.templates().fill(TemplateFile.COUNTY.fileName(), model);
  }

  private int pages(Templates.Page page, County county) {
    try {
      return typesetter(county.look().accent()).pages(XmlText.legal(page.xhtml()));
    } catch (MarkupException e) {
      throw page.fault(e);
    }
  }

  private Map<String, Object> countyModel(CountySummary summary, Order order, Wording wording) {
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
            subject(summary, wording),
            summary.code(),
            wording.period(summary.period()),
            Optional.empty()));
    model.put("s", summary);
    model.put(
        "v",
        CountyView.of(summary, order.asOf(), summary.comparable(order.asOf()), wording, faces));
    model.put("bar", new Pictures(wording, faces).bar(summary));
    model.put("states", Legend.of(tallies(summary.now(), summary.then())));
    model.put("turnouts", turnouts(summary));
    return model;
  }

  private static String subject(CountySummary summary, Wording wording) {
    return summary
        .county()
        .title()
        .orElse(
            wording.say(
                "Missbruks- och beroendevård · uppföljning till styrgruppen",
                "Addiction care · follow-up to the steering group"));
  }

  /// The nation's paper as XHTML.
  private Templates.Page nationPage(NationSummary summary, Order order) {
    var wording = new Wording(order.language());
    Map<String, Object> model = model(order, wording);
    NationView view = NationView.of(summary, wording);
    String place = wording.say("Riket", "The nation");
    String period = wording.period(summary.period());
    String kind = wording.say("Nationell rapport ", "National report ") + period;
    model.put(
        "head",
        new PaperHead(
            wording.language().code(),
            "sv",
            place + ", " + Character.toLowerCase(kind.charAt(0)) + kind.substring(1),
            wording.say(
                "Missbruks- och beroendevård · länens uppföljningar sida vid sida",
                "Addiction care · the counties' follow-ups side by side"),
            place,
            kind,
            wording.of(summary.countiesInAll() - summary.absent().size(), summary.countiesInAll())
                + wording.say("\u00a0län", "\u00a0counties"),
            period,
            order.date().toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            order.checksum(),
            workshop.program(),
            order.adopted(),
            order.open()));
    model.put("s", summary);
    model.put("v", view);
    model.put("states", view.states());
    model.put("turnouts", List.of(Turnout.values()));
    model.put("decisions", List.of(Decision.ADJUST, Decision.REPRIORITISE, Decision.DROP));
    model.put("bars", new Pictures(wording, faces).bars(summary));
    return workshop.templates().fill(TemplateFile.NATION.fileName(), model);
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
        order.date().toString(),
        version,
        county.dnr(),
        county.look().organisation(),
        order.letterhead().map(l -> new Markup(l.svg())),
        county.look().footer().orElse(""),
        order.checksum(),
        workshop.program(),
        order.adopted(),
        order.open());
  }

  // --- what the models hold

  private static List<Tally> tallies(Tally now, Optional<Tally> then) {
    var tallies = new ArrayList<Tally>();
    tallies.add(now);
    then.ifPresent(tallies::add);
    return tallies;
  }

  private static int year(MunicipalitySummary summary, County county) {
    return summary.plan().flatMap(Plan::year).orElse(county.year());
  }

  private static boolean goesOn(MunicipalitySummary summary, County county) {
    var scale = new YearScale(year(summary, county), 0, 1);
    return summary.activities().stream()
        .flatMap(a -> a.activity().timeline().given().stream())
        .flatMap(t -> scale.bar(t).stream())
        .anyMatch(bar -> bar.earlier() || bar.later());
  }

  private static List<Turnout> turnouts(CountySummary summary) {
    return summary.municipalities().stream()
        .map(MunicipalitySummary::answered)
        .distinct()
        .sorted()
        .toList();
  }
}
