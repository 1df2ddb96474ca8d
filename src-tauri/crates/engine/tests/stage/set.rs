//! What a move of a slider makes of the rows.

use fivefold_engine::edit::{Edit, apply, describe};
use fivefold_engine::plan::{Amount, Flow, Lever, LeverRow};
use fivefold_engine::stage::set_at_hand;
use serde_json::json;

use super::small_plan::small_plan;
use super::{levers_of, moved, read, role, row, service, with_row};

fn series(values: &[f64]) -> Amount {
    Amount::Series(values.to_vec())
}

fn amount(row: &LeverRow) -> Amount {
    match row {
        LeverRow::Buy(row) => row.hires.clone(),
        LeverRow::Bind(row) => row.amount.clone(),
        LeverRow::Borrow(row) => row.amount.clone(),
        LeverRow::Build(_) | LeverRow::Bounce(_) => panic!("a flow"),
    }
}

#[test]
fn every_lever_of_one_role_from_the_middle_on() {
    let plan = small_plan();
    let after = moved(&plan, "Grow", &role("nurse", 2028), Lever::Buy, 25.0);
    assert_eq!(amount(&row(&after, Lever::Buy, 0)), series(&[10.0, 25.0, 25.0]));
    let after = moved(&plan, "Grow", &role("nurse", 2028), Lever::Bind, 2.9);
    assert_eq!(amount(&row(&after, Lever::Bind, 0)), series(&[0.02, 0.029, 0.029]));
    let after = moved(&plan, "Grow", &role("doctor", 2028), Lever::Borrow, 0.0);
    assert_eq!(amount(&row(&after, Lever::Borrow, 0)), series(&[3.0, 0.0, 0.0]));
    let after = moved(&plan, "Grow", &role("doctor", 2028), Lever::Build, 7.0);
    let LeverRow::Build(build) = row(&after, Lever::Build, 0) else { panic!("no Build") };
    let by_year = [(2027, 4.0), (2028, 7.0), (2029, 7.0)];
    assert_eq!(build.starts, Flow::ByYear(by_year.into()));
    let after = moved(&plan, "Grow", &role("nurse", 2028), Lever::Bounce, 3.0);
    let LeverRow::Bounce(bounce) = row(&after, Lever::Bounce, 0) else { panic!("no Bounce") };
    assert_eq!(bounce.moves, Flow::Series(vec![2.0, 3.0, 3.0]));
}

#[test]
fn a_row_is_made_where_there_is_none() {
    let plan = small_plan();
    let rows = |plan: &_, lever| levers_of(plan, "Nothing").row(lever, 0).unwrap();
    let after = moved(&plan, "Nothing", &role("doctor", 2028), Lever::Buy, 5.0);
    let made = json!({ "lever": "buy", "row": { "role": "doctor", "hires": [0, 5, 5] } });
    assert_eq!(rows(&after, Lever::Buy), read(made));
    let after = moved(&plan, "Nothing", &role("nurse", 2027), Lever::Bind, 1.5);
    let made = json!({
        "lever": "bind", "row": { "role": "nurse", "amount": 0.015, "unit": "points" }
    });
    assert_eq!(rows(&after, Lever::Bind), read(made));
    let after = moved(&plan, "Nothing", &role("clerk", 2029), Lever::Borrow, 2.0);
    let made = json!({
        "lever": "borrow", "row": { "role": "clerk", "amount": [0, 0, 2], "kind": "bank" }
    });
    assert_eq!(rows(&after, Lever::Borrow), read(made));
    assert_eq!(moved(&plan, "Nothing", &role("clerk", 2029), Lever::Borrow, 0.0), plan);
}

#[test]
fn build_begins_with_a_copy_of_what_is_usual() {
    let mut plan = small_plan();
    plan.usual.build[0].annual_drop_out = Some(0.1.into());
    plan.usual.build[0].field_evidence.insert("starts".to_owned(), Default::default());
    let after = moved(&plan, "Nothing", &role("nurse", 2028), Lever::Build, 6.0);
    let made = json!({
        "lever": "build",
        "row": {
            "name": "Nursing degree", "to": "nurse", "duration_years": 2, "annual_drop_out": 0.1,
            "starts": [0, 6, 6]
        }
    });
    assert_eq!(levers_of(&after, "Nothing").row(Lever::Build, 0).unwrap(), read(made));
    assert_eq!(after.usual, plan.usual);
}

#[test]
fn rows_in_wte_take_each_years_wte() {
    let mut plan = small_plan();
    plan.roles[0].wte_per_head = Some(series(&[0.8, 0.5, 1.0]));
    let wte = json!({
        "lever": "borrow", "row": { "role": "nurse", "amount": [8, 10, 10], "unit": "wte" }
    });
    let after =
        moved(&with_row(&plan, read(wte)), "Grow", &role("nurse", 2028), Lever::Borrow, 12.0);
    assert_eq!(amount(&row(&after, Lever::Borrow, 1)), series(&[8.0, 6.0, 12.0]));
}

#[test]
fn the_first_row_takes_the_difference_and_the_next_what_it_cannot() {
    let more = json!({ "lever": "buy", "row": { "role": "nurse", "hires": [5, 15, 4] } });
    let plan = with_row(&small_plan(), read(more));
    let both = |plan: &_| [0, 1].map(|nth| amount(&row(plan, Lever::Buy, nth)));
    let after = moved(&plan, "Grow", &role("nurse", 2028), Lever::Buy, 20.0);
    assert_eq!(both(&after), [series(&[10.0, 5.0, 16.0]), series(&[5.0, 15.0, 4.0])]);
    let after = moved(&plan, "Grow", &role("nurse", 2028), Lever::Buy, 12.0);
    assert_eq!(both(&after), [series(&[10.0, 0.0, 8.0]), series(&[5.0, 12.0, 4.0])]);
    let after = moved(&plan, "Grow", &role("nurse", 2027), Lever::Buy, 0.0);
    assert_eq!(both(&after), [series(&[0.0; 3]), series(&[0.0; 3])]);
}

#[test]
fn several_roles_share_in_proportion_to_what_they_have_or_to_their_heads() {
    let plan = small_plan();
    let heads = json!({ "lever": "buy", "row": { "role": "doctor", "hires": [5, 1, 1] } });
    let after =
        moved(&with_row(&plan, read(heads)), "Grow", &service("Perinatal", 2027), Lever::Buy, 30.0);
    assert_eq!(amount(&row(&after, Lever::Buy, 0)), series(&[20.0; 3]));
    assert_eq!(amount(&row(&after, Lever::Buy, 1)), series(&[10.0; 3]));
    // 100 nurses and 50 doctors.
    let after = moved(&plan, "Nothing", &service("Perinatal", 2027), Lever::Buy, 30.0);
    let [nurses, doctors] = [0, 1].map(|nth| levers_of(&after, "Nothing").buy[nth].clone());
    assert_eq!((nurses.role.as_str(), doctors.role.as_str()), ("nurse", "doctor"));
    assert_eq!((nurses.hires.at(0), doctors.hires.at(2)), (20.0, 10.0));
}

#[test]
fn people_lent_and_borrowed_are_shared_out_by_their_number() {
    let lent = json!({ "lever": "borrow", "row": { "role": "nurse", "amount": -1 } });
    let plan = with_row(&small_plan(), read(lent));
    // Doctors borrow 3, nurses lend 1: of 4 more, three quarters go where three quarters are.
    let after = moved(&plan, "Grow", &service("Perinatal", 2027), Lever::Borrow, 6.0);
    assert_eq!(amount(&row(&after, Lever::Borrow, 0)), Amount::Number(6.0));
    assert_eq!(amount(&row(&after, Lever::Borrow, 1)), Amount::Number(0.0));
}

#[test]
fn a_range_stays_until_a_figure_takes_its_place() {
    let range = json!({ "low": 0.01, "likely": 0.02, "high": 0.04 });
    let mut plan = small_plan();
    plan.scenarios[0].levers.bind[0].amount = serde_json::from_value(range).unwrap();
    assert_eq!(moved(&plan, "Grow", &role("nurse", 2027), Lever::Bind, 2.0), plan);
    let after = moved(&plan, "Grow", &role("nurse", 2028), Lever::Bind, 3.0);
    assert_eq!(amount(&row(&after, Lever::Bind, 0)), series(&[0.02, 0.03, 0.03]));
    let after = moved(&plan, "Grow", &role("nurse", 2027), Lever::Bind, 3.0);
    assert_eq!(amount(&row(&after, Lever::Bind, 0)), Amount::Number(0.03));
}

#[test]
fn people_kept_by_number_stay_as_they_are() {
    let kept = json!({ "lever": "bind", "row": { "role": "nurse", "amount": 3 } });
    let mut plan = small_plan();
    plan.scenarios[0].levers.bind.clear();
    let plan = with_row(&plan, read(kept.clone()));
    let after = moved(&plan, "Grow", &role("nurse", 2027), Lever::Bind, 1.0);
    assert_eq!(row(&after, Lever::Bind, 0), read(kept));
    assert_eq!(amount(&row(&after, Lever::Bind, 1)), Amount::Number(0.01));
}

#[test]
fn what_a_plan_cannot_hold_is_cut() {
    let plan = small_plan();
    let nurses = role("nurse", 2027);
    let set =
        |lever, value| apply(&plan, &set_at_hand(&plan, "Grow", &nurses, lever, value).unwrap());
    let most = amount(&row(&set(Lever::Buy, 1e12).unwrap(), Lever::Buy, 0));
    assert_eq!(most, series(&[100e6; 3]));
    assert_eq!(amount(&row(&set(Lever::Buy, -5.0).unwrap(), Lever::Buy, 0)), series(&[0.0; 3]));
    assert_eq!(
        amount(&row(&set(Lever::Bind, 400.0).unwrap(), Lever::Bind, 0)),
        Amount::Number(1.0)
    );
}

#[test]
fn the_act_is_one_step_of_undo_in_words() {
    let plan = small_plan();
    let said = |choice, lever, value| {
        let edit = set_at_hand(&plan, "Grow", &choice, lever, value).unwrap();
        assert!(matches!(edit, Edit::Together { .. }));
        describe(&plan, &edit)
    };
    assert_eq!(
        said(service("Perinatal", 2028), Lever::Buy, 1_250.0),
        "Buy 1,250 hires for Perinatal, each year from 2027/28 on",
    );
    assert_eq!(
        said(role("nurse", 2029), Lever::Bounce, 1.0),
        "Bounce 1 move into Nurses, in 2028/29"
    );
}
