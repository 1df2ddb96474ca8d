//! Where a plan stands: WTE, vacancies, and figures set by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "small_plan/mod.rs"]
mod small_plan;

use fivefold_engine::baseline::baseline;
use fivefold_engine::plan::Amount;
use small_plan::small_plan;

#[test]
fn vacancies_are_funded_posts_less_those_in_post_and_may_be_negative() {
    let mut plan = small_plan();
    plan.roles[1].establishment_wte = Some(40.0);
    let stands = baseline(&plan);
    assert_eq!(stands.roles[0].wte, 80.0);
    assert_eq!(stands.roles[0].vacancy_wte, Some(10.0));
    assert_eq!(stands.roles[1].vacancy_wte, Some(-10.0));
    assert_eq!(stands.roles[1].vacancy_rate, Some(-0.25));
    assert_eq!(stands.roles[2].vacancy_rate, None);
    let sum = stands.together;
    assert_eq!((sum.heads, sum.wte, sum.establishment_wte), (170.0, 150.0, 130.0));
    assert_eq!((sum.vacancy_wte, sum.vacancy_rate), (Some(0.0), Some(0.0)));
    assert_eq!(sum.roles_without_establishment, 1);
}

#[test]
fn what_was_typed_is_said_again_to_the_digit() {
    let mut plan = small_plan();
    plan.roles[0].baseline_wte = Some(45.3);
    plan.roles[0].baseline_heads = Some(45.3 / 0.8);
    assert_eq!(baseline(&plan).roles[0].wte, 45.3);
}

#[test]
fn a_figure_that_differs_from_the_imported_one_was_set_by_hand() {
    let mut plan = small_plan();
    let imported = [
        ("baseline_heads", Amount::Number(42.0)),
        ("wte_per_head", Amount::Series(vec![0.8, 0.8, 0.8])),
        ("usual_joiners", Amount::Number(12.0)),
        ("establishment_wte", Amount::Number(91.0)),
        ("something_newer", Amount::Number(1.0)),
    ];
    plan.roles[0].as_imported = imported.map(|(field, figure)| (field.to_owned(), figure)).into();
    let stands = baseline(&plan);
    let fields: Vec<&str> =
        stands.roles[0].set_by_hand.iter().map(|figure| figure.field.as_str()).collect();
    assert_eq!(fields, ["baseline_heads", "establishment_wte"]);
    assert_eq!(stands.roles[0].set_by_hand[0].imported, 42.0);
    assert_eq!(stands.roles[0].set_by_hand[0].now, Some(100.0));
    assert_eq!(stands.set_by_hand, 2);
}
