package se.ktp.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.ktp.write.YamlText;

/// Writes a form as YAML: a part for each row, with what stands beside as comments.
final class YamlForm {
  private final Form form;
  private final Words words;
  private final StringBuilder out = new StringBuilder();

  private YamlForm(Form form) {
    this.form = form;
    this.words = new Words(form.language());
  }

  static byte[] bytes(Form form) {
    return new YamlForm(form).text().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    comment("", form.title());
    comment("", "");
    form.guide().forEach(line -> comment("", line.replace("• ", "- ")));
    out.append('\n');
    List<String> first = form.main().rows().getFirst();
    String owner = form.main().columns().getFirst().heading();
    line("", owner, AnswerForms.written(form.identity().owner()));
    boolean plan = form.identity().kind() == FormKind.PLAN;
    if (plan) {
      line("", words.say(Words.YEAR), String.valueOf(form.identity().year()));
      out.append(form.head());
    } else {
      form.identity().period().ifPresent(p -> line("", words.say(Words.PERIOD), p.code()));
      for (var asked : List.of(Words.ANSWERED_BY, Words.ANSWERED_ON)) {
        line("", words.say(asked), first.get(form.main().place(words.say(asked))));
      }
    }
    out.append('\n')
        .append(plan ? words.say("aktiviteter", "activities") : words.say("svar", "answers"));
    out.append(":\n");
    form.main().rows().stream().filter(row -> !isOfPlan(row)).forEach(this::part);
    form.main().rows().stream().filter(this::isOfPlan).forEach(this::wholePlan);
    return out.toString();
  }

  /// Whether a row is about the plan as a whole, which has a key of its own.
  private boolean isOfPlan(List<String> row) {
    int activity = form.main().place(words.say(Words.ACTIVITY));
    return activity >= 0 && row.get(activity).equals(words.say(Words.WHOLE_PLAN));
  }

  private void wholePlan(List<String> row) {
    out.append('\n');
    comment("", words.say(Words.WHOLE_PLAN) + ":");
    out.append("plan:\n");
    for (int c = 0; c < row.size(); c++) {
      Column column = form.main().columns().get(c);
      if (column.use() == Column.Use.ASKED && !isOfAll(column)) {
        line("  ", column.heading(), row.get(c), column.choices());
      }
    }
  }

  private void part(List<String> row) {
    boolean begun = false;
    out.append('\n');
    for (int c = 0; c < row.size(); c++) {
      Column column = form.main().columns().get(c);
      if (isOfAll(column)) {
        continue;
      }
      if (column.use() == Column.Use.BESIDE) {
        if (!row.get(c).isBlank()) {
          comment("    ", column.heading().replaceAll("^\\(|\\)$", "") + ": " + row.get(c));
        }
      } else if (!(column.use() == Column.Use.GIVEN && row.get(c).isEmpty())) {
        line(begun ? "    " : "  - ", column.heading(), row.get(c), column.choices());
        begun = true;
      }
    }
  }

  /// Whether a column says the same of all rows, and so stands at the head.
  private boolean isOfAll(Column column) {
    return column.use() == Column.Use.HIDDEN
        || column.equals(form.main().columns().getFirst())
        || Stream.of(Words.ANSWERED_BY, Words.ANSWERED_ON)
            .anyMatch(p -> words.say(p).equals(column.heading()));
  }

  private void line(String before, String heading, String value) {
    line(before, heading, value, List.of());
  }

  /// A key with its value, or the words to choose from; what its heading has in brackets stands at
  /// the head of the file.
  private void line(String before, String heading, String value, List<String> choices) {
    int bracket = heading.indexOf(" (");
    String key = bracket < 0 ? heading : heading.substring(0, bracket);
    String lower = key.toLowerCase(Locale.ROOT);
    out.append(before).append(lower).append(':');
    if (!value.isEmpty()) {
      out.append(' ').append(YamlText.value(value, before.length()));
    } else if (!choices.isEmpty()) {
      out.append("  # ").append(String.join(", ", choices));
    }
    out.append('\n');
  }

  private void comment(String indent, String text) {
    text.lines()
        .map(l -> l.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\ufeff]", " "))
        .forEach(l -> out.append(indent).append(l.isBlank() ? "#" : "# " + l).append('\n'));
    if (text.isEmpty()) {
      out.append("#\n");
    }
  }
}
