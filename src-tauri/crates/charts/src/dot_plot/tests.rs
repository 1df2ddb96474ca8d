#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use fivefold_engine::picture::benchmarks;
use fivefold_engine::plan::{Peer, Role, Scenario};
use fivefold_engine::project;
use proptest::prelude::*;

use super::*;
use crate::scene::check::assert_clear;
use crate::words::check::{LONG_NAME, assert_fits};

const SIZES: [(u32, u32); 5] = [(400, 220), (960, 440), (720, 260), (480, 360), (3840, 2160)];
const SIZE: ChartSize = ChartSize { width: 960, height: 440 };

/// A plan of 20 WTE and 40,000 births a year, 5 per 10,000, beside these.
fn plan(name: &str, peers: &[f64], standard: Option<f64>) -> Plan {
    let peer = |(nth, value): (usize, &f64)| Peer { name: format!("{name} {nth}"), value: *value };
    let benchmark = Benchmark {
        name: name.to_owned(),
        base: Some(40_000.0.into()),
        peers: peers.iter().enumerate().map(peer).collect(),
        standard: standard.map(|value| fivefold_engine::plan::Standard {
            name: name.to_owned(),
            value,
            evidence: Some(fivefold_engine::plan::Evidence {
                confidence: Some(Confidence::Unverified),
                ..Default::default()
            }),
        }),
        ..Benchmark::default()
    };
    let nurses = Role {
        id: "nurses".to_owned(),
        name: "Nurses".to_owned(),
        baseline_heads: Some(20.0),
        ..Role::default()
    };
    let mut plan = Plan {
        title: name.to_owned(),
        first_year: 2027,
        years: 2,
        roles: vec![nurses],
        scenarios: vec![Scenario { name: "As it is".to_owned(), ..Scenario::default() }],
        ..Plan::default()
    };
    plan.picture.benchmarks = vec![benchmark];
    plan
}

fn of(plan: &Plan) -> DotPlot {
    let projection = project(plan).unwrap();
    let results = benchmarks(plan, &projection.scenarios[0]);
    DotPlot::of(plan, &plan.picture.benchmarks[0], &results[0])
}

fn drawn(of: &DotPlot) -> Chart {
    for (width, height) in SIZES {
        assert_clear(&scene(of, Theme::Screen, ChartSize { width, height }).unwrap());
    }
    dot_plot(of, Theme::Screen, SIZE).unwrap()
}

#[test]
fn it_says_where_the_plan_stands_and_lists_every_figure() {
    let chart = drawn(&of(&plan("Team", &[3.0, 4.0, 6.0, 8.0], Some(5.5))));
    assert_fits(&chart.sentence);
    assert_eq!(
        chart.sentence,
        "On the baseline WTE per 10,000 births is 5, between the median and the upper quartile of \
         4 peers: 2 are below it. The median is 5, which is where it stands. Team (unverified) \
         asks for 5.5, 2 WTE more."
    );
    let rows = chart.table.rows;
    assert_eq!(rows[0], ["This plan", "5"]);
    assert_eq!(rows[1], ["Team (unverified)", "5.5"]);
    assert_eq!(rows[3], ["Median of the peers", "5"]);
    assert_eq!(rows[5], ["Team 0", "3"]);
    assert!(
        chart.alt.contains("Peers: Team 0 3, Team 1 4, Team 2 6 and Team 3 8."),
        "{}",
        chart.alt
    );
    for series in ["peers", "own", "standard", "middle-half", "median"] {
        assert!(chart.svg.contains(&format!("data-series=\"{series}\"")), "{series}");
    }
    assert_eq!(chart.svg.matches("class=\"point\"").count(), 5);
    assert!(chart.svg.contains("This plan 5<") && chart.svg.contains("Median 5<"));
    assert!(chart.svg.contains("stroke-dasharray"), "the standard is dashed");
}

#[test]
fn shares_are_told_in_per_cent() {
    let mut plan = plan("Team", &[0.04, 0.101, 0.12], Some(0.08));
    plan.picture.benchmarks[0].measure = BenchmarkMeasure::VacancyRate;
    plan.picture.benchmarks[0].base = None;
    plan.roles[0].establishment_wte = Some(25.0);
    let chart = drawn(&of(&plan));
    assert_eq!(chart.table.rows[0], ["This plan", "20 %"]);
    assert_eq!(chart.table.rows[6], ["Team 1", "10.1 %"]);
    assert!(chart.svg.contains("15 %<"), "marks of the axis are in per cent too");
}

#[test]
fn figures_are_written_as_the_engine_writes_them() {
    let wte = BenchmarkMeasure::WtePerBed;
    for (value, written) in [(12_345.6, "12,346"), (99.96, "100"), (5.04, "5"), (0.125, "0.13")] {
        assert_eq!(words::figure(wte, value), written);
    }
    assert_eq!(words::figure(BenchmarkMeasure::VacancyRate, -0.0312), "\u{2212}3.1 %");
    assert_eq!(words::figure(BenchmarkMeasure::ShareOfWte, 0.0021), "0.21 %");
    assert_eq!(words::figure(wte, -0.001), "0");
}

#[test]
fn without_peers_or_a_standard_there_is_still_an_axis() {
    let chart = drawn(&of(&plan("Team", &[], None)));
    assert!(chart.alt.starts_with("An axis without peers."), "{}", chart.alt);
    assert!(chart.svg.contains("This plan 5<") && !chart.svg.contains("middle-half"));
    drawn(&of(&plan("Team", &[], Some(5.0))));
    drawn(&of(&plan("Team", &[7.0], None)));
    assert!(drawn(&of(&plan("Team", &[7.0], Some(7.0)))).svg.contains("The dot is the one peer"));
}

#[test]
fn equal_values_stand_beside_each_other() {
    for value in [0.0, 1e-5, 5.0, 1e6] {
        let chart = drawn(&of(&plan("Team", &[value; 12], Some(value))));
        assert_eq!(chart.svg.matches("class=\"point\"").count(), 13, "{value}");
    }
}

#[test]
fn with_nothing_to_compare_it_says_so() {
    let mut plan = plan("Team", &[], None);
    plan.picture.benchmarks[0].measure = BenchmarkMeasure::VacancyRate;
    plan.picture.benchmarks[0].base = None;
    let chart = drawn(&of(&plan));
    assert_eq!(chart.alt, "On the baseline there is nothing to compare: no role has funded posts.");
    assert!(chart.table.rows.is_empty() && !chart.svg.contains("class=\"point\""));
}

#[test]
fn long_and_hostile_names_stay_within() {
    let long = "Perinatal community team of the north ".repeat(5);
    let chart = drawn(&of(&plan(&long, &[3.0, 4.0, 6.0, 8.0], Some(5.0))));
    assert!(!chart.table.caption.contains(&long));
    let chart = drawn(&of(&plan("<b>\u{202E}\n\"& ]]>", &[3.0, 4.0], Some(5.0))));
    assert!(!chart.svg.contains("<b>") && !chart.svg.contains('\u{202E}'));
}

#[test]
fn figures_that_cannot_be_drawn_are_refused() {
    let mut of = of(&plan("Team", &[3.0], None));
    of.value = Some(f64::NAN);
    assert!(matches!(dot_plot(&of, Theme::Screen, SIZE), Err(ChartError::Figure { .. })));
    let none = ChartSize { width: 10, height: 10 };
    assert!(matches!(dot_plot(&of, Theme::Screen, none), Err(ChartError::Size { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_or_is_clipped(
        peers in prop::collection::vec(0.0..1.0_f64, 0..60),
        value in prop::option::of(-0.5..1.5_f64),
        standard in prop::option::of(0.0..1.2_f64),
        scale in prop::sample::select(vec![1e-7, 0.01, 1.0, 30.0, 1e4, 1e9]),
        shift in prop::sample::select(vec![0.0, 0.0, 3.0]),
        measure in prop::sample::select(BenchmarkMeasure::ALL.to_vec()),
        name in prop::sample::select(vec!["T", LONG_NAME, "ÅÄÖ\u{1F600}"]),
        theme in prop::sample::select(vec![Theme::Screen, Theme::Dark, Theme::Projector, Theme::Print]),
    ) {
        let sized = |part: f64| (part + shift) * scale;
        let peers: Vec<f64> = peers.into_iter().map(sized).collect();
        let mut of = of(&plan(name, &peers, standard.map(sized)));
        of.measure = measure;
        of.value = value.map(sized);
        for (width, height) in SIZES {
            assert_clear(&scene(&of, theme, ChartSize { width, height }).unwrap());
        }
        prop_assert!(!words::alt(&of).contains("NaN"));
    }
}
