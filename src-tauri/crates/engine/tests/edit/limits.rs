//! The limits of a best mix: set, told, and kept in step with what they are about.

use std::collections::BTreeMap;

use fivefold_engine::edit::{Edit, apply, describe};
use fivefold_engine::plan::{
    BindLimit, BorrowLimit, BounceLimit, BuildLimit, BuyLimit, Flow, Lever, LeverRow, MixAim,
    MixLimits, MixRow, MixTarget, Plan, RowNamed, Target,
};

use super::{applied, refused, small_plan};

fn of(limits: MixLimits) -> Edit {
    Edit::SetLimits { scenario: "Grow".into(), limits: Some(Box::new(limits)) }
}

fn with(limits: MixLimits) -> Plan {
    apply(&small_plan(), &of(limits)).unwrap()
}

fn kept(plan: &Plan) -> MixLimits {
    plan.scenarios[0].limits.clone().unwrap()
}

fn hires(most: Flow) -> MixLimits {
    let row = RowNamed::Name("nurse".into());
    MixLimits { buy: vec![BuyLimit { row, most_hires: most }], ..MixLimits::default() }
}

#[test]
fn limits_are_set_and_taken_away() {
    let limits = hires(Flow::Number(60.0));
    applied(&of(limits.clone()), "Limits of Grow: most hires, Nurses: none to 60", |plan| {
        plan.scenarios[0].limits = Some(limits);
    });
    let plan = with(hires(Flow::Number(60.0)));
    let away = Edit::SetLimits { scenario: "Grow".into(), limits: None };
    assert_eq!(describe(&plan, &away), "Limits of Grow: none");
    assert_eq!(apply(&plan, &away).unwrap(), small_plan());
    refused(
        &Edit::SetLimits { scenario: "Gone".into(), limits: None },
        "There is no scenario \"Gone\". The plan has: \"Grow\", \"Nothing\".",
    );
}

#[test]
fn a_change_is_told_from_what_to_what() {
    let plan = with(hires(Flow::Series(vec![10.0, 20.0, 30.0])));
    let told = |limits| describe(&plan, &of(limits)).replace("Limits of Grow: ", "");
    let one_year = BTreeMap::from([(2027, 10.0), (2028, 25.0), (2029, 30.0)]);
    assert_eq!(told(hires(Flow::ByYear(one_year))), "most hires, Nurses, 2027/28: 20 to 25");
    assert_eq!(told(hires(Flow::Number(7.0))), "most hires, Nurses: 3 years");
    assert_eq!(told(MixLimits::default()), "most hires, Nurses: 3 years");
    let now = kept(&plan);
    let also = |change: fn(&mut MixLimits)| {
        let mut limits = now.clone();
        change(&mut limits);
        told(limits)
    };
    assert_eq!(also(|it| it.budget = Some(Flow::Number(5e5))), "budget: none to £500,000");
    assert_eq!(
        also(|it| it.budget_in_all = Some(2e6)),
        "budget over all years: none to £2,000,000"
    );
    assert_eq!(also(|it| it.least_build_share = Some(0.4)), "least share of Build: none to 40 %");
    assert_eq!(
        also(|it| it.aim = Some(MixAim::SmallestShortfall)),
        "look for the smallest shortfall",
    );
    assert_eq!(also(|it| it.whole_people = Some(true)), "whole people");
    assert_eq!(also(|it| it.nobody_parked = Some(true)), "details");
    let row = || MixRow { lever: Lever::Buy, row: RowNamed::Place(1) };
    let fix = of(MixLimits { fixed: vec![row()], ..now.clone() });
    assert_eq!(describe(&plan, &fix), "Limits of Grow: Buy Nurses stays as it is");
    let fixed = apply(&plan, &fix).unwrap();
    assert_eq!(describe(&fixed, &of(now.clone())), "Limits of Grow: Buy Nurses may be used");
}

#[test]
fn they_follow_the_rows_that_stay() {
    let mut plan = small_plan();
    let row = plan.scenarios[0].levers.buy[0].clone();
    plan.scenarios[0].levers.buy = vec![row.clone(), row.clone(), row];
    let limit =
        |place, most| BuyLimit { row: RowNamed::Place(place), most_hires: Flow::Number(most) };
    let limits = MixLimits {
        buy: vec![limit(1, 1.0), limit(2, 2.0), limit(3, 3.0)],
        fixed: vec![MixRow { lever: Lever::Buy, row: RowNamed::Place(3) }],
        bounce: vec![BounceLimit { route: RowNamed::Place(2), most_moves: Flow::Number(4.0) }],
        ..MixLimits::default()
    };
    let plan = apply(&plan, &of(limits.clone())).unwrap();
    let gone = Edit::RemoveLeverRow { scenario: "Grow".into(), lever: Lever::Buy, index: 1 };
    let after = kept(&apply(&plan, &gone).unwrap());
    assert_eq!(after.buy, [limit(1, 1.0), limit(2, 3.0)]);
    assert_eq!(after.fixed, [MixRow { lever: Lever::Buy, row: RowNamed::Place(2) }]);
    assert_eq!(after.bounce, limits.bounce);
}

#[test]
fn limits_go_with_the_last_row_they_are_about() {
    let limits = MixLimits {
        bind: vec![BindLimit { role: "nurse".into(), most_kept: None, steps: Vec::new() }],
        ..hires(Flow::Number(60.0))
    };
    let plan = with(limits.clone());
    let gone = |lever| Edit::RemoveLeverRow { scenario: "Grow".into(), lever, index: 0 };
    let without_buy = kept(&apply(&plan, &gone(Lever::Buy)).unwrap());
    assert_eq!(without_buy, MixLimits { buy: Vec::new(), ..limits.clone() });
    let without_bind = kept(&apply(&plan, &gone(Lever::Bind)).unwrap());
    assert_eq!(without_bind, MixLimits { bind: Vec::new(), ..limits });
}

#[test]
fn a_row_called_otherwise_keeps_its_limit_by_its_place() {
    let programme = |row| BuildLimit { programme: row, most_starts: None, value_beyond: Some(9.0) };
    let named = programme(RowNamed::Name("Return".into()));
    let usual = programme(RowNamed::Name("degree".into()));
    let plan = with(MixLimits { build: vec![named, usual.clone()], ..MixLimits::default() });
    let mut row = plan.scenarios[0].levers.build[0].clone();
    row.name = Some("Return to practice".into());
    let edit = Edit::SetLeverRow { scenario: "Grow".into(), index: 0, row: LeverRow::Build(row) };
    let renamed = apply(&plan, &edit).unwrap();
    assert_eq!(kept(&renamed).build, [programme(RowNamed::Place(1)), usual]);
    let gone = Edit::RemoveUsual { lever: Lever::Build, index: 0 };
    assert_eq!(kept(&apply(&renamed, &gone).unwrap()).build, [programme(RowNamed::Place(1))]);
}

#[test]
fn what_is_about_a_role_goes_with_it() {
    let limits = MixLimits {
        bind: vec![BindLimit { role: "nurse".into(), most_kept: None, steps: Vec::new() }],
        borrow: vec![BorrowLimit {
            role: "doctor".into(),
            most_heads: Some(Flow::Number(3.0)),
            most_share: None,
        }],
        ..hires(Flow::Number(60.0))
    };
    let plan = with(limits.clone());
    let after = kept(&apply(&plan, &Edit::RemoveRole { id: "nurse".into() }).unwrap());
    assert_eq!(after, MixLimits { borrow: limits.borrow, ..MixLimits::default() });
}

#[test]
fn a_target_keeps_its_limit_under_a_new_name() {
    let name = small_plan().targets[0].name.clone();
    let target = MixTarget { target: name, short_by: Some(Flow::Number(2.0)), weight: None };
    let plan = with(MixLimits { targets: vec![target], ..MixLimits::default() });
    let renamed = Target { name: "Called otherwise".into(), ..plan.targets[0].clone() };
    let after = apply(&plan, &Edit::SetTarget { index: 0, target: renamed }).unwrap();
    assert_eq!(kept(&after).targets[0].target, "Called otherwise");
    let gone = apply(&after, &Edit::RemoveTarget { index: 0 }).unwrap();
    assert_eq!(kept(&gone).targets, []);
}

#[test]
fn their_years_move_with_the_plan() {
    let plan = with(hires(Flow::Series(vec![10.0, 20.0, 30.0])));
    let title = plan.title.clone();
    let moved = apply(&plan, &Edit::SetPlan { title, first_year: 2028, years: 3 }).unwrap();
    assert_eq!(kept(&moved).buy[0].most_hires, Flow::Series(vec![20.0, 30.0, 30.0]));
}

#[test]
fn limits_that_cannot_be_are_refused() {
    let below = hires(Flow::Number(-1.0));
    refused(
        &of(below),
        "The most hires a year in the limits of scenario Grow is -1; write a number from 0 to \
         100000000. (scenarios[0].limits.buy[0].most_hires)",
    );
    refused(
        &of(hires(Flow::Series(vec![1.0]))),
        "The most hires a year in the limits of scenario Grow has 1 values for 3 years; give one for \
         each projected year. (scenarios[0].limits.buy[0].most_hires)",
    );
    refused(
        &of(hires(Flow::ByYear(BTreeMap::from([(2050, 1.0)])))),
        "The most hires a year in the limits of scenario Grow has a value for 2049/50, which isn't \
         projected; leave it out. (scenarios[0].limits.buy[0].most_hires.2050)",
    );
    let share = MixLimits { least_build_share: Some(1.5), ..MixLimits::default() };
    refused(
        &of(share),
        "The least share of Build in the limits of scenario Grow is 1.5; write a number from 0 to 1. \
         (scenarios[0].limits.least_build_share)",
    );
    let levers = small_plan().scenarios[0].levers.clone();
    refused(
        &of(MixLimits { more_rows: levers, ..MixLimits::default() }),
        "The limits of scenario Grow bring rows of their own; put them into the scenario's levers. \
         (scenarios[0].limits.more_rows)",
    );
}
