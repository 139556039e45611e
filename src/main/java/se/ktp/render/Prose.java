package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns text that somebody wrote into markup: lines stay lines, and lines that begin with a bullet
/// become lists, which keep the bullets as they were written.
final class Prose {
  private static final Pattern BULLET =
      Pattern.compile(
          "^[ \\t\u00a0]*([•·▪●◦‣∙■□►➢✓\u2043\uf0b7\uf0a7\uf0d8*–—-])[ \\t\u00a0]+(\\S.*)$");

  private Prose() {}

  /// Markup for the inside of a paragraph or cell; blocks only where the text has a list.
  static Markup of(String text) {
    List<String> lines = text.strip().lines().toList();
    boolean listed = lines.stream().filter(l -> BULLET.matcher(l).matches()).count() >= 2;
    return new Markup(listed ? blocks(lines) : joined(lines));
  }

  private static String joined(List<String> lines) {
    return String.join("<br/>", lines.stream().map(l -> escape(l.strip())).toList());
  }

  private static String blocks(List<String> lines) {
    var out = new StringBuilder();
    var loose = new ArrayList<String>();
    boolean open = false;
    for (String line : lines) {
      Matcher bullet = BULLET.matcher(line);
      if (bullet.matches()) {
        paragraph(loose, out);
        out.append(open ? "" : "<ul>");
        open = true;
        out.append("<li data-label=\"").append(escape(bullet.group(1))).append("\">");
        out.append(escape(bullet.group(2).strip())).append("</li>");
      } else {
        out.append(open ? "</ul>" : "");
        open = false;
        loose.add(line);
      }
    }
    out.append(open ? "</ul>" : "");
    paragraph(loose, out);
    return out.toString();
  }

  private static void paragraph(List<String> lines, StringBuilder out) {
    List<String> said = lines.stream().filter(l -> !l.isBlank()).toList();
    if (!said.isEmpty()) {
      out.append("<p>").append(joined(said)).append("</p>");
    }
    lines.clear();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
