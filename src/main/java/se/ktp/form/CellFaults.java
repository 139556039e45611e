package se.ktp.form;

import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Answer;
import se.ktp.model.Field;
import se.ktp.model.Reply;
import se.ktp.model.Status;
import se.ktp.read.CellErrors;
import se.ktp.source.Position;

/// What a spreadsheet shows where a formula has gone wrong. It is nothing that anybody has said: it
/// is told with its cell, where it can be mended, and not taken in.
final class CellFaults {
  private CellFaults() {}

  /// That a cell is left out.
  static Item item(Finding finding) {
    return new Item(
        Change.LOST,
        finding.subject().municipality().orElse(""),
        finding.subject().period().orElse(""),
        finding.subject().activity().map(Phrase::same).orElse(new Phrase("en ruta", "a cell")),
        Phrase.inFile(finding.at())
            .and(Phrase.same(": "))
            .and(finding.message())
            .and(Phrase.same("; "))
            .and(finding.fix()));
  }

  /// What an answer says in its other cells.
  static Answer without(Answer answer) {
    return new Answer(
        answer.activity(),
        answer.id(),
        answer.goal(),
        without(answer.status()),
        without(answer.result()),
        without(answer.deviation()),
        without(answer.lessons()),
        without(answer.revision()),
        answer.decided(),
        answer.pause(),
        answer.at(),
        answer.answeredBy(),
        answer.answeredOn(),
        answer.beside());
  }

  private static Field<Status> without(Field<Status> status) {
    return status instanceof Field.Unreadable<Status>(String written, Position key, _)
            && CellErrors.isOne(written)
        ? new Field.Empty<>("", key)
        : status;
  }

  private static Reply without(Reply reply) {
    return reply instanceof Reply.Unreadable(String written, Position at)
            && CellErrors.isOne(written)
        ? new Reply.Missing("", at)
        : reply;
  }
}
