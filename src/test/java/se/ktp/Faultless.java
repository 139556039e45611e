package se.ktp;

import java.time.LocalDate;

/// A county's year in which there is nothing to find, for tests that change one thing in it.
final class Faultless {
  /// The day on which it is looked at.
  static final LocalDate TODAY = LocalDate.of(2010, 12, 1);

  private static final String YEAR =
      """
      county:
        county: "01"
        year: 2010
        title: Kunskap till praktik 2010
        participants: [Botkyrka, Haninge]
        steering_group:
          - {role: Socialchef, principal: municipality}
          - {role: Verksamhetschef, principal: region}
        plan_deadline: 2010-03-31
        follow_ups:
          - {period: 2010-06, due: 2010-06-15}
          - {period: 2010-11, due: 2010-11-15}
        indicators:
          - {name: Gemensamma planer, unit: procent, target: 60, values: [{period: 2010-06, value: 41}]}
        budget:
          lines:
            - {item: Samordning, amount: 400 000}
            - {item: Utbildning, amount: 200 000}
          total: 600 000
          years: 2
          applied_for: 1 200 000
      plans:
        botkyrka:
          municipality: Botkyrka
          year: 2010
          approved: {by: Lokalt samråd, on: 2010-03-15}
          local_council:
            - {role: Socialchef, principal: municipality}
            - {role: Verksamhetschef, principal: region}
          process_leaders:
            - {role: Processledare, principal: municipality}
            - {role: Processledare, principal: region}
          mapping: {strengths: [Väl inarbetade rutiner]}
          activities:
            - id: b1
              name: Gemensam vårdplan
              goal: 60 % av ärendena har en gemensam plan i november 2010
              method: Gemensam mall och genomgång varje månad
              target_group: Vuxna med kontakt hos båda huvudmännen
              partners: Socialtjänsten och beroendemottagningen
              timeline: {start: 2010-02-01, end: 2010-12-31}
              responsibility: {municipality: Enhetschef vuxen, region: Mottagningschef}
            - id: b2
              name: Samtal om alkohol
              goal: 80 % av besökarna tillfrågas före årets slut
              method: Utbildning i motiverande samtal
              target_group: Besökare på vårdcentralen
              partners: Vårdcentralen och socialtjänsten
              timeline: {start: 2010-03-01, end: 2010-12-31}
              responsibility: {municipality: Enhetschef råd, region: Vårdcentralschef}
            - id: b3
              name: Boende efter behandling
              goal: 10 lägenheter disponeras i november 2010
              method: Avtal med bostadsbolaget
              target_group: Vuxna efter avslutad behandling
              partners: Bostadsbolaget och beroendemottagningen
              timeline: {start: 2010-04-01, end: 2010-12-31}
              responsibility: {municipality: Boendechef, region: Kurator}
        haninge:
          municipality: Haninge
          year: 2010
          approved: {by: Lokalt samråd, on: 2010-03-20}
          local_council:
            - {role: Socialchef, principal: municipality}
            - {role: Verksamhetschef, principal: region}
          process_leaders:
            - {role: Processledare, principal: municipality}
            - {role: Processledare, principal: region}
          mapping: {strengths: [Täta kontakter]}
          activities:
            - id: h1
              name: Tidig upptäckt på mödravården
              goal: 90 % av de gravida tillfrågas i juni 2010
              method: AUDIT vid inskrivning
              target_group: Gravida kvinnor
              partners: Mödravården och socialtjänsten
              timeline: {start: 2010-01-15, end: 2010-12-31}
              responsibility: {municipality: Enhetschef familj, region: Barnmorska}
            - id: h2
              name: Anhörigstöd
              goal: 4 grupper har startat i november 2010
              method: Grupper om tio träffar
              target_group: Anhöriga till vuxna med missbruk
              partners: Anhörigföreningen och beroendemottagningen
              timeline: {start: 2010-02-15, end: 2010-12-31}
              responsibility: {municipality: Anhörigkonsulent, region: Kurator}
      followups:
        2010-06:
          botkyrka:
            municipality: Botkyrka
            answered_on: 2010-06-10
            answered_by: Kommunen
            answers:
              - {activity: b1, status: ongoing, result: Mallen prövas i tjugo ärenden., revision: {decision: keep, text: Vi fortsätter som planerat.}}
              - {activity: b2, status: partly, result: Hälften av personalen är utbildad., deviation: Vikarier saknades under våren., lessons: Boka vikarier i god tid.}
              - {activity: b3, status: not_started}
          haninge:
            municipality: Haninge
            answered_on: 2010-06-11
            answered_by: Kommunen
            answers:
              - {activity: h1, status: achieved, result: 92 % tillfrågades under våren.}
              - {activity: h2, status: ongoing, result: Två grupper har kommit igång.}
        2010-11:
          botkyrka:
            municipality: Botkyrka
            answered_on: 2010-11-10
            answered_by: Kommunen
            answers:
              - {activity: b1, status: achieved, result: 62 % av ärendena har en gemensam plan.}
              - {activity: b2, status: not_achieved, result: 55 % av besökarna tillfrågades., deviation: Två tjänster stod tomma., lessons: Låt undersköterskorna fråga först.}
              - {activity: b3, status: ongoing, result: Sex lägenheter är klara.}
          haninge:
            municipality: Haninge
            answered_on: 2010-11-12
            answered_by: Kommunen
            answers:
              - {activity: h1, status: achieved, result: 94 % tillfrågades under hösten.}
              - {activity: h2, status: partly, result: Tre grupper har genomförts., deviation: En ledare blev sjuk., lessons: Utbilda alltid en ledare i reserv.}
      """;

  private Faultless() {}

  /// A copy of its own, to be changed.
  static Datum year() {
    return Datum.of(YEAR);
  }
}
