package se.ktp.read;

import java.util.List;
import java.util.Map;

/// What may stand under a key: what the readers take, said in a form that others can be told.
sealed interface Shape {
  /// One text; a number or a truth value is a text too, for nothing is guessed from its looks.
  record Text() implements Shape {}

  /// A text or a list of texts.
  record Texts() implements Shape {}

  /// A whole number.
  record Whole(int least, int most) implements Shape {}

  /// One of the words of a vocabulary.
  record Word(Vocabulary<?> words) implements Shape {}

  /// Parts with a dash before each; a single one may do without.
  record Parts(Shape part) implements Shape {}

  /// Any of several.
  record Either(List<Shape> shapes) implements Shape {}

  /// Keys with values.
  ///
  /// @param name by which its texts are found
  /// @param keys in the order in which they are known; where two share a name the first is meant
  /// @param shapes of those that are not texts
  record Keys(String name, List<Key> keys, Map<Key, Shape> shapes) implements Shape {
    public Keys {
      shapes = Map.copyOf(shapes);
      if (!keys.containsAll(shapes.keySet())) {
        throw new IllegalArgumentException(name + " has a shape for a key that is not known there");
      }
    }

    Shape shape(Key key) {
      return shapes.getOrDefault(key, Grammar.TEXT);
    }
  }

  /// Words of a vocabulary as keys.
  ///
  /// @param name of what stands under each
  record ByWord(String name, Vocabulary<?> words, Shape value) implements Shape {}

  /// Codes of rules as keys, with how much they matter.
  record Weights() implements Shape {}

  /// Whatever it is, it is left alone.
  record Anything() implements Shape {}
}
