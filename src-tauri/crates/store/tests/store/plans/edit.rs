//! Random edits.

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Lever, Plan, RateKind};

use super::Random;

/// A random edit of a plan. The engine refuses some, as where a list is empty.
pub fn edit(random: &mut Random, plan: &Plan) -> Edit {
    let ids: Vec<String> = plan.roles.iter().map(|role| role.id.clone()).collect();
    let ids = if ids.len() > 1 { ids } else { vec!["r0".to_owned(), "r1".to_owned()] };
    let years = plan.years;
    let place = |random: &mut Random, length: usize| random.below(length + 1);
    let scenario = match plan.scenarios.len() {
        0 => String::new(),
        count => plan.scenarios[random.below(count)].name.clone(),
    };
    match random.below(49) {
        0 => Edit::SetPlan {
            title: random.name(),
            first_year: plan.first_year,
            years: 1 + random.below(8) as u32,
        },
        1 => {
            let id = format!("new{}", random.below(1_000));
            Edit::AddRole { role: random.role(&id, years) }
        }
        2 => {
            let id = random.one_of(&ids);
            Edit::SetRole { role: random.role(&id, years) }
        }
        3 => Edit::RemoveRole { id: random.one_of(&ids) },
        4 => Edit::AddScenario { name: random.name(), copy_of: Some(scenario) },
        5 => Edit::AddScenario { name: random.name(), copy_of: None },
        6 => Edit::RenameScenario { name: scenario, to: random.name() },
        7 => Edit::RemoveScenario { name: scenario },
        8 | 9 => Edit::AddLeverRow { scenario, row: random.lever_row(&ids, years) },
        10 | 11 => Edit::SetLeverRow {
            scenario,
            index: random.below(3),
            row: random.lever_row(&ids, years),
        },
        12 => Edit::RemoveLeverRow {
            scenario,
            lever: random.one_of(&Lever::ALL),
            index: random.below(3),
        },
        13 => Edit::AddUsual { pathway: random.usual_pathway(&ids, years) },
        14 => Edit::SetUsual { index: random.below(2), pathway: random.usual_pathway(&ids, years) },
        15 => Edit::RemoveUsual {
            lever: random.one_of(&[Lever::Build, Lever::Bounce]),
            index: random.below(2),
        },
        16 => Edit::AddTransfer { transfer: random.transfer(&ids, years) },
        17 => Edit::SetTransfer {
            index: place(random, plan.transfers.len()),
            transfer: random.transfer(&ids, years),
        },
        18 => Edit::RemoveTransfer { index: place(random, plan.transfers.len()) },
        19 => Edit::AddTarget { target: random.target(&ids) },
        20 => Edit::SetTarget {
            index: place(random, plan.targets.len()),
            target: random.target(&ids),
        },
        21 => Edit::RemoveTarget { index: place(random, plan.targets.len()) },
        22 => Edit::SetAction {
            index: place(random, plan.actions.len()),
            action: random.action(&ids),
        },
        23 => Edit::AddNote { note: random.note() },
        24 => Edit::MoveRole { id: random.one_of(&ids), to: random.below(8) },
        25 => Edit::DescribeScenario {
            name: scenario,
            question: random.maybe(Random::text),
            decision: random.maybe(Random::text),
            evidence: random.maybe(Random::evidence),
        },
        26 => Edit::MoveScenario { name: scenario, to: random.below(4) },
        27 => Edit::AddContext { measure: random.context_measure() },
        28 => Edit::RemoveContext { index: place(random, plan.context.len()) },
        29 => match random.outturn(&ids).pop() {
            Some(outturn) => Edit::AddOutturn { outturn },
            None => Edit::RemoveOutturn { index: place(random, plan.outturn.len()) },
        },
        30 => Edit::AddOccupationCode { code: random.occupation_code() },
        31 => Edit::SetOccupationCode {
            index: place(random, plan.occupation_codes.len()),
            code: random.occupation_code(),
        },
        32 if !plan.scenarios.is_empty() => Edit::AddStop { stop: random.stop(plan) },
        33 if !plan.scenarios.is_empty() => Edit::SetStop {
            index: place(random, plan.running_order.len()),
            stop: random.stop(plan),
        },
        34 => Edit::RemoveStop { index: place(random, plan.running_order.len()) },
        35 => {
            Edit::MoveStop { index: place(random, plan.running_order.len()), to: random.below(4) }
        }
        36 => Edit::SetPrices {
            price_year: random.price_year(),
            funding_covers: random.funding_covers(),
        },
        37 => Edit::SetCorrelation {
            kind: random.one_of(&RateKind::ALL),
            correlation: random.maybe(|random| random.fraction() / 2.0),
        },
        38 => Edit::AddFunding { funding: random.funding() },
        39 => {
            Edit::SetFunding { index: place(random, plan.funding.len()), funding: random.funding() }
        }
        41 | 42 => {
            let limits = random.maybe(|random| random.limits(&ids, years)).map(Box::new);
            Edit::SetLimits { scenario, limits }
        }
        44 => Edit::AddPictureRow { row: random.picture_row(&plan.roles, years) },
        45 => {
            let row = random.picture_row(&plan.roles, years);
            Edit::SetPictureRow { index: random.below(3), row }
        }
        46 => Edit::RemovePictureRow { list: random.picture_list(), index: random.below(4) },
        47 => Edit::MovePictureRow {
            list: random.picture_list(),
            index: random.below(3),
            to: random.below(4),
        },
        48 => {
            let model = random.maybe(|random| random.integrated(&ids, years)).map(Box::new);
            Edit::SetIntegrated { model }
        }
        40 => Edit::RemoveFunding { index: place(random, plan.funding.len()) },
        _ => Edit::RemoveNote { index: place(random, plan.notes.len()) },
    }
}
