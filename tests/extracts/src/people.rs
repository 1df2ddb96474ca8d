//! The people of a trust and their assignments.

use crate::counter::{Purpose, below, integer, weighted};
use crate::trust::{AGE_BANDS, CATEGORIES, FRACTIONS, ROLES, Role, STATUSES, TEAMS, Team};

/// How many in a hundred hold two assignments.
pub const WITH_TWO_ASSIGNMENTS: u64 = 7;

/// A person's assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assignment {
    /// What the person goes by; eight digits, some with zeros in front.
    pub employee_number: u64,
    /// The person's first or second.
    pub place: u64,
    /// The role.
    pub role: Role,
    /// The team.
    pub team: Team,
    /// WTE in hundred-thousandths.
    pub wte: u64,
    /// Active, on leave.
    pub status: &'static str,
    /// Permanent, fixed term, bank.
    pub category: &'static str,
    /// The person's age band.
    pub age_band: &'static str,
    /// When the assignment began, in days since 1 January 2000.
    pub began: u64,
}

impl Assignment {
    /// Whether it is the person's main one.
    pub fn is_primary(&self) -> bool {
        self.place == 1
    }
}

/// The assignments of a trust in the order of its people, without end.
pub fn assignments(seed: u64) -> impl Iterator<Item = Assignment> {
    (0..).flat_map(move |person| {
        let two = below(seed, Purpose::SecondAssignment, person, 100) < WITH_TWO_ASSIGNMENTS;
        (1..=if two { 2 } else { 1 }).map(move |place| assignment(seed, person, place))
    })
}

/// A person's assignment. Both of somebody's are for no more than full time together.
fn assignment(seed: u64, person: u64, place: u64) -> Assignment {
    let number = person * 2 + place;
    let full = weighted(seed, Purpose::Fraction, number, &FRACTIONS).copied().unwrap_or(100_000);
    let two = below(seed, Purpose::SecondAssignment, person, 100) < WITH_TWO_ASSIGNMENTS;
    let (role, team) = (
        weighted(seed, Purpose::Role, number, &ROLES),
        weighted(seed, Purpose::Team, number, &TEAMS),
    );
    let word = |purpose, list: &[(u64, &'static str)], number| {
        weighted(seed, purpose, number, list).copied().unwrap_or_default()
    };
    Assignment {
        employee_number: employee_number(seed, person),
        place,
        role: role.copied().unwrap_or(ROLES[0].1),
        team: team.copied().unwrap_or(TEAMS[0].1),
        wte: if two { full / 2 } else { full },
        status: word(Purpose::Status, &STATUSES, number),
        category: word(Purpose::Category, &CATEGORIES, number),
        age_band: word(Purpose::Age, &AGE_BANDS, person),
        began: 1_000 + below(seed, Purpose::Joined, number, 5_200),
    }
}

/// Different for every person: the people are numbered in an order that doesn't show.
fn employee_number(seed: u64, person: u64) -> u64 {
    // An odd factor runs through all numbers below a power of two without meeting one twice.
    const NUMBERS: u64 = 1 << 26;
    let start = integer(seed, Purpose::EmployeeNumber, 0);
    person.wrapping_mul(0x2a5_f3c5).wrapping_add(start) % NUMBERS
}

/// A day as people write it, `31/03/2017`, of days since 1 January 2000.
pub fn written_day(days: u64) -> String {
    let (mut year, mut rest) = (2000_u64, days);
    let leap = |year: u64| year.is_multiple_of(4);
    while rest >= if leap(year) { 366 } else { 365 } {
        rest -= if leap(year) { 366 } else { 365 };
        year += 1;
    }
    let mut month = 1;
    for length in [31, if leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if rest < length {
            break;
        }
        rest -= length;
        month += 1;
    }
    format!("{:02}/{month:02}/{year}", rest + 1)
}
