package se.ktp.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Answer;
import se.ktp.model.Field;
import se.ktp.model.Pause;
import se.ktp.model.Reply;
import se.ktp.model.Status;
import se.ktp.model.Texts;

/// What two answers about the same activity say differently: the first of it in words, shortened to
/// the place where they part.
///
/// @param what the question, or nothing where it is the status that differs
/// @param then what was said
/// @param now what is said
/// @param besides other questions that are answered differently, too
record Difference(Optional<Phrase> what, Phrase then, Phrase now, List<Phrase> besides) {
  /// How much of a text is shown.
  private static final int MOST = 48;

  /// How much is shown of what both texts begin with.
  private static final int BEFORE = 12;

  private static final Phrase NOTHING = new Phrase("(inget)", "(nothing)");

  /// A question with what two answers say to it.
  private record Both(Phrase heading, Phrase then, Phrase now) {
    boolean differ() {
      return !Texts.same(then.sv(), now.sv());
    }

    /// The question without what it has in brackets.
    Phrase question() {
      return new Phrase(bare(heading.sv()), bare(heading.en()));
    }

    private static String bare(String heading) {
      return heading.replaceFirst(" \\(.*", "").toLowerCase(Locale.ROOT);
    }
  }

  static Difference between(Answer then, Answer now) {
    List<Both> others = questions(then, now).stream().filter(Both::differ).toList();
    Phrase statusThen = status(then);
    Phrase statusNow = status(now);
    if (!statusThen.equals(statusNow) || others.isEmpty()) {
      return new Difference(Optional.empty(), statusThen, statusNow, List.of());
    }
    Both first = others.getFirst();
    int same = common(first.then().sv(), first.now().sv());
    return new Difference(
        Optional.of(first.question()),
        quoted(first.then(), same),
        quoted(first.now(), same),
        others.stream().skip(1).map(Both::question).toList());
  }

  /// "resultat ”nio” → ”tio”, och lärdomar".
  Phrase asChange() {
    return named(then.and(Phrase.same(" → ")).and(now)).and(rest());
  }

  /// The question, if it has to be named, before what is said to it.
  Phrase named(Phrase said) {
    return what.map(w -> w.and(Phrase.same(" ")).and(said)).orElse(said);
  }

  /// The other questions that are answered differently.
  Phrase rest() {
    Phrase rest = Phrase.same("");
    for (Phrase other : besides) {
      boolean last = other.equals(besides.getLast());
      rest = rest.and(last ? new Phrase(", också ", ", also ") : Phrase.same(", ")).and(other);
    }
    return rest;
  }

  /// What an answer as it was taken in has of an earlier one: "; kvar från förut: resultat".
  static Phrase kept(Answer came, Answer taken) {
    boolean keptStatus = !status(came).equals(status(taken));
    var kept = new ArrayList<Phrase>();
    if (keptStatus) {
      kept.add(new Phrase("status", "status"));
    }
    questions(came, taken).stream().filter(Both::differ).map(Both::question).forEach(kept::add);
    Phrase all =
        kept.stream()
            .reduce((a, b) -> a.and(Phrase.same(", ")).and(b))
            .map(new Phrase("; kvar från förut: ", "; kept from before: ")::and)
            .orElse(Phrase.same(""));
    return keptStatus && came.status() instanceof Field.Unreadable<Status>(String written, _, _)
        ? all.and(
            new Phrase(
                " (”" + written + "” är inget av orden)",
                " (\"" + written + "\" is none of the words)"))
        : all;
  }

  static Phrase status(Answer answer) {
    if (answer.status() instanceof Field.Unreadable<Status>(String written, _, _)) {
      return Phrase.same("”" + written + "”");
    }
    Optional<Status> status = answer.status().given();
    return status
        .map(s -> new Phrase(new Words(Language.SV).status(s), new Words(Language.EN).status(s)))
        .orElse(
            answer.paused()
                ? new Phrase("pausat", "paused")
                : new Phrase("utan status", "without status"));
  }

  private static List<Both> questions(Answer then, Answer now) {
    var all = new ArrayList<Both>();
    all.add(both(Words.RESULT, then.result(), now.result()));
    all.add(both(Words.DEVIATION, then.deviation(), now.deviation()));
    all.add(both(Words.LESSONS, then.lessons(), now.lessons()));
    all.add(both(Words.REVISION, then.revision(), now.revision()));
    all.add(new Both(Words.DECISION, decision(then), decision(now)));
    all.add(new Both(Words.PAUSED, pause(then), pause(now)));
    return all;
  }

  private static Both both(Phrase heading, Reply then, Reply now) {
    return new Both(heading, said(then), said(now));
  }

  private static Phrase said(Reply reply) {
    return switch (reply) {
      case Reply.Given(String text, _) -> Phrase.same(text);
      case Reply.Paused _ -> new Phrase("paus", "paused");
      case Reply.Unreadable(String written, _) -> Phrase.same(written);
      case Reply.Missing _ -> Phrase.same("");
    };
  }

  private static Phrase decision(Answer answer) {
    return answer
        .decision()
        .map(
            d -> new Phrase(new Words(Language.SV).decision(d), new Words(Language.EN).decision(d)))
        .orElse(Phrase.same(""));
  }

  private static Phrase pause(Answer answer) {
    String said = answer.pause().map(Difference::pause).orElse("");
    return said.isEmpty() && answer.pause().isPresent()
        ? new Phrase("ja", "yes")
        : Phrase.same(said);
  }

  private static String pause(Pause pause) {
    String until = pause.until().map(d -> d.written()).orElse("");
    return (until + " " + pause.reason().orElse("")).strip();
  }

  /// How many characters both begin with.
  private static int common(String one, String other) {
    int n = 0;
    while (n < Math.min(one.length(), other.length()) && one.charAt(n) == other.charAt(n)) {
      n++;
    }
    return n;
  }

  /// @param same how much of it the other text begins with, too
  private static Phrase quoted(Phrase text, int same) {
    return text.sv().isBlank()
        ? NOTHING
        : new Phrase("”" + cut(text.sv(), same) + "”", "\"" + cut(text.en(), same) + "\"");
  }

  private static String cut(String text, int same) {
    String flat = text.replace('\n', ' ').replace('\r', ' ');
    int from = flat.length() <= MOST || same <= BEFORE ? 0 : whole(flat, same - BEFORE);
    int to = whole(flat, Math.min(flat.length(), from + MOST));
    return (from > 0 ? "…" : "")
        + flat.substring(from, to).strip()
        + (to < flat.length() ? "…" : "");
  }

  /// A place that splits no character in two.
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
