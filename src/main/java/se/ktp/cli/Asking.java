package se.ktp.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import se.ktp.diagnostic.Phrase;

/// Asks whoever sits at the terminal, until the answer can be used.
record Asking(BufferedReader in, Console console) {

  /// What an answer amounts to: something, or why it cannot be used.
  record Understood<T>(Optional<T> value, Phrase why) {
    static <T> Understood<T> as(T value) {
      return new Understood<>(Optional.of(value), Phrase.same(""));
    }

    static <T> Understood<T> not(Phrase why) {
      return new Understood<>(Optional.empty(), why);
    }
  }

  /// Asks a question.
  ///
  /// @param usual what an empty answer means
  /// @return nothing where whoever was asked has gone
  <T> Optional<T> ask(Phrase question, String usual, Function<String, Understood<T>> meaning) {
    while (true) {
      console
          .err()
          .print(console.say(question) + (usual.isEmpty() ? "" : " [" + usual + "]") + ": ");
      console.err().flush();
      Optional<String> line = line();
      if (line.isEmpty()) {
        console.err().println();
        return Optional.empty();
      }
      String word = line.get().isBlank() ? usual : line.get().strip();
      Understood<T> understood = meaning.apply(word);
      if (understood.value().isPresent()) {
        return understood.value();
      }
      console.err().println("  " + console.say(understood.why()));
    }
  }

  private Optional<String> line() {
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
