package se.ktp.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A paper of random blocks, each of whose lines is unlike all others.
final class RandomPaper {
  private final RandomGenerator random;
  private final List<String> lines = new ArrayList<>();
  private final String body;
  private final double height;
  private int paragraphs;

  RandomPaper(RandomGenerator random) {
    this.random = random;
    // As often a number of whole lines as anything between.
    height = random.nextBoolean() ? random.nextInt(15, 50) * 10 : random.nextDouble(150, 500);
    var text = new StringBuilder();
    for (int i = random.nextInt(1, 30); i > 0; i--) {
      text.append(block(0));
    }
    body = text.toString();
  }

  String body() {
    return body;
  }

  /// The height of a page's body: enough for anything that is never parted.
  double height() {
    return height;
  }

  /// What the lines say.
  List<String> lines() {
    return lines;
  }

  private String block(int depth) {
    return switch (random.nextInt(depth == 0 ? 14 : 8)) {
      case 0, 1, 2 -> paragraph(random.nextInt(1, 9));
      case 3 -> paragraph(random.nextInt(1, 70));
      case 4 -> "<ul><li>" + line() + "</li><li>" + paragraph(3) + paragraph(2) + "</li></ul>";
      case 5 -> "<p class=\"far\">" + line() + "</p>";
      case 6 -> table(random.nextInt(1, 14));
      case 7 -> figure();
      case 8 -> div("box", depth);
      case 9 -> div("together", depth);
      case 10 -> div("two", depth);
      case 11 -> "<h2>" + heading() + "</h2>" + block(1);
      case 12 -> "<h2>" + heading() + "</h2><h3>" + heading() + "</h3>" + block(1);
      default -> div("new-page", depth);
    };
  }

  private String div(String style, int depth) {
    var inner = new StringBuilder();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      inner.append(block(depth + 1));
    }
    return "<div class=\"" + style + "\">" + inner + "</div>";
  }

  private String table(int rows) {
    var table = new StringBuilder("<table>");
    if (random.nextBoolean()) {
      table.append("<thead><tr><th>").append(line()).append("</th><th/></tr></thead>");
    }
    table.append("<tbody>");
    int reach = 0;
    for (int r = 0; r < rows; r++) {
      table.append("<tr>");
      if (reach == 0) {
        reach = random.nextInt(5) == 0 ? random.nextInt(1, Math.min(5, rows - r + 1)) : 1;
        table.append("<td class=\"lines\" rowspan=\"").append(reach).append("\">");
        table.append(several(length())).append("</td>");
      }
      reach--;
      table.append("<td class=\"lines ").append(random.nextInt(4) == 0 ? "box" : "");
      table.append("\">").append(several(length())).append("</td></tr>");
    }
    return table.append("</tbody></table>").toString();
  }

  private int length() {
    return random.nextInt(6) == 0 ? random.nextInt(1, 40) : random.nextInt(1, 4);
  }

  private String figure() {
    return "<figure><svg width=\"100\" height=\"%s\" aria-label=\"%s\"/><figcaption>%s</figcaption></figure>"
        .formatted(random.nextInt(10, 60), picture(), line());
  }

  private String picture() {
    String name = "f" + ++paragraphs;
    lines.add("[" + name + "]");
    return name;
  }

  private String heading() {
    String text = "h" + ++paragraphs;
    lines.add(text);
    return text;
  }

  private String line() {
    return several(1);
  }

  private String paragraph(int count) {
    return "<p class=\"lines\">" + several(count) + "</p>";
  }

  /// Lines `p7-1`, `p7-2` … of a paragraph of its own.
  private String several(int count) {
    String name = "p" + ++paragraphs + "-";
    for (int i = 1; i <= count; i++) {
      lines.add(name + i);
    }
    return Pages.lines(name, count);
  }
}
