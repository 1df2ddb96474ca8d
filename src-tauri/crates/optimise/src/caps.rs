//! The limits on how far rows may be pulled, each with the rows it is about and what is left of it
//! beside those that stay as they are.

use fivefold_engine::Plan;
use fivefold_engine::plan::{
    AmountUnit, Flow, KeepStep, Lever, LeverRow, Levers, MixLimits, RowNamed,
};
use fivefold_engine::validate::MOST_HEADS;

use crate::candidates::{Candidate, Source, is_in_points, is_named, unknown};
use crate::error::MixError;
use crate::words::capital;
use crate::yearly::{by_year, in_range};

/// A limit on how many people a year go through some rows together.
#[derive(Debug, Clone, PartialEq)]
pub struct Cap {
    /// The limit in words: `hires a year for Nurses`.
    pub words: String,
    /// One of what it counts: `hire`.
    pub one: &'static str,
    /// The rows it is about, by their place among those that may be used.
    pub members: Vec<usize>,
    /// What is left of it for them, by year; none where there is no limit.
    pub most: Vec<Option<f64>>,
}

/// A limit on who is borrowed as a share of those in post.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareCap {
    /// The limit in words.
    pub words: String,
    /// The role's place in the plan.
    pub role: usize,
    /// The rows it is about.
    pub members: Vec<usize>,
    /// The share.
    pub share: f64,
}

/// Every limit on rows.
///
/// # Errors
/// [`MixError`] where one is out of range, about nothing, given twice, or below what is committed.
pub fn caps(
    plan: &Plan,
    limits: &MixLimits,
    candidates: &[Candidate],
    committed: &Levers,
) -> Result<(Vec<Cap>, Vec<ShareCap>), MixError> {
    let mut gathered = Gathered { plan, candidates, committed, caps: Vec::new() };
    for limit in &limits.buy {
        gathered.named(Lever::Buy, &limit.row, &limit.most_hires, "hires", "hire")?;
    }
    for limit in &limits.build {
        let members = gathered.members(Lever::Build, &limit.programme)?;
        if let Some(most) = &limit.most_starts {
            gathered.add(Lever::Build, members, most, "starts", "start", None)?;
        }
    }
    for limit in &limits.bounce {
        gathered.named(Lever::Bounce, &limit.route, &limit.most_moves, "moves", "move")?;
    }
    for limit in &limits.bind {
        let named = RowNamed::Name(known_role(plan, &limit.role)?.to_owned());
        let members = gathered.members(Lever::Bind, &named)?;
        if !members.is_empty() {
            gathered.steps(&limit.role, &limit.steps, &members)?;
        }
        if let Some(most) = &limit.most_kept {
            let one = "person kept";
            gathered.add(Lever::Bind, members, most, "people kept", one, Some(&limit.role))?;
        }
    }
    let mut shares = Vec::new();
    for limit in &limits.borrow {
        let role = known_role(plan, &limit.role)?;
        let members = gathered.members(Lever::Borrow, &RowNamed::Name(role.to_owned()))?;
        if let Some(share) = limit.most_share.filter(|_| !members.is_empty()) {
            let words = format!("heads borrowed as a share of {} in post", plan.role_name(role));
            in_range(&capital(&words), share, 1.0)?;
            let place = plan.roles.iter().position(|other| other.id == role).unwrap_or_default();
            shares.push(ShareCap { words, role: place, members: members.clone(), share });
        }
        if let Some(most) = &limit.most_heads {
            let one = "head borrowed";
            gathered.add(Lever::Borrow, members, most, "heads borrowed", one, Some(role))?;
        }
    }
    Ok((gathered.caps, shares))
}

/// # Errors
/// [`MixError::UnknownRole`] with the ids there are.
fn known_role<'a>(plan: &'a Plan, id: &str) -> Result<&'a str, MixError> {
    plan.role(id).map(|role| role.id.as_str()).ok_or_else(|| MixError::UnknownRole {
        wanted: id.to_owned(),
        there_are: plan.roles.iter().map(|role| role.id.clone()).collect(),
    })
}

struct Gathered<'a> {
    plan: &'a Plan,
    candidates: &'a [Candidate],
    committed: &'a Levers,
    caps: Vec<Cap>,
}

impl Gathered<'_> {
    fn named(
        &mut self,
        lever: Lever,
        named: &RowNamed,
        most: &Flow,
        what: &'static str,
        one: &'static str,
    ) -> Result<(), MixError> {
        let role = match named {
            RowNamed::Name(name) if lever == Lever::Buy => Some(known_role(self.plan, name)?),
            _ => None,
        };
        let members = self.members(lever, named)?;
        let role = role.map(str::to_owned);
        self.add(lever, members, most, what, one, role.as_deref())
    }

    /// The rows a limit is about, by their place among those that may be used.
    fn members(&self, lever: Lever, named: &RowNamed) -> Result<Vec<usize>, MixError> {
        let of_lever = |candidate: &&Candidate| candidate.row.lever() == lever;
        let is_meant = |candidate: &Candidate| match candidate.source {
            Source::Row(place) => is_named(named, place, &candidate.row),
            // It has a place in another list.
            Source::Usual(_) => {
                matches!(named, RowNamed::Name(_)) && is_named(named, 0, &candidate.row)
            }
        };
        let members: Vec<usize> = self
            .candidates
            .iter()
            .enumerate()
            .filter(|(_, candidate)| of_lever(candidate) && is_meant(candidate))
            .map(|(place, _)| place)
            .collect();
        match members.is_empty() && !self.is_committed(lever, named) {
            true => {
                let rows = self.candidates.iter().filter(of_lever).map(|there| there.row.clone());
                Err(unknown(lever, named, rows))
            }
            false => Ok(members),
        }
    }

    /// Whether a limit is about a row that stays as it is.
    fn is_committed(&self, lever: Lever, named: &RowNamed) -> bool {
        let committed = || self.committed.rows().filter(|(_, row)| row.lever() == lever);
        match named {
            RowNamed::Name(name) => {
                committed().any(|(_, row)| row.called().contains(&name.as_str()))
            }
            // Places are counted over all rows of the lever, those that stay among them.
            RowNamed::Place(place) => {
                let of_lever = self.candidates.iter().filter(|row| row.row.lever() == lever);
                let mut usable: Vec<usize> = of_lever
                    .filter_map(|candidate| match candidate.source {
                        Source::Row(place) => Some(place),
                        Source::Usual(_) => None,
                    })
                    .collect();
                usable.dedup();
                (1..=usable.len() + committed().count()).contains(place)
            }
        }
    }

    fn add(
        &mut self,
        lever: Lever,
        members: Vec<usize>,
        most: &Flow,
        what: &str,
        one: &'static str,
        role: Option<&str>,
    ) -> Result<(), MixError> {
        if members.is_empty() && role.is_none() {
            // The row stays as it is.
            return Ok(());
        }
        let about = match role {
            Some(role) => format!("in {}", self.plan.role_name(role)),
            None => {
                let first = members.first().and_then(|place| self.candidates.get(*place));
                format!("of {}", first.map_or("", |candidate| candidate.words.as_str()))
            }
        };
        let words = format!("{what} a year {about}");
        if self.caps.iter().any(|cap| cap.words == words) {
            return Err(MixError::Twice { what: format!("The limit on {words}") });
        }
        let what = capital(&words);
        let mut left = by_year(self.plan, most, &what, MOST_HEADS)?;
        let years = self.plan.projected_years().enumerate().zip(&mut left);
        for ((t, year), left) in years {
            let asked = role.map_or(0.0, |role| self.asked(lever, role, t));
            let Some(most) = left else { continue };
            if asked > *most * (1.0 + 1e-9) {
                let (most, committed) = (*most, asked);
                return Err(MixError::CommittedBeyond { what, year, most, committed });
            }
            *most = (*most - asked).max(0.0);
        }
        self.caps.push(Cap { words, one, members, most: left });
        Ok(())
    }

    /// What fixed rows of a role ask for in the year at this place, in heads.
    fn asked(&self, lever: Lever, role: &str, t: usize) -> f64 {
        let wte = self.plan.role(role).and_then(|role| role.wte_per_head.as_ref());
        let wte = wte.map_or(1.0, |amount| amount.at(t));
        let heads = |amount: f64, unit: Option<AmountUnit>| match unit.unwrap_or_default() {
            AmountUnit::Wte => amount / wte,
            AmountUnit::Heads => amount,
        };
        let of_row = |(_, row): (usize, LeverRow)| match row {
            _ if row.lever() != lever => 0.0,
            LeverRow::Buy(row) if row.role == role => heads(row.hires.at(t), row.unit),
            LeverRow::Bind(row) if row.role == role && !is_in_points(&row) => row.amount.at(t),
            LeverRow::Borrow(row) if row.role == role => heads(row.amount.at(t).max(0.0), row.unit),
            _ => 0.0,
        };
        self.committed.rows().map(of_row).sum()
    }

    /// The steps of a role's costs, each a limit of its own.
    fn steps(&mut self, role: &str, steps: &[KeepStep], members: &[usize]) -> Result<(), MixError> {
        let name = self.plan.role_name(role);
        let mut last: Option<f64> = None;
        for (nth, step) in steps.iter().enumerate() {
            let words = format!("people kept a year in {name} at step {}", nth + 1);
            in_range(&capital(&words), step.people, MOST_HEADS)?;
            in_range(
                &format!("The cost of step {} in {name}", nth + 1),
                step.cost_per_person_kept,
                1e9,
            )?;
            if let Some(first) = last.filter(|first| step.cost_per_person_kept < *first) {
                let (role, second) = (name.to_owned(), step.cost_per_person_kept);
                return Err(MixError::FallingSteps { role, first, second });
            }
            last = Some(step.cost_per_person_kept);
            let member = members
                .iter()
                .copied()
                .find(|place| self.candidates.get(*place).is_some_and(|row| row.step == Some(nth)));
            self.caps.push(Cap {
                words,
                one: "person kept",
                members: member.into_iter().collect(),
                most: vec![Some(step.people); self.plan.years as usize],
            });
        }
        Ok(())
    }
}
