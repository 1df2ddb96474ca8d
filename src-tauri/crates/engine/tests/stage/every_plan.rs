//! What must hold of a move of any slider in any plan.

use fivefold_engine::Plan;
use fivefold_engine::edit::apply;
use fivefold_engine::plan::{Amount, Flow, Lever, LeverRow, Scope};
use fivefold_engine::stage::{StageChoice, levers_at_hand, set_at_hand};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::random_plans::{Kinds, Random, random_plan, role_id};
use super::slider;

fn random_choice(random: &mut Random, plan: &mut Plan) -> StageChoice {
    for role in &mut plan.roles {
        role.service = random.chance(5).then(|| "Crisis".to_owned());
    }
    let somewhere = role_id(random.below(plan.roles.len()));
    let scope = match plan.roles.iter().any(|role| role.service.is_some()) && random.chance(5) {
        true => Scope::Service("Crisis".to_owned()),
        false => Scope::Role(somewhere),
    };
    StageChoice { scope, from: plan.first_year + random.below(plan.years as usize) as i32 }
}

/// A row's figures by year.
fn by_year(plan: &Plan, row: &LeverRow) -> Vec<f64> {
    let amount = |amount: &Amount| (0..plan.years as usize).map(|t| amount.at(t)).collect();
    let flow =
        |flow: &Flow| plan.projected_years().map(|year| flow.at(year, plan.first_year)).collect();
    match row {
        LeverRow::Buy(row) => amount(&row.hires),
        LeverRow::Build(row) => flow(&row.starts),
        LeverRow::Bind(row) => amount(&row.amount),
        LeverRow::Borrow(row) => amount(&row.amount),
        LeverRow::Bounce(row) => flow(&row.moves),
    }
}

fn role_of(row: &LeverRow) -> Option<&str> {
    match row {
        LeverRow::Buy(row) => Some(&row.role),
        LeverRow::Build(row) => Some(&row.to),
        LeverRow::Bind(row) => Some(&row.role),
        LeverRow::Borrow(row) => Some(&row.role),
        LeverRow::Bounce(row) => row.to.as_deref(),
    }
}

/// All but the scenario's rows is as it was, and of those all but the lever's in scope, and of
/// these every year before the first.
fn only_what_was_asked_changed(before: &Plan, after: &Plan, choice: &StageChoice, lever: Lever) {
    let mut rest = after.clone();
    rest.scenarios[0].levers = before.scenarios[0].levers.clone();
    assert_eq!(rest, *before);
    let held = |row: &LeverRow| {
        let id = role_of(row).unwrap_or_default();
        row.lever() == lever && choice.scope.holds(before.role(id).unwrap())
    };
    let (was, is) = (&before.scenarios[0].levers, &after.scenarios[0].levers);
    for (index, row) in was.rows() {
        let now = is.row(row.lever(), index).unwrap();
        if now != row {
            assert!(held(&row), "{row:?} became {now:?}");
        }
        let places = (choice.from - before.first_year) as usize;
        assert_eq!(by_year(before, &row)[..places], by_year(after, &now)[..places]);
    }
    for (index, row) in is.rows().filter(|(index, row)| was.row(row.lever(), *index).is_none()) {
        assert!(held(&row), "{row:?} is new at {index}");
        let earlier = (choice.from - before.first_year) as usize;
        assert!(by_year(after, &row)[..earlier].iter().all(|value| *value == 0.0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 3_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(4),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_slider_stands_where_it_was_moved_to_and_nothing_else_changes(seed in any::<u64>()) {
        let mut plan = random_plan(seed, Kinds::ALL);
        let random = &mut Random::new(seed ^ 0x57A6E);
        let choice = random_choice(random, &mut plan);
        let scenario = plan.scenarios[0].name.clone();
        for at_hand in levers_at_hand(&plan, &scenario, &choice).unwrap() {
            let lever = at_hand.lever;
            prop_assert!(at_hand.least <= at_hand.value && at_hand.value <= at_hand.most);
            let value = random.between(at_hand.least, at_hand.most);
            let edit = set_at_hand(&plan, &scenario, &choice, lever, value);
            if at_hand.why_not.is_some() {
                prop_assert!(edit.is_err());
                continue;
            }
            let after = apply(&plan, &edit.unwrap()).unwrap();
            let stands = slider(&after, &scenario, &choice, lever).value;
            prop_assert!(
                (stands - value).abs() <= 1e-9 * value.abs().max(1e-9),
                "{lever:?} stands at {stands}, not {value}"
            );
            only_what_was_asked_changed(&plan, &after, &choice, lever);
            // From the choice's year on, every year has it.
            for year in choice.from..=plan.last_year() {
                let later = StageChoice { from: year, ..choice.clone() };
                let stands = slider(&after, &scenario, &later, lever);
                let same = (stands.value - value).abs() <= 1e-9 * value.abs().max(1e-9);
                // Who has no leaver rate from a later year on is no part of that year's mean.
                prop_assert!(same || lever == Lever::Bind, "{lever:?} in {year}");
            }
        }
    }
}
