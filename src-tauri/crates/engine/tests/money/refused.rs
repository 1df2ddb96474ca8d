//! Prices, funding and correlations that a plan can't have.

use fivefold_engine::plan::{Funding, RateKind};
use fivefold_engine::{Plan, validate};

use crate::priced;

fn refusal(change: impl FnOnce(&mut Plan)) -> (String, String) {
    let mut plan = priced();
    change(&mut plan);
    let problems = validate(&plan);
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    (problem.field.clone(), problem.message.clone())
}

#[test]
fn a_plan_with_a_price_on_everything_is_fine() {
    assert!(validate(&priced()).is_empty());
}

#[test]
fn a_price_below_nothing_or_without_end_is_refused() {
    for bad in [-1.0, f64::NAN, f64::INFINITY, 1e9] {
        let (field, message) = refusal(|plan| plan.roles[0].pay_per_wte = Some(bad));
        assert_eq!(field, "roles[0].pay_per_wte");
        assert!(message.starts_with("The pay per WTE of Nurses is "), "{message}");
        assert!(message.ends_with("it must be from 0 to 100 million pounds."), "{message}");
    }
    let (field, message) =
        refusal(|plan| plan.scenarios[0].levers.bind[0].cost_per_head = Some(-2.0));
    assert_eq!(field, "scenarios[0].levers.bind[0].cost_per_head");
    assert!(
        message.starts_with("Cost per head in post a year of Nurses is -2 pounds"),
        "{message}"
    );
    let (field, _) = refusal(|plan| plan.usual.build[0].cost_per_learner_year = Some(-2.0));
    assert_eq!(field, "usual.build[0].cost_per_learner_year");
    let (field, _) = refusal(|plan| plan.scenarios[0].levers.bounce[0].cost_per_exit = Some(-2.0));
    assert_eq!(field, "scenarios[0].levers.bounce[0].cost_per_exit");
}

#[test]
fn a_price_year_is_a_year() {
    let (field, message) = refusal(|plan| plan.price_year = Some(24));
    assert_eq!(field, "price_year");
    assert!(message.contains("from 1900 to 2200"), "{message}");
}

#[test]
fn funding_has_a_name_of_its_own_and_no_less_than_nothing() {
    let line = |name: &str, pounds: f64| Funding {
        name: name.into(),
        values: [(2027, pounds)].into(),
        ..Funding::default()
    };
    let (field, _) = refusal(|plan| plan.funding = vec![line("a", 1.0), line("a", 2.0)]);
    assert_eq!(field, "funding[1].name");
    let (field, _) = refusal(|plan| plan.funding = vec![line(" ", 1.0)]);
    assert_eq!(field, "funding[0].name");
    let (field, message) = refusal(|plan| plan.funding = vec![line("a", -1.0)]);
    assert_eq!(field, "funding[0].values.2027");
    assert!(message.contains("must be from 0"), "{message}");
}

#[test]
fn a_correlation_is_from_nothing_to_below_one() {
    for bad in [-0.1, 1.0, 2.0, f64::NAN] {
        let (field, message) = refusal(|plan| {
            plan.correlation.insert(RateKind::LeaverRate, bad);
        });
        assert_eq!(field, "correlation.leaver_rate");
        assert!(message.starts_with("The correlation of leaver rates is "), "{message}");
    }
    let mut plan = priced();
    plan.correlation.insert(RateKind::LeaverRate, 0.0);
    assert!(validate(&plan).is_empty());
    assert_eq!(plan.correlation_of(RateKind::LeaverRate), 0.0);
    assert_eq!(plan.correlation_of(RateKind::FillRate), 0.5);
}
