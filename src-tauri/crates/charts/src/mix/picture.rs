//! What is drawn of a mix: its parts, and each part's share year by year.

use fivefold_engine::skill_mix::{MixGroup, SkillMix};
use fivefold_engine::summary::Unit;

use crate::text::clean;
use crate::words::mix as words;

/// The groups in the plan's order, at most so many: those with the largest share in any year, and
/// the others together at the end.
pub(super) fn parts(of: &SkillMix, most: usize) -> Vec<MixGroup> {
    let named = |group: &MixGroup| MixGroup { name: clean(&group.name), ..group.clone() };
    if of.groups.len() <= most {
        return of.groups.iter().map(named).collect();
    }
    let largest: Vec<f64> = of.groups.iter().map(|group| largest_share(of, group)).collect();
    let mut places: Vec<usize> = (0..of.groups.len()).collect();
    let share = |place: &usize| largest.get(*place).copied().unwrap_or_default();
    places.sort_by(|one, other| share(other).total_cmp(&share(one)));
    places.truncate(most.saturating_sub(1));
    let is_shown = |place: usize| places.contains(&place);
    let mut parts = Vec::new();
    let mut others = MixGroup { name: String::new(), heads: Vec::new(), wte: Vec::new() };
    for (place, group) in of.groups.iter().enumerate() {
        if is_shown(place) {
            parts.push(named(group));
        } else {
            add(&mut others.heads, &group.heads);
            add(&mut others.wte, &group.wte);
        }
    }
    others.name = words::others(of.groups.len() - parts.len());
    parts.push(others);
    parts
}

fn add(sum: &mut Vec<f64>, more: &[f64]) {
    sum.resize(sum.len().max(more.len()), 0.0);
    sum.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
}

fn largest_share(of: &SkillMix, group: &MixGroup) -> f64 {
    let shares = |unit: Unit| {
        let figures = words::figures(group, unit).iter().enumerate();
        figures.map(move |(place, figure)| share(*figure, words::total(of, unit, place)))
    };
    shares(Unit::Heads).chain(shares(Unit::Wte)).fold(0.0, f64::max)
}

fn share(figure: f64, whole: f64) -> f64 {
    if whole > 0.0 { figure / whole } else { 0.0 }
}

/// A part's share in one year: where it begins and ends, from the top of the column down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Slice {
    pub upper: f64,
    pub lower: f64,
}

impl Slice {
    pub fn share(self) -> f64 {
        self.upper - self.lower
    }

    pub fn middle(self) -> f64 {
        f64::midpoint(self.upper, self.lower)
    }
}

/// Every part's slice in a year, none where nobody is in post.
pub(super) fn column(parts: &[MixGroup], unit: Unit, place: usize) -> Option<Vec<Slice>> {
    let figure = |part: &MixGroup| {
        words::figures(part, unit).get(place).map_or(0.0, |figure| figure.max(0.0))
    };
    let whole: f64 = parts.iter().map(figure).sum();
    let mut reached = 0.0;
    let slice = |part: &MixGroup| {
        let from = reached;
        reached += figure(part);
        Slice { upper: 1.0 - from / whole, lower: 1.0 - reached / whole }
    };
    (whole > 0.0).then(|| parts.iter().map(slice).collect())
}
