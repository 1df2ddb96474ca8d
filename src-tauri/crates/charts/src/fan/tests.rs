#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::atomic::AtomicBool;

use fivefold_engine::plan::Scope;
use fivefold_engine::summary::{Unit, summarise};
use fivefold_engine::{Model, Plan};
use fivefold_simulate::{DoubtQuestion, simulate};
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::scene::check::assert_clear;
use crate::words::check::{LONG_NAME, assert_fits};

const SIZES: [(u32, u32); 4] = [(400, 220), (960, 440), (700, 330), (3840, 2160)];

/// A role with its leaver rate in doubt, and a target.
fn plan(heads: f64, rates: [f64; 3], target: f64, years: u32) -> Plan {
    let [low, likely, high] = rates;
    serde_json::from_value(json!({
        "format": "fivefold-plan/1", "title": LONG_NAME, "first_year": 2027, "years": years,
        "roles": [{
            "id": "nurse", "name": "Nurses", "baseline_heads": heads, "usual_joiners": heads / 12.0,
            "leaver_rate": { "low": low, "likely": likely, "high": high }
        }],
        "scenarios": [{ "name": "Grow", "levers": {} }],
        "targets": [{ "name": LONG_NAME, "scope": "all", "values": { "2027": target } }]
    }))
    .unwrap()
}

fn asked(plan: &Plan) -> (Doubt, Summary) {
    let question = DoubtQuestion { draws: 200, ..DoubtQuestion::default() };
    let doubt = simulate(plan, "Grow", &question, &AtomicBool::new(false)).unwrap();
    let result = Model::new(plan).unwrap().scenario(0).unwrap();
    (doubt, summarise(plan, &result, &Scope::All, Unit::Heads))
}

#[test]
fn the_words_tell_the_spread_and_the_chance() {
    let plan = plan(1_000.0, [0.05, 0.1, 0.25], 970.0, 3);
    let (doubt, summary) = asked(&plan);
    let sentence = words::sentence(&doubt, &summary);
    assert_fits(&sentence);
    let last = doubt.years[2].in_post;
    let rounding = words::rounding(&doubt);
    assert!(sentence.starts_with(&format!(
        "By 2028/29 nine draws in ten have {} to {} in post, half at least {}; ",
        rounding.people(last.p5),
        rounding.people(last.p95),
        rounding.people(last.p50),
    )));
    assert!(sentence.contains(" % of draws meet "), "{sentence}");
    let points = words::points(&doubt, &summary);
    assert_eq!(points.len(), 4);
    assert!(points[0].starts_with("31 March 2026: 1,000."));
    assert!(points[1].contains("the plan's line") && points[1].contains(" % of draws meet"));
    let table = words::table(&doubt, &summary);
    assert_eq!((table.rows.len(), table.columns.len()), (3, 9));
    assert!(words::alt(&doubt, &summary).contains(&doubt.line_and_median));
}

#[test]
fn without_a_range_it_says_that_every_draw_is_the_same() {
    let plan = plan(1_000.0, [0.1, 0.1, 0.1], 970.0, 3);
    let mut plan = plan;
    plan.roles[0].leaver_rate = Some(0.1.into());
    let (doubt, summary) = asked(&plan);
    let sentence = words::sentence(&doubt, &summary);
    assert!(sentence.starts_with("No rate is a range yet, so every draw has "), "{sentence}");
    assert_fits(&sentence);
}

#[test]
fn a_chance_is_never_rounded_to_certainty() {
    for (chance, said) in [
        (1.0, "every draw"),
        (0.999, "more than 99 % of draws"),
        (0.5, "50 % of draws"),
        (0.004, "fewer than 1 % of draws"),
        (0.0, "no draw"),
    ] {
        assert_eq!(words::chance(chance), said);
    }
}

#[test]
fn bands_and_lines_have_names_of_their_own() {
    let (doubt, summary) = asked(&plan(1_000.0, [0.05, 0.1, 0.25], 970.0, 5));
    let size = ChartSize { width: 960, height: 440 };
    let chart = fan(&doubt, &summary, Theme::Screen, size).unwrap();
    for key in ["nine-in-ten", "half", "median", "plan", "target"] {
        assert!(chart.svg.contains(&format!("data-series=\"{key}\"")), "{key}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_or_is_clipped(
        heads in 0.0..1e6_f64,
        shrunk in prop::sample::select(vec![1.0, 1e-3, 1e-6]),
        mut rates in prop::array::uniform3(0.0..1.0_f64),
        wanted in 0.0..2.0_f64,
        years in 1..16_u32,
        theme in prop::sample::select(vec![Theme::Screen, Theme::Projector, Theme::Print]),
    ) {
        rates.sort_by(f64::total_cmp);
        let heads = heads * shrunk;
        let (doubt, summary) = asked(&plan(heads, rates, heads * wanted, years));
        assert_fits(&words::sentence(&doubt, &summary));
        for (width, height) in SIZES {
            assert_clear(&scene(&doubt, &summary, theme, ChartSize { width, height }).unwrap());
        }
    }
}
