//! What stands behind each line: every input that moves it, with its evidence.

use fivefold_engine::Plan;
use fivefold_engine::plan::{
    Amount, BindUnit, Confidence, Evidence, FieldEvidence, Flow, Levers, Role, Year, financial_year,
};

use super::Line;

/// What a line is said to rest on that nothing moves.
pub const NO_INPUT: &str = "no input";

/// The inputs of a role.
#[derive(Debug)]
pub struct RoleSources<'a> {
    /// The role.
    pub role: &'a Role,
    /// Every input that moves one of its lines.
    pub inputs: Vec<Source<'a>>,
}

/// An input and what it rests on.
#[derive(Debug)]
pub struct Source<'a> {
    /// The line it moves.
    pub line: Line,
    /// What it is: `Heads on the baseline`, `Buy, hires`.
    pub input: String,
    /// Its value in words.
    pub value: String,
    /// What it rests on.
    pub evidence: Option<&'a Evidence>,
}

/// Every input behind a scenario's return, role by role.
pub fn of_plan<'a>(plan: &'a Plan, levers: Option<&'a Levers>) -> Vec<RoleSources<'a>> {
    let of_role = |role| {
        let levers = levers.map(|levers| of_levers(plan, role, levers));
        let anyway = of_baseline(plan, role).into_iter().chain(of_usual(plan, role));
        RoleSources { role, inputs: anyway.chain(levers.into_iter().flatten()).collect() }
    };
    plan.roles.iter().map(of_role).collect()
}

impl RoleSources<'_> {
    /// The weakest evidence that a line rests on, in a word.
    pub fn weakest(&self, line: &Line) -> &'static str {
        let behind = self.inputs.iter().filter(|input| line.rests_on(&input.line));
        let weakest = behind.map(|input| input.evidence).max_by_key(|evidence| doubt(*evidence));
        weakest.map_or(NO_INPUT, trust)
    }
}

fn of_baseline<'a>(plan: &Plan, role: &'a Role) -> Vec<Source<'a>> {
    let rate = role.leaver_rate.as_ref().map(|rate| series(plan, rate, percent));
    let amount = |amount: &Option<Amount>| amount.as_ref().map(|a| series(plan, a, figure));
    let inputs = [
        ("baseline_heads", "Heads on the baseline", role.baseline_heads.map(figure)),
        ("wte_per_head", "WTE of one head", amount(&role.wte_per_head)),
        ("leaver_rate", "Leaver rate", rate),
        ("usual_joiners", "Usual joiners a year", amount(&role.usual_joiners)),
        ("establishment_wte", "Establishment, WTE", role.establishment_wte.map(figure)),
    ];
    let mut sources: Vec<Source> = Vec::new();
    for (field, input, value) in inputs {
        let line = match field {
            "establishment_wte" => Line::Establishment,
            _ => Line::Substantive,
        };
        let evidence = of_field(&role.field_evidence, &role.evidence, field);
        sources.extend(value.map(|value| source(line, input, value, evidence)));
    }
    sources.extend(role.establishment_changes.iter().map(|change| {
        let input = format!("Change of establishment, {}", financial_year(change.year));
        source(Line::Establishment, input, figure(change.wte), change.evidence.as_ref())
    }));
    sources
}

fn of_usual<'a>(plan: &'a Plan, role: &'a Role) -> Vec<Source<'a>> {
    let transfers = plan.transfers.iter().filter(|row| row.role == role.id).map(|row| {
        let input = format!("Service transfer, {}", financial_year(row.year));
        source(Line::Substantive, input, figure(row.heads), row.evidence.as_ref())
    });
    let build = plan.usual.build.iter().filter(|row| row.to == role.id || is(&row.from, role));
    let build = build.map(|row| {
        let evidence = of_field(&row.field_evidence, &row.evidence, "starts");
        let starts = flow(plan, &row.starts);
        source(Line::Substantive, "Usual programme, starts", starts, evidence)
    });
    let bounce = plan.usual.bounce.iter().filter(|row| row.from == role.id || is(&row.to, role));
    let bounce = bounce.map(|row| {
        let evidence = of_field(&row.field_evidence, &row.evidence, "moves");
        source(Line::Substantive, "Usual moves", flow(plan, &row.moves), evidence)
    });
    transfers.chain(build).chain(bounce).collect()
}

fn of_levers<'a>(plan: &Plan, role: &'a Role, levers: &'a Levers) -> Vec<Source<'a>> {
    let staff = |input, value, evidence| source(Line::Substantive, input, value, evidence);
    let buy = levers.buy.iter().filter(|row| row.role == role.id).map(|row| {
        let evidence = of_field(&row.field_evidence, &row.evidence, "hires");
        staff("Buy, hires", series(plan, &row.hires, figure), evidence)
    });
    let build = levers.build.iter().filter(|row| row.to == role.id || is(&row.from, role));
    let build = build.map(|row| {
        let evidence = of_field(&row.field_evidence, &row.evidence, "starts");
        staff("Build, starts", flow(plan, &row.starts), evidence)
    });
    let bind = levers.bind.iter().filter(|row| row.role == role.id).map(|row| {
        let evidence = of_field(&row.field_evidence, &row.evidence, "amount");
        match row.unit.unwrap_or_default() {
            BindUnit::Heads => staff("Bind, people", series(plan, &row.amount, figure), evidence),
            BindUnit::Points => staff("Bind, points", series(plan, &row.amount, percent), evidence),
        }
    });
    let borrow = levers.borrow.iter().filter(|row| row.role == role.id).map(|row| {
        let evidence = of_field(&row.field_evidence, &row.evidence, "amount");
        let amount = series(plan, &row.amount, figure);
        source(Line::of_borrow(row), "Borrow", amount, evidence)
    });
    let bounce = levers.bounce.iter().filter(|row| row.from == role.id || is(&row.to, role));
    let bounce = bounce.map(|row| {
        let evidence = of_field(&row.field_evidence, &row.evidence, "moves");
        staff("Bounce, moves", flow(plan, &row.moves), evidence)
    });
    buy.chain(build).chain(bind).chain(borrow).chain(bounce).collect()
}

fn is(id: &Option<String>, role: &Role) -> bool {
    id.as_ref() == Some(&role.id)
}

fn source<'a>(
    line: Line,
    input: impl Into<String>,
    value: String,
    evidence: Option<&'a Evidence>,
) -> Source<'a> {
    Source { line, input: input.into(), value, evidence }
}

fn of_field<'a>(
    fields: &'a FieldEvidence,
    own: &'a Option<Evidence>,
    field: &str,
) -> Option<&'a Evidence> {
    fields.get(field).or(own.as_ref())
}

/// How far an input can be trusted, in a word.
pub fn trust(evidence: Option<&Evidence>) -> &'static str {
    let told = evidence.filter(|evidence| **evidence != Evidence::default());
    match told.map(|evidence| evidence.confidence) {
        None => "no evidence given",
        Some(None) => "confidence not given",
        Some(Some(confidence)) => confidence.word(),
    }
}

/// Whether an input is made up, not traced, or has nothing behind it.
pub fn is_doubtful(evidence: Option<&Evidence>) -> bool {
    let confidence = evidence.and_then(|evidence| evidence.confidence);
    !matches!(confidence, Some(Confidence::Published | Confidence::Reported | Confidence::Derived))
}

fn series(plan: &Plan, amount: &Amount, written: fn(f64) -> String) -> String {
    match amount {
        Amount::Number(value) => written(*value),
        Amount::Range(range) => {
            let [likely, low, high] = [range.likely, range.low, range.high].map(written);
            format!("{likely}, from {low} to {high}")
        }
        Amount::Series(values) => {
            by_year(plan.projected_years().zip(values.iter().copied()), written)
        }
    }
}

fn flow(plan: &Plan, flow: &Flow) -> String {
    match flow {
        Flow::Number(value) => figure(*value),
        Flow::Series(values) => by_year(plan.projected_years().zip(values.iter().copied()), figure),
        Flow::ByYear(values) => by_year(values.iter().map(|(year, value)| (*year, *value)), figure),
    }
}

fn by_year(values: impl Iterator<Item = (Year, f64)>, written: fn(f64) -> String) -> String {
    let told = values.map(|(year, value)| format!("{} {}", financial_year(year), written(value)));
    told.collect::<Vec<_>>().join("; ")
}

/// At most four decimals, none where none are needed.
fn figure(value: f64) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn percent(value: f64) -> String {
    format!("{} %", figure(value * 100.0))
}

/// From published, 0, to nothing at all.
fn doubt(evidence: Option<&Evidence>) -> u8 {
    match evidence.map(|evidence| evidence.confidence) {
        Some(Some(confidence)) => confidence as u8,
        Some(None) => 5,
        None => 6,
    }
}
