package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.ktp.diagnostic.Language;
import se.ktp.form.AnswerForms;
import se.ktp.form.Form;
import se.ktp.form.FormFolder;
import se.ktp.form.FormFormat;
import se.ktp.form.NextPeriod;
import se.ktp.form.PlanForms;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.model.UnreadableFile;
import se.ktp.model.Workspace;
import se.ktp.render.Slugs;

/// Makes and writes the forms of the workspaces that were named.
///
/// @param out the folder for the forms; otherwise one in the workspace
/// @param force whether to write over forms that somebody may have filled in
record FormRun(
    Inspections inspections,
    Selection selection,
    Optional<Period> period,
    boolean plan,
    FormFormat format,
    Optional<Path> out,
    boolean force,
    Ktp ktp) {

  /// A form and what its file is called.
  private record Named(String name, Form form) {}

  Exit write(Console console) {
    Exit worst = Exit.FINE;
    for (Inspection inspection : inspections.all()) {
      if (inspection.workspace().isPresent() && inspection.readable()) {
        Exit exit = write(inspection, inspection.workspace().get(), console);
        worst = exit.compareTo(worst) > 0 ? exit : worst;
      }
    }
    return worst;
  }

  private Exit write(Inspection inspection, Workspace workspace, Console console) {
    List<Owner.Participant> all = workspace.participants();
    Period asked = period.orElseGet(() -> NextPeriod.of(workspace, all, ktp.asOf()));
    List<Owner.Participant> wanted =
        all.stream().filter(p -> selection.wants(p, inspections.register())).toList();
    List<Owner.Participant> without =
        plan
            ? List.of()
            : wanted.stream().filter(p -> AnswerForms.activities(workspace, p).isEmpty()).toList();
    List<Named> forms =
        plan ? planForms(workspace, wanted) : answerForms(workspace, wanted, without, asked);
    String part = plan ? "plan-" + workspace.county().year() : asked.code();
    Path folder = folder(inspection, part);
    Map<FormFolder.Outcome, List<String>> done = new EnumMap<>(FormFolder.Outcome.class);
    try {
      var there = new FormFolder(folder);
      for (Named named : forms) {
        FormFolder.Outcome outcome = there.put(named.name(), format.bytes(named.form()), force);
        done.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(named.name());
      }
    } catch (IOException e) {
      String where = inspections.shown(folder);
      console
          .err()
          .println(
              console.say(
                  "Formulären kunde inte skrivas i %s: se efter att mappen går att skriva i"
                      .formatted(where),
                  "The forms could not be written to %s: see that the folder can be written to"
                      .formatted(where)));
      return Exit.UNWRITABLE;
    }
    tell(workspace, asked, forms, folder, done, console);
    tellWithout(without, workspace, console);
    boolean kept = done.containsKey(FormFolder.Outcome.KEPT);
    return kept || forms.isEmpty() ? Exit.FINDINGS : Exit.FINE;
  }

  private Path folder(Inspection inspection, String part) {
    Path root = inspection.target() instanceof Target.Folder(Path r, _) ? r : inspections.base();
    boolean several = inspections.workspaces().size() > 1;
    return out.map(o -> several ? o.resolve(root.getFileName().toString()) : o)
        .orElseGet(() -> root.resolve("forms").resolve(part));
  }

  // --- which forms

  /// In the language that was asked for, or that of the county: not that of whoever sits here.
  private Language language(Workspace workspace) {
    return ktp.askedLanguage()
        .or(() -> workspace.county().language().flatMap(Language::of))
        .orElse(Language.SV);
  }

  private static String tool() {
    return "ktp " + Version.number();
  }

  private List<Named> answerForms(
      Workspace workspace,
      List<Owner.Participant> wanted,
      List<Owner.Participant> without,
      Period asked) {
    var forms = new AnswerForms(workspace, asked, language(workspace), tool());
    var named = new ArrayList<Named>();
    for (Owner.Participant participant : wanted) {
      if (!without.contains(participant)) {
        named.add(
            new Named(
                name(Slugs.of(participant), asked.code()),
                forms.form(participant, participant.name())));
      }
    }
    var own = new Owner.WholeCounty();
    if (selection.wantsCounty() && !AnswerForms.activities(workspace, own).isEmpty()) {
      Register register = inspections.register();
      Optional<String> code = workspace.county().code();
      String slug =
          code.map(c -> "lan-" + c + "-" + Slugs.slug(register.shortCounty(c))).orElse("lan");
      String shown = code.map(register::countyName).orElse("länet");
      named.add(new Named(name(slug, asked.code()), forms.form(own, shown)));
    }
    return named;
  }

  private List<Named> planForms(Workspace workspace, List<Owner.Participant> wanted) {
    var forms = new PlanForms(workspace, language(workspace), tool());
    return wanted.stream()
        .map(p ->
            new Named(
                name(Slugs.of(p), "plan-" + workspace.county().year()), forms.form(p, p.name())))
        .toList();
  }

  private String name(String slug, String what) {
    return slug + "-" + what + format.extension();
  }

  // --- what is told

  private void tell(
      Workspace workspace,
      Period asked,
      List<Named> forms,
      Path folder,
      Map<FormFolder.Outcome, List<String>> done,
      Console console) {
    String where = inspections.shown(folder);
    List<String> kept = done.getOrDefault(FormFolder.Outcome.KEPT, List.of());
    if (!console.quiet() && !forms.isEmpty()) {
      int unchanged = done.getOrDefault(FormFolder.Outcome.UNCHANGED, List.of()).size();
      console.out().println(console.bold(heading(workspace, asked, forms.size(), where, console)));
      done.forEach((outcome, names) ->
          names.forEach(name ->
              console
                  .out()
                  .println("  %-40s %s".formatted(name, said(outcome, console)).stripTrailing())));
      if (kept.isEmpty() || unchanged + kept.size() < forms.size()) {
        next(console);
      }
    }
    if (!kept.isEmpty()) {
      console
          .err()
          .println(
              console.say(
                  "Inte överskrivna, för någon kan ha fyllt i dem: %s. Ta in svaren med ktp collect"
                          .formatted(Summary.number(kept.size(), "formulär", "formulär"))
                      + " %s; eller skriv över dem med --force.".formatted(where),
                  "Not written over, since somebody may have filled them in: %s. Take the answers in"
                          .formatted(Summary.number(kept.size(), "form", "forms"))
                      + " by ktp collect %s; or write over them by --force.".formatted(where)));
    }
  }

  private String heading(
      Workspace workspace, Period asked, int count, String where, Console console) {
    if (plan) {
      return console.say(
          "Planer för %s, senast %s: %s i %s"
              .formatted(
                  workspace.county().year(), workspace.county().planDeadline(), count, where),
          "Plans for %s, due %s: %s in %s"
              .formatted(
                  workspace.county().year(), workspace.county().planDeadline(), count, where));
    }
    return console.say(
        "Uppföljning %s, svar senast %s: %s formulär i %s"
            .formatted(asked, workspace.county().due(asked), count, where),
        "Follow-up %s, answers due %s: %s in %s"
            .formatted(
                asked,
                workspace.county().due(asked),
                Summary.number(count, "form", "forms"),
                where));
  }

  private static String said(FormFolder.Outcome outcome, Console console) {
    return switch (outcome) {
      case NEW -> "";
      case RENEWED -> console.faint(console.say("förnyat", "renewed"));
      case UNCHANGED -> console.faint(console.say("oförändrat", "unchanged"));
      case KEPT -> console.say("ORÖRT", "LEFT ALONE");
    };
  }

  private static void next(Console console) {
    console.tell(
        "Sedan: skicka ut filerna. Lägg svaren i en mapp när de kommer, och ta in dem med ktp"
            + " collect MAPP.",
        "Next: send the files out. Put the answers into a folder as they come, and take them in by"
            + " ktp collect FOLDER.");
  }

  private static void tellWithout(
      List<Owner.Participant> without, Workspace workspace, Console console) {
    List<Owner.Participant> unread =
        without.stream()
            .filter(p -> workspace.isUnreadable(UnreadableFile.Kind.PLAN, p, Optional.empty()))
            .toList();
    if (!unread.isEmpty()) {
      console
          .err()
          .println(
              console
                  .say(
                      "Inget formulär, för planen kan inte läsas: %s. Se ktp validate.",
                      "No form, since the plan cannot be read: %s. See ktp validate.")
                  .formatted(names(unread)));
    }
    List<Owner.Participant> missing = without.stream().filter(p -> !unread.contains(p)).toList();
    if (!missing.isEmpty()) {
      String names = names(missing);
      console
          .err()
          .println(
              console.say(
                  "Inget formulär, för det finns ingen plan att svara om: %s. Be om planen med ktp"
                          .formatted(names)
                      + " form --plan.",
                  "No form, since there is no plan to answer about: %s. Ask for the plan by ktp form"
                          .formatted(names)
                      + " --plan."));
    }
  }

  private static String names(List<Owner.Participant> participants) {
    return participants.stream().map(Owner.Participant::name).collect(Collectors.joining(", "));
  }
}
