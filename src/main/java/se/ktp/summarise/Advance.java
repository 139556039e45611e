package se.ktp.summarise;

import java.util.ArrayList;
import java.util.List;
import se.ktp.model.Period;
import se.ktp.model.Workspace;

/// How a period differs from the one before, activity by activity: only what was answered both
/// times is compared.
///
/// @param both activities with an answer in both
/// @param nearer of them, those nearer their goal
/// @param further of them, those further from it
/// @param gone activities answered before that the plans no longer have; in neither period's count
/// @param onlyNow who answered now and not before
/// @param onlyBefore who answered before and not now
public record Advance(
    Period before,
    int both,
    int nearer,
    int further,
    List<Gone> gone,
    List<MunicipalitySummary> onlyNow,
    List<MunicipalitySummary> onlyBefore) {

  /// How many of a participant's answered activities its plan no longer has.
  public record Gone(MunicipalitySummary municipality, int activities) {}

  /// Those that stand where they stood.
  public int same() {
    return both - nearer - further;
  }

  /// How many activities have left the plans.
  public int goneActivities() {
    return gone.stream().mapToInt(Gone::activities).sum();
  }

  static Advance of(Workspace workspace, Period before, List<MunicipalitySummary> municipalities) {
    List<ActivitySummary> both =
        municipalities.stream()
            .flatMap(m -> m.activities().stream())
            .filter(a -> a.now().answered())
            .filter(a -> a.before().filter(State::answered).isPresent())
            .toList();
    return new Advance(
        before,
        both.size(),
        (int)
            both.stream()
                .filter(a -> a.before().filter(b -> b.worseThan(a.now())).isPresent())
                .count(),
        (int) both.stream().filter(a -> a.before().filter(a.now()::worseThan).isPresent()).count(),
        gone(workspace, before, municipalities),
        municipalities.stream().filter(m -> has(m, true) && !has(m, false)).toList(),
        municipalities.stream().filter(m -> !has(m, true) && has(m, false)).toList());
  }

  private static boolean has(MunicipalitySummary municipality, boolean now) {
    return now
        ? municipality.answered() == Turnout.ANSWERED
        : municipality.answeredBefore().filter(t -> t == Turnout.ANSWERED).isPresent();
  }

  private static List<Gone> gone(
      Workspace workspace, Period before, List<MunicipalitySummary> municipalities) {
    var gone = new ArrayList<Gone>();
    for (MunicipalitySummary m : municipalities) {
      int count =
          m.plan().isPresent()
              ? new LookingBack(workspace, m.participant(), before).vanished(m.activities()).size()
              : 0;
      if (count > 0) {
        gone.add(new Gone(m, count));
      }
    }
    return List.copyOf(gone);
  }
}
