//! The inputs of the picture: what functions need and who covers them, what competencies take, who
//! requires and holds them, peers and standards, and the figures of the integrated model.

use crate::edit::Edit;
use crate::plan::{
    Benchmark, Competency, Evidence, Flow, IntegratedModel, PictureList, PictureRow, Plan, Team,
    TeamFunction, financial_year,
};
use crate::written::{about_percent, figure, given, percent, pounds};

use super::InputAt;
use super::entry::{EvidenceFrom, RegisterEntry};
use super::evidence::nearest;

/// Every input of the picture, in the plan's order.
pub(super) fn of_picture(plan: &Plan) -> Vec<RegisterEntry> {
    let picture = &plan.picture;
    let mut entries: Vec<RegisterEntry> = Vec::new();
    for (index, team) in picture.teams.iter().enumerate() {
        entries.extend(of_team(plan, index, team));
    }
    for (index, competency) in picture.competencies.iter().enumerate() {
        let at = InputAt::Picture { list: PictureList::Competencies, index, part: None };
        let what = format!("Competency, {}", competency.name);
        let own = competency.evidence.as_ref();
        entries.push(entry(
            plan,
            at,
            what,
            training(plan, competency),
            &[(EvidenceFrom::Own, own)],
        ));
    }
    for (index, row) in picture.required.iter().enumerate() {
        let at = InputAt::Picture { list: PictureList::Required, index, part: None };
        let name = picture.competency_name(&row.competency);
        let what = format!("Required, {}: {name}", plan.role_name(&row.role));
        let value = format!("{} of those in post", percent(row.share.unwrap_or(1.0)));
        let of_competency = picture.competency(&row.competency);
        let levels = [
            (EvidenceFrom::Own, row.evidence.as_ref()),
            (EvidenceFrom::Row, of_competency.and_then(|own| own.evidence.as_ref())),
        ];
        entries.push(entry(plan, at, what, value, &levels));
    }
    for (index, row) in picture.held.iter().enumerate() {
        let at = InputAt::Picture { list: PictureList::Held, index, part: None };
        let name = picture.competency_name(&row.competency);
        let what = format!("Held, {}: {name}", plan.role_name(&row.role));
        let value = format!("{} heads, gained in {}", given(row.heads), financial_year(row.gained));
        entries.push(entry(plan, at, what, value, &[(EvidenceFrom::Own, row.evidence.as_ref())]));
    }
    for (index, benchmark) in picture.benchmarks.iter().enumerate() {
        entries.extend(of_benchmark(plan, index, benchmark));
    }
    if let Some(model) = &picture.integrated {
        entries.extend(of_integrated(plan, model));
    }
    entries
}

fn entry(
    plan: &Plan,
    at: InputAt,
    what: String,
    value: String,
    levels: &[(EvidenceFrom, Option<&Evidence>)],
) -> RegisterEntry {
    let (evidence, evidence_from) = nearest(plan, levels);
    RegisterEntry {
        path: at.path(plan),
        at,
        told_as: vec![what.clone()],
        what,
        scenario: None,
        value,
        evidence,
        evidence_from,
        override_of: None,
    }
}

fn of_team(plan: &Plan, index: usize, team: &Team) -> Vec<RegisterEntry> {
    let at = |part| InputAt::Picture { list: PictureList::Teams, index, part };
    let time = &team.time;
    let value = format!(
        "{} of {} contracted hours a week are there",
        given(time.available_hours()),
        given(time.contracted_hours_or_default()),
    );
    let own = team.evidence.as_ref();
    let what = format!("Working time, {}", team.name);
    let mut entries = vec![entry(plan, at(None), what, value, &[(EvidenceFrom::Own, own)])];
    for (part, function) in team.functions.iter().enumerate() {
        let what = format!("Function, {}: {}", team.name, function.name);
        let levels = [(EvidenceFrom::Own, function.evidence.as_ref()), (EvidenceFrom::Row, own)];
        let mut made = entry(plan, at(Some(part)), what, needs(plan, function), &levels);
        made.told_as = vec![format!("Team {}: function {}", team.name, function.name)];
        entries.push(made);
    }
    entries
}

/// A flow in a few words: one figure, or the first and last.
fn flow(plan: &Plan, flow: &Flow) -> String {
    let values: Vec<f64> =
        plan.projected_years().map(|year| flow.at(year, plan.first_year)).collect();
    match (values.first(), values.last()) {
        (Some(first), Some(last)) if values.iter().any(|value| value != first) => {
            format!("{} to {}", given(*first), given(*last))
        }
        (Some(first), _) => given(*first),
        _ => String::new(),
    }
}

fn needs(plan: &Plan, function: &TeamFunction) -> String {
    let mut parts = Vec::new();
    if let Some(hours) = &function.hours_per_week {
        parts.push(format!("{} hours a week", flow(plan, hours)));
    }
    if let (Some(referrals), Some(hours)) = (&function.referrals, function.hours_per_referral) {
        parts.push(format!(
            "{} referrals a year, {} hours each",
            flow(plan, referrals),
            given(hours)
        ));
    }
    if let Some(people) = &function.on_duty {
        parts.push(format!("{} on duty day and night", flow(plan, people)));
    }
    if parts.is_empty() {
        parts.push("no hours".to_owned());
    }
    parts.push(format!("at least {}", percent(function.minimum_or_default())));
    parts.join(", ")
}

fn training(plan: &Plan, competency: &Competency) -> String {
    let mut parts = Vec::new();
    if let Some(hours) = competency.training_hours {
        parts.push(format!("{} hours", given(hours)));
    }
    if let Some(weeks) = competency.training_weeks {
        parts.push(format!("{} weeks", given(weeks)));
    }
    if let Some(cost) = competency.training_cost {
        parts.push(pounds(cost));
    }
    if let Some(hours) = competency.supervisor_hours {
        parts.push(format!("{} supervisor's hours", given(hours)));
    }
    for supervisor in &competency.supervisors {
        parts.push(format!(
            "{} a year of each WTE of {}",
            given(supervisor.hours_per_wte),
            plan.role_name(&supervisor.role),
        ));
    }
    if let Some(years) = competency.lapses_after {
        parts.push(format!("lapses after {years} years"));
    }
    if parts.is_empty() { "no figures".to_owned() } else { parts.join(", ") }
}

fn of_benchmark(plan: &Plan, index: usize, benchmark: &Benchmark) -> Vec<RegisterEntry> {
    let at = |part| InputAt::Picture { list: PictureList::Benchmarks, index, part };
    let own = benchmark.evidence.as_ref();
    let peers = benchmark.peers.len();
    let base = match (&benchmark.base, benchmark.measure.base_word()) {
        (Some(base), Some(word)) => format!(", {} {word}", flow(plan, base)),
        _ => String::new(),
    };
    let value = format!("{}, {peers} peers{base}", benchmark.measure.words());
    let what = format!("Benchmark, {}", benchmark.name);
    let mut entries = vec![entry(plan, at(None), what, value, &[(EvidenceFrom::Own, own)])];
    if let Some(standard) = &benchmark.standard {
        let written = if benchmark.measure.is_share() {
            about_percent(standard.value)
        } else {
            figure(standard.value)
        };
        let what = format!("Standard, {}: {}", benchmark.name, standard.name);
        let levels = [(EvidenceFrom::Own, standard.evidence.as_ref())];
        entries.push(entry(plan, at(Some(0)), what, written, &levels));
    }
    entries
}

fn of_integrated(plan: &Plan, model: &IntegratedModel) -> Vec<RegisterEntry> {
    let mut figures = vec![
        ("births", "Births", flow(plan, &model.births)),
        ("prevalence", "Prevalence", percent(model.prevalence)),
        ("severe_share", "Severe share", percent(model.severe_share)),
        ("caseload", "Caseload", format!("{} people a practitioner a year", given(model.caseload))),
    ];
    if let Some(reached) = &model.reached_severe {
        figures.push(("reached_severe", "Reached, severe", flow(plan, reached)));
    }
    if let Some(reached) = &model.reached_mild {
        figures.push(("reached_mild", "Reached, mild to moderate", flow(plan, reached)));
    }
    if let Some(access) = &model.access {
        let value = format!(
            "{} hours a week, {} on duty",
            given(access.hours_per_week),
            given(access.on_duty)
        );
        figures.push(("access", "Single point of access", value));
    }
    let entries = figures.into_iter().map(|(field, words, value)| {
        let at = InputAt::Integrated { field: field.to_owned() };
        let levels = [
            (EvidenceFrom::Own, model.field_evidence.get(field)),
            (EvidenceFrom::Row, model.evidence.as_ref()),
        ];
        entry(plan, at, format!("{words}, {}", model.area), value, &levels)
    });
    entries.collect()
}

/// The edit that puts evidence behind a row of the picture, or behind one part of it.
pub(super) fn with_evidence(
    plan: &Plan,
    list: PictureList,
    index: usize,
    part: Option<usize>,
    evidence: Option<Evidence>,
) -> Option<Edit> {
    let picture = &plan.picture;
    let row = match (list, part) {
        (PictureList::Teams, part) => {
            let mut team = picture.teams.get(index)?.clone();
            match part {
                Some(part) => team.functions.get_mut(part)?.evidence = evidence,
                None => team.evidence = evidence,
            }
            PictureRow::Teams(Box::new(team))
        }
        (PictureList::Competencies, _) => {
            let competency = picture.competencies.get(index)?.clone();
            PictureRow::Competencies(Box::new(Competency { evidence, ..competency }))
        }
        (PictureList::Required, _) => {
            let mut row = picture.required.get(index)?.clone();
            row.evidence = evidence;
            PictureRow::Required(row)
        }
        (PictureList::Held, _) => {
            let mut row = picture.held.get(index)?.clone();
            row.evidence = evidence;
            PictureRow::Held(row)
        }
        (PictureList::Benchmarks, part) => {
            let mut benchmark = picture.benchmarks.get(index)?.clone();
            match (part, &mut benchmark.standard) {
                (Some(_), Some(standard)) => standard.evidence = evidence,
                (Some(_), None) => return None,
                (None, _) => benchmark.evidence = evidence,
            }
            PictureRow::Benchmarks(Box::new(benchmark))
        }
        (PictureList::Strands | PictureList::Readiness, _) => return None,
    };
    Some(Edit::SetPictureRow { index, row })
}
