//! What one of each decided figure does: to roles, to goals and to what is paid, year by year.

use fivefold_engine::plan::LeverRow;

use crate::ask::Ask;
use crate::goals::Goal;
use crate::lp::Lp;
use crate::setup::Setup;

/// Where the effects of decided figures are.
#[derive(Debug, Clone)]
pub struct Effects {
    /// By role, the columns of in post more than without the rows, by year; none where no row
    /// touches the role.
    pub more: Vec<Option<Vec<usize>>>,
    /// By year and then role.
    flows: Vec<Flow>,
    /// By role, whether anybody can leave it through a row.
    departs: Vec<bool>,
    /// Columns of u(c, t).
    used: Vec<Vec<usize>>,
}

/// What goes in and out of a role in a year.
#[derive(Debug, Clone, Default)]
pub struct Flow {
    /// Columns and how many they bring, or take where negative.
    pub net: Vec<(usize, f64)>,
    /// Columns of those who leave.
    pub departing: Vec<usize>,
    /// Columns of those kept.
    pub kept: Vec<usize>,
    /// Columns of those borrowed.
    pub borrowed: Vec<usize>,
}

impl Effects {
    /// Works out what each column does, and adds the columns of in post.
    pub fn of(setup: &Setup, used: &[Vec<usize>], lp: &mut Lp) -> Self {
        let mut effects = Self {
            more: vec![None; setup.roles],
            flows: vec![Flow::default(); setup.roles * setup.years],
            departs: vec![false; setup.roles],
            used: used.to_vec(),
        };
        let mut touched = vec![false; setup.roles];
        for (nth, columns) in used.iter().enumerate() {
            for (t, &column) in columns.iter().enumerate() {
                let is_closed = lp.columns.get(column).is_some_and(|column| column.upper <= 0.0);
                if !is_closed {
                    effects.add(setup, nth, t, column, &mut touched);
                }
            }
        }
        for (role, touched) in touched.into_iter().enumerate() {
            if touched {
                effects.more_columns(setup, role, lp);
            }
        }
        effects
    }

    /// In post can only be less where people can leave; never less than those lent out.
    fn more_columns(&mut self, setup: &Setup, role: usize, lp: &mut Lp) {
        let departs = self.departs(role);
        let lower = |t: usize| match setup.base(role, t) {
            Some(base) if departs => -(base.closing + base.borrowed.min(0.0)).max(0.0),
            _ => 0.0,
        };
        let columns = (0..setup.years).map(|t| lp.column(0.0, lower(t), f64::INFINITY)).collect();
        if let Some(more) = self.more.get_mut(role) {
            *more = Some(columns);
        }
    }

    fn add(&mut self, setup: &Setup, nth: usize, t: usize, column: usize, touched: &mut [bool]) {
        let Some(candidate) = setup.candidates().get(nth) else { return };
        let mut touch = |role: usize| {
            if let Some(touched) = touched.get_mut(role) {
                *touched = true;
            }
        };
        match &candidate.row {
            LeverRow::Buy(row) => {
                let Some(role) = setup.role(&row.role) else { return };
                let filled = row.fill_rate.as_ref().map_or(1.0, |rate| rate.at(t));
                self.brings(setup, role, t, column, filled);
                touch(role);
            }
            LeverRow::Bind(row) => {
                let Some(role) = setup.role(&row.role) else { return };
                if let Some(flow) = self.flow_mut(setup, role, t) {
                    flow.kept.push(column);
                }
                touch(role);
            }
            LeverRow::Borrow(row) => {
                let Some(role) = setup.role(&row.role) else { return };
                if let Some(flow) = self.flow_mut(setup, role, t) {
                    flow.borrowed.push(column);
                }
            }
            LeverRow::Build(_) | LeverRow::Bounce(_) => {
                let Some(path) = setup.path(nth, t) else { return };
                if let Some(from) = path.from {
                    self.brings(setup, from, t, column, -1.0);
                    if let Some(flow) = self.flow_mut(setup, from, t) {
                        flow.departing.push(column);
                    }
                    if let Some(departs) = self.departs.get_mut(from) {
                        *departs = true;
                    }
                    touch(from);
                    for (year, &returns) in path.returns.iter().enumerate() {
                        self.brings(setup, from, year, column, returns);
                    }
                }
                if let Some(to) = path.to {
                    touch(to);
                    for (year, &arrivals) in path.arrivals.iter().enumerate() {
                        self.brings(setup, to, year, column, arrivals);
                    }
                }
            }
        }
    }

    fn brings(&mut self, setup: &Setup, role: usize, t: usize, column: usize, heads: f64) {
        if heads == 0.0 {
            return;
        }
        if let Some(flow) = self.flow_mut(setup, role, t) {
            flow.net.push((column, heads));
        }
    }

    fn flow_mut(&mut self, setup: &Setup, role: usize, t: usize) -> Option<&mut Flow> {
        self.flows.get_mut(t * setup.roles + role)
    }

    /// What goes in and out of a role in a year.
    pub fn flow(&self, setup: &Setup, role: usize, t: usize) -> &Flow {
        const NOTHING: &Flow =
            &Flow { net: vec![], departing: vec![], kept: vec![], borrowed: vec![] };
        self.flows.get(t * setup.roles + role).unwrap_or(NOTHING)
    }

    /// Whether anybody can leave a role through a row.
    pub fn departs(&self, role: usize) -> bool {
        self.departs.get(role).copied().unwrap_or(false)
    }

    /// The column of in post at a year's end, more than without the rows.
    pub fn more_at(&self, role: usize, t: usize) -> Option<usize> {
        self.more.get(role)?.as_ref()?.get(t).copied()
    }

    /// The same at its beginning; none in the first year, which nobody has come before.
    pub fn before(&self, role: usize, t: usize) -> Option<usize> {
        self.more_at(role, t.checked_sub(1)?)
    }

    /// Who more is about to leave and not kept by Bind in points: e' (x(t-1) + N/2).
    pub fn about_to_leave(&self, setup: &Setup, role: usize, t: usize) -> Vec<(usize, f64)> {
        let kept = setup.base(role, t).map_or(0.0, |base| base.one.kept_share);
        let all = self.about_to_leave_in_all(setup, role, t);
        all.into_iter().map(|(column, share)| (column, share * (1.0 - kept))).collect()
    }

    /// Who more is about to leave had nobody been kept: e (x(t-1) + N/2).
    pub fn about_to_leave_in_all(&self, setup: &Setup, role: usize, t: usize) -> Vec<(usize, f64)> {
        let exit = setup.base(role, t).map_or(0.0, |base| base.one.exit_share);
        let before = self.before(role, t).map(|column| (column, exit));
        let net = self.flow(setup, role, t).net.iter();
        before.into_iter().chain(net.map(|(column, net)| (*column, exit * net / 2.0))).collect()
    }

    /// What the columns count towards a goal.
    pub fn counted(&self, setup: &Setup, goal: &Goal) -> Vec<(usize, f64)> {
        let mut terms = Vec::new();
        for counts in &goal.counts {
            let role = counts.role;
            terms.extend(self.more_at(role, goal.t).map(|column| (column, counts.closing)));
            terms.extend(self.before(role, goal.t).map(|column| (column, counts.opening)));
            let borrowed = self.flow(setup, role, goal.t).borrowed.iter();
            terms.extend(borrowed.map(|column| (*column, counts.borrowed)));
        }
        terms
    }

    /// Whom one through a row adds within the horizon: joined, arrived by Build, or kept.
    pub fn added(&self, setup: &Setup, nth: usize, t: usize) -> f64 {
        match setup.candidates().get(nth).map(|candidate| &candidate.row) {
            Some(LeverRow::Buy(row)) => row.fill_rate.as_ref().map_or(1.0, |rate| rate.at(t)),
            Some(LeverRow::Bind(_)) => 1.0,
            Some(LeverRow::Build(_)) => {
                setup.path(nth, t).map_or(0.0, |path| path.arrivals.iter().sum())
            }
            Some(LeverRow::Borrow(_) | LeverRow::Bounce(_)) | None => 0.0,
        }
    }

    /// The cost of each year: the columns with what each counts, and what it is whatever is decided.
    pub fn costs(&self, setup: &Setup, ask: &Ask) -> (Vec<Vec<(usize, f64)>>, Vec<f64>) {
        let mut costs = vec![Vec::new(); setup.years];
        let mut constants = setup.committed.years.clone();
        for (nth, columns) in self.used.iter().enumerate() {
            for (t, &column) in columns.iter().enumerate() {
                for (year, pounds) in setup.cost_of_one(nth, t).into_iter().enumerate() {
                    if let Some(costs) = costs.get_mut(year).filter(|_| pounds != 0.0) {
                        costs.push((column, pounds));
                    }
                }
            }
        }
        for (place, base) in setup.base.iter().enumerate() {
            let (t, role) = (place / setup.roles.max(1), place % setup.roles.max(1));
            let offered = setup.offer_pounds(role, t, ask);
            let each = base.per_average_head + offered;
            let Some(costs) = costs.get_mut(t) else { continue };
            let average = [self.before(role, t), self.more_at(role, t)];
            costs.extend(average.into_iter().flatten().map(|column| (column, each / 2.0)));
            let about = self.about_to_leave_in_all(setup, role, t);
            costs.extend(about.iter().map(|(column, share)| (*column, share * base.per_leaver)));
            if let Some(constant) = constants.get_mut(t) {
                *constant += offered * (base.opening + base.closing) / 2.0;
            }
        }
        costs.iter_mut().for_each(|costs| costs.retain(|(_, pounds)| *pounds != 0.0));
        (costs, constants)
    }
}
