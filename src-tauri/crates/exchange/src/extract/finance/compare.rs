//! Where a ledger and the staff record differ.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use super::counted::{LedgerCount, LedgerLine};
use super::{LedgerFigures, LedgerKey, StaffWte};
use crate::extract::exact::Exact;
use crate::extract::figures::number;

/// Ledgers have two decimals and staff records five: differences up to this are rounding.
pub const AGREES_WITHIN_WTE: f64 = 0.05;

/// Which of the two has a cost centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum FoundIn {
    /// Both.
    Both,
    /// Only the ledger.
    Ledger,
    /// Only the staff record.
    Staff,
}

/// A cost centre, service or team in both, or in one of the two.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LedgerDifference {
    /// Its code or name.
    pub label: String,
    /// What the ledger calls the cost centre.
    pub name: Option<String>,
    /// Which of the two has it.
    pub found_in: FoundIn,
    /// What the ledger says.
    pub ledger: LedgerFigures,
    /// People of the staff record.
    pub staff_heads: f64,
    /// WTE of the staff record.
    pub staff_wte: f64,
    /// The ledger's contracted WTE less the staff record's, what one of them lacks counting as 0;
    /// none where the ledger has no contracted WTE at all.
    pub difference_wte: Option<f64>,
    /// Budgeted WTE less the staff record's: negative when over. None without a budget.
    pub vacancy_wte: Option<f64>,
    /// Whether the difference is no more than rounding.
    pub agrees: bool,
    /// The difference in words, with what to look at.
    pub words: String,
}

/// All lines together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LedgerTotals {
    /// What the ledger says.
    pub ledger: LedgerFigures,
    /// People of the staff record.
    pub staff_heads: f64,
    /// WTE of the staff record.
    pub staff_wte: f64,
    /// The ledger's contracted WTE less the staff record's.
    pub difference_wte: Option<f64>,
    /// Budgeted WTE less the staff record's.
    pub vacancy_wte: Option<f64>,
}

/// A ledger compared with the staff record or the plan.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LedgerComparison {
    /// What they are compared by.
    pub key: LedgerKey,
    /// Every line, those that agree among them, in the order of their codes or names.
    pub lines: Vec<LedgerDifference>,
    /// How many of them agree.
    pub agreeing: u64,
    /// All together.
    pub totals: LedgerTotals,
    /// The outcome in a sentence or two.
    pub words: String,
}

/// Compares a ledger with staff counted by the same.
pub fn compare(ledger: &LedgerCount, staff: &[StaffWte]) -> LedgerComparison {
    let of_ledger: BTreeMap<&str, &LedgerLine> =
        ledger.lines.iter().map(|line| (line.key.as_str(), line)).collect();
    let of_staff: BTreeMap<&str, &StaffWte> =
        staff.iter().map(|staff| (staff.key.as_str(), staff)).collect();
    let keys: BTreeSet<&str> = of_ledger.keys().chain(of_staff.keys()).copied().collect();
    let has_contracted = ledger.totals.contracted_wte.is_some();
    let line = |key: &str| {
        difference(of_ledger.get(key).copied(), of_staff.get(key).copied(), has_contracted)
    };
    let lines: Vec<LedgerDifference> = keys.into_iter().map(line).collect();
    let totals = totals(ledger, staff);
    let agreeing = lines.iter().filter(|line| line.agrees).count();
    let words = outcome(ledger.key, agreeing, lines.len(), &totals);
    LedgerComparison { key: ledger.key, lines, agreeing: agreeing as u64, totals, words }
}

fn difference(
    ledger: Option<&LedgerLine>,
    staff: Option<&StaffWte>,
    has_contracted: bool,
) -> LedgerDifference {
    let figures = ledger.map(|line| line.figures).unwrap_or_default();
    let (staff_heads, staff_wte) = staff.map_or((0.0, 0.0), |staff| (staff.heads, staff.wte));
    let contracted = has_contracted.then(|| figures.contracted_wte.unwrap_or(0.0));
    let found_in = match (ledger, staff) {
        (_, None) => FoundIn::Ledger,
        (None, _) => FoundIn::Staff,
        _ => FoundIn::Both,
    };
    let difference_wte = contracted.map(|contracted| less(contracted, staff_wte));
    let label = ledger.map(|line| &line.label).or(staff.map(|staff| &staff.label));
    LedgerDifference {
        label: label.cloned().unwrap_or_default(),
        name: ledger.and_then(|line| line.name.clone()),
        found_in,
        ledger: figures,
        staff_heads,
        staff_wte,
        difference_wte,
        vacancy_wte: figures.budgeted_wte.map(|budgeted| less(budgeted, staff_wte)),
        agrees: difference_wte.is_some_and(is_rounding),
        words: words(found_in, difference_wte, staff_wte),
    }
}

/// A difference without the noise of binary fractions.
fn less(one: f64, other: f64) -> f64 {
    (Exact::of(one) - Exact::of(other)).value()
}

fn is_rounding(difference: f64) -> bool {
    difference.abs() <= AGREES_WITHIN_WTE
}

fn words(found_in: FoundIn, difference: Option<f64>, staff_wte: f64) -> String {
    let Some(difference) = difference else {
        return String::from("The ledger has no contracted WTE to compare.");
    };
    let by = number(difference.abs());
    match found_in {
        _ if is_rounding(difference) && found_in != FoundIn::Staff => String::from("They agree."),
        FoundIn::Ledger => format!(
            "The ledger has {by} WTE contracted here, the staff record nobody. Look whether its \
             people are recorded under another code."
        ),
        FoundIn::Staff => format!(
            "The staff record has {} WTE here, the ledger has no such line. Look whether it is paid \
             from another code.",
            number(staff_wte)
        ),
        FoundIn::Both if difference > 0.0 => format!(
            "The ledger has {by} WTE more. Look for people paid here who are recorded elsewhere, \
             and for leavers still paid."
        ),
        FoundIn::Both => format!(
            "The ledger has {by} WTE less. Look for people recorded here who are paid elsewhere, \
             and for joiners not yet paid."
        ),
    }
}

fn totals(ledger: &LedgerCount, staff: &[StaffWte]) -> LedgerTotals {
    let staff_heads = staff.iter().map(|staff| Exact::of(staff.heads)).sum::<Exact>().value();
    let staff_wte = staff.iter().map(|staff| Exact::of(staff.wte)).sum::<Exact>().value();
    let difference = |figure: Option<f64>| figure.map(|figure| less(figure, staff_wte));
    LedgerTotals {
        ledger: ledger.totals,
        staff_heads,
        staff_wte,
        difference_wte: difference(ledger.totals.contracted_wte),
        vacancy_wte: difference(ledger.totals.budgeted_wte),
    }
}

fn outcome(key: LedgerKey, agreeing: usize, all: usize, totals: &LedgerTotals) -> String {
    let what = key.plural();
    let Some(difference) = totals.difference_wte else {
        return format!(
            "The ledger has no contracted WTE, so its {all} {what} can't be compared with the \
             staff record. Say which column it is in."
        );
    };
    let within = number(AGREES_WITHIN_WTE);
    let (contracted, staff) =
        (number(totals.ledger.contracted_wte.unwrap_or(0.0)), number(totals.staff_wte));
    let sign = if difference > 0.0 { "more" } else { "less" };
    let altogether = if is_rounding(difference) {
        String::from("the same")
    } else {
        format!("{} {sign}", number(difference.abs()))
    };
    format!(
        "{agreeing} of {all} {what} agree within {within} WTE. Altogether the ledger has {contracted} \
         WTE contracted and the staff record {staff}: {altogether}."
    )
}
