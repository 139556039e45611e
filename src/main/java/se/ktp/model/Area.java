package se.ktp.model;

/// An area of the national guidelines; a column of the mapping matrix.
public enum Area {
  DETECTION,
  NARCOTICS,
  ALCOHOL,
  PREGNANCY,
  COMORBIDITY
}
