//! The rows of a table, as a plan has them.

use fivefold_engine::plan::{Answer, AskedOf, Evidence, Flow, Plan};

use super::{PictureTable, Value};

/// The rows of a table, a value a column.
pub(super) fn rows(plan: &Plan, table: PictureTable) -> Vec<Vec<Value>> {
    let picture = &plan.picture;
    match table {
        PictureTable::Strands => picture
            .strands
            .iter()
            .map(|row| {
                vec![
                    text(row.strand.name()),
                    maybe(&row.source),
                    maybe(&row.date),
                    maybe(&row.coverage),
                    maybe(&row.feeds),
                    maybe(&row.missing),
                ]
            })
            .collect(),
        PictureTable::Functions => picture
            .teams
            .iter()
            .flat_map(|team| team.functions.iter().map(move |row| (team, row)))
            .map(|(team, row)| {
                let mut values = vec![
                    text(&team.name),
                    text(&row.name),
                    flow(row.hours_per_week.as_ref(), plan.first_year),
                    figure(row.hours_per_referral),
                    flow(row.referrals.as_ref(), plan.first_year),
                    flow(row.on_duty.as_ref(), plan.first_year),
                    figure(row.minimum),
                    figure(row.supervision),
                ];
                values.extend(evidence(row.evidence.as_ref()));
                values
            })
            .collect(),
        PictureTable::Cover => picture
            .teams
            .iter()
            .flat_map(|team| team.cover.iter().map(move |row| (team, row)))
            .map(|(team, row)| {
                vec![
                    text(&team.name),
                    text(&row.function),
                    text(plan.role_name(&row.role)),
                    figure(row.share),
                    text(if row.supervised == Some(true) { "yes" } else { "no" }),
                ]
            })
            .collect(),
        PictureTable::Competencies => picture
            .competencies
            .iter()
            .map(|row| {
                let mut values = vec![
                    text(&row.id),
                    text(&row.name),
                    maybe(&row.framework),
                    maybe(&row.level),
                    maybe(&row.stage),
                    maybe(&row.description),
                    figure(row.lapses_after.map(f64::from)),
                    figure(row.training_hours),
                    figure(row.training_weeks),
                    figure(row.training_cost),
                    figure(row.supervisor_hours),
                ];
                values.extend(evidence(row.evidence.as_ref()));
                values
            })
            .collect(),
        PictureTable::Required => picture
            .required
            .iter()
            .map(|row| {
                let mut values =
                    vec![text(plan.role_name(&row.role)), text(&row.competency), figure(row.share)];
                values.extend(evidence(row.evidence.as_ref()));
                values
            })
            .collect(),
        PictureTable::Held => picture
            .held
            .iter()
            .map(|row| {
                let mut values = vec![
                    text(plan.role_name(&row.role)),
                    text(&row.competency),
                    Value::Figure(row.heads),
                    Value::Figure(f64::from(row.gained)),
                ];
                values.extend(evidence(row.evidence.as_ref()));
                values
            })
            .collect(),
        PictureTable::Peers => picture
            .benchmarks
            .iter()
            .flat_map(|benchmark| benchmark.peers.iter().map(move |peer| (benchmark, peer)))
            .map(|(benchmark, peer)| {
                vec![text(&benchmark.name), text(&peer.name), Value::Figure(peer.value)]
            })
            .collect(),
        PictureTable::Readiness => picture
            .readiness
            .iter()
            .map(|row| {
                vec![
                    text(&row.list),
                    maybe(&row.heading),
                    text(&row.question),
                    row.asked_of.map_or(Value::Empty, |asked| text(AskedOf::word(asked))),
                    row.answer.map_or(Value::Empty, |answer| text(Answer::word(answer))),
                    maybe(&row.said),
                    maybe(&row.owner),
                    maybe(&row.date),
                    maybe(&row.to_do),
                ]
            })
            .collect(),
        PictureTable::Areas => {
            let areas = picture.integrated.iter().flat_map(|model| &model.areas);
            areas
                .map(|area| {
                    let groups = area.groups.iter();
                    let groups: Vec<String> =
                        groups.map(|part| format!("{}: {}", part.group, part.share)).collect();
                    let groups =
                        if groups.is_empty() { Value::Empty } else { text(&groups.join("; ")) };
                    vec![text(&area.name), figure(area.births), figure(area.share), groups]
                })
                .collect()
        }
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn maybe(text: &Option<String>) -> Value {
    text.clone().map_or(Value::Empty, Value::Text)
}

fn figure(figure: Option<f64>) -> Value {
    figure.map_or(Value::Empty, Value::Figure)
}

/// A figure for every year as one, figures by year as `2027: 20; 2028: 50`.
fn flow(flow: Option<&Flow>, first_year: i32) -> Value {
    let by_year = |values: &mut dyn Iterator<Item = (i32, f64)>| {
        let parts: Vec<String> = values.map(|(year, value)| format!("{year}: {value}")).collect();
        Value::Text(parts.join("; "))
    };
    match flow {
        None => Value::Empty,
        Some(Flow::Number(value)) => Value::Figure(*value),
        Some(Flow::Series(values)) => by_year(&mut (first_year..).zip(values.iter().copied())),
        Some(Flow::ByYear(values)) => {
            by_year(&mut values.iter().map(|(year, value)| (*year, *value)))
        }
    }
}

fn evidence(evidence: Option<&Evidence>) -> [Value; 2] {
    let source = evidence.and_then(|own| own.source.clone());
    let confidence = evidence.and_then(|own| own.confidence);
    [
        source.map_or(Value::Empty, Value::Text),
        confidence.map_or(Value::Empty, |own| text(own.word())),
    ]
}
