package se.ktp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The packages are the phases of the data's way, and an import goes up this list only.
@AnalyzeClasses(packages = "se.ktp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final List<String> PHASES =
      List.of(
          "source",
          "diagnostic",
          "model",
          "read",
          "check",
          "summarise",
          "typeset",
          "web",
          "render",
          "write",
          "form",
          "cli");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("se.ktp.(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule ONLY_PDF_PACKAGE_KNOWS_OPENPDF = only("typeset", "org.openpdf..");

  @ArchTest static final ArchRule ONLY_RENDER_KNOWS_FREEMARKER = only("render", "freemarker..");

  @ArchTest static final ArchRule ONLY_CLI_KNOWS_PICOCLI = only("cli", "picocli..", "me.tongfei..");

  @ArchTest
  static final ArchRule ONLY_READ_KNOWS_FILE_FORMATS =
      only("read", "org.snakeyaml..", "org.apache.commons.csv..", "org.dhatim.fastexcel.reader..");

  @ArchTest static final ArchRule ONLY_FORM_WRITES_WORKBOOKS = only("form", "org.dhatim.fastexcel");

  @ArchTest
  static final ArchRule TYPESETTER_KNOWS_NOTHING_OF_PLANS =
      noClasses()
          .that()
          .resideInAPackage("se.ktp.typeset..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are of another package of ours",
                  (JavaClass c) ->
                      c.getPackageName().startsWith("se.ktp.")
                          && !c.getPackageName().startsWith("se.ktp.typeset")))
          .because("it sets whatever papers it is given");

  @ArchTest
  static final ArchRule NOBODY_USES_STANDARD_STREAMS =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule ONLY_CLI_LOOKS_AT_THE_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackage("se.ktp.cli..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the same input gives the same bytes on every day");

  @ArchTest
  static final ArchRule MODEL_IS_PLAIN_DATA =
      classes()
          .that()
          .resideInAPackage("se.ktp.model")
          .and()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .and()
          .doNotHaveSimpleName("package-info")
          .and()
          .doNotHaveSimpleName("Texts")
          .and()
          .doNotHaveSimpleName("Money")
          .should(
              com.tngtech.archunit.lang.conditions.ArchConditions.be(
                  DescribedPredicate.describe(
                      "records or enums", (JavaClass c) -> c.isRecord() || c.isEnum())));

  private static ArchRule only(String phase, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("se.ktp." + phase + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .because("each library has one room");
  }

  /// One rule for each package: it may know those above it and no other.
  @TestFactory
  Stream<DynamicTest> importsGoUpTheListOnly() {
    var imported =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.ktp");
    return PHASES.stream()
        .map(phase ->
            DynamicTest.dynamicTest(
                phase + " knows nothing of what comes after it",
                () -> {
                  String[] later =
                      PHASES.subList(PHASES.indexOf(phase) + 1, PHASES.size()).stream()
                          .map(p -> "se.ktp." + p + "..")
                          .toArray(String[]::new);
                  if (later.length > 0) {
                    noClasses()
                        .that()
                        .resideInAPackage("se.ktp." + phase + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(imported);
                  }
                }));
  }
}
