//! The inputs of lever rows and usual pathways.

use crate::plan::{
    Amount, AmountUnit, BindUnit, Bounce, Build, LeverRow, Plan, Scenario, Share, UnitCosts,
};

use super::InputAt;
use super::entry::{EvidenceFrom, RegisterEntry};
use super::evidence::nearest;
use super::values::Kind;

/// A figure of a row: its name in plan JSON, what it is, and its value in words.
type Figure = (&'static str, &'static str, String);

/// The usual pathways, Build before Bounce.
pub(super) fn of_usual(plan: &Plan) -> Vec<RegisterEntry> {
    let build = plan.usual.build.iter().cloned().map(LeverRow::Build).enumerate();
    let bounce = plan.usual.bounce.iter().cloned().map(LeverRow::Bounce).enumerate();
    build.chain(bounce).flat_map(|(index, row)| of_usual_row(plan, index, &row)).collect()
}

fn of_usual_row(plan: &Plan, index: usize, row: &LeverRow) -> Vec<RegisterEntry> {
    let title = row.title(plan);
    let entry = |(field, words, value): Figure| {
        let at = InputAt::Usual { lever: row.lever(), index, field: field.to_owned() };
        let (whole, single) = row.evidence();
        let levels = [(EvidenceFrom::Own, single.get(field)), (EvidenceFrom::Row, whole.as_ref())];
        let (evidence, evidence_from) = nearest(plan, &levels);
        RegisterEntry {
            path: at.path(plan),
            at,
            what: format!("{words}, usual {title}"),
            scenario: None,
            value,
            evidence,
            evidence_from,
            override_of: None,
            told_as: vec![
                format!("Add usual programme {title}"),
                format!("Change usual programme {title}"),
                format!("Add usual move of {title}"),
                format!("Change usual move of {title}"),
            ],
        }
    };
    figures(plan, row).into_iter().map(entry).collect()
}

/// The lever rows of every scenario, lever by lever.
pub(super) fn of_scenarios(plan: &Plan) -> Vec<RegisterEntry> {
    let rows = |scenario: &Scenario| -> Vec<RegisterEntry> {
        let rows = scenario.levers.rows();
        rows.flat_map(|(index, row)| of_row(plan, scenario, index, &row)).collect()
    };
    plan.scenarios.iter().flat_map(rows).collect()
}

fn of_row(plan: &Plan, scenario: &Scenario, index: usize, row: &LeverRow) -> Vec<RegisterEntry> {
    let lever = row.lever();
    let title = format!("{}, {}", lever.name(), row.title(plan));
    let entry = |(field, words, value): Figure| {
        let at = InputAt::Lever {
            scenario: scenario.name.clone(),
            lever,
            index,
            field: field.to_owned(),
        };
        let (whole, single) = row.evidence();
        let levels = [
            (EvidenceFrom::Own, single.get(field)),
            (EvidenceFrom::Row, whole.as_ref()),
            (EvidenceFrom::Scenario, scenario.evidence.as_ref()),
        ];
        let (evidence, evidence_from) = nearest(plan, &levels);
        RegisterEntry {
            path: at.path(plan),
            at,
            what: format!("{words}, {title}"),
            scenario: Some(scenario.name.clone()),
            value,
            evidence,
            evidence_from,
            override_of: None,
            told_as: vec![title.clone(), format!("Add {title}")],
        }
    };
    figures(plan, row).into_iter().map(entry).collect()
}

/// The figures of a row that are given.
fn figures(plan: &Plan, row: &LeverRow) -> Vec<Figure> {
    let costs = row.unit_costs().into_iter();
    let costs =
        costs.filter_map(|cost| Some((cost.field, cost.words, Kind::Pounds.one(cost.pounds?))));
    amounts(plan, row).into_iter().chain(costs).collect()
}

/// What a row asks for and how far it succeeds.
fn amounts(plan: &Plan, row: &LeverRow) -> Vec<Figure> {
    let counted = |unit: Option<AmountUnit>| match unit.unwrap_or_default() {
        AmountUnit::Heads => Kind::Counted("heads"),
        AmountUnit::Wte => Kind::Counted("WTE"),
    };
    match row {
        LeverRow::Buy(row) => {
            let hires = counted(row.unit).amount(plan, &row.hires);
            let filled =
                |rate: &Amount| ("fill_rate", "Fill rate", Kind::Percent.amount(plan, rate));
            let first = [("hires", "Hires", hires)];
            first.into_iter().chain(row.fill_rate.as_ref().map(filled)).collect()
        }
        LeverRow::Bind(row) => {
            let (words, kind) = match row.unit.unwrap_or_default() {
                BindUnit::Points => ("Points off the leaver rate", Kind::Points),
                BindUnit::Heads => ("People kept", Kind::Counted("heads")),
            };
            vec![("amount", words, kind.amount(plan, &row.amount))]
        }
        LeverRow::Borrow(row) => {
            vec![("amount", "Borrowed", counted(row.unit).amount(plan, &row.amount))]
        }
        LeverRow::Build(row) => of_programme(plan, row),
        LeverRow::Bounce(row) => of_route(plan, row),
    }
}

fn of_programme(plan: &Plan, row: &Build) -> Vec<Figure> {
    let starts = Kind::Plain.flow(plan, &row.starts);
    let given = [
        percent("annual_drop_out", "Drop-out a year", row.annual_drop_out),
        percent("join_rate", "Join rate", row.join_rate),
        percent("productive_share", "Productive share", row.productive_share),
    ];
    let first = [Some(("starts", "Starts", starts)), years(row.duration_years)];
    first.into_iter().chain(given).flatten().collect()
}

fn of_route(plan: &Plan, row: &Bounce) -> Vec<Figure> {
    let moves = Kind::Plain.flow(plan, &row.moves);
    let before = (!row.moves_before.is_empty())
        .then(|| ("moves_before", "Moves before the plan", Kind::Plain.dated(&row.moves_before)));
    let given = [
        percent("completion", "Completion", row.completion),
        percent("productive_share", "Productive share", row.productive_share),
    ];
    let first = [Some(("moves", "Moves", moves)), before, years(row.duration_years)];
    first.into_iter().chain(given).flatten().collect()
}

fn years(duration: Option<u32>) -> Option<Figure> {
    let value = match duration? {
        1 => "1 year".to_owned(),
        years => format!("{years} years"),
    };
    Some(("duration_years", "Duration", value))
}

fn percent(field: &'static str, words: &'static str, share: Option<Share>) -> Option<Figure> {
    Some((field, words, Kind::Percent.share(share?)))
}
