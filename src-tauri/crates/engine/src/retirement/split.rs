//! The present leaver rate, split into retirement and the rest.

use crate::plan::{LeaversCounted, Role};

/// How the present rate falls into two.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// The rate there is now.
    pub present: f64,
    /// The part of it that is retirement.
    pub retirement: f64,
    /// How that part is known.
    pub basis: Basis,
}

/// How the part of the present rate that is retirement is known.
#[derive(Debug, Clone, PartialEq)]
pub enum Basis {
    /// Counted: so many of the leavers of a period gave retirement as their reason.
    Counted {
        /// The leavers who retired.
        retired: f64,
        /// What was counted.
        counted: LeaversCounted,
    },
    /// Taken to be what the ages make of the first year.
    FirstYear,
}

impl Split {
    /// The part of the present rate that is not retirement: what is left of it, never below zero.
    pub fn other(&self) -> f64 {
        (self.present - self.retirement).max(0.0)
    }
}

/// The split of a role's present rate, given the retirement rate its ages make of the first year.
///
/// Where leavers were counted with their reasons, the split is the counted one, whatever the rate
/// of the plan has become since: taking the proposal twice changes nothing the second time.
pub fn of(role: &Role, first_year: f64) -> Split {
    if let Some((retired, counted)) = role.leavers_counted.as_ref().and_then(retired) {
        let average = counted.average_heads();
        return Split {
            present: counted.leavers / average,
            retirement: retired / average,
            basis: Basis::Counted { retired, counted: counted.clone() },
        };
    }
    let present = role.leaver_rate.as_ref().map_or(0.0, |rate| rate.at(0));
    Split { present, retirement: first_year, basis: Basis::FirstYear }
}

/// Those of the leavers counted who retired; none where nobody's reason is retirement, since then
/// the reasons are as likely to be missing.
fn retired(counted: &LeaversCounted) -> Option<(f64, &LeaversCounted)> {
    let of_reason = counted.reasons.iter().filter(|(reason, _)| is_retirement(reason));
    let retired: f64 = of_reason.map(|(_, heads)| heads).sum();
    (retired > 0.0 && counted.average_heads() > 0.0).then_some((retired, counted))
}

/// "Retirement Age", "Retirement - Ill Health", "Voluntary early retirement", "Flexi retired".
fn is_retirement(reason: &str) -> bool {
    let reason = reason.to_lowercase();
    reason.contains("retire") || reason.contains("retiral")
}
