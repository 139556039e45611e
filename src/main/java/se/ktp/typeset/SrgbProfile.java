package se.ktp.typeset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 2.1, which every part of
/// PDF/A knows.
///
/// It is written here for the Java platform, which has one, loads its machinery for colours and
/// windows to give it away: a tenth of the time of a single paper.
final class SrgbProfile {
  private static final int HEADER = 128;
  private static final int TABLE_ENTRY = 12;
  private static final int CURVE_POINTS = 1024;

  /// The light that profiles are made for, D50, as XYZ.
  private static final double[] ILLUMINANT = {0.9642, 1.0, 0.8249};

  /// The primaries of sRGB seen in that light (adapted from D65 by Bradford's method), as XYZ.
  private static final double[] RED = {0.4360747, 0.2225045, 0.0139322};

  private static final double[] GREEN = {0.3850649, 0.7168786, 0.0971045};
  private static final double[] BLUE = {0.1430804, 0.0606169, 0.7141733};

  private SrgbProfile() {}

  static byte[] bytes() {
    byte[] curve = curve();
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", description("sRGB"));
    tags.put("cprt", text("No copyright"));
    tags.put("wtpt", xyz(ILLUMINANT));
    tags.put("rXYZ", xyz(RED));
    tags.put("gXYZ", xyz(GREEN));
    tags.put("bXYZ", xyz(BLUE));
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    return assembled(tags);
  }

  /// A part that several tags share is written once.
  private static byte[] assembled(Map<String, byte[]> tags) {
    List<byte[]> parts = new ArrayList<>();
    int start = HEADER + 4 + TABLE_ENTRY * tags.size();
    int size = start;
    for (byte[] part : tags.values()) {
      if (!parts.contains(part)) {
        parts.add(part);
        size += part.length;
      }
    }
    ByteBuffer profile = ByteBuffer.allocate(size);
    header(profile, size);
    profile.position(HEADER).putInt(tags.size());
    tags.forEach((name, part) -> {
      int at = start;
      for (byte[] before : parts.subList(0, parts.indexOf(part))) {
        at += before.length;
      }
      profile.put(ascii(name)).putInt(at).putInt(part.length);
    });
    parts.forEach(profile::put);
    return profile.array();
  }

  private static void header(ByteBuffer profile, int size) {
    profile.putInt(0, size);
    profile.putInt(8, 0x02100000);
    profile.put(12, ascii("mntrRGB XYZ "));
    // A day like any other, for the same bytes each time.
    profile.putShort(24, (short) 2000).putShort(26, (short) 1).putShort(28, (short) 1);
    profile.put(36, ascii("acsp"));
    for (int i = 0; i < ILLUMINANT.length; i++) {
      profile.putInt(68 + 4 * i, fixed(ILLUMINANT[i]));
    }
  }

  private static byte[] xyz(double[] values) {
    ByteBuffer part = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
    for (double value : values) {
      part.putInt(fixed(value));
    }
    return part.array();
  }

  /// From a device's values to light.
  private static byte[] curve() {
    ByteBuffer part = ByteBuffer.allocate(12 + 2 * CURVE_POINTS).put(ascii("curv")).putInt(0);
    part.putInt(CURVE_POINTS);
    for (int i = 0; i < CURVE_POINTS; i++) {
      double value = (double) i / (CURVE_POINTS - 1);
      double light = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
      part.putShort((short) Math.round(light * 0xffff));
    }
    return part.array();
  }

  private static byte[] text(String text) {
    int length = (8 + text.length() + 1 + 3) / 4 * 4;
    return ByteBuffer.allocate(length).put(ascii("text")).putInt(0).put(ascii(text)).array();
  }

  /// Its name in ASCII, and in no other form.
  private static byte[] description(String text) {
    int length = (12 + text.length() + 1 + 8 + 3 + 67 + 3) / 4 * 4;
    ByteBuffer part = ByteBuffer.allocate(length).put(ascii("desc")).putInt(0);
    return part.putInt(text.length() + 1).put(ascii(text)).array();
  }

  /// A number with sixteen bits behind the point.
  private static int fixed(double value) {
    return (int) Math.round(value * 0x10000);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
