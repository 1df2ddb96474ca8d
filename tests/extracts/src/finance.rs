//! A finance ledger: WTE by cost centre and staff group, for the staff of the same seed and rows.
//!
//! It agrees with the staff record but for what is planted: in some cost centres people are paid
//! whom the record doesn't have or the other way round, one cost centre is only in the ledger and
//! one only in the record.

use std::collections::BTreeMap;

use crate::counter::{Purpose, below};
use crate::people::assignments;
use crate::sheet::{Sheet, Value};
use crate::trust::TEAMS;
use crate::truth::{CostCentreTruth, Counting, Truth, wte};
use crate::{ExtractError, Wanted};

/// The columns, in their order.
pub const HEADINGS: [&str; 9] = [
    "Cost Centre",
    "Cost Centre Name",
    "Service",
    "Staff Group",
    "Budgeted WTE",
    "Contracted WTE",
    "Bank WTE",
    "Agency WTE",
    "Actual WTE",
];

/// A cost centre without anybody in it.
const RESERVE: &str = "049990";

/// A cost centre the ledger doesn't have.
pub const ONLY_IN_STAFF_RECORD: &str = "046600";

/// WTE of a cost centre and staff group, in hundred-thousandths; the ledger has two decimals.
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    budgeted: u64,
    contracted: u64,
    bank: u64,
    agency: u64,
}

/// Writes the ledger and counts what is in it.
///
/// # Errors
/// [`ExtractError`] where the file can't be written.
pub fn write(wanted: Wanted, sheet: &mut Sheet) -> Result<Truth, ExtractError> {
    let staff = substantive(wanted);
    if wanted.mess {
        sheet.write_banner("Pay budget statement, month 12", 9)?;
        sheet.write(&[Value::from("All figures are WTE")])?;
    }
    sheet.write(&HEADINGS.map(Value::from))?;
    let (mut truth, mut contracted) = (Truth::default(), 0_u64);
    for (place, (_, team)) in (0_u64..).zip(&TEAMS) {
        let mut centre = CentreSum::default();
        let groups = staff.iter().filter(|((cost_centre, _), _)| *cost_centre == team.cost_centre);
        for (number, ((_, staff_group), in_post)) in (0_u64..).zip(groups) {
            centre.staff += in_post;
            if team.cost_centre == ONLY_IN_STAFF_RECORD {
                continue;
            }
            let line = line(wanted.seed, place * 100 + number, number == 0, *in_post);
            centre.add(line);
            contracted += line.contracted;
            sheet.write(&row(
                team.cost_centre,
                team.team,
                team.service,
                staff_group,
                line,
                wanted,
            ))?;
            truth.rows += 1;
        }
        truth.cost_centres.push(centre.truth(team.cost_centre));
    }
    let reserve = Line { budgeted: 300_000, ..Line::default() };
    sheet.write(&row(RESERVE, "Reserve", "Corporate", "", reserve, wanted))?;
    truth.rows += 1;
    let mut centre = CentreSum::default();
    centre.add(reserve);
    truth.cost_centres.push(centre.truth(RESERVE));
    truth.wte = wte(contracted);
    Ok(truth)
}

/// Substantive WTE of the staff extract, by cost centre and staff group.
fn substantive(wanted: Wanted) -> BTreeMap<(&'static str, &'static str), u64> {
    let mut counting = Counting::default();
    let rows = usize::try_from(wanted.rows).unwrap_or(usize::MAX);
    for assignment in assignments(wanted.seed).take(rows) {
        counting.count(&assignment);
    }
    counting.substantive()
}

/// What the ledger has where so much is in post. In one of four cost centres the first line says
/// up to two WTE more or less.
fn line(seed: u64, number: u64, first: bool, in_post: u64) -> Line {
    let chance = |salt: u64, most: u64| below(seed, Purpose::Ledger, number * 8 + salt, most);
    let planted = first && chance(0, 4) == 0;
    let by = 50_000 * (1 + chance(1, 4));
    let contracted = match (planted, chance(2, 2)) {
        (false, _) => in_post,
        (true, 0) => in_post + by,
        (true, _) => in_post.saturating_sub(by),
    };
    Line {
        budgeted: to_hundredths(in_post + in_post * (4 + chance(3, 10)) / 100),
        contracted: to_hundredths(contracted),
        bank: to_hundredths(in_post * chance(4, 8) / 100),
        agency: to_hundredths(in_post * chance(5, 5) / 100),
    }
}

/// Rounded to two decimals, as ledgers are.
fn to_hundredths(hundred_thousandths: u64) -> u64 {
    (hundred_thousandths + 500) / 1_000 * 1_000
}

/// A row. In a messy ledger the zeros in front of cost centres are lost, as Excel loses them, and
/// nothing is a dash.
fn row(
    cost_centre: &str,
    name: &str,
    service: &str,
    staff_group: &str,
    line: Line,
    wanted: Wanted,
) -> Vec<Value> {
    let cost_centre = if wanted.mess { cost_centre.trim_start_matches('0') } else { cost_centre };
    let amount = |amount: u64| match amount {
        0 if wanted.mess => Value::from("-"),
        amount => Value::Wte(amount),
    };
    vec![
        Value::from(cost_centre),
        Value::from(name),
        Value::from(service),
        Value::from(staff_group),
        amount(line.budgeted),
        amount(line.contracted),
        amount(line.bank),
        amount(line.agency),
        amount(line.contracted + line.bank + line.agency),
    ]
}

/// A cost centre's lines added up.
#[derive(Debug, Clone, Copy, Default)]
struct CentreSum {
    staff: u64,
    line: Line,
}

impl CentreSum {
    fn add(&mut self, line: Line) {
        self.line.budgeted += line.budgeted;
        self.line.contracted += line.contracted;
        self.line.bank += line.bank;
        self.line.agency += line.agency;
    }

    fn truth(self, cost_centre: &str) -> CostCentreTruth {
        CostCentreTruth {
            cost_centre: cost_centre.to_string(),
            staff_wte: wte(self.staff),
            budgeted_wte: wte(self.line.budgeted),
            contracted_wte: wte(self.line.contracted),
            bank_wte: wte(self.line.bank),
            agency_wte: wte(self.line.agency),
            difference: wte(self.line.contracted.abs_diff(self.staff))
                * if self.line.contracted < self.staff { -1.0 } else { 1.0 },
        }
    }
}
