//! What a gap hangs on: each bar is the engine's own projection of the plan so changed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod random_plans;
mod small_plan;

use fivefold_engine::Plan;
use fivefold_engine::plan::{Amount, Flow, Lever, Range, Share, Year};
use fivefold_engine::project;
use fivefold_engine::register::InputAt;
use fivefold_engine::sensitivity::{Sensitivity, SensitivityBar, SensitivityQuestion, sensitivity};
use random_plans::{Kinds, random_plan};
use small_plan::small_plan;

fn asked(plan: &Plan, target: &str) -> Sensitivity {
    let question =
        SensitivityQuestion { scenario: "Grow".into(), target: Some(target.into()), year: None };
    sensitivity(plan, &question).unwrap()
}

/// The gap the engine projects.
fn gap(plan: &Plan, scenario: usize, target: &str, year: Year) -> f64 {
    let projection = project(plan).unwrap();
    let mut years = projection.scenarios[scenario].targets.iter();
    years.find(|of| of.target == target && of.year == year).unwrap().gap
}

fn bar<'s>(found: &'s Sensitivity, what: &str) -> &'s SensitivityBar {
    let names: Vec<&str> = found.assumptions.iter().map(|bar| bar.what.as_str()).collect();
    found.assumptions.iter().find(|bar| bar.what == what).unwrap_or_else(|| panic!("{names:?}"))
}

#[test]
fn a_range_is_tried_at_its_low_and_its_high() {
    let mut plan = small_plan();
    plan.roles[0].leaver_rate = Some(Amount::Range(Range { low: 0.08, likely: 0.1, high: 0.17 }));
    let found = asked(&plan, "Perinatal staff");
    let bar = bar(&found, "Leaver rate, Nurses");
    assert!(bar.from_range);
    assert_eq!((bar.low.as_str(), bar.likely.as_str(), bar.high.as_str()), ("8 %", "10 %", "17 %"));
    for (rate, told) in [(0.08, bar.gap_at_low), (0.17, bar.gap_at_high)] {
        let mut changed = plan.clone();
        changed.roles[0].leaver_rate = Some(rate.into());
        assert_eq!(told, gap(&changed, 0, "Perinatal staff", 2029));
    }
    assert_eq!(bar.swing, (bar.gap_at_high - bar.gap_at_low).abs());
    assert_eq!(found.gap, gap(&plan, 0, "Perinatal staff", 2029));
}

#[test]
fn a_rate_without_a_range_is_tried_a_tenth_either_way_and_says_so() {
    let plan = small_plan();
    let found = asked(&plan, "Perinatal staff");
    let bar = bar(&found, "Leaver rate, Nurses");
    assert!(!bar.from_range);
    // The rate differs from year to year.
    assert_eq!((bar.low.as_str(), bar.high.as_str()), ("\u{2212}10 %", "+10 %"));
    for (factor, told) in [(0.9, bar.gap_at_low), (1.1, bar.gap_at_high)] {
        let mut changed = plan.clone();
        let rates = [0.1, 0.2, 0.3].map(|rate| rate * factor);
        changed.roles[0].leaver_rate = Some(Amount::Series(rates.to_vec()));
        assert_eq!(told, gap(&changed, 0, "Perinatal staff", 2029));
    }
    assert!(found.named.last().unwrap().starts_with("No assumption has a range yet"));
}

#[test]
fn each_lever_is_tried_a_tenth_less_and_more() {
    let plan = small_plan();
    let found = asked(&plan, "Perinatal staff");
    let scale = |plan: &mut Plan, lever: Lever, factor: f64| {
        let levers = &mut plan.scenarios[0].levers;
        match lever {
            Lever::Buy => {
                levers.buy[0].hires = Amount::Series([10.0, 20.0, 30.0].map(|n| n * factor).into());
            }
            Lever::Build => {
                let starts = [(2027, 4.0 * factor), (2028, 4.0 * factor)];
                levers.build[0].starts = Flow::ByYear(starts.into());
            }
            Lever::Bind => levers.bind[0].amount = (0.02 * factor).into(),
            Lever::Borrow => levers.borrow[0].amount = (3.0 * factor).into(),
            Lever::Bounce => {
                let moves = [2.0, 1.0, 0.0].map(|n| n * factor);
                levers.bounce[0].moves = Flow::Series(moves.into());
            }
        }
    };
    // Borrow doesn't count towards this target, so it has no bar.
    let with_bars: Vec<Lever> = found.levers.iter().filter_map(|bar| bar.lever).collect();
    assert_eq!(with_bars.len(), 4);
    assert!(!with_bars.contains(&Lever::Borrow));
    for bar in &found.levers {
        for (factor, told) in [(0.9, bar.gap_at_low), (1.1, bar.gap_at_high)] {
            let mut changed = plan.clone();
            scale(&mut changed, bar.lever.unwrap(), factor);
            let expected = gap(&changed, 0, "Perinatal staff", 2029);
            assert!((told - expected).abs() < 1e-9, "{}: {told} {expected}", bar.what);
        }
    }
    assert!(found.levers.windows(2).all(|pair| pair[0].swing >= pair[1].swing));
}

#[test]
fn roles_that_no_pathway_joins_to_the_target_have_no_bar() {
    let mut plan = small_plan();
    plan.roles.push(fivefold_engine::plan::Role {
        id: "porter".into(),
        name: "Porters".into(),
        baseline_heads: Some(10.0),
        leaver_rate: Some(0.5.into()),
        ..Default::default()
    });
    plan.roles[2].leaver_rate = Some(0.2.into());
    let found = asked(&plan, "Perinatal staff");
    assert!(found.assumptions.iter().all(|bar| !bar.what.contains("Porters")));
    // Clerks are not of the target, but retrain for it: those away leave as clerks do.
    plan.scenarios[0].levers.bounce[0].duration_years = Some(1);
    let found = asked(&plan, "Perinatal staff");
    let at = InputAt::Role { role: "clerk".into(), field: "leaver_rate".into() };
    assert_eq!(bar(&found, "Leaver rate, Clerks").at, Some(at));
}

#[test]
fn the_break_even_is_where_the_gap_closes() {
    let mut plan = small_plan();
    // A drop-out that matters, and targets that can be met and missed.
    plan.scenarios[0].levers.build[0].annual_drop_out = Some(Share::Number(0.2));
    for wanted in [130.0, 140.0, 150.0] {
        plan.targets[0].values = [(2029, wanted)].into();
        let found = asked(&plan, "Perinatal staff");
        let mut solved = 0;
        for even in &found.break_even {
            let Some(value) = even.value else { continue };
            let InputAt::Role { role, field } = &even.at else { continue };
            let mut changed = plan.clone();
            let role = changed.roles.iter_mut().find(|other| other.id == *role).unwrap();
            match field.as_str() {
                "leaver_rate" => role.leaver_rate = Some(value.into()),
                "wte_per_head" => role.wte_per_head = Some(value.into()),
                _ => role.usual_joiners = Some(value.into()),
            }
            let left = gap(&changed, 0, "Perinatal staff", 2029);
            assert!(left.abs() < 1e-6, "{}: {left}", even.sentence);
            assert!(even.sentence.contains("is met in 2028/29 at or "), "{}", even.sentence);
            solved += 1;
        }
        assert!(solved > 0, "{:?}", found.break_even);
    }
}

#[test]
fn a_target_out_of_reach_says_what_comes_nearest() {
    let mut plan = small_plan();
    plan.targets[0].values = [(2029, 100_000.0)].into();
    let found = asked(&plan, "Perinatal staff");
    let leavers = found.break_even.iter().find(|even| even.what == "Leaver rate, Nurses").unwrap();
    assert_eq!(leavers.value, None);
    assert_eq!(
        leavers.sentence,
        "Leaver rate, Nurses: no value from 0 % to 100 % alone meets \"Perinatal staff\" in \
         2028/29; at 0 % it comes nearest."
    );
}

#[test]
fn questions_about_what_is_not_there_are_refused_with_what_is() {
    let plan = small_plan();
    let refusal = |scenario: &str, target: Option<&str>, year: Option<Year>| {
        let target = target.map(str::to_owned);
        let question = SensitivityQuestion { scenario: scenario.into(), target, year };
        sensitivity(&plan, &question).unwrap_err().to_string()
    };
    assert!(refusal("Shrink", None, None).contains("\"Grow\""));
    assert!(refusal("Grow", Some("Midwives"), None).contains("\"Perinatal staff\", \"Nurses\""));
    assert_eq!(
        refusal("Grow", Some("Nurses"), Some(2027)),
        "The target \"Nurses\" has no value in that year. Choose one of 2028/29."
    );
    let mut without = plan.clone();
    without.targets.clear();
    let question = SensitivityQuestion { scenario: "Grow".into(), ..Default::default() };
    let refused = sensitivity(&without, &question).unwrap_err().to_string();
    assert!(refused.ends_with("Add one under Targets."), "{refused}");
}

#[test]
fn in_every_plan_bars_go_from_most_to_least_and_the_plan_is_between_them() {
    let mut bars = 0;
    for seed in 0..200 {
        let mut plan = random_plan(seed, Kinds::ALL);
        let year = plan.last_year();
        plan.targets = vec![
            serde_json::from_value(serde_json::json!({
                "name": "All", "scope": "all", "values": { year.to_string(): 100.0 }
            }))
            .unwrap(),
        ];
        for (place, scenario) in plan.scenarios.iter().enumerate() {
            let question =
                SensitivityQuestion { scenario: scenario.name.clone(), ..Default::default() };
            let found = sensitivity(&plan, &question).unwrap();
            assert_eq!(found.gap, gap(&plan, place, "All", year));
            let swings: Vec<f64> = found.assumptions.iter().map(|bar| bar.swing).collect();
            assert!(swings.windows(2).all(|pair| pair[0] >= pair[1]));
            assert!(swings.iter().all(|swing| *swing > 0.0));
            bars += swings.len() + found.levers.len();
        }
    }
    println!("{bars} bars of 200 random plans.");
    assert!(bars > 1_000);
}
