//! What is in an extract, counted while it is made and not by reading it back.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::people::Assignment;
use crate::trust::Role;

/// What is in an extract.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
pub struct Truth {
    /// Rows below the heading, bad ones among them.
    pub rows: u64,
    /// People, each once.
    pub people: u64,
    /// Assignments: the good rows, those repeated word for word counted once.
    pub assignments: u64,
    /// WTE of all good rows.
    pub wte: f64,
    /// The good rows by role, team, category and status.
    pub groups: Vec<Group>,
    /// By reason, of a leavers extract.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub reasons: BTreeMap<String, u64>,
    /// By cost centre, of a ledger.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cost_centres: Vec<CostCentreTruth>,
    /// The bad rows, in the order of the file.
    pub bad_rows: Vec<BadRow>,
}

/// Assignments that are alike in what roles are told apart by.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Group {
    /// The staff group.
    pub staff_group: String,
    /// The occupation code.
    pub occupation_code: String,
    /// The job role.
    pub job_role: String,
    /// The pay scale.
    pub pay_scale: String,
    /// The service.
    pub service: String,
    /// The team.
    pub team: String,
    /// The cost centre.
    pub cost_centre: String,
    /// Permanent, fixed term, bank.
    pub category: String,
    /// Active, on leave.
    pub status: String,
    /// Assignments.
    pub assignments: u64,
    /// People whose main assignment is here.
    pub heads: u64,
    /// WTE of the assignments.
    pub wte: f64,
}

/// A cost centre of a ledger.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CostCentreTruth {
    /// The cost centre, as the staff record has it.
    pub cost_centre: String,
    /// WTE of the staff record's substantive assignments, active or not.
    pub staff_wte: f64,
    /// Funded posts.
    pub budgeted_wte: f64,
    /// Contracted WTE as the ledger has it.
    pub contracted_wte: f64,
    /// Bank.
    pub bank_wte: f64,
    /// Agency.
    pub agency_wte: f64,
    /// Ledger less staff record: what is planted, and what rounding the ledger to two decimals makes.
    pub difference: f64,
}

/// A row that isn't as it should be.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BadRow {
    /// The line in CSV, the row's number in a workbook.
    pub line: u64,
    /// What is wrong.
    pub kind: &'static str,
    /// Whether it can be read nonetheless, and is counted in the truth.
    pub readable: bool,
}

type Key = (Role, crate::trust::Team, &'static str, &'static str);

/// Counts while an extract is made.
#[derive(Debug, Default)]
pub struct Counting {
    people: BTreeSet<u64>,
    groups: BTreeMap<Key, (u64, u64, u64)>,
    truth: Truth,
}

/// Hundred-thousandths as a number.
pub fn wte(hundred_thousandths: u64) -> f64 {
    hundred_thousandths as f64 / 100_000.0
}

impl Counting {
    /// Counts a good row.
    pub fn count(&mut self, assignment: &Assignment) {
        self.truth.rows += 1;
        self.truth.assignments += 1;
        self.people.insert(assignment.employee_number);
        let key = (assignment.role, assignment.team, assignment.category, assignment.status);
        let group = self.groups.entry(key).or_default();
        group.0 += 1;
        group.1 += u64::from(assignment.is_primary());
        group.2 += assignment.wte;
    }

    /// Counts a bad row. One that is readable is counted as a good one too, by the caller.
    pub fn count_bad(&mut self, bad: BadRow) {
        self.truth.rows += u64::from(!bad.readable);
        self.truth.bad_rows.push(bad);
    }

    /// Counts why somebody left.
    pub fn count_reason(&mut self, reason: &str) {
        *self.truth.reasons.entry(reason.to_string()).or_default() += 1;
    }

    /// Permanent and fixed-term WTE so far by cost centre and staff group, in
    /// hundred-thousandths.
    pub fn substantive(&self) -> BTreeMap<(&'static str, &'static str), u64> {
        let mut sums = BTreeMap::new();
        for ((role, team, category, _), (_, _, wte)) in &self.groups {
            if matches!(*category, "Permanent" | "Fixed Term Temp") {
                *sums.entry((team.cost_centre, role.staff_group)).or_default() += wte;
            }
        }
        sums
    }

    /// What was counted.
    pub fn truth(self) -> Truth {
        let mut truth = self.truth;
        truth.people = self.people.len() as u64;
        truth.wte = wte(self.groups.values().map(|(_, _, wte)| wte).sum());
        let group =
            |((role, team, category, status), (assignments, heads, wte_of)): (Key, _)| Group {
                staff_group: role.staff_group.into(),
                occupation_code: role.occupation_code.into(),
                job_role: role.job_role.into(),
                pay_scale: role.pay_scale.into(),
                service: team.service.into(),
                team: team.team.into(),
                cost_centre: team.cost_centre.into(),
                category: category.into(),
                status: status.into(),
                assignments,
                heads,
                wte: wte(wte_of),
            };
        truth.groups = self.groups.into_iter().map(group).collect();
        truth
    }
}
