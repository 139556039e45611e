package se.ktp.render;

/// How much is told on a county's first page. Every county tries them in this order until its page
/// holds; what is left out stands in whole further on.
enum Room {
  AMPLE(5, 6, 12, 105, 60, 230, 40, 0),
  SHORT(5, 5, 8, 66, 40, 160, 30, 0),
  GROUPED(0, 4, 6, 66, 40, 160, 22, 0),
  COUNTED(0, 3, 3, 50, 30, 130, 16, 1),
  BARE(0, 2, 0, 40, 28, 90, 10, 2);

  private final int one;
  private final int groups;
  private final int names;
  private final int text;
  private final int label;
  private final int lesson;
  private final int activities;
  private final int cut;

  Room(int one, int groups, int names, int text, int label, int lesson, int activities, int cut) {
    this.one = one;
    this.groups = groups;
    this.names = names;
    this.text = text;
    this.label = label;
    this.lesson = lesson;
    this.activities = activities;
    this.cut = cut;
  }

  /// How many requests stand one by one before they are grouped.
  int requests() {
    return one;
  }

  /// How many slips stand one by one.
  int slips() {
    return Math.min(one, 4);
  }

  /// How many silent participants stand one by one.
  int silent() {
    return Math.min(one, 4);
  }

  /// How many groups of slips are told.
  int groups() {
    return groups;
  }

  /// How many names a group has before they are counted.
  int names() {
    return names;
  }

  /// How many names a sentence has.
  int few() {
    return Math.min(names, 4);
  }

  /// The most characters of a request.
  int text() {
    return text;
  }

  /// The most characters of an activity's name.
  int label() {
    return label;
  }

  /// The most characters of the lesson.
  int lesson() {
    return lesson;
  }

  /// How many of a single participant's activities are listed.
  int activities() {
    return activities;
  }

  /// How long names are in the picture of who has answered: 0 whole, 1 cut where it has one column
  /// fewer than it should, 2 cut to its columns.
  int cut() {
    return cut;
  }
}
