//! Money in words, and edits of it.

use fivefold_engine::edit::{Edit, apply, describe};
use fivefold_engine::money::cost;
use fivefold_engine::plan::{Funding, FundingCovers, LeverRow, RateKind, Scope};

use crate::priced;
use crate::small_plan::small_plan;

#[test]
fn the_headline_says_what_it_comes_to_and_in_which_prices() {
    let money = cost(&priced(), "Grow", &Scope::All).unwrap();
    let (last, all) = (money.years[2], money.all_years);
    let million = |pounds: f64| format!("£{:.2} million", pounds / 1e6);
    let expected = format!(
        "Grow costs £{:.1} million in 2028/29, £{:.1} million of it pay and £{},000 the levers, in \
         2024/25 prices. Over all years it is {} more than business as usual.",
        last.total / 1e6,
        last.pay / 1e6,
        (last.levers / 1e3).round(),
        million(all.additional),
    );
    assert_eq!(money.headline, expected);
    assert!(money.unpriced.is_empty(), "{:?}", money.unpriced);
}

#[test]
fn what_has_no_price_is_said_and_not_invented() {
    let money = cost(&small_plan(), "Grow", &Scope::All).unwrap();
    assert_eq!(money.headline, "Nothing in the plan has a price yet.");
    assert_eq!(money.all_years.total, 0.0);
    assert_eq!(
        money.unpriced,
        [
            "3 of 3 roles have no pay per WTE, so their pay counts as nothing; write it under Money.",
            "Buy, Nurses and 4 more rows have no cost, so they count as free; write what they cost.",
        ]
    );
    let mut plan = priced();
    plan.price_year = None;
    plan.roles[2].pay_per_wte = None;
    plan.scenarios[0].levers.buy[0].cost_per_hire = None;
    assert_eq!(
        cost(&plan, "Grow", &Scope::All).unwrap().unpriced,
        [
            "Clerks has no pay per WTE, so its pay counts as nothing; write it under Money.",
            "Buy, Nurses has no cost, so it counts as free; write what it costs.",
            "The plan doesn't say which year its prices are of; name the price year under Money.",
        ]
    );
}

#[test]
fn a_shortfall_is_said_with_its_first_year() {
    let mut plan = priced();
    plan.funding_covers = Some(FundingCovers::Levers);
    let funded = |values: &[(i32, f64)]| Funding {
        name: "Wave".into(),
        values: values.iter().copied().collect(),
        ..Funding::default()
    };
    let said = |plan: &_| cost(plan, "Grow", &Scope::All).unwrap().headline;
    plan.funding = vec![funded(&[(2027, 1e6), (2028, 1e6), (2029, 1e6)])];
    assert!(said(&plan).ends_with("The funding covers the levers alone in every year."));
    plan.funding = vec![funded(&[(2027, 1e6), (2029, 1e6)])];
    assert!(said(&plan).contains("in every year but 2027/28, when £"), "{}", said(&plan));
    plan.funding = vec![funded(&[(2027, 1e6)])];
    let words = said(&plan);
    assert!(words.contains("in 2 of 3 years, first in 2027/28, by £"), "{words}");
}

#[test]
fn edits_of_money_say_what_they_change() {
    let plan = priced();
    let mut nurse = plan.roles[0].clone();
    nurse.pay_per_wte = Some(52_500.5);
    let row = |pounds| {
        let mut row = plan.scenarios[0].levers.buy[0].clone();
        row.cost_per_hire = pounds;
        Edit::SetLeverRow { scenario: "Grow".into(), index: 0, row: LeverRow::Buy(row) }
    };
    let line = Funding { name: "Wave".into(), ..Funding::default() };
    let words = [
        (Edit::SetRole { role: nurse }, "Nurses, pay per WTE: £50,000 to £52,500.5"),
        (row(Some(2_500.0)), "Buy, Nurses, cost per hire: £2,000 to £2,500"),
        (row(None), "Buy, Nurses, cost per hire: £2,000 to none"),
        (Edit::SetPrices { price_year: Some(2026), funding_covers: None }, "Prices of 2025/26"),
        (
            Edit::SetPrices { price_year: Some(2025), funding_covers: Some(FundingCovers::Levers) },
            "Funding is for the levers alone",
        ),
        (
            Edit::SetCorrelation { kind: RateKind::LeaverRate, correlation: Some(0.25) },
            "Correlation of leaver rates: 0.25",
        ),
        (Edit::AddFunding { funding: line }, "Add funding Wave"),
    ];
    for (edit, expected) in words {
        assert_eq!(describe(&plan, &edit), expected);
        let after = apply(&plan, &edit).unwrap();
        assert!(after != plan, "{expected}");
    }
    let edit = Edit::RemoveFunding { index: 0 };
    assert!(apply(&plan, &edit).unwrap_err().to_string().contains("line of funding"));
}
