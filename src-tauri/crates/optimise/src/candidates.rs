//! Which rows stay as they are, and which the mix may use: those of the scenario that aren't fixed,
//! those the limits add, and programmes of business as usual that a limit names.

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::plan::{
    Amount, BindRow, BindUnit, Build, Flow, KeepStep, Lever, LeverRow, Levers, MixLimits, RowNamed,
    Scenario,
};

use crate::error::MixError;
use crate::words;

/// Where a row that may be used comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The scenario's row at this place of its lever's list, those the limits add counted on from
    /// its end.
    Row(usize),
    /// A programme of business as usual, at this place of its list.
    Usual(usize),
}

/// A row that may be used.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The row, whatever its yearly figures say; Bind always in heads.
    pub row: LeverRow,
    /// Where it comes from.
    pub source: Source,
    /// Of Bind with rising costs, which step, from 0.
    pub step: Option<usize>,
    /// The row in words.
    pub words: String,
}

/// The rows of a scenario, sorted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sorted {
    /// Rows that stay as they are.
    pub committed: Levers,
    /// Rows that may be used.
    pub candidates: Vec<Candidate>,
    /// What was kept fixed without being asked for, in a sentence each.
    pub told: Vec<String>,
}

/// Whether a limit's name means this row, the one at this place (from 0) of its lever's list.
pub fn is_named(named: &RowNamed, place: usize, row: &LeverRow) -> bool {
    match named {
        RowNamed::Place(nth) => *nth == place + 1,
        RowNamed::Name(name) => row.called().contains(&name.as_str()),
    }
}

/// Sorts the rows of a scenario into those that stay and those that may be used.
///
/// # Errors
/// [`MixError`] where a limit fixes a row there isn't, or nothing is left to use.
pub fn sort(plan: &Plan, scenario: &Scenario, limits: &MixLimits) -> Result<Sorted, MixError> {
    let mut sorted = Sorted::default();
    let mut used = vec![false; limits.fixed.len()];
    for (place, row) in scenario.levers.rows() {
        let mut fixed = false;
        for (asked, used) in limits.fixed.iter().zip(&mut used) {
            if asked.lever == row.lever() && is_named(&asked.row, place, &row) {
                (fixed, *used) = (true, true);
            }
        }
        if !fixed && lends(&row, plan.years as usize) {
            fixed = true;
            sorted.told.push(format!(
                "{} lends people out and stays as it is: only people who come can meet a target.",
                words::row(plan, &row),
            ));
        }
        match fixed {
            true => {
                sorted.committed.push(row);
            }
            false => sorted.add(plan, limits, row, Source::Row(place)),
        }
    }
    if let Some((asked, _)) = limits.fixed.iter().zip(&used).find(|(_, used)| !**used) {
        let there_are = scenario.levers.rows().map(|(_, row)| row);
        let there_are = there_are.filter(|row| row.lever() == asked.lever);
        return Err(unknown(asked.lever, &asked.row, there_are));
    }
    for (nth, row) in limits.more_rows.rows() {
        let place = count(&scenario.levers, row.lever()) + nth;
        sorted.add(plan, limits, row, Source::Row(place));
    }
    for (place, programme) in usual_programmes(plan, limits, &sorted.candidates) {
        let row = LeverRow::Build(Build { starts: Flow::Number(0.0), ..programme.clone() });
        sorted.add(plan, limits, row, Source::Usual(place));
    }
    tell_apart(&mut sorted.candidates);
    match sorted.candidates.is_empty() {
        true => Err(MixError::NothingToPull { scenario: scenario.name.clone() }),
        false => Ok(sorted),
    }
}

impl Sorted {
    /// Adds a row, of Bind one for each step of its role's costs.
    fn add(&mut self, plan: &Plan, limits: &MixLimits, row: LeverRow, source: Source) {
        let words = words::row(plan, &row);
        let LeverRow::Bind(bind) = &row else {
            self.candidates.push(Candidate { row, source, step: None, words });
            return;
        };
        let in_heads = BindRow { unit: None, amount: Amount::Number(0.0), ..bind.clone() };
        let steps = steps_of(limits, &bind.role);
        if steps.is_empty() {
            let row = LeverRow::Bind(in_heads);
            self.candidates.push(Candidate { row, source, step: None, words });
            return;
        }
        // The role's steps are costs of the role, so they are of its first row and once only.
        let has_steps = |other: &Candidate| match &other.row {
            LeverRow::Bind(other) => other.role == bind.role,
            _ => false,
        };
        if self.candidates.iter().any(has_steps) {
            self.told.push(format!(
                "The role of {words} has rising costs of keeping people, which count once for all \
                 its rows: one more row of Bind there isn't used.",
            ));
            return;
        }
        for (nth, step) in steps.iter().enumerate() {
            let row = LeverRow::Bind(BindRow {
                cost_per_person_kept: Some(step.cost_per_person_kept),
                // The offer to all is made once, whatever the steps.
                cost_per_head: bind.cost_per_head.filter(|_| nth == 0),
                ..in_heads.clone()
            });
            let words = format!("{words}, step {}", nth + 1);
            self.candidates.push(Candidate { row, source, step: Some(nth), words });
        }
    }
}

/// Adds its place to a row that another goes by the same words as.
fn tell_apart(candidates: &mut [Candidate]) {
    let mut same: BTreeMap<String, usize> = BTreeMap::new();
    for candidate in candidates.iter() {
        *same.entry(candidate.words.clone()).or_default() += 1;
    }
    for candidate in candidates {
        let same = same.get(&candidate.words).copied().unwrap_or(0);
        if let (2.., Source::Row(place)) = (same, candidate.source) {
            candidate.words = format!("{}, row {}", candidate.words, place + 1);
        }
    }
}

/// The rising costs of keeping people in a role.
pub fn steps_of<'a>(limits: &'a MixLimits, role: &str) -> &'a [KeepStep] {
    limits.bind.iter().find(|limit| limit.role == role).map_or(&[], |limit| &limit.steps)
}

/// A row with these yearly figures.
pub fn with_figures(row: &LeverRow, values: Vec<f64>) -> LeverRow {
    let mut row = row.clone();
    match &mut row {
        LeverRow::Buy(row) => row.hires = Amount::Series(values),
        LeverRow::Build(row) => row.starts = Flow::Series(values),
        LeverRow::Bind(row) => row.amount = Amount::Series(values),
        LeverRow::Borrow(row) => row.amount = Amount::Series(values),
        LeverRow::Bounce(row) => row.moves = Flow::Series(values),
    }
    row
}

/// The refusal of a row a limit names and nobody finds.
pub fn unknown(
    lever: Lever,
    wanted: &RowNamed,
    there_are: impl Iterator<Item = LeverRow>,
) -> MixError {
    let wanted = match wanted {
        RowNamed::Place(nth) => format!("number {nth}"),
        RowNamed::Name(name) => name.clone(),
    };
    let mut names: Vec<String> = there_are.flat_map(|row| owned(row.called())).collect();
    names.dedup();
    MixError::UnknownRow { lever, wanted, there_are: names }
}

/// Programmes of business as usual that a limit names and no row of the scenario is called by.
fn usual_programmes<'a>(
    plan: &'a Plan,
    limits: &MixLimits,
    candidates: &[Candidate],
) -> Vec<(usize, &'a Build)> {
    let mut found = Vec::new();
    for limit in &limits.build {
        let RowNamed::Name(name) = &limit.programme else { continue };
        let there = |candidate: &Candidate| {
            matches!(candidate.row, LeverRow::Build(_))
                && candidate.row.called().contains(&name.as_str())
        };
        if candidates.iter().any(there) {
            continue;
        }
        let called = |row: &Build| row.id.as_ref() == Some(name) || row.name.as_ref() == Some(name);
        found.extend(plan.usual.build.iter().enumerate().find(|(_, row)| called(row)));
    }
    found
}

/// Whether a row lends people out in any year.
fn lends(row: &LeverRow, years: usize) -> bool {
    match row {
        LeverRow::Borrow(row) => (0..years).any(|t| row.amount.at(t) < 0.0),
        _ => false,
    }
}

fn count(levers: &Levers, lever: Lever) -> usize {
    (0..).take_while(|place| levers.row(lever, *place).is_some()).count()
}

/// Whether a committed Bind row is in points.
pub fn is_in_points(row: &BindRow) -> bool {
    row.unit.unwrap_or_default() == BindUnit::Points
}

fn owned(names: Vec<&str>) -> Vec<String> {
    names.into_iter().map(str::to_owned).collect()
}
