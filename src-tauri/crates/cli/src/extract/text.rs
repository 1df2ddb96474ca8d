//! What an import comes to, as text for reading in a terminal.

use fivefold_exchange::extract::flows::{FlowImport, FlowRole};
use fivefold_exchange::extract::mapping::ExtractKind;
use fivefold_exchange::extract::staff::{Check, RoleImport, RoleIs, StaffImport};
use fivefold_exchange::extract::{Figures, RejectedRow, RowCounts, SetAsideRows, number};

use crate::printable::printable;
use crate::table::YearTable;

/// As many rejected rows as are told; all are in JSON and in the file of rejected rows.
pub const MOST_REJECTED: usize = 20;

/// A staff import for reading.
pub fn staff_text(import: &StaffImport) -> String {
    let mut facts =
        vec![("People", number(import.people)), ("Assignments", number(import.assignments as f64))];
    facts.extend(import.wte.map(|wte| ("WTE", number(wte))));
    let mut parts = vec![
        format!("Staff from {}, as at {}\n", printable(&import.source), import.as_at),
        rows_text(&import.rows, &import.set_aside, &facts),
        staff_table(import).text(),
    ];
    if !import.adjustments.is_empty() {
        let lines = import.adjustments.iter().map(|moved| {
            format!(
                "{} WTE of {} counts with its people in {}",
                number(moved.wte),
                moved.from,
                moved.to
            )
        });
        parts.push(list("Adjusted", lines));
    }
    parts.extend(ending(
        &import.rejected,
        &import.rows,
        &import.checks,
        &import.remarks,
        &import.problems,
    ));
    parts.join("\n")
}

/// An import of leavers or joiners for reading.
pub fn flow_text(import: &FlowImport) -> String {
    let whom = match import.kind {
        ExtractKind::Joiners => "Joiners",
        ExtractKind::Leavers | ExtractKind::Staff => "Leavers",
    };
    let heading =
        format!("{whom} from {}, {} to {}\n", printable(&import.source), import.from, import.to);
    let mut parts = vec![
        heading,
        rows_text(&import.rows, &import.set_aside, &[(whom, number(import.people))]),
        flow_table(import, whom).text(),
    ];
    parts.extend(some_list("The denominator", import.denominators.iter().cloned()));
    if !import.reasons.is_empty() {
        let reasons = import.reasons.iter();
        parts.push(list(
            "By reason",
            reasons.map(|(reason, heads)| format!("{reason}: {}", number(*heads))),
        ));
    }
    let why_none = import
        .roles
        .iter()
        .filter_map(|role| role.why_none.as_ref().map(|why| format!("{}: {why}", role.name)));
    parts.extend(some_list("Without a rate", why_none));
    let in_no_role =
        import.in_no_role.iter().map(|none| format!("{}: {}", none.name, number(none.people)));
    parts.extend(some_list("In no role of the plan", in_no_role));
    parts.extend(ending(
        &import.rejected,
        &import.rows,
        &import.checks,
        &import.remarks,
        &import.problems,
    ));
    parts.join("\n")
}

pub fn rows_text(rows: &RowCounts, set_aside: &[SetAsideRows], facts: &[(&str, String)]) -> String {
    let count = |rows: u64| number(rows as f64);
    let mut lines = vec![
        ("Rows read".to_owned(), count(rows.read)),
        ("  counted".to_owned(), count(rows.counted)),
        ("  set aside".to_owned(), count(rows.set_aside)),
    ];
    let aside = set_aside
        .iter()
        .map(|aside| (format!("    {}", printable(&aside.reason)), count(aside.rows)));
    lines.extend(aside);
    lines.push(("  rejected".to_owned(), count(rows.rejected)));
    lines.push(("  totals and headings".to_owned(), count(rows.no_staff)));
    lines.extend(facts.iter().map(|(what, figure)| ((*what).to_owned(), figure.clone())));
    let widest = lines.iter().map(|(what, _)| what.chars().count()).max().unwrap_or(0);
    lines.iter().map(|(what, figure)| format!("{what:<widest$}  {figure:>10}\n")).collect()
}

fn staff_table(import: &StaffImport) -> YearTable {
    let row = |role: &RoleImport| {
        let is = match role.is {
            RoleIs::New => "new",
            RoleIs::Matched => "matched",
            RoleIs::NotInExtract => "not in extract",
            RoleIs::Replaced => "goes",
        };
        (role.name.clone(), figures(is, role.before, role.after))
    };
    let all = figures("", Some(import.plan_before), import.plan_after);
    let all = ("All roles".to_owned(), all);
    YearTable {
        heading: "Roles".to_owned(),
        columns: ["", "Heads before", "Heads", "WTE before", "WTE"].map(str::to_owned).to_vec(),
        rows: import.roles.iter().map(row).chain([all]).collect(),
    }
}

/// What a role is, its heads before and afterwards, and its WTE.
fn figures(is: &str, before: Option<Figures>, after: Option<Figures>) -> Vec<String> {
    let heads = [before, after].map(|figures| figures.map(|figures| figures.heads));
    let wte = [before, after].map(|figures| figures.map(|figures| figures.wte));
    let figures = heads.into_iter().chain(wte).map(shown);
    [is.to_owned()].into_iter().chain(figures).collect()
}

fn flow_table(import: &FlowImport, whom: &str) -> YearTable {
    let leavers = import.kind == ExtractKind::Leavers;
    let rate = |figure: Option<f64>| {
        figure.map_or("–".to_owned(), |rate| format!("{:.1} %", rate * 100.0))
    };
    let row = |role: &FlowRole| {
        let as_before = || "as before".to_owned();
        let after = |figure: String| if role.not_in_extract { as_before() } else { figure };
        let figures = match leavers {
            true => vec![
                number(role.people),
                shown(role.opening_heads),
                shown(role.closing_heads),
                shown(role.average_heads),
                rate(role.before),
                after(rate(role.figure)),
            ],
            false => vec![number(role.people), shown(role.before), after(shown(role.figure))],
        };
        (role.name.clone(), figures)
    };
    let columns = match leavers {
        true => vec![whom, "Opening", "Closing", "Average", "Rate before", "Rate"],
        false => vec![whom, "A year before", "A year"],
    };
    YearTable {
        heading: "Roles".to_owned(),
        columns: columns.into_iter().map(str::to_owned).collect(),
        rows: import.roles.iter().map(row).collect(),
    }
}

/// A check with its two totals.
pub fn check_text(check: &Check) -> String {
    let verdict = if check.holds { "agrees" } else { "DIFFERS" };
    format!("{}: {}, {} ({verdict})", check.what, number(check.expected), number(check.found))
}

pub fn shown(figure: Option<f64>) -> String {
    figure.map_or("–".to_owned(), number)
}

/// Rejected rows, checks, what is worth knowing, and why nothing can be written.
fn ending(
    rejected: &[RejectedRow],
    rows: &RowCounts,
    checks: &[Check],
    remarks: &[String],
    problems: &[String],
) -> Vec<String> {
    let line = |row: &RejectedRow| {
        let column = row.column.as_ref().map(|column| format!(", {column}")).unwrap_or_default();
        format!("line {}{column}: {} {}", row.line, row.reason, row.remedy)
    };
    let told = rejected.iter().take(MOST_REJECTED).map(line);
    let more = rows.rejected.saturating_sub(MOST_REJECTED as u64);
    let more = (more > 0)
        .then(|| format!("and {} more; --rejected FILE.csv lists them", number(more as f64)));
    [
        some_list("Rejected rows", told.chain(more)),
        some_list("Reconciliation", checks.iter().map(check_text)),
        some_list("Worth knowing", remarks.iter().cloned()),
        some_list("Not imported", problems.iter().cloned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub fn some_list(heading: &str, lines: impl Iterator<Item = String>) -> Option<String> {
    let mut lines = lines.peekable();
    lines.peek()?;
    Some(list(heading, lines))
}

pub fn list(heading: &str, lines: impl Iterator<Item = String>) -> String {
    let lines: String = lines.map(|line| format!("  {}\n", printable(&line))).collect();
    format!("{heading}\n{lines}")
}
