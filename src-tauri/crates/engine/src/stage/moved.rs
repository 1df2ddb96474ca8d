//! What a move did, in one sentence.

use crate::plan::{Year, financial_year};
use crate::said::{Rounding, in_question};
use crate::summary::{Summary, SummaryTarget, SummaryYear, TargetPoint, Unit};

/// The most of a target's name that is written within a sentence, in characters.
const NAME_WRITTEN: usize = 80;

/// What an act did to those in post and to the gap, given the same scope before and after it:
/// `Bind 2 points for Mental health nurses: 14 more in post by 2028/29; the gap to the target falls
/// from 31 to 17.`
///
/// It tells of the last year of the target in question, or of the plan's last year where there is
/// no target. Figures are as fine as on a chart of the two.
pub fn what_moved(before: &Summary, after: &Summary, act: &str) -> String {
    let told = Told { before, after, rounding: Rounding::of_both(before, after) };
    match in_question(after) {
        Some((target, point)) => {
            let people = told.people_by(point.year);
            format!("{act}: {people}; {}.", told.gap(target, point))
        }
        None => {
            let last = after.years.last().map_or(after.baseline_year, |year| year.year);
            format!("{act}: {}; no target is set for these roles.", told.in_year(last))
        }
    }
}

struct Told<'s> {
    before: &'s Summary,
    after: &'s Summary,
    rounding: Rounding,
}

impl Told<'_> {
    /// Those in post by the target's year, and by the last one where only that moved.
    fn people_by(&self, year: Year) -> String {
        let last = self.after.years.last().map_or(year, |last| last.year);
        let moved_by = |year| self.moved(year, |of| of.in_post) != 0.0 || self.only_capacity(year);
        match !moved_by(year) && last > year && moved_by(last) {
            true => format!(
                "no change by {}, the target's year, but {}",
                financial_year(year),
                self.in_year(last),
            ),
            false => self.in_year(year),
        }
    }

    /// Those in post by a year's end; capacity where only that moved.
    fn in_year(&self, year: Year) -> String {
        let by = financial_year(year);
        if self.only_capacity(year) {
            let capacity = self.more_or_fewer(self.moved(year, |of| of.capacity));
            return format!("{capacity} in capacity by {by}, but none in post");
        }
        match self.moved(year, |of| of.in_post) {
            0.0 => format!("no change in post by {by}"),
            moved => format!("{} in post by {by}", self.more_or_fewer(moved)),
        }
    }

    fn only_capacity(&self, year: Year) -> bool {
        self.moved(year, |of| of.in_post) == 0.0 && self.moved(year, |of| of.capacity) != 0.0
    }

    /// How much a figure moved; 0 where it is rounding.
    fn moved(&self, year: Year, of: impl Fn(&SummaryYear) -> f64) -> f64 {
        let at = |summary: &Summary| summary.years.iter().find(|at| at.year == year).map(&of);
        let (before, after) = (at(self.before).unwrap_or(0.0), at(self.after).unwrap_or(0.0));
        let moved = after - before;
        if moved.abs() <= 1e-9 * before.abs().max(1.0) { 0.0 } else { moved }
    }

    fn more_or_fewer(&self, moved: f64) -> String {
        let direction = if moved < 0.0 { "fewer" } else { "more" };
        let size = match self.rounding.is_nothing(moved) {
            true => format!("less than {}", self.smallest()),
            false => self.rounding.people(moved.abs()),
        };
        format!("{size}{} {direction}", self.unit())
    }

    /// The smallest figure that isn't written as 0, as people say it.
    fn smallest(&self) -> &'static str {
        if self.rounding.is_nothing(0.1) { "1" } else { "0.1" }
    }

    fn unit(&self) -> &'static str {
        match self.after.unit {
            Unit::Heads => "",
            Unit::Wte => " WTE",
        }
    }

    fn gap(&self, target: &SummaryTarget, point: &TargetPoint) -> String {
        let the_target = self.the_target(target);
        let short = |gap: f64| gap < 0.0 && !self.rounding.is_nothing(gap);
        let over = |gap: f64| gap > 0.0 && !self.rounding.is_nothing(gap);
        let size = |gap: f64| self.rounding.people(gap.abs());
        let was = self.gap_before(target, point.year);
        let now = point.gap;
        let standing = match over(now) {
            true => format!(", {}{} over", size(now), self.unit()),
            false => String::new(),
        };
        match (was.filter(|gap| short(*gap)), short(now)) {
            (Some(was), true) if size(was) == size(now) => {
                format!("the gap to {the_target} stays at {}{}", size(now), self.unit())
            }
            (Some(was), true) => {
                let direction = if now > was { "falls" } else { "rises" };
                let (from, to) = (size(was), size(now));
                format!("the gap to {the_target} {direction} from {from} to {to}{}", self.unit())
            }
            (Some(was), false) => {
                format!(
                    "the gap of {}{} to {the_target} is closed{standing}",
                    size(was),
                    self.unit()
                )
            }
            (None, true) => {
                format!("a gap of {}{} to {the_target} opens", size(now), self.unit())
            }
            (None, false) => format!("{the_target} stays met{standing}"),
        }
    }

    fn gap_before(&self, target: &SummaryTarget, year: Year) -> Option<f64> {
        let before = self.before.targets.iter().find(|before| before.name == target.name)?;
        before.points.iter().find(|point| point.year == year).map(|point| point.gap)
    }

    /// The target, by its name where there are several.
    fn the_target(&self, target: &SummaryTarget) -> String {
        let several = self.after.targets.len() > 1;
        let name = match target.name.char_indices().nth(NAME_WRITTEN) {
            Some((end, _)) => {
                format!("{}…", target.name.get(..end).unwrap_or_default().trim_end())
            }
            None => target.name.clone(),
        };
        match several {
            true => format!("the target \u{201c}{name}\u{201d}"),
            false => "the target".to_owned(),
        }
    }
}
