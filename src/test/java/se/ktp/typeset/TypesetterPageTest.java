package se.ktp.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The typesetter's page in the documentation tells of every element and property, and of no other.
class TypesetterPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/typesetter.md");

  /// The rows of a table of the page, each by the names in its first column.
  private static Map<String, List<String>> table(String name) throws IOException {
    String page = Files.readString(PAGE);
    String table =
        page.substring(page.indexOf("<!-- " + name + ":"), page.indexOf("<!-- /" + name + " -->"));
    var rows = new TreeMap<String, List<String>>();
    for (String line : table.lines().filter(l -> l.startsWith("| `")).toList()) {
      List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
      names(cells.get(1)).forEach(element -> rows.put(element, cells));
    }
    return rows;
  }

  private static Set<String> names(String cell) {
    return Pattern.compile("`([a-z0-9-]+)`")
        .matcher(cell)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyElementIsDescribed() throws IOException {
    assertEquals(SpecimenTest.vocabulary(), table("elements").keySet());
  }

  @Test
  void whatElementsHoldIsDescribed() throws IOException {
    Map<String, List<String>> rows = table("elements");
    PaperReader.PARTS.forEach((element, parts) -> {
      String holds = rows.getOrDefault(element, List.of("", "", "")).get(2);
      assertEquals(new TreeSet<>(parts), names(holds), element);
    });
  }

  @Test
  void everyPropertyIsDescribed() throws IOException {
    assertEquals(new TreeSet<>(Style.PROPERTIES), table("properties").keySet());
  }
}
