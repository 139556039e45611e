package se.ktp.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.ktp.model.County;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;
import se.ktp.summarise.NationSummary;
import se.ktp.summarise.State;
import se.ktp.summarise.Tally;
import se.ktp.summarise.Turnout;
import se.ktp.typeset.Faces;
import se.ktp.typeset.Svg;

/// The pictures of papers, each with a text instead that holds its message and its figures.
record Pictures(Wording wording, Faces faces) {

  /// A municipality's activities by their state, now over then.
  Markup bar(MunicipalitySummary summary, Optional<Tally> then) {
    var rows = new ArrayList<StatusBar.Row>();
    rows.add(new StatusBar.Row(wording.period(summary.period()), summary.now()));
    if (then.isPresent() && summary.before().isPresent()) {
      rows.add(new StatusBar.Row(wording.period(summary.before().get()), then.get()));
    }
    return picture(rows);
  }

  /// A county's activities by their state, now over then.
  Markup bar(CountySummary summary) {
    var rows = new ArrayList<StatusBar.Row>();
    rows.add(new StatusBar.Row(wording.period(summary.period()), summary.now()));
    if (summary.then().isPresent() && summary.before().isPresent()) {
      rows.add(new StatusBar.Row(wording.period(summary.before().get()), summary.then().get()));
    }
    return picture(rows);
  }

  private Markup picture(List<StatusBar.Row> rows) {
    List<StatusBar.Row> drawn = rows.stream().filter(r -> r.tally().total() > 0).toList();
    return drawn.isEmpty()
        ? new Markup("")
        : new Markup(Svg.write(StatusBar.of(drawn, barAlt(drawn), faces)));
  }

  private String barAlt(List<StatusBar.Row> rows) {
    var alt =
        new StringBuilder(wording.say("Aktiviteternas läge.", "The state of the activities."));
    for (StatusBar.Row row : rows) {
      alt.append(' ').append(Wording.capital(row.label())).append(": ");
      alt.append(states(row.tally())).append('.');
    }
    return alt.toString();
  }

  private String states(Tally tally) {
    var parts = new ArrayList<String>();
    for (State state : tally.states()) {
      parts.add(wording.state(state) + " " + tally.count(state));
    }
    return String.join(", ", parts) + wording.say(", av ", ", of ") + tally.total();
  }

  /// The timelines of a municipality's activities, in as many pictures as they need.
  List<Markup> year(MunicipalitySummary summary, County county, int year) {
    List<LocalDate> dates =
        county.followUps().stream().map(County.FollowUpDates::due).sorted().toList();
    return new YearPicture(year, dates, wording, faces)
        .of(summary.activities()).stream().map(p -> new Markup(Svg.write(p))).toList();
  }

  /// Who has answered, in the room that the county's first page leaves.
  Markup grid(CountySummary summary, Room room) {
    return new Markup(
        Svg.write(AnswerGrid.of(summary.municipalities(), room, gridAlt(summary), wording, faces)));
  }

  private String gridAlt(CountySummary summary) {
    int answered = summary.with(Turnout.ANSWERED).size();
    int all = summary.municipalities().size();
    var alt = new StringBuilder(wording.say("Vilka har svarat: ", "Who has answered: "));
    alt.append(wording.of(answered, all)).append('.');
    for (Turnout turnout :
        List.of(Turnout.MISSING, Turnout.PAUSED, Turnout.NOT_APPLICABLE, Turnout.UNREADABLE)) {
      List<String> names = summary.with(turnout).stream().map(MunicipalitySummary::name).toList();
      if (!names.isEmpty()) {
        alt.append(' ').append(Wording.capital(wording.turnout(turnout))).append(": ");
        alt.append(String.join(", ", names)).append('.');
      }
    }
    return alt.toString();
  }

  /// The counties' activities by their state, one below the other.
  Markup bars(NationSummary summary) {
    return new Markup(Svg.write(CountyBars.of(summary, barsAlt(summary), wording, faces)));
  }

  private String barsAlt(NationSummary summary) {
    var alt =
        new StringBuilder(
            wording.say(
                "Svar och aktiviteternas läge, län för län.",
                "Answers and the state of the activities, county by county."));
    for (NationSummary.Line line : summary.counties()) {
      alt.append(' ').append(line.name());
      if (!line.counted()) {
        alt.append(" (").append(wording.period(line.county().period())).append(')');
      }
      alt.append(": ").append(wording.say("svarat ", "answered "));
      alt.append(wording.of(line.answered(Turnout.ANSWERED), line.participants())).append("; ");
      alt.append(
              line.county().now().total() == 0
                  ? wording.say("inga aktiviteter", "no activities")
                  : states(line.county().now()))
          .append('.');
    }
    for (String folder : summary.unreadable()) {
      alt.append(' ').append(folder).append(": ").append(wording.turnout(Turnout.UNREADABLE));
      alt.append('.');
    }
    return alt.toString();
  }
}
