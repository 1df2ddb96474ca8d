//! What a ledger comes to, as text for reading in a terminal.

use fivefold_exchange::extract::finance::{
    LedgerBudget, LedgerComparison, LedgerDifference, LedgerImport, LedgerKey,
};
use fivefold_exchange::extract::number;

use crate::printable::printable;
use crate::table::YearTable;

use super::text::{MOST_REJECTED, check_text, list, rows_text, shown, some_list};

/// A ledger beside the staff, for reading.
pub fn ledger_text(import: &LedgerImport) -> String {
    let (source, with) = (printable(&import.source), printable(&import.with));
    let mut parts = vec![
        format!("Ledger {source}, compared with {with}\n"),
        rows_text(&import.count.rows, &[], &[]),
        compared(&import.comparison).text(),
    ];
    let differ = import.comparison.lines.iter().filter(|line| !line.agrees);
    let differ = differ.map(|line| format!("{}: {}", label(line), line.words));
    parts.extend(some_list("What to look at", differ));
    if !import.budgets.roles.is_empty() {
        parts.push(budgets(&import.budgets.roles).text());
    }
    // By cost centre all of them are in none.
    let by_role = import.count.key != LedgerKey::CostCentre;
    let unplaced = import.budgets.unplaced.iter().filter(|_| by_role);
    let unplaced = unplaced.map(|budget| format!("{}: {} WTE", budget.label, number(budget.wte)));
    parts.extend(some_list("Budgets of no role of the plan", unplaced));
    let rejected = import.count.rejected.iter().take(MOST_REJECTED).map(|row| {
        let column = row.column.as_ref().map(|column| format!(", {column}")).unwrap_or_default();
        format!("line {}{column}: {} {}", row.line, row.reason, row.remedy)
    });
    parts.extend(some_list("Rejected rows", rejected));
    parts.push(list("Reconciliation", import.checks.iter().map(check_text)));
    let outcome = std::iter::once(import.comparison.words.clone());
    parts.push(list("Worth knowing", outcome.chain(import.remarks.iter().cloned())));
    parts.extend(some_list("Not imported", import.problems.iter().cloned()));
    parts.join("\n")
}

fn compared(comparison: &LedgerComparison) -> YearTable {
    let row = |line: &LedgerDifference| {
        let figures = [
            line.ledger.budgeted_wte,
            line.ledger.contracted_wte,
            Some(line.staff_wte),
            line.difference_wte,
            line.vacancy_wte,
        ];
        (label(line), figures.map(shown).to_vec())
    };
    let totals = &comparison.totals;
    let together = [
        totals.ledger.budgeted_wte,
        totals.ledger.contracted_wte,
        Some(totals.staff_wte),
        totals.difference_wte,
        totals.vacancy_wte,
    ];
    let together = ("Together".to_owned(), together.map(shown).to_vec());
    YearTable {
        heading: "WTE".to_owned(),
        columns: ["Budgeted", "Contracted", "In post", "Difference", "Vacant"]
            .map(str::to_owned)
            .to_vec(),
        rows: comparison.lines.iter().map(row).chain([together]).collect(),
    }
}

fn label(line: &LedgerDifference) -> String {
    match &line.name {
        Some(name) => format!("{}, {name}", line.label),
        None => line.label.clone(),
    }
}

fn budgets(roles: &[LedgerBudget]) -> YearTable {
    let row =
        |role: &LedgerBudget| (role.name.clone(), vec![shown(role.before), number(role.after)]);
    YearTable {
        heading: "Funded posts, WTE".to_owned(),
        columns: ["Before", "After"].map(str::to_owned).to_vec(),
        rows: roles.iter().map(row).collect(),
    }
}
