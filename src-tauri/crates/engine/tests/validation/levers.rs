//! Buy, Bind, Borrow, service transfers, and the names of scenarios.

use fivefold_engine::plan::{Amount, BindUnit, Range};

use crate::refused;

#[test]
fn a_row_names_a_role_of_the_plan() {
    refused(&[
        (
            |plan| plan.scenarios[0].levers.buy[0].role = "nobody".into(),
            "scenarios[0].levers.buy[0].role [no role] A Buy row names the role \"nobody\", which \
             the plan hasn't got; use the id of one of its roles.",
        ),
        (
            |plan| plan.scenarios[0].levers.bind[0].role = "Nurses".into(),
            "scenarios[0].levers.bind[0].role [no role] A Bind row names the role \"Nurses\", which \
             the plan hasn't got; use the id of one of its roles.",
        ),
        (
            |plan| plan.scenarios[0].levers.borrow[0].role = "nobody".into(),
            "scenarios[0].levers.borrow[0].role [no role] A Borrow row names the role \"nobody\", \
             which the plan hasn't got; use the id of one of its roles.",
        ),
        (
            |plan| plan.transfers[0].role = "nobody".into(),
            "transfers[0].role [no role] A service transfer names the role \"nobody\", which the \
             plan hasn't got; use the id of one of its roles.",
        ),
    ]);
}

#[test]
fn amounts_are_within_their_limits() {
    refused(&[
        (
            |plan| plan.scenarios[0].levers.buy[0].hires = Amount::Number(-1.0),
            "scenarios[0].levers.buy[0].hires [Nurses] The number of hires of Nurses is -1; it must \
             be from 0 to 100 million.",
        ),
        (
            |plan| plan.scenarios[0].levers.buy[0].hires = Amount::Series(vec![1.0, f64::NAN, 1.0]),
            "scenarios[0].levers.buy[0].hires[1] [Nurses] The number of hires of Nurses in 2027/28 \
             is NaN; it must be from 0 to 100 million.",
        ),
        (
            |plan| plan.scenarios[0].levers.buy[0].hires = Amount::Series(vec![1.0]),
            "scenarios[0].levers.buy[0].hires [Nurses] The number of hires of Nurses has 1 value \
             for 3 projected years; give one for each, or a single number for all.",
        ),
        (
            |plan| plan.scenarios[0].levers.buy[0].fill_rate = Some(1.4.into()),
            "scenarios[0].levers.buy[0].fill_rate [Nurses] The fill rate of Nurses is 140 % \
             (1.4); it must be from 0 % to 100 % (0 to 1).",
        ),
        (
            |plan| plan.scenarios[0].levers.bind[0].amount = 2.0.into(),
            "scenarios[0].levers.bind[0].amount [Nurses] The cut of the leaver rate of Nurses is \
             200 % (2); it must be from 0 % to 100 % (0 to 1).",
        ),
        (
            |plan| {
                let row = &mut plan.scenarios[0].levers.bind[0];
                row.unit = Some(BindUnit::Heads);
                row.amount = Amount::Range(Range { low: 1.0, likely: 2.0, high: 3.0 });
            },
            "scenarios[0].levers.bind[0].amount [Nurses] The number of Nurses kept is a range; only \
             a rate can be one: write a number or a list with one for each year.",
        ),
        (
            |plan| plan.scenarios[0].levers.borrow[0].amount = 1e308.into(),
            "scenarios[0].levers.borrow[0].amount [Doctors] The number of Doctors borrowed is 1e308; \
             it must be from -100 million to 100 million.",
        ),
        (
            |plan| plan.scenarios[0].levers.borrow[0].kind = Some("k".repeat(201)),
            "scenarios[0].levers.borrow[0].kind [Doctors] A kind of borrowing has 201 characters; \
             shorten it to 200.",
        ),
    ]);
}

#[test]
fn scenarios_have_names_of_their_own() {
    refused(&[
        (
            |plan| plan.scenarios[1].name = "Grow".into(),
            "scenarios[1].name [no role] Two scenarios are called \"Grow\"; give one of them another \
             name.",
        ),
        (
            |plan| plan.scenarios[1].name.clear(),
            "scenarios[1].name [no role] A scenario's name is empty; give it a name.",
        ),
    ]);
}
