package se.ktp.render;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import se.ktp.model.County;
import se.ktp.summarise.CountySummary;
import se.ktp.summarise.MunicipalitySummary;

/// Tries templates before papers rely on them.
public final class TemplateTrial {
  private TemplateTrial() {}

  /// What is wrong with a set's theme and texts, and with how they are used; seen without making a
  /// paper.
  public static List<TemplateRemark> remarks(TemplateSet set) {
    var remarks = new ArrayList<>(set.remarks());
    if (set.own().isEmpty()) {
      return remarks;
    }
    try {
      var _ = new Press.Workshop("ktp", set);
      remarks.addAll(TemplateTexts.unknown(set));
    } catch (TemplateFault e) {
      remarks.add(e.remark());
    }
    return remarks;
  }

  /// What is wrong with a set, seen by making papers with it.
  public static List<TemplateRemark> remarks(
      TemplateSet set,
      County county,
      CountySummary whole,
      List<MunicipalitySummary> municipalities,
      List<Press.Order> orders) {
    var remarks = new ArrayList<>(remarks(set));
    Press press;
    try {
      press = new Press.Workshop("ktp", set).press();
    } catch (TemplateFault e) {
      return List.copyOf(remarks);
    }
    remarks.addAll(TemplateTexts.unwritten(set));
    for (Press.Order order : orders) {
      attempt(
          () ->
              press.set(
                  press.county(whole, order), PaperFormat.PDF, OutputStream.nullOutputStream()),
          remarks);
      for (MunicipalitySummary one : municipalities) {
        attempt(
            () ->
                press.set(
                    press.municipality(one, county, order),
                    PaperFormat.PDF,
                    OutputStream.nullOutputStream()),
            remarks);
      }
    }
    return List.copyOf(remarks);
  }

  /// A fault is told once, though many papers meet it.
  private static void attempt(Runnable paper, List<TemplateRemark> remarks) {
    try {
      paper.run();
    } catch (TemplateFault e) {
      if (remarks.stream().noneMatch(r -> r.place().equals(e.remark().place()))) {
        remarks.add(e.remark());
      }
    }
  }
}
