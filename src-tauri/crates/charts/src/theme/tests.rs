//! Contrast, and colours told apart by any eyes.
#![allow(clippy::indexing_slicing)]

use super::*;

const ALL: [Palette; 4] = [SCREEN, DARK, PROJECTOR, PRINT];

/// Red, green and blue as light, 0 to 1.
#[allow(clippy::disallowed_methods, reason = "a colour is no figure of a plan")]
fn light(colour: &str) -> [f64; 3] {
    [1, 3, 5].map(|from| {
        let hex = colour.get(from..from + 2).unwrap_or("00");
        let value = f64::from(u8::from_str_radix(hex, 16).unwrap_or(0)) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn luminance(colour: &str) -> f64 {
    let [red, green, blue] = light(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// How people see who lack one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1.
const SEEN: [(&str, [[f64; 3]; 3]); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

/// CIE L*a*b* of light, for white of daylight.
#[allow(clippy::disallowed_methods, reason = "a colour is no figure of a plan")]
fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
    let root = |t: f64| if t > 0.008856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    let y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    let z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How far two colours are apart to such eyes: about 2 can just be told apart side by side.
fn distance(one: &str, other: &str, seen: &[[f64; 3]; 3]) -> f64 {
    let as_seen = |colour: &str| {
        let light = light(colour);
        let mixed = |row: &[f64; 3]| row.iter().zip(light).map(|(by, of)| by * of).sum::<f64>();
        lab([mixed(&seen[0]), mixed(&seen[1]), mixed(&seen[2])].map(|it| it.clamp(0.0, 1.0)))
    };
    let squares = as_seen(one).into_iter().zip(as_seen(other)).map(|(a, b)| (a - b) * (a - b));
    squares.sum::<f64>().sqrt()
}

/// Lines of scenarios are told apart by any eyes at a glance; fills of levers, which have textures
/// and labels besides, by a closer look.
#[test]
fn colours_are_told_apart_without_one_kind_of_cone() {
    for palette in ALL {
        let lines: Vec<_> = palette.scenarios.into_iter().chain([palette.ink]).collect();
        let fills: Vec<_> = palette.levers.into_iter().chain([palette.base]).collect();
        for (colours, least) in [(lines, 20.0), (fills, 6.0)] {
            for (place, one) in colours.iter().enumerate() {
                for (other, (eyes, seen)) in
                    colours[..place].iter().flat_map(|other| SEEN.iter().map(move |it| (other, it)))
                {
                    let apart = distance(one, other, seen);
                    assert!(apart >= least, "{one} and {other} with {eyes}: {apart}");
                }
            }
        }
    }
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_stands_out_of_the_surface() {
    for (palette, least) in [(SCREEN, 4.5), (DARK, 4.5), (PRINT, 4.5), (PROJECTOR, 7.0)] {
        for text in [palette.ink, palette.muted].into_iter().chain(palette.scenarios) {
            let ratio = contrast(text, palette.surface);
            assert!(ratio >= least, "{text} on {}: {ratio}", palette.surface);
        }
    }
}

#[test]
fn text_stands_out_of_the_fill_it_stands_on() {
    for (palette, least) in [(SCREEN, 4.5), (DARK, 4.5), (PRINT, 4.5), (PROJECTOR, 7.0)] {
        for on in palette.shortages.into_iter().chain([palette.met]) {
            assert!(contrast(on.text, on.fill) >= least, "{on:?}");
        }
    }
}

#[test]
fn shortages_get_stronger_and_neighbouring_parts_differ() {
    for palette in ALL {
        let surface = [palette.surface];
        let steps = surface.into_iter().chain(palette.shortages.iter().map(|step| step.fill));
        let from_surface: Vec<f64> = steps.map(|fill| contrast(fill, palette.surface)).collect();
        assert!(from_surface.is_sorted_by(|mild, strong| strong / mild > 1.15));
        for pair in palette.parts.windows(2) {
            assert!(contrast(pair[0], pair[1]) >= 1.4, "{pair:?}");
        }
    }
}

#[test]
fn levers_stand_out_of_the_surface() {
    for palette in ALL {
        for lever in palette.levers {
            let ratio = contrast(lever, palette.surface);
            assert!(ratio >= 2.9, "{lever} on {}: {ratio}", palette.surface);
        }
    }
}
