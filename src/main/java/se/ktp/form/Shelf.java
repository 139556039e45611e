package se.ktp.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Nearest;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Activity;
import se.ktp.model.Answer;
import se.ktp.model.FollowUp;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.model.Reply;
import se.ktp.model.Texts;
import se.ktp.model.Workspace;

/// The answers of one owner in one period: those that are there, and those that come.
final class Shelf {
  private final Owner owner;
  private final Period period;
  private final Path file;
  private final List<Activity> activities;
  private final List<Taken> own = new ArrayList<>();
  private final List<Answer> others = new ArrayList<>();
  private final List<Answer> othersOfPlan = new ArrayList<>();
  private boolean touched;

  /// @param name what the owner's file is called, without its ending
  Shelf(
      Workspace workspace, Path root, Register register, Owner owner, Period period, String name) {
    this.owner = owner;
    this.period = period;
    this.activities = AnswerForms.activities(workspace, owner);
    Path folder = root.resolve("followups").resolve(period.code());
    this.file = OwnFile.of(folder, name);
    String shown = root.relativize(file).toString().replace('\\', '/');
    OwnFile.body(file)
        .ifPresent(
            body -> own.addAll(AnswerText.read(shown, body, register, period.month().getYear())));
    for (FollowUp f : workspace.followUp(owner, period).stream().toList()) {
      f.answers().stream().filter(a -> !stands(a, shown) && !a.blank()).forEach(others::add);
      f.plan().filter(a -> !stands(a, shown) && !a.blank()).ifPresent(othersOfPlan::add);
    }
  }

  private static boolean stands(Answer answer, String file) {
    return answer.at().source().path().equals(file);
  }

  /// What becomes of an answer.
  ///
  /// @param old what it differs from
  /// @param now the answer as it is taken in
  record Verdict(Change change, Optional<Answer> old, Optional<Activity> activity, Answer now) {}

  /// Takes up an answer.
  ///
  /// @param origin the file that it came in
  /// @param settled whether the file has been taken in before, so that what differs now was settled
  /// @param corrected the files that its form corrects, by [#corrected]
  /// @param replace whether it goes before what was taken in, whoever says it
  Verdict add(
      Answer answer,
      boolean ofPlan,
      Voice voice,
      String origin,
      boolean settled,
      Set<String> corrected,
      boolean replace) {
    Optional<Activity> activity = ofPlan ? Optional.empty() : Activity.meant(activities, answer);
    List<Answer> there = there(answer, ofPlan, activity);
    if (there.stream().anyMatch(a -> same(a, answer))) {
      return again(answer, activity, there, replace);
    }
    boolean known = ofPlan || activity.isPresent() || activities.isEmpty();
    if (there.isEmpty()) {
      put(answer, ofPlan, voice, origin);
      return new Verdict(known ? Change.NEW : Change.STRAY, Optional.empty(), activity, answer);
    }
    Answer old = there.getFirst();
    if (settled && !replace) {
      return new Verdict(Change.UNCHANGED, Optional.of(old), activity, answer);
    }
    List<Answer> going =
        there.stream()
            .filter(a ->
                replace
                    || voice.says(a)
                    || (voice.maySay(a) && (isOf(corrected, a) || !contradicts(answer, a))))
            .toList();
    Optional<Answer> newer = going.stream().filter(a -> !replace && voice.before(a)).findFirst();
    if (newer.isPresent()) {
      return new Verdict(Change.OLDER, newer, activity, answer);
    }
    Answer whole = answer;
    for (Answer before : going) {
      if (!replace || voice.says(before) || !contradicts(answer, before)) {
        whole = whole.completed(before);
      }
    }
    for (Answer before : going) {
      if (same(before, whole)) {
        return again(before, activity, there, replace);
      }
    }
    List<Answer> gone = take(going);
    // Forms do not ask for what stands beside the questions, so that silence takes nothing back.
    Answer.Beside beside = whole.beside();
    for (Answer before : gone) {
      beside = beside.or(before.beside());
    }
    Voice called = gone.isEmpty() || replace ? voice : voice.called(gone.getFirst());
    Answer taken = whole.with(beside);
    put(taken, ofPlan, called, origin);
    List<Answer> left = there.stream().filter(a -> !gone.contains(a)).toList();
    return left.isEmpty()
        ? new Verdict(Change.CHANGED, Optional.of(old), activity, taken)
        : new Verdict(Change.CONFLICT, Optional.of(left.getFirst()), activity, taken);
  }

  /// An answer that is there already: nothing comes of it, unless others say otherwise.
  private Verdict again(
      Answer answer, Optional<Activity> activity, List<Answer> there, boolean replace) {
    List<Answer> rivals = there.stream().filter(a -> !same(a, answer)).toList();
    List<Answer> gone = replace ? take(rivals) : List.of();
    touched |= !gone.isEmpty();
    List<Answer> left = rivals.stream().filter(a -> !gone.contains(a)).toList();
    if (!left.isEmpty()) {
      return new Verdict(Change.CONFLICT, Optional.of(left.getFirst()), activity, answer);
    }
    return new Verdict(
        gone.isEmpty() ? Change.UNCHANGED : Change.CHANGED,
        gone.stream().findFirst(),
        activity,
        answer);
  }

  /// The files that were taken in before, and that a form corrects: it repeats a result of theirs
  /// word for word, which two people who answer by themselves do not.
  Set<String> corrected(Optional<Answer> plan, List<Answer> answers) {
    var corrected = new HashSet<String>();
    for (Taken taken : own) {
      boolean repeated =
          plan.filter(now -> taken.plan().filter(now::repeats).isPresent()).isPresent()
              || answers.stream()
                  .anyMatch(now ->
                      there(now, false, Activity.meant(activities, now)).stream()
                          .anyMatch(then -> taken.answers().contains(then) && now.repeats(then)));
      if (repeated) {
        corrected.add(taken.origin());
      }
    }
    return corrected;
  }

  private boolean isOf(Set<String> origins, Answer answer) {
    return own.stream()
        .filter(t -> origins.contains(t.origin()))
        .anyMatch(t -> t.answers().contains(answer) || t.plan().filter(answer::equals).isPresent());
  }

  /// Whether two answers say different things about the same: not where one of them is silent.
  private static boolean contradicts(Answer answer, Answer there) {
    boolean status =
        answer.status().given().isPresent()
            && there.status().given().isPresent()
            && !answer.status().given().equals(there.status().given());
    boolean decision =
        answer.decided().isPresent()
            && there.decided().isPresent()
            && !answer.decision().equals(there.decision());
    boolean pause =
        answer.pause().isPresent()
            && there.pause().isPresent()
            && !pause(answer).equals(pause(there));
    boolean replies = false;
    for (int i = 0; i < there.replies().size(); i++) {
      Reply now = answer.replies().get(i);
      Reply then = there.replies().get(i);
      replies |=
          !now.missing()
              && !then.missing()
              && !Texts.same(now.said().orElse(""), then.said().orElse(""));
    }
    return status || decision || pause || replies;
  }

  private List<Answer> there(Answer answer, boolean ofPlan, Optional<Activity> activity) {
    if (ofPlan) {
      return Stream.concat(own.stream().flatMap(t -> t.plan().stream()), othersOfPlan.stream())
          .toList();
    }
    return Stream.concat(own.stream().flatMap(t -> t.answers().stream()), others.stream())
        .filter(a ->
            activity.isPresent()
                ? Activity.meant(activities, a).equals(activity)
                : Texts.same(name(a), name(answer)))
        .toList();
  }

  private static String name(Answer answer) {
    return answer.activity().given().orElse("");
  }

  /// Whether an answer that is there says all that one says which comes, the pause included.
  private static boolean same(Answer there, Answer coming) {
    return there.says(coming)
        && pause(there).equals(pause(coming))
        && there.beside().holds(coming.beside());
  }

  private static String pause(Answer answer) {
    return answer
        .pause()
        .map(p -> p.until().map(d -> d.written()).orElse("") + p.reason().orElse(""))
        .map(Texts::folded)
        .orElse("");
  }

  /// Takes away what was taken in before, and gives it back; what somebody wrote by hand stays.
  private List<Answer> take(List<Answer> going) {
    var gone = new ArrayList<Answer>();
    for (int i = 0; i < own.size(); i++) {
      Taken taken = own.get(i);
      taken.answers().stream().filter(going::contains).forEach(gone::add);
      taken.plan().filter(going::contains).ifPresent(gone::add);
      own.set(
          i,
          new Taken(
              taken.origin(),
              taken.answeredBy(),
              taken.answeredOn(),
              taken.plan().filter(p -> !going.contains(p)),
              taken.answers().stream().filter(a -> !going.contains(a)).toList()));
    }
    return gone;
  }

  private void put(Answer answer, boolean ofPlan, Voice voice, String origin) {
    touched = true;
    for (int i = 0; i < own.size(); i++) {
      Taken taken = own.get(i);
      boolean same = taken.origin().equals(origin) && voice.is(taken);
      if (same && !(ofPlan && taken.plan().isPresent())) {
        var answers = new ArrayList<>(taken.answers());
        if (!ofPlan) {
          answers.add(answer);
        }
        own.set(
            i,
            new Taken(
                origin,
                voice.by(),
                voice.on(),
                ofPlan ? Optional.of(answer) : taken.plan(),
                answers));
        return;
      }
    }
    own.add(
        new Taken(
            origin,
            voice.by(),
            voice.on(),
            ofPlan ? Optional.of(answer) : Optional.empty(),
            ofPlan ? List.of() : List.of(answer)));
  }

  /// The nearest name among the plan's activities.
  Phrase meant(Answer answer) {
    List<String> names = activities.stream().flatMap(a -> a.name().given().stream()).toList();
    return Nearest.to(name(answer), names)
        .map(n -> new Phrase("menade du ”" + n + "”?", "did you mean \"" + n + "\"?"))
        .orElse(new Phrase("den finns inte i planen", "it is not in the plan"));
  }

  /// The file that is to be written, if anything has come.
  Optional<Intake.Output> output(Language language) throws IOException {
    if (!touched) {
      return Optional.empty();
    }
    byte[] bytes = OwnText.of(AnswerText.of(own, owner, period, language), language);
    boolean there = Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes);
    return there ? Optional.empty() : Optional.of(Intake.Output.of(file, bytes));
  }
}
