package se.ktp.render;

/// That a template, the theme or the texts cannot be used: the fault of whoever wrote them, never
/// of the data.
public final class TemplateFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient TemplateRemark remark;

  TemplateFault(TemplateRemark remark) {
    super(remark.told().en());
    this.remark = remark;
  }

  public TemplateRemark remark() {
    return remark;
  }
}
