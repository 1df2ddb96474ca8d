//! A scenario in doubt: the plan's line, the spreads, the chances, the words, and every refusal.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod plans;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use fivefold_engine::plan::{Amount, Range, RateKind, Scope};
use fivefold_engine::summary::{Unit, summarise};
use fivefold_engine::{EngineError, Model, Plan};
use fivefold_simulate::{Doubt, DoubtQuestion, SimulateError, Spread, simulate, simulate_between};

static GO_ON: AtomicBool = AtomicBool::new(false);

fn asked(plan: &Plan, question: &DoubtQuestion) -> Doubt {
    simulate(plan, &plan.scenarios[0].name, question, &GO_ON).unwrap()
}

fn question(draws: u32) -> DoubtQuestion {
    DoubtQuestion { draws, cells: true, ..DoubtQuestion::default() }
}

#[test]
fn the_same_figures_on_any_number_of_threads_and_every_run() {
    let plans = [plans::example("community-perinatal-team"), plans::small(), plans::wide(20, 6)];
    for plan in plans {
        let once = asked(&plan, &question(1_003));
        for threads in [None, Some(1), Some(2), Some(3), Some(8)] {
            assert_eq!(asked(&plan, &DoubtQuestion { threads, ..question(1_003) }), once);
        }
    }
}

#[test]
fn the_plans_line_is_the_engines_projection() {
    for name in
        ["community-perinatal-team", "perinatal-closing-the-gap", "stepping-forward-england"]
    {
        let plan = plans::example(name);
        let model = Model::new(&plan).unwrap();
        for (place, scenario) in plan.scenarios.iter().enumerate() {
            for unit in [Unit::Heads, Unit::Wte] {
                let asked = DoubtQuestion { unit, ..question(40) };
                let doubt = simulate(&plan, &scenario.name, &asked, &GO_ON).unwrap();
                let result = model.scenario(place).unwrap();
                let summary = summarise(&plan, &result, &Scope::All, unit);
                let close = |a: f64, b: f64| (a - b).abs() <= 1e-12 * b.abs().max(1.0);
                assert!(close(doubt.baseline.plan, summary.baseline));
                for (year, expected) in doubt.years.iter().zip(&summary.years) {
                    assert!(close(year.in_post.plan, expected.in_post), "{name}");
                    assert!(close(year.capacity.plan, expected.capacity), "{name}");
                }
                let gaps = doubt.targets.iter().flat_map(|target| &target.years);
                assert_eq!(gaps.clone().count(), result.targets.len());
                for (year, expected) in gaps.zip(&result.targets) {
                    assert!(close(year.gap.plan, expected.gap), "{name}");
                    assert_eq!((year.year, year.value), (expected.year, expected.target_value));
                }
                for (cell, row) in doubt.cells.iter().zip(&result.rows) {
                    assert_eq!((cell.role.as_str(), cell.year), (row.role, row.year));
                    assert!(close(cell.in_post.plan, row.closing));
                }
                assert_eq!(doubt.cells.len(), result.rows.len());
            }
        }
    }
}

#[test]
fn percentiles_rise_and_chances_are_the_share_of_draws_that_meet_a_target() {
    let doubt = asked(&plans::small(), &question(2_000));
    let rises = |spread: &Spread| {
        let Spread { p5, p25, p50, p75, p95, .. } = *spread;
        p5 <= p25 && p25 <= p50 && p50 <= p75 && p75 <= p95
    };
    assert!(doubt.years.iter().all(|year| rises(&year.in_post) && year.in_post.deviation > 0.0));
    assert!(doubt.cells.iter().all(|cell| rises(&cell.in_post)));
    assert_eq!((doubt.cells.len(), doubt.targets.len()), (10, 2));
    for target in doubt.targets.iter().flat_map(|target| &target.years) {
        let Spread { p5, p25, p50, p75, p95, .. } = target.gap;
        for (percentile, share) in [(p5, 0.95), (p25, 0.75), (p50, 0.5), (p75, 0.25), (p95, 0.05)] {
            let met = percentile >= 0.0;
            assert!(if met {
                target.chance >= share - 1e-3
            } else {
                target.chance <= share + 1e-3
            });
        }
    }
    let chances: Vec<f64> =
        doubt.targets.iter().flat_map(|target| &target.years).map(|year| year.chance).collect();
    println!("{chances:?}");
    assert!(chances.iter().any(|chance| *chance > 0.05 && *chance < 0.95), "{chances:?}");
}

#[test]
fn a_scope_is_the_sum_of_its_roles_and_a_role_its_own_cell() {
    let plan = plans::small();
    let nurses = DoubtQuestion { scope: Scope::Service("nurse service".into()), ..question(500) };
    let of_nurses = asked(&plan, &nurses);
    let all = asked(&plan, &question(500));
    let cell = |nth: usize| all.cells[nth * 2].in_post;
    for (nth, year) in of_nurses.years.iter().enumerate() {
        assert_eq!(year.in_post, cell(nth));
    }
    assert_eq!(of_nurses.scope, "nurse service");
    let mean = |nth: usize| all.cells[nth * 2].in_post.mean + all.cells[nth * 2 + 1].in_post.mean;
    assert!((all.years[3].in_post.mean - mean(3)).abs() < 1e-9);
}

#[test]
fn a_range_that_leans_is_named_where_the_median_leaves_the_plans_line() {
    let doubt = asked(&plans::small(), &question(2_000));
    let last = doubt.years[4].in_post;
    println!("{} ({:?})", doubt.line_and_median, last);
    assert!(last.p50 < last.plan - 10.0, "{last:?}");
    let said = &doubt.line_and_median;
    assert!(
        said.starts_with("In 2030/31 the median is ") && said.contains(" heads below"),
        "{said}"
    );
    assert!(said.contains("the leaver rate of Nurses (7 % to 20 %, likely 8 %)"), "{said}");
    assert!(!said.contains("Doctors"), "{said}");
    let mut even = plans::small();
    for role in &mut even.roles {
        role.leaver_rate = Some(Amount::Range(Range { low: 0.0799, likely: 0.08, high: 0.0801 }));
    }
    let doubt = simulate(&even, "Wait", &question(200), &GO_ON).unwrap();
    let said = &doubt.line_and_median;
    assert!(said.starts_with("The plan's line and the median differ by less than"), "{said}");
}

#[test]
fn a_plan_without_ranges_is_told_so_and_every_draw_is_its_line() {
    let mut plan = plans::small();
    for role in &mut plan.roles {
        role.leaver_rate = Some(Amount::Number(0.1));
    }
    let doubt = simulate(&plan, "Wait", &question(1_000), &GO_ON).unwrap();
    let said = &doubt.line_and_median;
    assert!(said.starts_with("No rate of this scenario is a range, so all 1,000 draws"), "{said}");
    for year in &doubt.years {
        let Spread { p5, p95, mean, deviation, plan, .. } = year.in_post;
        assert_eq!((p5, p95, mean, deviation), (plan, plan, plan, 0.0));
    }
    for year in doubt.targets.iter().flat_map(|target| &target.years) {
        assert_eq!(year.chance, if year.gap.plan >= 0.0 { 1.0 } else { 0.0 });
    }
    assert!(doubt.kinds.iter().all(|kind| kind.rates == 0));
}

#[test]
fn correlation_is_the_plans_or_the_questions_and_widens_the_whole() {
    let mut plan = plans::wide(20, 5);
    plan.correlation.insert(RateKind::LeaverRate, 0.25);
    let of =
        |doubt: &Doubt, kind| doubt.kinds.iter().find(|of| of.kind == kind).unwrap().correlation;
    let own = asked(&plan, &question(500));
    assert_eq!((of(&own, RateKind::LeaverRate), of(&own, RateKind::FillRate)), (0.25, 0.5));
    assert_eq!(own.kinds.len(), RateKind::ALL.len());
    let with = |rho| {
        let correlation = BTreeMap::from([(RateKind::LeaverRate, rho)]);
        asked(&plan, &DoubtQuestion { correlation, ..question(500) })
    };
    let (none, much) = (with(0.0), with(0.9));
    assert_eq!(of(&much, RateKind::LeaverRate), 0.9);
    let [none, much] = [none, much].map(|doubt| doubt.years[4].in_post.deviation);
    println!("deviation {none} without correlation, {much} with 0.9");
    assert!(much > 2.0 * none);
}

#[test]
fn what_cant_be_answered_is_refused_with_what_to_do() {
    let plan = plans::small();
    let refused = |question: &DoubtQuestion| simulate(&plan, "Hire", question, &GO_ON).unwrap_err();
    assert_eq!(refused(&question(0)), SimulateError::NoDraws);
    assert_eq!(refused(&question(100_001)), SimulateError::TooManyDraws(100_001));
    for correlation in [-0.1, 1.0, 1.5, f64::NAN] {
        let given = BTreeMap::from([(RateKind::JoinRate, correlation)]);
        let told = refused(&DoubtQuestion { correlation: given, ..question(10) }).to_string();
        assert!(told.starts_with("The correlation of join rates is ") && told.contains("below 1"));
    }
    let unknown = simulate(&plan, "Nothing", &question(10), &GO_ON).unwrap_err();
    assert!(matches!(unknown, SimulateError::Engine(EngineError::UnknownScenario { .. })));
    assert!(unknown.to_string().contains("\"Hire\", \"Wait\""), "{unknown}");
    let itself = simulate_between(&plan, "Hire", "Hire", &question(10), &GO_ON).unwrap_err();
    assert_eq!(itself, SimulateError::WithItself("Hire".to_owned()));
    let huge = plans::wide(2_000, 60);
    let told = simulate(&huge, "Only", &question(10_000), &GO_ON).unwrap_err();
    assert!(matches!(told, SimulateError::TooMuch { fit: 832, .. }), "{told:?}");
    let mut wrong = plan.clone();
    wrong.roles[0].leaver_rate = Some(Amount::Range(Range { low: 0.3, likely: 0.2, high: 0.4 }));
    let told = simulate(&wrong, "Hire", &question(10), &GO_ON).unwrap_err();
    assert!(matches!(told, SimulateError::Engine(EngineError::Refused(_))), "{told:?}");
}

#[test]
fn a_simulation_stops_when_it_is_no_longer_wanted() {
    let stop = AtomicBool::new(true);
    let plan = plans::wide(20, 10);
    let told = simulate(&plan, "Only", &question(10_000), &stop).unwrap_err();
    assert_eq!(told, SimulateError::Cancelled);
    stop.store(false, Ordering::Relaxed);
    assert!(simulate(&plan, "Only", &question(10), &stop).is_ok());
}

#[test]
fn a_question_may_leave_everything_out() {
    let question: DoubtQuestion = serde_json::from_str("{}").unwrap();
    assert_eq!(question, DoubtQuestion::default());
    assert!(serde_json::from_str::<DoubtQuestion>(r#"{"drawz": 3}"#).is_err());
    let doubt = asked(&plans::small(), &DoubtQuestion { draws: 20, ..question });
    let read: Doubt = serde_json::from_str(&serde_json::to_string(&doubt).unwrap()).unwrap();
    assert_eq!(read, doubt);
    assert!(doubt.cells.is_empty());
}
