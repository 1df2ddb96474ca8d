//! What decided figures come to, stepped through year by year as the programme has it, with what the
//! solver's own tolerance let through taken back: nobody leaves or is kept who isn't there.

use fivefold_engine::plan::LeverRow;

use crate::goals::Goal;
use crate::setup::Setup;

/// People through each row that may be used, by row and year.
pub type Usage = Vec<Vec<f64>>;

/// Below this many people a figure is the solver's rounding.
const NOBODY: f64 = 1e-9;

/// What the programme says of each role and year.
#[derive(Debug, Clone, PartialEq)]
pub struct Replayed {
    /// In post at the year's end, by year and then role.
    pub closing: Vec<f64>,
    /// Borrowed, negative where lent.
    pub borrowed: Vec<f64>,
    /// What each goal is projected to.
    pub goals: Vec<f64>,
}

/// Steps through the years; `usage` is left with what there are people for.
pub fn replay(setup: &Setup, usage: &mut Usage) -> Replayed {
    let roles = setup.roles;
    let mut more = vec![0.0; roles];
    let mut net = vec![0.0; roles * setup.years];
    let mut closing = Vec::with_capacity(roles * setup.years);
    let mut borrowed = Vec::with_capacity(roles * setup.years);
    for t in 0..setup.years {
        let mut year = Year::of(setup, usage, t);
        year.cut_departures(setup, usage, &more);
        year.set_out(setup, usage, &mut net);
        year.cut_kept(setup, usage, &more, &net);
        for (role, more) in more.iter_mut().enumerate() {
            let Some(base) = setup.base(role, t) else { continue };
            let exit = base.one.exit_share * (1.0 - base.one.kept_share);
            let came = net.get(t * roles + role).copied().unwrap_or(0.0);
            *more = *more * (1.0 - exit) + came * (1.0 - exit / 2.0) + at(&year.kept, role);
            closing.push(base.closing + *more);
            borrowed.push(base.borrowed + at(&year.borrowed, role));
        }
    }
    let goals = setup.goals.iter().map(|goal| projected(setup, goal, &closing, &borrowed));
    let goals = goals.collect();
    Replayed { closing, borrowed, goals }
}

fn projected(setup: &Setup, goal: &Goal, closing: &[f64], borrowed: &[f64]) -> f64 {
    let more = |figures: &[f64], t: usize, role: usize, base: f64| {
        at(figures, t * setup.roles + role) - base
    };
    let counts = goal.counts.iter().map(|counts| {
        let Some(base) = setup.base(counts.role, goal.t) else { return 0.0 };
        let before = match goal.t.checked_sub(1) {
            Some(t) => more(closing, t, counts.role, base.opening),
            None => 0.0,
        };
        counts.closing * more(closing, goal.t, counts.role, base.closing)
            + counts.opening * before
            + counts.borrowed * more(borrowed, goal.t, counts.role, base.borrowed)
    });
    goal.projected + counts.sum::<f64>()
}

fn at(figures: &[f64], place: usize) -> f64 {
    figures.get(place).copied().unwrap_or(0.0)
}

/// What is asked of each role in one year.
struct Year {
    t: usize,
    departing: Vec<f64>,
    kept: Vec<f64>,
    borrowed: Vec<f64>,
}

impl Year {
    fn of(setup: &Setup, usage: &mut Usage, t: usize) -> Self {
        let nobody = || vec![0.0; setup.roles];
        let mut year = Self { t, departing: nobody(), kept: nobody(), borrowed: nobody() };
        for (nth, figures) in usage.iter_mut().enumerate() {
            let Some(heads) = figures.get_mut(t) else { continue };
            if *heads < NOBODY {
                *heads = 0.0;
            }
            let Some(candidate) = setup.candidates().get(nth) else { continue };
            let (list, role) = match &candidate.row {
                LeverRow::Bind(row) => (&mut year.kept, setup.role(&row.role)),
                LeverRow::Borrow(row) => (&mut year.borrowed, setup.role(&row.role)),
                LeverRow::Build(_) | LeverRow::Bounce(_) => {
                    (&mut year.departing, setup.path(nth, t).and_then(|path| path.from))
                }
                LeverRow::Buy(_) => continue,
            };
            if let Some(sum) = role.and_then(|role| list.get_mut(role)) {
                *sum += *heads;
            }
        }
        year
    }

    fn cut_departures(&mut self, setup: &Setup, usage: &mut Usage, more: &[f64]) {
        for (nth, figures) in usage.iter_mut().enumerate() {
            let from = setup.path(nth, self.t).and_then(|path| path.from);
            let Some((role, heads)) = from.zip(figures.get_mut(self.t)) else { continue };
            let Some(base) = setup.base(role, self.t) else { continue };
            let there = base.one.stay_to_mid_year * (base.opening + at(more, role));
            let left = (there - base.departing).max(0.0);
            let wanted = at(&self.departing, role);
            if wanted > left {
                *heads *= left / wanted;
            }
        }
    }

    /// Books everybody who sets out or joins this year, for every year it touches.
    fn set_out(&mut self, setup: &Setup, usage: &Usage, net: &mut [f64]) {
        let mut book = |t: usize, role: usize, heads: f64| {
            if let Some(net) = net.get_mut(t * setup.roles + role) {
                *net += heads;
            }
        };
        for (nth, figures) in usage.iter().enumerate() {
            let heads = at(figures, self.t);
            if heads == 0.0 {
                continue;
            }
            if let Some(LeverRow::Buy(row)) = setup.candidates().get(nth).map(|row| &row.row) {
                let filled = row.fill_rate.as_ref().map_or(1.0, |rate| rate.at(self.t));
                if let Some(role) = setup.role(&row.role) {
                    book(self.t, role, heads * filled);
                }
            }
            let Some(path) = setup.path(nth, self.t) else { continue };
            if let Some(from) = path.from {
                book(self.t, from, -heads);
                for (t, returns) in path.returns.iter().enumerate() {
                    book(t, from, heads * returns);
                }
            }
            if let Some(to) = path.to {
                for (t, arrivals) in path.arrivals.iter().enumerate() {
                    book(t, to, heads * arrivals);
                }
            }
        }
    }

    fn cut_kept(&mut self, setup: &Setup, usage: &mut Usage, more: &[f64], net: &[f64]) {
        let wanted = self.kept.clone();
        for (nth, figures) in usage.iter_mut().enumerate() {
            let Some(LeverRow::Bind(row)) = setup.candidates().get(nth).map(|row| &row.row) else {
                continue;
            };
            let role = setup.role(&row.role);
            let Some((role, heads)) = role.zip(figures.get_mut(self.t)) else { continue };
            let Some(base) = setup.base(role, self.t) else { continue };
            let exit = base.one.exit_share * (1.0 - base.one.kept_share);
            let came = at(net, self.t * setup.roles + role);
            let left = (base.leaving + exit * (at(more, role) + came / 2.0)).max(0.0);
            if at(&wanted, role) > left {
                let cut = *heads * (1.0 - left / at(&wanted, role));
                *heads -= cut;
                if let Some(kept) = self.kept.get_mut(role) {
                    *kept -= cut;
                }
            }
        }
    }
}
