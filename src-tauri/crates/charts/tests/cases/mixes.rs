//! Skill mixes to draw, built by hand.

use fivefold_engine::skill_mix::{MixBy, MixGroup, SkillMix};

use super::gaps::LONG;

/// A mix of groups with heads year by year; a head is so many WTE.
pub fn mix(groups: &[(&str, f64, &[f64])]) -> SkillMix {
    let years = groups.first().map_or(1, |(_, _, heads)| heads.len());
    let group = |(name, wte_per_head, heads): &(&str, f64, &[f64])| MixGroup {
        name: (*name).to_owned(),
        heads: heads.to_vec(),
        wte: heads.iter().map(|heads| heads * wte_per_head).collect(),
    };
    SkillMix {
        plan_title: "Stepping Forward, England".to_owned(),
        scenario: "Published split".to_owned(),
        scope: "Mental health services".to_owned(),
        by: MixBy::Role,
        years: std::iter::once("31 March 2017".to_owned())
            .chain((2017..).map(|year| format!("{year}/{}", (year + 1) % 100)))
            .take(years)
            .collect(),
        groups: groups.iter().map(group).collect(),
    }
}

/// As many groups over as many years, of about so many heads.
pub fn many(groups: usize, years: usize, size: f64) -> SkillMix {
    let name = |place: usize| match place % 3 {
        0 => format!("{LONG} {place}"),
        1 => format!("Nurses {place}"),
        _ => format!("Clinical psychologists {place}"),
    };
    let heads = |place: usize| -> Vec<f64> {
        let growth = (place % 5) as f64 / 20.0 - 0.08;
        (0..years)
            .map(|year| size * (1 + place * 7 % 11) as f64 * (1.0 + growth * year as f64).max(0.0))
            .collect()
    };
    let parts: Vec<(String, f64, Vec<f64>)> = (0..groups)
        .map(|place| (name(place), 0.55 + (place % 4) as f64 * 0.15, heads(place)))
        .collect();
    let parts: Vec<(&str, f64, &[f64])> =
        parts.iter().map(|(name, wte, heads)| (name.as_str(), *wte, heads.as_slice())).collect();
    mix(&parts)
}

/// One of each kind that a chart has to bear.
pub fn all() -> Vec<(&'static str, SkillMix)> {
    vec![
        ("many", many(60, 16, 40.0)),
        ("eight", many(8, 6, 900.0)),
        ("three", many(3, 5, 12.0)),
        ("one", many(1, 5, 12.0)),
        ("huge", many(6, 12, 9e7)),
        ("tiny", many(5, 4, 0.05)),
        (
            "late",
            mix(&[("Nurses", 0.9, &[0.0, 0.0, 5.0, 9.0]), ("Doctors", 1.0, &[0.0, 0.0, 1.0, 4.0])]),
        ),
        ("nobody", many(4, 5, 0.0)),
        ("nothing", mix(&[])),
    ]
}
