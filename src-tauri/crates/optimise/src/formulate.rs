//! The programme: which figures are decided, what they cost, and what has to hold.
//!
//! Everything is on top of what stays as it is, projected by the engine. With e' the exit share less
//! what Bind in points that stays keeps, N(r, t) what arrives in role r in year t through the rows
//! less what leaves through them, and k the people they keep:
//!
//! | what is decided | |
//! | --- | --- |
//! | u(c, t) | people through row c in year t: posts advertised, starts, people kept, heads borrowed, moves |
//! | x(r, t) | in post at the year's end, more than without them |
//! | s(g) | by how much goal g is missed, where it may be |
//!
//! | what has to hold | |
//! | --- | --- |
//! | in post | x(r, t) = (1 - e') x(r, t-1) + (1 - e'/2) N(r, t) + k(r, t) |
//! | departures | those who leave <= (1 - e)/(1 - e/2) (S + x(r, t-1)) - those who leave already |
//! | kept | k(r, t) <= those about to leave who aren't kept + e' (x(r, t-1) + N(r, t)/2) |
//! | borrowed | b(r, t) + B <= share (C + x(r, t)) |
//! | goals | what is projected + what x and b count + s(g) >= what is required - what may be missing |
//! | limits | sums of u(c, t) over a limit's rows <= what is left of it |
//! | budgets | what is committed + the cost of the year, or of all, <= the budget |
//! | Build | arrived by Build >= share (joined by Buy + arrived by Build + kept by Bind) |

use fivefold_engine::plan::LeverRow;

use crate::ask::{Ask, Counting, Limit};
use crate::effects::Effects;
use crate::lp::{About, Lp};
use crate::setup::Setup;

/// The programme and where its figures are.
#[derive(Debug, Clone)]
pub struct Formulation {
    /// The programme.
    pub lp: Lp,
    /// Of u(c, t): its column, by row and year.
    pub used: Vec<Vec<usize>>,
    /// Of s(g): its column, by goal; empty where none may be missed.
    pub short: Vec<usize>,
    /// Columns by which limits are relaxed, in the order asked for.
    pub relaxed: Vec<usize>,
    /// The columns of the cost of each year, and what each counts.
    pub costs: Vec<Vec<(usize, f64)>>,
    /// What each year costs whatever is decided.
    pub constants: Vec<f64>,
}

const NO_LIMIT: f64 = f64::INFINITY;

/// Writes the programme that answers what is asked.
pub fn formulate(setup: &Setup, ask: &Ask) -> Formulation {
    let mut lp = Lp::default();
    let used = usage(setup, ask, &mut lp);
    let effects = Effects::of(setup, &used, &mut lp);
    stocks(setup, &effects, &mut lp);
    people(setup, &effects, &mut lp);
    let (costs, constants) = effects.costs(setup, ask);
    let relaxed: Vec<usize> =
        ask.relaxed.iter().map(|relaxed| lp.column(0.0, 0.0, relaxed.most)).collect();
    let mut form = Formulation { lp, used, short: Vec::new(), relaxed, costs, constants };
    form.goals(setup, ask, &effects);
    form.caps(setup, ask);
    form.share_caps(setup, ask, &effects);
    form.budgets(setup, ask);
    form.build_share(setup, ask, &effects);
    form.objective(setup, ask);
    form
}

/// A column for every row that may be used and year, with the limit that is on it alone.
fn usage(setup: &Setup, ask: &Ask, lp: &mut Lp) -> Vec<Vec<usize>> {
    let of_row = |nth: usize| -> Vec<usize> {
        (0..setup.years)
            .map(|t| {
                let is_open = setup.may_start(nth, t) && ask.is_open(setup, nth, t);
                let alone = setup.caps.iter().enumerate();
                let alone = alone.filter(|(place, cap)| {
                    cap.members == [nth] && ask.relaxing(Limit::Cap(*place)).is_none()
                });
                let most = alone.filter_map(|(_, cap)| cap.most.get(t).copied().flatten());
                let upper = if is_open { most.fold(NO_LIMIT, f64::min) } else { 0.0 };
                lp.column(0.0, 0.0, upper)
            })
            .collect()
    };
    (0..setup.candidates().len()).map(of_row).collect()
}

/// In post from year to year.
fn stocks(setup: &Setup, effects: &Effects, lp: &mut Lp) {
    for (role, columns) in effects.more.iter().enumerate() {
        let Some(columns) = columns else { continue };
        for (t, &column) in columns.iter().enumerate() {
            let Some(base) = setup.base(role, t) else { continue };
            let exit = base.one.exit_share * (1.0 - base.one.kept_share);
            let flow = effects.flow(setup, role, t);
            let mut terms = vec![(column, -1.0)];
            terms.extend(effects.before(role, t).map(|before| (before, 1.0 - exit)));
            terms.extend(flow.net.iter().map(|(column, net)| (*column, net * (1.0 - exit / 2.0))));
            terms.extend(flow.kept.iter().map(|column| (*column, 1.0)));
            lp.row(terms, 0.0, 0.0, About::InPost { role, t });
        }
    }
}

/// That nobody leaves, is kept or lent who isn't there, so that no limit of the engine bites.
fn people(setup: &Setup, effects: &Effects, lp: &mut Lp) {
    for (role, columns) in effects.more.iter().enumerate() {
        if columns.is_none() {
            continue;
        }
        for t in 0..setup.years {
            let Some(base) = setup.base(role, t) else { continue };
            let flow = effects.flow(setup, role, t);
            if effects.departs(role) {
                let stay = base.one.stay_to_mid_year;
                let mut terms: Vec<(usize, f64)> =
                    flow.departing.iter().map(|column| (*column, 1.0)).collect();
                terms.extend(effects.before(role, t).map(|before| (before, -stay)));
                let left = (stay * base.opening - base.departing).max(0.0);
                lp.row(terms, -NO_LIMIT, left, About::Departures { role, t });
            }
            if !flow.kept.is_empty() || (effects.departs(role) && base.kept > 0.0) {
                let mut terms: Vec<(usize, f64)> =
                    flow.kept.iter().map(|column| (*column, 1.0)).collect();
                let about = effects.about_to_leave(setup, role, t);
                terms.extend(about.iter().map(|(column, share)| (*column, -share)));
                lp.row(terms, -NO_LIMIT, base.leaving, About::Kept { role, t });
            }
        }
    }
}

impl Formulation {
    /// What a limit that may give way adds to its rows.
    fn giving_way(&self, ask: &Ask, limit: Limit, counts: f64) -> Option<(usize, f64)> {
        Some((*self.relaxed.get(ask.relaxing(limit)?)?, counts))
    }

    fn goals(&mut self, setup: &Setup, ask: &Ask, effects: &Effects) {
        for (nth, goal) in setup.goals.iter().enumerate() {
            let mut terms = effects.counted(setup, goal);
            if ask.counting != Counting::None {
                let column = self.lp.column(0.0, 0.0, NO_LIMIT);
                terms.push((column, 1.0));
                self.short.push(column);
            }
            terms.extend(self.giving_way(ask, Limit::Target(goal.target), 1.0));
            let lower = goal.value - goal.short_by - goal.projected;
            self.lp.row(terms, lower, NO_LIMIT, About::Goal(nth));
        }
        if let Counting::AtMost(most) = ask.counting {
            let weighed = setup.goals.iter().zip(&self.short);
            let terms = weighed.map(|(goal, column)| (*column, goal.weight)).collect();
            self.lp.row(terms, -NO_LIMIT, most, About::Shortfall);
        }
    }

    fn caps(&mut self, setup: &Setup, ask: &Ask) {
        for (place, cap) in setup.caps.iter().enumerate() {
            let gives_way = self.giving_way(ask, Limit::Cap(place), -1.0);
            if cap.members.len() == 1 && gives_way.is_none() {
                continue;
            }
            for t in 0..setup.years {
                let Some(most) = cap.most.get(t).copied().flatten() else { continue };
                let of = |nth: &usize| Some((*self.used.get(*nth)?.get(t)?, 1.0));
                let mut terms: Vec<(usize, f64)> = cap.members.iter().filter_map(of).collect();
                terms.extend(gives_way);
                self.lp.row(terms, -NO_LIMIT, most, About::Cap { cap: place, t });
            }
        }
    }

    fn share_caps(&mut self, setup: &Setup, ask: &Ask, effects: &Effects) {
        for (place, cap) in setup.share_caps.iter().enumerate() {
            for t in 0..setup.years {
                let Some(base) = setup.base(cap.role, t) else { continue };
                let of = |nth: &usize| Some((*self.used.get(*nth)?.get(t)?, 1.0));
                let mut terms: Vec<(usize, f64)> = cap.members.iter().filter_map(of).collect();
                terms.extend(effects.more_at(cap.role, t).map(|more| (more, -cap.share)));
                terms.extend(self.giving_way(ask, Limit::ShareCap(place), -1.0));
                let left = (cap.share * base.closing - base.borrowed.max(0.0)).max(0.0);
                self.lp.row(terms, -NO_LIMIT, left, About::ShareCap { cap: place, t });
            }
        }
    }

    /// In thousands of pounds, so that figures are of the size of people.
    fn budgets(&mut self, setup: &Setup, ask: &Ask) {
        const THOUSAND: f64 = 1e-3;
        let scaled = |terms: &[(usize, f64)]| -> Vec<(usize, f64)> {
            terms.iter().map(|(column, pounds)| (*column, pounds * THOUSAND)).collect()
        };
        for (t, costs) in self.costs.iter().enumerate() {
            let Some(budget) = setup.budget.get(t).copied().flatten() else { continue };
            let left = budget - self.constants.get(t).copied().unwrap_or(0.0);
            let mut terms = scaled(costs);
            terms.extend(self.giving_way(ask, Limit::Budget, -1.0));
            self.lp.row(terms, -NO_LIMIT, left * THOUSAND, About::Budget(t));
        }
        if let Some(budget) = setup.limits.budget_in_all {
            let left = budget - self.constants.iter().sum::<f64>();
            let mut terms: Vec<(usize, f64)> =
                self.costs.iter().flat_map(|costs| scaled(costs)).collect();
            terms.extend(self.giving_way(ask, Limit::BudgetInAll, -1.0));
            self.lp.row(terms, -NO_LIMIT, left * THOUSAND, About::BudgetInAll);
        }
    }

    fn build_share(&mut self, setup: &Setup, ask: &Ask, effects: &Effects) {
        let Some(share) = setup.limits.least_build_share else { return };
        let mut terms = Vec::new();
        for (nth, candidate) in setup.candidates().iter().enumerate() {
            for (t, &column) in self.used.get(nth).into_iter().flatten().enumerate() {
                let one = effects.added(setup, nth, t);
                terms.push(match candidate.row {
                    LeverRow::Build(_) => (column, one * (1.0 - share)),
                    LeverRow::Buy(_) | LeverRow::Bind(_) => (column, -one * share),
                    LeverRow::Borrow(_) | LeverRow::Bounce(_) => continue,
                });
            }
        }
        // Bind in points that stays keeps some of those who come.
        for role in 0..setup.roles {
            for t in 0..setup.years {
                let kept = setup.base(role, t).map_or(0.0, |base| base.one.kept_share);
                if kept <= 0.0 {
                    continue;
                }
                let about = effects.about_to_leave_in_all(setup, role, t);
                terms.extend(about.iter().map(|(column, e)| (*column, -share * kept * e)));
            }
        }
        let (built, others) = setup.added_already;
        let lower = share * (built + others) - built;
        terms.extend(self.giving_way(ask, Limit::BuildShare, 1.0));
        self.lp.row(terms, lower, NO_LIMIT, About::BuildShare);
    }

    /// What is made small: the cost less what is worth something beyond the horizon, the weighed
    /// shortfall, or how far limits are relaxed.
    fn objective(&mut self, setup: &Setup, ask: &Ask) {
        if ask.least_relaxation {
            for (relaxed, column) in ask.relaxed.iter().zip(&self.relaxed) {
                self.lp.add_cost(*column, relaxed.counts);
            }
            return;
        }
        if ask.counting == Counting::Least {
            for (goal, column) in setup.goals.iter().zip(&self.short) {
                self.lp.add_cost(*column, goal.weight);
            }
            return;
        }
        for (column, pounds) in self.costs.iter().flatten() {
            self.lp.add_cost(*column, *pounds);
        }
        self.lp.constant = self.constants.iter().sum();
        for (nth, used) in self.used.iter().enumerate() {
            let worth = setup.value_beyond.get(nth).copied().unwrap_or(0.0);
            if worth <= 0.0 {
                continue;
            }
            for (t, &column) in used.iter().enumerate() {
                let path = setup.paths.get(nth).and_then(|paths| paths.get(t));
                let beyond = path.and_then(|path| path.away.last()).copied().unwrap_or(0.0);
                self.lp.add_cost(column, -worth * beyond);
            }
        }
    }
}
