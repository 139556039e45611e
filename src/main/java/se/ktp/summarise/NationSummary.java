package se.ktp.summarise;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import se.ktp.diagnostic.Finding;
import se.ktp.model.County;
import se.ktp.model.Decision;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.model.Workspace;

/// The counties' follow-ups of a period, side by side.
///
/// @param counties in Swedish order of their names
/// @param unreadable the folders of counties of which nothing could be read
/// @param absent the counties of Sweden of which there is no folder, by name
/// @param countiesInAll how many counties Sweden has
public record NationSummary(
    Period period,
    List<Line> counties,
    List<String> unreadable,
    List<String> absent,
    int countiesInAll) {

  /// A county among the others.
  ///
  /// @param folder its workspace's
  /// @param name short: "Stockholm"
  /// @param municipalities how many the county has; 0 where it is not known which county it is
  public record Line(
      CountySummary county, String folder, String name, int municipalities, Standing standing) {

    /// How many of the county's municipalities take part, be it by a district.
    public int takingPart() {
      return (int)
          county.municipalities().stream().map(MunicipalitySummary::code).distinct().count();
    }

    public int participants() {
      return county.municipalities().size();
    }

    private int plans(PlanState state) {
      return (int) county.municipalities().stream().filter(m -> m.planState() == state).count();
    }

    public int plansThere() {
      return plans(PlanState.THERE);
    }

    public int plansMissing() {
      return plans(PlanState.MISSING);
    }

    /// Those too that have none, where a file that cannot be read may hold it.
    public int plansUnreadable() {
      return plans(PlanState.UNREADABLE) + plans(PlanState.PERHAPS_UNREADABLE);
    }

    /// How many changes are asked for by this word.
    public int asking(Decision decision) {
      return (int)
          county.requests().stream()
              .filter(r -> r.decision().filter(d -> d == decision).isPresent())
              .count();
    }

    /// How many changes are asked for in other words.
    public int askingOtherwise() {
      return (int) county.requests().stream().filter(r -> r.decision().isEmpty()).count();
    }

    public int answered(Turnout turnout) {
      return county.with(turnout).size();
    }

    /// How many activities have fallen back; nothing where there is nothing to compare.
    public Optional<Integer> slips() {
      return county
          .before()
          .filter(_ -> county.answeredCount() > 0)
          .map(_ -> county.slips().size());
    }

    public boolean counted() {
      return standing == Standing.COUNTED;
    }

    /// Whether another folder tells of the same county.
    public boolean again() {
      return standing == Standing.TWICE;
    }
  }

  /// Whether a county is part of the sums.
  public enum Standing {
    COUNTED,
    /// It followed up another period, or another year.
    OTHER_PERIOD,
    /// Another folder holds the same county.
    TWICE
  }

  /// A county's workspace.
  ///
  /// @param own the period that it is told of where it does not have the nation's
  public record Entry(String folder, Workspace workspace, List<Finding> findings, Period own) {

    /// Whether the county asked for answers in a period, or has some.
    private boolean has(Period period) {
      return workspace.answeredPeriods().contains(period)
          || workspace.county().followUps().stream()
              .map(County.FollowUpDates::period)
              .anyMatch(period::equals);
    }
  }

  /// Puts counties side by side.
  public static NationSummary of(
      List<Entry> entries, List<String> unreadable, Period period, Register register) {
    var lines = new ArrayList<Line>();
    Set<String> counted = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (Entry entry : entries) {
      boolean same = entry.has(period);
      CountySummary county =
          new Summaries(entry.workspace(), register, same ? period : entry.own(), entry.findings())
              .county();
      boolean first = county.code().isEmpty() || !same || counted.add(county.code());
      known.add(county.code());
      lines.add(
          new Line(
              county,
              entry.folder(),
              county.shortName().isEmpty() ? entry.folder() : county.shortName(),
              county.code().isEmpty() ? 0 : register.of(county.code()).size(),
              same ? first ? Standing.COUNTED : Standing.TWICE : Standing.OTHER_PERIOD));
    }
    Collator swedish = Collator.getInstance(Locale.of("sv", "SE"));
    lines.sort(Comparator.comparing(Line::name, swedish).thenComparing(l -> l.county().period()));
    List<String> absent =
        register.counties().keySet().stream()
            .filter(code -> !known.contains(code))
            .map(register::shortCounty)
            .sorted(swedish)
            .toList();
    return new NationSummary(
        period, List.copyOf(lines), unreadable, absent, register.counties().size());
  }

  /// The counties that make up the sums.
  public List<Line> counted() {
    return counties.stream().filter(Line::counted).toList();
  }

  /// The counties of a standing.
  public List<Line> with(Standing standing) {
    return counties.stream().filter(l -> l.standing() == standing).toList();
  }

  /// Those that do not.
  public List<Line> aside() {
    return counties.stream().filter(line -> !line.counted()).toList();
  }

  /// The county that tells the lesson which says most, if any does.
  public Optional<Line> lesson() {
    return counted().stream()
        .filter(l -> l.county().lesson().isPresent())
        .max(Comparator.comparingInt(l -> l.county().lesson().orElseThrow().text().length()));
  }

  /// Whether there are so few counties that a page has room for more.
  public boolean roomy() {
    return counties.size() + unreadable.size() <= 12;
  }

  /// A sum over the counties that are counted.
  private int sum(ToIntFunction<Line> figure) {
    return counted().stream().mapToInt(figure).sum();
  }

  public int participants() {
    return sum(Line::participants);
  }

  public int takingPart() {
    return sum(Line::takingPart);
  }

  public int municipalities() {
    return sum(Line::municipalities);
  }

  public int plansThere() {
    return sum(Line::plansThere);
  }

  public int plansMissing() {
    return sum(Line::plansMissing);
  }

  public int plansUnreadable() {
    return sum(Line::plansUnreadable);
  }

  public int answeredCount() {
    return answered(Turnout.ANSWERED);
  }

  public int answered(Turnout turnout) {
    return sum(line -> line.answered(turnout));
  }

  public Tally now() {
    return Tally.sum(counted().stream().map(l -> l.county().now()).toList());
  }

  /// The period before, if all counties with activities that are counted had the same.
  public Optional<Period> before() {
    List<Optional<Period>> periods =
        counted().stream()
            .map(Line::county)
            .filter(c -> c.now().total() > 0)
            .map(CountySummary::before)
            .distinct()
            .toList();
    return periods.size() == 1 ? periods.getFirst() : Optional.empty();
  }

  /// The activities' states in [#before()].
  public Optional<Tally> then() {
    return before()
        .map(_ -> Tally.sum(counted().stream().flatMap(l -> l.county().then().stream()).toList()));
  }

  /// How many activities have fallen back in the counties of which that can be told; nothing where
  /// there is none.
  public Optional<Integer> slips() {
    return counted().stream().flatMap(l -> l.slips().stream()).reduce(Integer::sum);
  }

  /// Whether slips can be told of some counties and not of others.
  public boolean slipsOfSome() {
    return slips().isPresent() && counted().stream().anyMatch(l -> l.slips().isEmpty());
  }

  public int asking(Decision decision) {
    return sum(line -> line.asking(decision));
  }

  public int askingOtherwise() {
    return sum(Line::askingOtherwise);
  }

  /// Those of counted counties whose plan could not be read.
  public List<MunicipalitySummary> withoutReadablePlan() {
    return counted().stream().flatMap(l -> l.county().withoutReadablePlan().stream()).toList();
  }

  /// All states that occur in a county.
  public List<Tally> tallies() {
    return Stream.concat(counties.stream().map(l -> l.county().now()), Stream.of(now())).toList();
  }
}
