package se.ktp.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Phrase;
import se.ktp.typeset.MarkupException;

/// What the typesetter finds wrong with a page or a theme, in both languages.
final class MarkupWords {
  private static final Map<Pattern, String> SWEDISH = new LinkedHashMap<>();

  static {
    swedish("holds no text of its own", "får inte ha egen text");
    swedish("<(\\w+)> holds nothing", "får inte stå här; <$1> ska vara tomt");
    swedish("<(\\w+)> holds only (.*)", "får inte stå här; <$1> har bara $2");
    swedish("a <dd> follows a <dt>", "efter ett <dt> följer ett <dd>");
    swedish("a figure holds an <svg>", "en figur har en <svg>");
    swedish(
        "a figure holds one <svg> and one <figcaption> at most",
        "en figur har en <svg> och högst en <figcaption>");
    swedish(
        "a link has words, or says in title where it leads",
        "en länk har ord, eller säger i title vart den leder");
    swedish(
        "a link leads to #id, http:, https: or mailto:",
        "en länk leder till #id, http:, https: eller mailto:");
    swedish("a paper begins with <html>", "ett papper börjar med <html>");
    swedish("a paper has a <title>", "ett papper har en <title>");
    swedish(
        "a picture has a width and a height, in points without unit",
        "en bild har width och height, i punkter utan enhet");
    swedish("a picture is made of (.*) and g", "en bild är gjord av $1 och g");
    swedish(
        "a picture says what it shows in aria-label", "en bild säger i aria-label vad den visar");
    swedish(
        "a symbol without a word says in title what it stands for",
        "en symbol utan ord säger i title vad den betyder");
    swedish("a logo is an SVG, PNG or JPEG", "en logotyp är en SVG, PNG eller JPEG");
    swedish("a logo tells its size in viewBox", "en logotyp säger sin storlek i viewBox");
    swedish("there is nothing to draw in the logo", "logotypen har inget att rita");
    swedish(
        "a logo is made of (.*) and path, without transform",
        "en logotyp är gjord av $1 och path, utan transform");
    swedish("the picture cannot be read", "bilden går inte att läsa");
    swedish(
        "the picture has more than four million points", "bilden har mer än fyra miljoner punkter");
    swedish("no step of a path: (.*)", "inget steg i en path: $1");
    swedish("a step of the path is not complete: (.*)", "ett steg i en path är inte helt: $1");
    swedish("a table has one <caption>", "en tabell har en enda <caption>");
    swedish("a table has rows", "en tabell har rader");
    swedish("a theme begins with <theme>", "ett utseende börjar med <theme>");
    swedish(
        "a theme is made of page, colour, style and symbol",
        "ett utseende är gjort av page, colour, style och symbol");
    swedish("data-page is this, last or #id", "data-page är this, last eller #id");
    swedish("not of the vocabulary here", "hör inte till de element som får stå här");
    swedish(
        "not of the vocabulary within a paragraph",
        "hör inte till de element som får stå i ett stycke");
    swedish(
        "only what stands on every page can tell its page",
        "bara det som står på varje sida kan säga vilken sida det är");
    swedish("row (\\d+) reaches out of the table", "rad $1 når utanför tabellen");
    swedish("row (\\d+) covers a cell above it", "rad $1 täcker en cell ovanför");
    swedish("row (\\d+) has fewer cells than the first", "rad $1 har färre celler än den första");
    swedish("the date is written as (\\S+), not as (.*)", "datum skrivs som $1, inte som $2");
    swedish("the last <dt> has no <dd>", "det sista <dt> har inget <dd>");
    swedish("the theme has no colour (.*)", "utseendet har ingen färg $1");
    swedish("the theme has no symbol (.*)", "utseendet har ingen symbol $1");
    swedish("there is no measure (.*)", "det finns inget mått $1");
    swedish("there is no property (.*)", "det finns ingen egenskap $1");
    swedish("(\\w+) is no number: (.*)", "$1 är inget tal: $2");
    swedish("(\\w+) is no number from 1: (.*)", "$1 är inget tal från 1: $2");
    swedish("(.*) is not understood", "$1 går inte att förstå");
    swedish("(\\S+) is missing", "$1 saknas");
    swedish("nothing in the paper has the id (.*)", "inget i papperet har id $1");
    swedish("not a colour like (\\S+): (.*)", "ingen färg som $1: $2");
    swedish("a document type is not read: leave it out", "en dokumenttyp läses inte: ta bort den");
    swedish(
        "The element type \"(.*?)\" must be terminated by the matching end-tag.*",
        "<$1> är inte stängt med </$1>");
    swedish(
        "The entity \"(.*?)\" was referenced, but not declared\\.",
        "&$1; finns inte; skriv tecknet själv");
    swedish("The end-tag for element type \"(.*?)\" must end with.*", "</$1 är inte stängt med >");
    swedish(
        "XML document structures must start and end within the same entity\\.",
        "filen slutar innan alla element är stängda");
  }

  private MarkupWords() {}

  private static void swedish(String english, String swedish) {
    SWEDISH.put(Pattern.compile(english), swedish);
  }

  /// The message, with its element's name before it if it has one.
  static Phrase of(MarkupException e) {
    String said = String.valueOf(e.getMessage());
    int colon = said.startsWith("<") ? said.indexOf(">: ") : -1;
    String element = colon < 0 ? "" : said.substring(0, colon + 3);
    String rest = said.substring(element.length());
    for (var entry : SWEDISH.entrySet()) {
      Matcher m = entry.getKey().matcher(rest);
      if (m.matches()) {
        return new Phrase(element + m.replaceFirst(entry.getValue()), said);
      }
    }
    return Phrase.same(said);
  }

  /// The element that the message is about, as `<tr`; empty if it is about none.
  static String element(MarkupException e) {
    Matcher m = Pattern.compile("^<\\w+").matcher(String.valueOf(e.getMessage()));
    return m.find() ? m.group() : "";
  }
}
