//! Whether a report is what a plan says: its hash compared, and the report made again.

use fivefold_engine::Plan;

use crate::provenance::{Provenance, plan_hash_of};
use crate::{Format, ReportError, of_scenario};

/// What comes of comparing a report with a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is byte for byte what this program makes of the plan.
    Same(Provenance),
    /// It says it is of the plan as it is, and yet differs from what is made of it: it was changed.
    Changed(Provenance),
    /// It is of the plan as it is, but was made by another version of the program, which alone can
    /// make it again.
    MadeByAnother {
        /// That version; unknown where this one can't read what it wrote of itself.
        version: Option<String>,
    },
    /// It is of a plan with another content.
    OfAnother {
        /// The SHA-256 of that content.
        plan_hash: String,
    },
    /// It is no report of this program, or has lost what it said of itself.
    NoReport,
}

/// Compares a report with a plan whose content has this hash.
///
/// # Errors
/// As [`of_scenario`], where the report can't be made again.
pub fn verify(
    report: &[u8],
    plan: &Plan,
    plan_hash: &str,
    program_version: &str,
) -> Result<Verdict, ReportError> {
    let Some(said) = plan_hash_of(report) else { return Ok(Verdict::NoReport) };
    if said != plan_hash {
        return Ok(Verdict::OfAnother { plan_hash: said });
    }
    let Some(provenance) = Provenance::of_document(report) else {
        return Ok(Verdict::MadeByAnother { version: None });
    };
    if provenance.edition.program_version != program_version {
        let version = Some(provenance.edition.program_version);
        return Ok(Verdict::MadeByAnother { version });
    }
    let Some(scenario) = plan.scenarios.get(provenance.scenario) else {
        return Ok(Verdict::Changed(provenance));
    };
    let again = of_scenario(plan, &scenario.name, &provenance.edition, Format::of_report(report))?;
    let verdict = if again == report { Verdict::Same } else { Verdict::Changed };
    Ok(verdict(provenance))
}
