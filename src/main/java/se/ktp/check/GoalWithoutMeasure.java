package se.ktp.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.model.Activity;
import se.ktp.model.Field;

/// A goal of which nobody can say whether it is reached: it has neither figure nor date nor
/// indicator nor a verb that tells a state to be reached.
final class GoalWithoutMeasure implements Check {
  /// Figures in words; shares and amounts; months and times of the year.
  private static final Pattern MEASURE =
      Pattern.compile(
          "\\b((minst|högst|bara|endast)"
              + " (en|ett)|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|hälften|tredjedel\\w*"
              + "|fjärdedel\\w*|dubbel\\w*|fördubbl\\w*|halver\\w*|alla|samtliga|varje|ingen|inga|inget|andel\\w*|antal\\w*|procent|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|senast|årsskiftet|våren|sommaren|hösten|vintern|årets"
              + " slut|half|all|every|none|per cent)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /// Verbs of a state that is there or not.
  private static final Pattern STATE =
      Pattern.compile(
          "\\b(är|finns|har|vet(?! (ej|inte))|känner"
              + " till|får|erbjuds|används|ställer|frågar|deltar|träffas|leds"
              + "|is|are|has|have|exists|uses)\\b"
              + "|\\b(klar|klart|klara|färdig|färdigt|färdiga|antagen|antaget|antagna"
              + "|\\w*tagen|\\w*taget|\\w*tagna|skriven|skrivet|skrivna|\\w+förd|\\w+förda|\\w+fört|signed|published|adopted|completed|done|in"
              + " place)\\W*$"
              + "|\\b\\w{3,}(ad|at|ade)(?<!resultat|mandat|format|månad|kostnad|skillnad|stad"
              + "|marknad|byggnad|vardag)\\W*$|\\bska"
              + " (vara|finnas|ha|få|erbjudas|användas|veta|kunna)\\b|\\b\\w{3,}(ad|at|ade|ats|tt|dd|d)"
              + " (och|är|i|på|till|för|av)\\b.*\\bklar",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  @Override
  public void check(Examination examination) {
    examination.activities().forEach(owned -> check(owned, examination));
  }

  private static void check(Examination.Owned owned, Examination examination) {
    Activity activity = owned.activity();
    if (activity.goal() instanceof Field.Given<String>(String goal, _, var at)
        && activity.indicators().given().isEmpty()
        && goal.codePoints().noneMatch(Character::isDigit)
        && !hasWord(MEASURE, goal)
        && !hasWord(STATE, goal)) {
      examination.report(
          Rule.GOAL_WITHOUT_MEASURE,
          at,
          owned.subject().field("goal"),
          new Phrase(
              "Målet för ”" + activity.label() + "” går inte att följa upp",
              "The goal of \"" + activity.label() + "\" cannot be followed up"),
          new Phrase(
              "skriv hur mycket, hur många eller till när, t.ex. ”60 % av ärendena i november”",
              "write how much, how many or by when, such as \"60 % of the cases in November\""));
    }
  }

  /// Whether a pattern that begins at a word's beginning is found in a text; looked for there only,
  /// for it has many branches, and a plan many goals.
  private static boolean hasWord(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (int i = 0; i < text.length(); i++) {
      boolean inside = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
      if (!inside && matcher.region(i, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
