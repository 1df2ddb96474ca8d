//! Last year's plan as this year's: the first projected year becomes the past.
//!
//! Closing becomes opening, and outturn replaces projection where there is any. Those who set out
//! on a pathway of the chosen scenario and are still on their way go on as business as usual, so
//! the years that were planned come out as they did before ([`on_the_way`]).

mod on_the_way;

use crate::edit::horizon;
use crate::plan::{
    Basis, Confidence, Evidence, Note, Plan, PostsReadAs, Role, Target, Year, financial_year,
};
use crate::results::{RoleYear, ScenarioResult};
use crate::validate::EngineError;
use crate::{Model, validate};

/// The plan a year later, given the scenario that is carried out. As many years are projected as
/// before; a series repeats its last value in the new year.
///
/// Targets that are an increase over the baseline become totals, since the baseline moves. What
/// was counted at the old baseline, ages above all, is left out. A note says what was done.
///
/// # Errors
/// [`EngineError::UnknownScenario`], and [`EngineError::Refused`] where the plan, or the plan that
/// would follow, isn't valid.
pub fn roll_forward(plan: &Plan, scenario: &str) -> Result<Plan, EngineError> {
    let result = Model::new(plan)?.scenario_named(scenario)?;
    let done = plan.first_year;
    let mut next = plan.clone();
    on_the_way::carry(&mut next, plan, scenario, &result);
    for target in &mut next.targets {
        increase_to_total(target, plan);
    }
    for role in &mut next.roles {
        role.establishment_wte = establishment_at_the_end_of(role, done);
    }
    horizon::move_to(&mut next, done.saturating_add(1), plan.years);
    let mut turned_out = 0;
    for role in &mut next.roles {
        turned_out += usize::from(opens_with_closing(role, plan, scenario, &result, done));
    }
    next.title = format!("{}, rolled forward to {}", plan.title, financial_year(next.first_year));
    next.notes.push(note(plan, scenario, turned_out));
    let problems = validate(&next);
    if problems.is_empty() { Ok(next) } else { Err(EngineError::Refused(problems)) }
}

fn note(plan: &Plan, scenario: &str, turned_out: usize) -> Note {
    let (from, roles) = (financial_year(plan.first_year), plan.roles.len());
    Note {
        heading: format!("Rolled forward from the end of {from}"),
        text: format!(
            "The baseline is the end of {from}. For {turned_out} of {roles} roles it is the \
             outturn; for the others it is what the scenario \"{scenario}\" projected. Whoever was \
             on the way in that scenario's programmes and moves goes on as business as usual. \
             Targets that were an increase over the old baseline are totals now. Ages were \
             counted at the old baseline and are left out.",
        ),
        evidence: None,
    }
}

/// The baseline of the new first year. Whether it is the outturn.
fn opens_with_closing(
    role: &mut Role,
    plan: &Plan,
    scenario: &str,
    result: &ScenarioResult<'_>,
    done: Year,
) -> bool {
    let outturn = plan.outturn.iter().find(|row| row.role == role.id && row.year == done);
    let projected: Option<&RoleYear<'_>> =
        result.rows.iter().find(|row| row.role == role.id && row.year == done);
    let year = financial_year(done);
    let (heads, evidence) = match outturn {
        Some(outturn) => (
            outturn.heads.or(outturn.wte.map(|wte| wte / role.first_wte_per_head())),
            outturn.evidence.clone().unwrap_or_else(|| Evidence {
                source: Some(format!("Outturn {year}")),
                confidence: Some(Confidence::Reported),
                ..Evidence::default()
            }),
        ),
        None => (
            projected.map(|row| row.closing),
            Evidence {
                rationale: Some(format!("In post at the end of {year}, as projected.")),
                source: Some(format!("{}, scenario \"{scenario}\"", plan.title)),
                confidence: Some(Confidence::Derived),
                ..Evidence::default()
            },
        ),
    };
    role.baseline_heads = heads;
    role.baseline_wte = None;
    role.age_bands.clear();
    role.as_imported.remove("baseline_heads");
    role.as_imported.remove("establishment_wte");
    role.field_evidence.insert("baseline_heads".to_owned(), evidence);
    outturn.is_some()
}

/// Funded posts at the end of a year.
fn establishment_at_the_end_of(role: &Role, year: Year) -> Option<f64> {
    let changes = role.establishment_changes.iter().filter(|change| change.year <= year);
    role.establishment_wte.map(|posts| posts + changes.map(|change| change.wte).sum::<f64>())
}

/// An increase over the old baseline as the total it stands for.
fn increase_to_total(target: &mut Target, plan: &Plan) {
    if target.basis.unwrap_or_default() != Basis::Increase {
        return;
    }
    let roles = target.scope.role_indices(plan).into_iter().filter_map(|p| plan.roles.get(p));
    let baseline: f64 = roles
        .map(|role| match target.compared_with() {
            PostsReadAs::Heads => role.baseline_heads.unwrap_or(0.0),
            PostsReadAs::Wte => role.baseline_heads.unwrap_or(0.0) * role.first_wte_per_head(),
            PostsReadAs::Establishment => role.establishment_wte.unwrap_or(0.0),
        })
        .sum();
    let baseline = match &target.activity {
        Some(activity) => baseline * activity.units_per_wte / activity.scale.unwrap_or(1.0),
        None => baseline,
    };
    target.values.values_mut().for_each(|value| *value += baseline);
    target.local_share = None;
    target.basis = Some(Basis::Total);
    let evidence = target.evidence.get_or_insert_default();
    let was = format!(
        "An increase over {baseline:.1} at the end of {}, as a total.",
        financial_year(plan.baseline_year()),
    );
    evidence.rationale = Some(match evidence.rationale.take() {
        Some(rationale) => format!("{rationale} {was}"),
        None => was,
    });
}
