package org.threeline.layers;

import static java.lang.Math.abs;
import static java.lang.Math.atan2;
import static java.lang.Math.cbrt;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.hypot;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

import java.awt.Color;

/**
 * Contrast as WCAG 2.1 defines it, CIELAB under D65, the colour difference CIEDE2000 (G. Sharma, W. Wu, E. N. Dalal,
 * The CIEDE2000 color-difference formula, Color Research and Application 30, 2005), and how colours look to the
 * colour-blind (G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A physiologically-based model for simulation of
 * color vision deficiency, IEEE TVCG 15, 2009, matrices of full severity).
 */
final class ColorScience {
    /** Kinds of colour vision, with the matrix on linear RGB. */
    enum Vision {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTAN(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTAN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITAN(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }
    }

    private ColorScience() {}

    /** 1 to 21. */
    static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color c) {
        double[] rgb = linear(c);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    /** A colour with its opacity over an opaque one. */
    static Color over(Color top, Color ground) {
        double a = top.getAlpha() / 255.0;
        return new Color(
                (int) Math.round(top.getRed() * a + ground.getRed() * (1 - a)),
                (int) Math.round(top.getGreen() * a + ground.getGreen() * (1 - a)),
                (int) Math.round(top.getBlue() * a + ground.getBlue() * (1 - a)));
    }

    private static double[] linear(Color c) {
        return new double[] {linear(c.getRed()), linear(c.getGreen()), linear(c.getBlue())};
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4);
    }

    /** L*, a*, b* of a colour as it is seen. */
    static double[] lab(Color color, Vision vision) {
        double[] rgb = linear(color);
        double[] m = vision.matrix;
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double v = m[3 * i] * rgb[0] + m[3 * i + 1] * rgb[1] + m[3 * i + 2] * rgb[2];
            seen[i] = Math.min(1, Math.max(0, v));
        }
        double x = (0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047;
        double y = 0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2];
        double z = (0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883;
        return new double[] {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    static double deltaE2000(double[] lab1, double[] lab2) {
        double c1 = hypot(lab1[1], lab1[2]);
        double c2 = hypot(lab2[1], lab2[2]);
        double mean7 = pow((c1 + c2) / 2, 7);
        double g = 0.5 * (1 - sqrt(mean7 / (mean7 + pow(25, 7))));
        double a1 = (1 + g) * lab1[1];
        double a2 = (1 + g) * lab2[1];
        double cp1 = hypot(a1, lab1[2]);
        double cp2 = hypot(a2, lab2[2]);
        double h1 = hue(lab1[2], a1);
        double h2 = hue(lab2[2], a2);
        double dl = lab2[0] - lab1[0];
        double dc = cp2 - cp1;
        double dh = 0;
        if (cp1 * cp2 != 0) {
            dh = h2 - h1;
            if (dh > 180) {
                dh -= 360;
            } else if (dh < -180) {
                dh += 360;
            }
        }
        double dH = 2 * sqrt(cp1 * cp2) * sin(toRadians(dh / 2));
        double l = (lab1[0] + lab2[0]) / 2;
        double c = (cp1 + cp2) / 2;
        double h = h1 + h2;
        if (cp1 * cp2 != 0) {
            h = abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
        }
        double t = 1
                - 0.17 * cos(toRadians(h - 30))
                + 0.24 * cos(toRadians(2 * h))
                + 0.32 * cos(toRadians(3 * h + 6))
                - 0.20 * cos(toRadians(4 * h - 63));
        double theta = 30 * exp(-pow((h - 275) / 25, 2));
        double rc = 2 * sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7)));
        double sl = 1 + 0.015 * pow(l - 50, 2) / sqrt(20 + pow(l - 50, 2));
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double rt = -sin(toRadians(2 * theta)) * rc;
        return sqrt(pow(dl / sl, 2) + pow(dc / sc, 2) + pow(dH / sh, 2) + rt * (dc / sc) * (dH / sh));
    }

    private static double hue(double b, double a) {
        if (a == 0 && b == 0) {
            return 0;
        }
        double h = toDegrees(atan2(b, a));
        return h < 0 ? h + 360 : h;
    }
}
