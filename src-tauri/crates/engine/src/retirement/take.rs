//! The proposed leaver rates taken into the plan, as one edit.

use crate::edit::Edit;
use crate::plan::{Amount, Confidence, Evidence, Plan};
use crate::validate::EngineError;

use super::{RetirementAges, retirements};

/// The edit that gives a role the leaver rates proposed from its ages, with the arithmetic as
/// evidence, marked as derived. A range of doubt around the present rate gives way to the series.
///
/// # Errors
/// [`EngineError::EditRefused`] where there is no such role, it has no ages or nobody in post, or
/// the ages of retirement can't be.
pub fn take(plan: &Plan, role: &str, ages: RetirementAges) -> Result<Edit, EngineError> {
    let refuse = |why: String| EngineError::EditRefused(why);
    if let Some(why) = ages.refusal() {
        return Err(refuse(why));
    }
    let role = plan.role(role).ok_or_else(|| {
        refuse(format!("There is no role \"{role}\" any more; choose one of the plan's roles."))
    })?;
    let found = retirements(plan, role, ages).ok_or_else(|| {
        refuse(format!(
            "{} has no age bands with people in them; enter or import its ages first.",
            role.name,
        ))
    })?;
    let mut role = role.clone();
    let rates = found.years.iter().map(|year| year.leaver_rate).collect();
    role.leaver_rate = Some(Amount::Series(rates));
    let before = role.field_evidence.get("leaver_rate").or(role.evidence.as_ref());
    let evidence = Evidence {
        rationale: Some(found.arithmetic.join("\n")),
        source: Some("Worked out from the age bands of the role at the baseline.".to_owned()),
        confidence: Some(Confidence::Derived),
        owner: before.and_then(|evidence| evidence.owner.clone()),
        review_by: before.and_then(|evidence| evidence.review_by.clone()),
    };
    role.field_evidence.insert("leaver_rate".to_owned(), evidence);
    let what = format!("{}: leaver rates from the ages of those in post", role.name);
    Ok(Edit::Together { what, edits: vec![Edit::SetRole { role }] })
}
