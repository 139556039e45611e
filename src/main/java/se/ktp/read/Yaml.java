package se.ktp.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import se.ktp.diagnostic.Phrase;
import se.ktp.source.IdentityNumbers;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Reads YAML into nodes with places. Every value is the text that was written: no word becomes a
/// truth value, no row of digits a number.
final class Yaml {
  private final Source.Lines source;
  private final Iterator<Event> events;
  private final Map<Anchor, Node> anchors = new HashMap<>();
  private final IdentityHashMap<Node, Integer> weights = new IdentityHashMap<>();
  private final List<Node> documents = new ArrayList<>();

  /// What has been read of mappings that are not finished yet, the outermost first.
  private final List<List<Node.Entry>> unfinished = new ArrayList<>();

  /// Where the brackets stand that are not closed yet.
  private final List<Position> brackets = new ArrayList<>();

  /// The place after the file's last character.
  private final Position end;

  private int values;

  private Yaml(Source.Lines source, String text) {
    this.source = source;
    this.end = end(source);
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit((int) Limits.FILE_SIZE)
            .setParseComments(false)
            .build();
    this.events = new ParserImpl(settings, new StreamReader(settings, new WholeCharacters(text)));
  }

  /// What came of a file.
  ///
  /// @param documents the whole documents in it
  /// @param begun the top keys of a document that was broken off
  /// @param fault what broke it off
  record Result(List<Node> documents, List<Node.Entry> begun, Optional<Fault> fault) {}

  /// What is wrong with a file's form.
  record Fault(Phrase message, Phrase fix, Position at) {}

  static Result read(Source.Lines source, String text) {
    var yaml = new Yaml(source, HiddenCharacters.hidden(text));
    try {
      yaml.stream();
      return new Result(yaml.documents, List.of(), Optional.empty());
    } catch (YamlEngineException e) {
      return yaml.brokenOff(yaml.fault(e, text));
    } catch (Refused refused) {
      return yaml.brokenOff(refused.fault);
    } catch (NoSuchElementException | NumberFormatException e) {
      // The parser has no more events where it should have, or no digits after a backslash: a file
      // cut off in an odd place.
      return yaml.brokenOff(
          new Fault(
              new Phrase("Filen tar slut mitt i något", "The file ends in the middle of something"),
              YamlFaults.CHECK_THE_END,
              yaml.end));
    }
  }

  private Result brokenOff(Fault fault) {
    List<Node.Entry> begun = unfinished.isEmpty() ? List.of() : unfinished.getFirst();
    return new Result(List.copyOf(documents), List.copyOf(begun), Optional.of(fault));
  }

  /// A file that is well-formed and yet not to be read.
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    Refused(Fault fault) {
      super(null, null, false, false);
      this.fault = fault;
    }
  }

  private void stream() {
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case DocumentStart -> {
          anchors.clear();
          Node root = node(events.next(), 0);
          if (!(root instanceof Node.Scalar scalar && scalar.text().isEmpty())) {
            documents.add(root);
          }
        }
        default -> {
          // Streams and documents end; there is nothing in that.
        }
      }
    }
  }

  private Node node(Event event, int depth) {
    if (depth > Limits.DEPTH) {
      throw new Refused(
          new Fault(
              new Phrase(
                  "Här ligger mer än " + Limits.DEPTH + " nivåer i varandra",
                  "More than " + Limits.DEPTH + " levels lie within each other here"),
              new Phrase("förenkla filen", "simplify the file"),
              position(event)));
    }
    int before = values;
    count(1, event);
    Node node =
        switch (event.getEventId()) {
          case Scalar -> scalar((ScalarEvent) event);
          case SequenceStart -> sequence(event, depth);
          case MappingStart -> mapping(event, depth);
          case Alias -> alias((AliasEvent) event);
          default -> throw new NoSuchElementException();
        };
    if (event instanceof NodeEvent named && !(event instanceof AliasEvent)) {
      named.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
      weights.put(node, values - before);
    }
    return node;
  }

  private Node alias(AliasEvent event) {
    Node node = anchors.get(event.getAlias());
    if (node == null) {
      String name = IdentityNumbers.mask(event.getAlias().getValue());
      throw new Refused(
          new Fault(
              new Phrase(
                  "”*" + name + "” hänvisar till något som inte finns ovanför",
                  "\"*" + name + "\" refers to something that is not above it"),
              new Phrase(
                  "sätt citattecken om texten ska börja med en asterisk",
                  "put the text in quotation marks if it is to begin with an asterisk"),
              position(event)));
    }
    count(weights.getOrDefault(node, 1), event);
    return node;
  }

  private void count(int more, Event event) {
    values += more;
    if (values > Limits.VALUES) {
      throw new Refused(
          new Fault(
              new Phrase(
                  "Filen blir orimligt stor av upprepade hänvisningar",
                  "References make the file unreasonably large"),
              new Phrase(
                  "skriv ut innehållet i stället för att hänvisa med &namn och *namn",
                  "write the content out instead of referring with &name and *name"),
              position(event)));
    }
  }

  private Node scalar(ScalarEvent event) {
    String text = event.getValue();
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    // What other programs write for an empty value is not a word.
    boolean nothing = plain && text.equals("null");
    return Node.Scalar.of(nothing ? "" : HiddenCharacters.shown(text), position(event));
  }

  private Node sequence(Event start, int depth) {
    var items = new ArrayList<Node>();
    open(start);
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(node(event, depth + 1));
    }
    close(start);
    return new Node.Sequence(List.copyOf(items), position(start));
  }

  private Node mapping(Event start, int depth) {
    var entries = new ArrayList<Node.Entry>();
    unfinished.add(entries);
    open(start);
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Node key = node(event, depth + 1);
      Node.Scalar name = key.scalar().orElseGet(() -> Node.Scalar.of(key.shown(), key.at()));
      entries.add(new Node.Entry(name, node(events.next(), depth + 1)));
    }
    close(start);
    unfinished.removeLast();
    Position at = entries.isEmpty() ? position(start) : entries.getFirst().key().at();
    return new Node.Mapping(List.copyOf(entries), at);
  }

  private void open(Event start) {
    if (((CollectionStartEvent) start).isFlow()) {
      brackets.add(position(start));
    }
  }

  private void close(Event start) {
    if (((CollectionStartEvent) start).isFlow()) {
      brackets.removeLast();
    }
  }

  private Position position(Event event) {
    return event.getStartMark().map(this::position).orElseGet(() -> Position.start(source));
  }

  /// A mark's place; the parser has one line more than people see, after the last line break.
  private Position position(Mark mark) {
    int line = mark.getLine() + 1;
    int column = mark.getColumn() + 1;
    boolean inside = line < end.line() || (line == end.line() && column < end.column());
    return inside ? new Position(source, line, column) : end;
  }

  private static Position end(Source.Lines source) {
    if (source.lines().isEmpty()) {
      return Position.start(source);
    }
    String last = source.lines().getLast();
    return new Position(source, source.lines().size(), last.codePointCount(0, last.length()) + 1);
  }

  private Fault fault(YamlEngineException e, String text) {
    return switch (e) {
      case MarkedYamlEngineException marked -> {
        Position at = YamlFaults.place(marked).map(this::position).orElse(end);
        if (YamlFaults.isOpenBracket(marked) && !brackets.isEmpty()) {
          at = brackets.getLast();
        }
        yield new Fault(YamlFaults.message(marked), YamlFaults.fix(marked), at);
      }
      case ReaderException reader ->
          new Fault(
              YamlFaults.character(reader.getCodePoint()),
              YamlFaults.REMOVE_CHARACTER,
              Position.after(source, text, reader.getPosition()));
      default ->
          new Fault(
              new Phrase(
                  "Filen följer inte reglerna för YAML", "The file does not follow YAML's rules"),
              YamlFaults.CHECK_AROUND,
              Position.start(source));
    };
  }
}
