package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Papers put together in one: what they say, one after the other, with ids that do not clash.
///
/// @param parts in order
/// @param without those whose papers could not be made
public record Packet(List<Part> parts, List<String> without) {
  private static final Pattern BODY = Pattern.compile("(?s)<body[^>]*>(.*)</body>");
  private static final Pattern RUNNING =
      Pattern.compile("(?s)<div class=\"(?:first-head|page-head|page-foot)\">.*?</div>\\s*");
  private static final Pattern ID = Pattern.compile("(<[a-z0-9]+(?:\\s[^<>]*)?\\sid=\")");
  private static final Pattern REFERENCE =
      Pattern.compile("(<a\\s[^<>]*href=\"#|<span\\s[^<>]*data-page=\"#)");

  public Packet {
    parts = List.copyOf(parts);
    without = List.copyOf(without);
  }

  /// A paper in the packet.
  ///
  /// @param id of its section
  /// @param name as the contents name it
  public record Part(String id, String name, Markup body) {}

  /// A paper that is to be put in.
  public record Paper(String name, Press.Page page) {}

  static Packet of(List<Paper> papers, List<String> without) {
    var parts = new ArrayList<Part>();
    for (Paper paper : papers) {
      String id = "d" + (parts.size() + 1);
      parts.add(new Part(id, paper.name(), new Markup(body(paper.page().xhtml(), id + "-"))));
    }
    return new Packet(parts, without);
  }

  /// A paper's body without its running lines, and with another beginning of all its ids.
  private static String body(String xhtml, String prefix) {
    var matcher = BODY.matcher(xhtml);
    String body = matcher.find() ? matcher.group(1) : xhtml;
    String still = RUNNING.matcher(body).replaceAll("");
    String named = ID.matcher(still).replaceAll("$1" + prefix);
    return REFERENCE.matcher(named).replaceAll("$1" + prefix);
  }
}
