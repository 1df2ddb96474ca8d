//! A ledger beside the staff: what was compared with what, whether the totals reconcile, and the one
//! edit that takes its budgets.

use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use serde::Serialize;
use ts_rs::TS;

use super::budget::{LedgerBudgets, budgets};
use super::compare::{LedgerComparison, compare};
use super::{LedgerCount, LedgerKey, StaffWte};
use crate::ExchangeError;
use crate::extract::RowCounts;
use crate::extract::exact::Exact;
use crate::extract::figures::{counted, number};
use crate::extract::staff::{Check, plan_after};

/// The staff a ledger is compared with.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedStaff {
    /// Where they are from: "the plan", or an extract by its file name.
    pub with: String,
    /// Their WTE by what is compared.
    pub lines: Vec<StaffWte>,
    /// How many rows of the extract became what; none of the plan.
    pub rows: Option<RowCounts>,
}

/// A ledger compared, and what its budgets make of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LedgerImport {
    /// The ledger's file name.
    pub source: String,
    /// What it was compared with: the plan, or a staff extract by its name.
    pub with: String,
    /// The ledger added up.
    pub count: LedgerCount,
    /// How many rows of the staff extract became what; none where it was the plan.
    pub staff_rows: Option<RowCounts>,
    /// Where the two differ.
    pub comparison: LedgerComparison,
    /// The budgets as funded posts.
    pub budgets: LedgerBudgets,
    /// The totals that have to agree.
    pub checks: Vec<Check>,
    /// Why nothing can be written; empty where it can.
    pub problems: Vec<String>,
    /// What is worth knowing.
    pub remarks: Vec<String>,
}

impl LedgerImport {
    /// The one edit that makes the budgets funded posts; none by cost centre, which roles don't
    /// have.
    ///
    /// # Errors
    /// [`ExchangeError::NotImported`] where the totals don't reconcile, the plan can't be, or no
    /// role gets a budget.
    pub fn edit(&self) -> Result<Option<Edit>, ExchangeError> {
        match (self.problems.as_slice(), self.count.key) {
            ([], LedgerKey::CostCentre) => Ok(None),
            ([], LedgerKey::Service | LedgerKey::Team) => self.budgets.edit().map(Some),
            (problems, _) => Err(ExchangeError::of_problems(problems)),
        }
    }
}

/// Compares a ledger with the staff, and says what its budgets make of the plan. `source` is the
/// ledger's file name.
pub fn import(
    count: LedgerCount,
    staff: &ComparedStaff,
    source: &str,
    plan: &Plan,
) -> LedgerImport {
    let comparison = compare(&count, &staff.lines);
    let budgets = budgets(&count, plan, source);
    let checks = checks(&count, staff, &comparison, &budgets);
    LedgerImport {
        source: source.to_owned(),
        with: staff.with.clone(),
        staff_rows: staff.rows,
        problems: problems(&count, &checks, &budgets, plan),
        remarks: remarks(&count, staff),
        checks,
        comparison,
        budgets,
        count,
    }
}

fn checks(
    count: &LedgerCount,
    staff: &ComparedStaff,
    comparison: &LedgerComparison,
    budgets: &LedgerBudgets,
) -> Vec<Check> {
    let sum =
        |figures: &mut dyn Iterator<Item = f64>| figures.map(Exact::of).sum::<Exact>().value();
    let mut checks = vec![Check::of_rows(&count.rows)];
    checks.extend(staff.rows.as_ref().map(|rows| {
        let what = "Rows of the staff extract are counted, set aside, rejected or no staff";
        Check { what: what.to_owned(), ..Check::of_rows(rows) }
    }));
    if let Some(contracted) = count.totals.contracted_wte {
        let lines = &mut comparison.lines.iter().filter_map(|line| line.ledger.contracted_wte);
        let what = "Contracted WTE of the lines compared is the ledger's";
        checks.push(Check::of(what, contracted, sum(lines)));
    }
    checks.push(Check::of(
        "WTE in post of the lines compared is that of the staff",
        sum(&mut staff.lines.iter().map(|line| line.wte)),
        sum(&mut comparison.lines.iter().map(|line| line.staff_wte)),
    ));
    if let Some(budgeted) = count.totals.budgeted_wte {
        let roles = budgets.roles.iter().map(|role| role.after);
        let in_none = budgets.unplaced.iter().map(|budget| budget.wte);
        let what = "Budgeted WTE of roles and of no role is the ledger's";
        checks.push(Check::of(what, budgeted, sum(&mut roles.chain(in_none))));
    }
    checks
}

fn problems(
    count: &LedgerCount,
    checks: &[Check],
    budgets: &LedgerBudgets,
    plan: &Plan,
) -> Vec<String> {
    let mut problems: Vec<String> = checks.iter().filter_map(Check::problem).collect();
    if count.rows.counted == 0 {
        problems.push(format!(
            "No row of the ledger could be counted: of {}, {} rejected. Look at the reasons, and \
             correct the columns or the ledger.",
            counted(count.rows.read, "row", "rows"),
            number(count.rows.rejected as f64),
        ));
    }
    if let (true, Ok(edit)) = (problems.is_empty(), budgets.edit()) {
        problems.extend(plan_after(plan, &edit).err());
    }
    problems
}

fn remarks(count: &LedgerCount, staff: &ComparedStaff) -> Vec<String> {
    let rejected = |rows: &RowCounts, whose: &str| {
        let them = if rows.rejected == 1 { "it" } else { "them" };
        let rows = counted(rows.rejected, "row is", "rows are");
        format!("Of {whose} {rows} rejected and in no figure. Mend {them} and compare again.")
    };
    let of_ledger = (count.rows.rejected > 0).then(|| rejected(&count.rows, "the ledger"));
    let of_staff = staff.rows.filter(|rows| rows.rejected > 0);
    let of_staff = of_staff.map(|rows| rejected(&rows, &staff.with));
    [of_ledger, of_staff].into_iter().flatten().chain(count.remarks.iter().cloned()).collect()
}
