//! Scenarios side by side: the drawing and its words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use fivefold_charts::words::comparison::{alt_text, sentence};
use fivefold_charts::{ChartError, ChartSize, Mode, Theme, comparison};
use fivefold_engine::Plan;
use fivefold_engine::compare::{CompareQuestion, Comparison, compare};
use fivefold_engine::plan::{Amount, BuyRow, Levers, Role, Scenario, Scope, Target};
use fivefold_engine::summary::Unit;

const SIZE: ChartSize = ChartSize { width: 960, height: 440 };

/// A plan of one role whose scenarios hire so many a year, beside a target of 300.
fn plan(hires: &[(&str, f64)]) -> Plan {
    let scenario = |(name, hires): &(&str, f64)| Scenario {
        name: (*name).to_owned(),
        levers: Levers {
            buy: vec![BuyRow {
                role: "nurse".to_owned(),
                hires: Amount::Number(*hires),
                ..BuyRow::default()
            }],
            ..Levers::default()
        },
        ..Scenario::default()
    };
    Plan {
        title: "Small".to_owned(),
        first_year: 2027,
        years: 4,
        roles: vec![Role {
            id: "nurse".to_owned(),
            name: "Nurses".to_owned(),
            baseline_heads: Some(200.0),
            ..Role::default()
        }],
        scenarios: hires.iter().map(scenario).collect(),
        targets: vec![Target {
            name: "Enough".to_owned(),
            values: [(2030, 300.0)].into(),
            ..Target::default()
        }],
        ..Plan::default()
    }
}

fn four() -> Comparison {
    let plan = plan(&[("Hold", 10.0), ("Grow", 25.0), ("Cut", 0.0), ("Leap", 40.0)]);
    let with = ["Grow", "Cut", "Leap"].map(str::to_owned).to_vec();
    let question =
        CompareQuestion { base: "Hold".to_owned(), with, scope: Scope::All, unit: Unit::Heads };
    compare(&plan, &question).unwrap()
}

fn svg(mode: Mode, size: ChartSize) -> String {
    comparison(&four(), mode, Theme::Screen, size).unwrap().svg
}

#[test]
fn the_sentence_says_who_has_more_and_who_meets_the_target() {
    assert_eq!(
        sentence(&four()),
        "By 2029/30: 240 in post in Hold. Grow has 60 more; Cut has 40 fewer; Leap has 120 more. \
         Against \u{201c}Enough\u{201d}, 300 by 2029/30: Hold 60 short; Grow on target; Cut 100 \
         short; Leap 60 over.",
    );
    let alt = alt_text(&four(), Mode::Change);
    assert!(alt.contains("In post, more or fewer than Hold, heads"), "{alt}");
    assert!(alt.contains("Leap: +30 in 2026/27, +60 in 2027/28"), "{alt}");
}

#[test]
fn lines_are_told_apart_without_colour() {
    for mode in [Mode::Totals, Mode::Change] {
        let svg = svg(mode, SIZE);
        for place in 0..4 {
            assert!(svg.contains(&format!("data-scenario=\"{place}\"")), "{svg}");
        }
        let mut dashes: Vec<&str> = svg
            .split("stroke-dasharray=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        dashes.sort_unstable();
        dashes.dedup();
        // Three scenarios and the target's pole; the base is drawn through.
        assert_eq!(dashes.len(), 4, "{dashes:?}");
        for name in ["Hold ", "Grow ", "Cut ", "Leap "] {
            assert!(svg.contains(&format!(">{name}")), "{name}: {svg}");
        }
        assert!(svg.contains("Target ") && svg.contains("class=\"mark\""));
    }
}

#[test]
fn a_totals_axis_away_from_zero_says_so() {
    assert!(svg(Mode::Totals, SIZE).contains("axis not from zero"));
    assert!(!svg(Mode::Change, SIZE).contains("axis not from zero"));
}

#[test]
fn the_drawing_is_safe_and_always_the_same() {
    for theme in [Theme::Screen, Theme::Dark, Theme::Print] {
        let drawn = || comparison(&four(), Mode::Totals, theme, SIZE).unwrap().svg;
        assert_eq!(drawn(), drawn());
        for forbidden in ["style", "<script", "NaN", "inf", "http://evil"] {
            assert!(!drawn().contains(forbidden), "{forbidden}");
        }
    }
    let odd = plan(&[("<b>&\u{202e}A", 1.0), (&"long ".repeat(40), 2.0)]);
    let question = CompareQuestion {
        base: odd.scenarios[0].name.clone(),
        with: vec![odd.scenarios[1].name.clone()],
        scope: Scope::All,
        unit: Unit::Wte,
    };
    let drawn =
        comparison(&compare(&odd, &question).unwrap(), Mode::Auto, Theme::Dark, SIZE).unwrap();
    assert!(drawn.svg.contains("&lt;b&gt;&amp;A") && !drawn.svg.contains('\u{202e}'));
}

#[test]
fn every_size_within_the_limits_is_drawn_and_none_beyond() {
    for (width, height) in [(400, 220), (700, 260), (3_840, 2_160), (8_192, 8_192)] {
        svg(Mode::Totals, ChartSize { width, height });
    }
    let refused =
        comparison(&four(), Mode::Totals, Theme::Screen, ChartSize { width: 10, height: 10 });
    assert!(matches!(refused, Err(ChartError::Size { .. })));
}
