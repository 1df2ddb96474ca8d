//! Close the gap: what is answered is what a projection with it in says.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod random_plans;
mod small_plan;

use fivefold_engine::edit::{apply, describe};
use fivefold_engine::gap::{
    GapAnswer, GapGoal, GapMeans, GapQuestion, GapStep, GapTiming, GapVerdict, close_gap,
};
use fivefold_engine::plan::{
    Amount, BindRow, BindUnit, BorrowRow, Bounce, Build, BuyRow, Confidence, Lever, LeverRow, Plan,
    Scope, Share, Stop, Target, Year,
};
use fivefold_engine::project;
use fivefold_engine::summary::Unit;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use random_plans::{Kinds, Random, random_plan, role_id};
use small_plan::small_plan;

fn buy(role: &str) -> GapMeans {
    let row = BuyRow { role: role.to_owned(), ..BuyRow::default() };
    GapMeans::New { row: LeverRow::Buy(row) }
}

fn asked(scenario: &str, target: &str, year: Year, means: GapMeans) -> GapQuestion {
    GapQuestion {
        scenario: scenario.to_owned(),
        goal: GapGoal::Target { name: target.to_owned() },
        year,
        means,
        timing: GapTiming::Latest,
    }
}

/// The gap of a target by a projection of the plan.
fn gap_of(plan: &Plan, scenario: &str, target: &str, year: Year) -> f64 {
    let projection = project(plan).unwrap();
    let result = projection.scenarios.iter().find(|result| result.scenario == scenario).unwrap();
    let row = result.targets.iter().find(|row| row.target == target && row.year == year);
    row.unwrap().gap
}

fn taken(plan: &Plan, step: &GapStep) -> Plan {
    apply(plan, &step.edit).unwrap()
}

fn exact<'a>(answer: &'a GapAnswer) -> &'a GapStep<'a> {
    answer.exact.as_ref().unwrap()
}

#[test]
fn hires_close_a_gap_and_whole_people_a_little_more() {
    let plan = small_plan();
    let question = asked("Nothing", "Nurses", 2029, buy("nurse"));
    let before = gap_of(&plan, "Nothing", "Nurses", 2029);
    let answer = close_gap(&plan, &question).unwrap();
    assert_eq!((answer.verdict, answer.gap), (GapVerdict::Closed, before));
    // A hire of the last year is there for half of it: e = 0.3 / 1.15, and counts 0.8 WTE.
    let each = (1.0 - 0.3 / 1.15 / 2.0) * 0.8;
    assert!((exact(&answer).amount - -before / each).abs() < 1e-9);
    let after = taken(&plan, exact(&answer));
    assert!(gap_of(&after, "Nothing", "Nurses", 2029).abs() < 1e-6);
    let whole = answer.whole.as_ref().unwrap();
    assert_eq!(whole.amount, exact(&answer).amount.ceil());
    assert_eq!(gap_of(&taken(&plan, whole), "Nothing", "Nurses", 2029), whole.gap);
    assert!(whole.gap > 0.0 && answer.rounding.unwrap().contains("rounded up"));
}

#[test]
fn a_running_order_about_other_scenarios_is_no_hindrance() {
    let plan = small_plan();
    let of = |scenario: &str| Stop {
        title: "Stop".into(),
        scenario: scenario.into(),
        ..Stop::default()
    };
    let running_order = vec![of("Grow"), of("Nothing")];
    let shown = Plan { running_order, ..plan.clone() };
    let question = asked("Nothing", "Nurses", 2029, buy("nurse"));
    assert_eq!(close_gap(&shown, &question).unwrap(), close_gap(&plan, &question).unwrap());
}

#[test]
fn taking_it_is_one_step_with_the_question_behind_the_figure() {
    let mut plan = small_plan();
    plan.targets[1].values.insert(2029, 200.0);
    let row = GapMeans::Row { lever: Lever::Buy, index: 0 };
    let answer = close_gap(&plan, &asked("Grow", "Nurses", 2029, row)).unwrap();
    let whole = answer.whole.unwrap();
    let words = describe(&plan, &whole.edit);
    assert!(words.contains("more hires of Nurses in 2028/29"), "{words}");
    let after = taken(&plan, &whole);
    let row = &after.scenarios[0].levers.buy[0];
    assert_eq!(row.hires.at(2), 30.0 + whole.amount);
    assert_eq!([row.hires.at(0), row.hires.at(1)], [10.0, 20.0]);
    let evidence = &row.field_evidence["hires"];
    assert_eq!(evidence.confidence, Some(Confidence::Derived));
    assert!(evidence.rationale.as_ref().unwrap().starts_with("How many more hires of Nurses"));
}

#[test]
fn a_typed_number_is_a_goal_too_and_stays_out_of_the_plan() {
    let plan = small_plan();
    let goal =
        GapGoal::Number { scope: Scope::Role("doctor".to_owned()), unit: Unit::Heads, value: 80.0 };
    let question = GapQuestion { goal, ..asked("Grow", "", 2029, buy("doctor")) };
    let answer = close_gap(&plan, &question).unwrap();
    assert_eq!(answer.verdict, GapVerdict::Closed);
    let after = taken(&plan, exact(&answer));
    assert_eq!(after.targets, plan.targets);
    let rows = project(&after).unwrap().scenarios[0].rows.clone();
    let doctors = rows.iter().find(|row| row.role == "doctor" && row.year == 2029).unwrap();
    assert!((doctors.closing - 80.0).abs() < 1e-6);
}

#[test]
fn a_programme_starts_early_enough_or_not_at_all() {
    let plan = small_plan();
    let build = |duration_years| {
        let row = Build {
            to: "nurse".to_owned(),
            duration_years: Some(duration_years),
            annual_drop_out: Some(Share::Number(0.1)),
            ..Build::default()
        };
        GapMeans::New { row: LeverRow::Build(row) }
    };
    let answer = close_gap(&plan, &asked("Nothing", "Nurses", 2029, build(2))).unwrap();
    assert_eq!((answer.verdict, answer.years), (GapVerdict::Closed, vec![2027]));
    let late = close_gap(&plan, &asked("Nothing", "Nurses", 2029, build(3))).unwrap();
    assert_eq!((late.verdict, late.years), (GapVerdict::NotAchievable, vec![]));
    let because = late.because.unwrap();
    assert!(because.contains("3 years") && because.contains("arrive in 2029/30"), "{because}");
    let late = GapQuestion {
        timing: GapTiming::Year { year: 2028 },
        ..asked("Nothing", "Nurses", 2029, build(2))
    };
    let because = close_gap(&plan, &late).unwrap().because.unwrap();
    assert!(because.contains("2026/27 is the latest year in time"), "{because}");
}

#[test]
fn spread_over_years_is_the_same_each_year() {
    let plan = small_plan();
    let question = GapQuestion {
        timing: GapTiming::EachYear,
        ..asked("Nothing", "Nurses", 2029, buy("nurse"))
    };
    let answer = close_gap(&plan, &question).unwrap();
    assert_eq!(answer.years, [2027, 2028, 2029]);
    let step = exact(&answer);
    assert!(step.by_year.iter().all(|value| *value == step.amount));
    assert!((step.in_all - 3.0 * step.amount).abs() < 1e-9);
    assert!(gap_of(&taken(&plan, step), "Nothing", "Nurses", 2029).abs() < 1e-6);
}

#[test]
fn borrowed_people_close_only_a_gap_that_counts_them() {
    let mut plan = small_plan();
    let row = BorrowRow { role: "nurse".to_owned(), ..BorrowRow::default() };
    let question = asked("Nothing", "Nurses", 2029, GapMeans::New { row: LeverRow::Borrow(row) });
    let answer = close_gap(&plan, &question).unwrap();
    assert_eq!((answer.verdict, &answer.exact), (GapVerdict::NotAchievable, &None));
    assert!(answer.because.unwrap().contains("counts only those in post"));
    plan.targets[1].counts_borrowed = Some(true);
    assert_eq!(close_gap(&plan, &question).unwrap().verdict, GapVerdict::Closed);
}

#[test]
fn no_more_are_kept_than_leave() {
    let mut plan = small_plan();
    plan.targets[1].values.insert(2029, 200.0);
    for (unit, most) in [(BindUnit::Heads, None), (BindUnit::Points, Some(0.3))] {
        let row = BindRow { role: "nurse".to_owned(), unit: Some(unit), ..BindRow::default() };
        let means = GapMeans::New { row: LeverRow::Bind(row) };
        let answer = close_gap(&plan, &asked("Nothing", "Nurses", 2029, means)).unwrap();
        assert_eq!(answer.verdict, GapVerdict::NotAchievable);
        let step = exact(&answer);
        if let Some(most) = most {
            assert!((step.amount - most).abs() < 1e-6, "{}", step.amount);
        }
        let after = taken(&plan, step);
        let rows = project(&after).unwrap().scenarios[1].rows.clone();
        let nurses = rows.iter().find(|row| row.role == "nurse" && row.year == 2029).unwrap();
        assert!(nurses.leavers.abs() < 1e-6, "{}", nurses.leavers);
        assert!((gap_of(&after, "Nothing", "Nurses", 2029) - step.gap).abs() < 1e-9);
        assert!(answer.because.unwrap().contains("about to leave"));
    }
}

#[test]
fn moves_say_what_they_take_from_their_source() {
    let plan = small_plan();
    let row =
        Bounce { from: "clerk".to_owned(), to: Some("nurse".to_owned()), ..Bounce::default() };
    let question = |target| {
        asked("Nothing", target, 2029, GapMeans::New { row: LeverRow::Bounce(row.clone()) })
    };
    let answer = close_gap(&plan, &question("Nurses")).unwrap();
    // 20 clerks can go, and the gap is larger.
    assert_eq!(answer.verdict, GapVerdict::NotAchievable);
    let step = exact(&answer);
    assert!((step.amount - 20.0).abs() < 1e-6, "{}", step.amount);
    let clerks = step.roles.iter().find(|effect| effect.role == "clerk").unwrap();
    assert!((clerks.before - 20.0).abs() < 1e-9 && clerks.after.abs() < 1e-6);
    assert!(answer.because.unwrap().contains("no more people of Clerks"));
    let mut plan = plan;
    plan.targets[2].values = [(2029, 150.0)].into();
    let both = close_gap(&plan, &question("Both")).unwrap();
    assert_eq!(both.verdict, GapVerdict::NotAchievable);
    assert!(both.because.unwrap().contains("adds nobody"));
}

#[test]
fn effects_on_other_targets_and_notices_are_told() {
    let plan = small_plan();
    let answer = close_gap(&plan, &asked("Nothing", "Nurses", 2029, buy("nurse"))).unwrap();
    let step = exact(&answer);
    assert_eq!(
        step.targets.iter().map(|effect| effect.target).collect::<Vec<_>>(),
        ["Perinatal staff"]
    );
    let told = &step.targets[0];
    let after = taken(&plan, step);
    assert_eq!(told.gap, gap_of(&after, "Nothing", "Perinatal staff", 2029));
    assert_eq!(told.gap_before, gap_of(&plan, "Nothing", "Perinatal staff", 2029));
    // 90 WTE of nurses are wanted where 80 posts are funded.
    assert!(step.notices.iter().any(|notice| notice.role == "nurse" && notice.year == 2029));
}

#[test]
fn what_is_not_there_is_refused() {
    let plan = small_plan();
    let refused = |question: GapQuestion| close_gap(&plan, &question).unwrap_err().to_string();
    let question = || asked("Nothing", "Nurses", 2029, buy("nurse"));
    assert!(refused(GapQuestion { year: 2028, ..question() }).contains("It has one in 2028/29"));
    assert!(refused(GapQuestion { year: 2040, ..question() }).contains("not a year of the plan"));
    let goal = GapGoal::Target { name: "Nobody".to_owned() };
    assert!(refused(GapQuestion { goal, ..question() }).contains("The plan has: \"Perinatal"));
    let means = GapMeans::Row { lever: Lever::Buy, index: 0 };
    assert!(refused(GapQuestion { means, ..question() }).contains("no Buy row 1"));
    let scenario = "Other".to_owned();
    assert!(refused(GapQuestion { scenario, ..question() }).contains("no scenario"));
    assert!(refused(asked("Nothing", "Nurses", 2029, buy("pilot"))).contains("pilot"));
}

/// A random target that business as it stands misses, and a row of any lever to close it with.
fn random_question(random: &mut Random, plan: &mut Plan) -> GapQuestion {
    let roles = plan.roles.len();
    let role = role_id(random.below(roles));
    let year = plan.first_year + random.below(plan.years as usize) as Year;
    let scope = if random.chance(5) { Scope::All } else { Scope::Role(role.clone()) };
    plan.targets.push(Target {
        name: "Goal".to_owned(),
        scope,
        unit: Some(if random.chance(5) {
            fivefold_engine::plan::TargetUnit::Wte
        } else {
            fivefold_engine::plan::TargetUnit::Heads
        }),
        measured: random.chance(3).then_some(fivefold_engine::plan::Measured::YearAverage),
        counts_borrowed: random.chance(5).then_some(true),
        values: [(year, 0.0)].into(),
        ..Target::default()
    });
    let now = gap_of(plan, "Scenario 0", "Goal", year);
    plan.targets[0].values.insert(year, now + random.between(0.0, 300.0));
    let (from, to) = random.two(roles);
    let unit = Some(if random.chance(5) { BindUnit::Points } else { BindUnit::Heads });
    let row = match random.below(6) {
        0 | 1 => LeverRow::Buy(BuyRow {
            role,
            fill_rate: random.chance(5).then(|| Amount::Number(random.between(0.1, 1.0))),
            ..BuyRow::default()
        }),
        2 => LeverRow::Build(Build {
            to: role_id(to),
            from: random.chance(5).then(|| role_id(from)),
            duration_years: Some(random.below(3) as u32),
            annual_drop_out: Some(Share::Number(random.between(0.0, 0.5))),
            ..Build::default()
        }),
        3 => LeverRow::Bind(BindRow { role, unit, ..BindRow::default() }),
        4 => LeverRow::Borrow(BorrowRow { role, ..BorrowRow::default() }),
        _ => LeverRow::Bounce(Bounce {
            from: role_id(from),
            to: Some(role_id(to)),
            duration_years: Some(random.below(3) as u32),
            ..Bounce::default()
        }),
    };
    let levers = &plan.scenarios[0].levers;
    let means = match row.lever() {
        Lever::Buy if !levers.buy.is_empty() && random.chance(5) => {
            GapMeans::Row { lever: Lever::Buy, index: 0 }
        }
        Lever::Bind if !levers.bind.is_empty() && random.chance(5) => {
            GapMeans::Row { lever: Lever::Bind, index: 0 }
        }
        _ => GapMeans::New { row },
    };
    let timing = if random.chance(5) { GapTiming::EachYear } else { GapTiming::Latest };
    GapQuestion { timing, ..asked("Scenario 0", "Goal", year, means) }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(5),
        ..ProptestConfig::default()
    })]

    /// Taking the answer closes the gap within a millionth of a person, or leaves the gap told.
    #[test]
    fn taking_the_answer_does_what_it_says(seed: u64) {
        let random = &mut Random::new(seed);
        let limits = random.chance(5);
        let mut plan = random_plan(seed, Kinds { limits, ..Kinds::ALL });
        let question = random_question(random, &mut plan);
        let answer = close_gap(&plan, &question).unwrap();
        let again = close_gap(&plan, &question).unwrap();
        prop_assert_eq!(&answer, &again, "the same question has the same answer");
        for step in answer.exact.iter().chain(&answer.whole) {
            let after = taken(&plan, step);
            let gap = gap_of(&after, "Scenario 0", "Goal", question.year);
            prop_assert!((gap - step.gap).abs() <= 1e-9, "{gap} is not {}", step.gap);
        }
        match answer.verdict {
            GapVerdict::AlreadyMet => prop_assert!(answer.gap >= -1e-6),
            GapVerdict::Closed => prop_assert!(exact(&answer).gap.abs() <= 1e-6, "{answer:?}"),
            GapVerdict::NotAchievable => {
                let left = answer.exact.as_ref().map_or(answer.gap, |step| step.gap);
                prop_assert!(left < 0.0 && left >= answer.gap - 1e-6, "{answer:?}");
                prop_assert!(answer.because.is_some());
            }
        }
    }

    /// Hires into a role that is counted close any gap, wherever nothing stands in their way.
    #[test]
    fn hires_always_close_a_gap_where_no_limit_bites(seed: u64) {
        let mut plan = random_plan(seed, Kinds { limits: false, ..Kinds::ALL });
        let random = &mut Random::new(seed);
        let question = random_question(random, &mut plan);
        plan.targets[0].scope = Scope::All;
        let question = GapQuestion { means: buy(&role_id(0)), ..question };
        plan.targets[0].values.insert(question.year, 1e6);
        let answer = close_gap(&plan, &question).unwrap();
        prop_assert_eq!(answer.verdict, GapVerdict::Closed);
        prop_assert!(exact(&answer).gap.abs() <= 1e-6);
    }
}
