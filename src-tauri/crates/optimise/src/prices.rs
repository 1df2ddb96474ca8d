//! Which limits of a mix bind and what one more of each would save, and what using an unused row
//! would cost: the mix solved again from where it left off, with one row or column changed.

use fivefold_engine::plan::LeverRow;

use crate::ask::{Ask, Limit, Relaxed};
use crate::formulate::{Formulation, formulate};
use crate::lp::About;
use crate::odds::every_limit;
use crate::offers::Answered;
use crate::setup::Setup;
use crate::solver::{Solved, Solver, Stopped};
use crate::why::{MixPrice, MixReason, MixWhy};
use crate::words::{capital, enumerated, figure, pounds};

/// A price below this is the solver's rounding: a hundredth of a penny.
const NOTHING: f64 = 1e-4;

/// What prices are asked of.
pub struct Asked<'s> {
    /// The plan and its limits.
    pub setup: &'s Setup<'s>,
    /// Whether prices are pounds, or shortfall.
    pub in_pounds: bool,
}

impl Asked<'_> {
    /// Works out which limits bind and why each row is used as far as it is.
    ///
    /// # Errors
    /// [`Stopped`] where it was; what was found by then is there.
    pub fn explain(
        &self,
        solver: &mut Solver,
        best: &Answered,
        why: &mut MixWhy,
    ) -> Result<(), Stopped> {
        let binding = self.binding(best);
        let ask = Ask { relaxed: binding.clone(), ..best.ask.clone() };
        let form = formulate(self.setup, &ask);
        let mut base = solver.solve(&form.lp, "Looking which limits bind")?;
        for column in &form.relaxed {
            base = solver.with_fixed(&form.lp, &base, *column, 0.0, "Looking which limits bind")?;
        }
        let mut prices: Vec<(Limit, f64)> = Vec::new();
        for (relaxed, column) in binding.iter().zip(&form.relaxed) {
            let doing = "Working out what one more would save";
            let eased = solver.with_freed(&form.lp, &base, *column, doing)?;
            let saves = base.cost - eased.cost;
            if saves > NOTHING {
                prices.push((relaxed.limit, saves));
            }
        }
        prices.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        why.limits = prices.iter().map(|(limit, saves)| self.price(*limit, *saves)).collect();
        for nth in 0..self.setup.candidates().len() {
            let reason = self.reason(solver, &form, &base, &prices, nth)?;
            why.rows.extend(reason);
        }
        Ok(())
    }

    /// Limits without room in a year, each by one at the most; a thousand pounds of a budget.
    fn binding(&self, best: &Answered) -> Vec<Relaxed> {
        let by_one = |limit| Relaxed { limit, most: 1.0, counts: 0.0 };
        let limits = every_limit(self.setup).into_iter().map(|relaxed| relaxed.limit);
        let mut targets: Vec<usize> = self.setup.goals.iter().map(|goal| goal.target).collect();
        targets.dedup();
        let targets = targets.into_iter().map(Limit::Target);
        limits.chain(targets).filter(|limit| self.is_full(best, *limit)).map(by_one).collect()
    }

    fn is_full(&self, best: &Answered, limit: Limit) -> bool {
        let values = &best.solved.values;
        let is_about = |about: About| match (limit, about) {
            (Limit::Cap(place), About::Cap { cap, .. })
            | (Limit::ShareCap(place), About::ShareCap { cap, .. }) => place == cap,
            (Limit::Budget, About::Budget(_))
            | (Limit::BudgetInAll, About::BudgetInAll)
            | (Limit::BuildShare, About::BuildShare) => true,
            (Limit::Target(target), About::Goal(goal)) => {
                self.setup.goals.get(goal).is_some_and(|goal| goal.target == target)
            }
            _ => false,
        };
        let is_at = |value: f64, bound: f64| (value - bound).abs() <= 1e-6 * bound.abs().max(1.0);
        let rows = best.form.lp.rows.iter().filter(|row| is_about(row.about));
        let mut full = rows.map(|row| (row.sum(values), row.lower, row.upper));
        if full.any(|(sum, lower, upper)| is_at(sum, lower) || is_at(sum, upper)) {
            return true;
        }
        // A limit on a row alone is a bound of its columns.
        let Limit::Cap(place) = limit else { return false };
        let Some(cap) = self.setup.caps.get(place) else { return false };
        let columns = cap.members.iter().filter_map(|nth| best.form.used.get(*nth)).flatten();
        let at_bound = |column: &usize| {
            let value = values.get(*column).copied().unwrap_or(0.0);
            best.form.lp.columns.get(*column).is_some_and(|column| is_at(value, column.upper))
        };
        cap.members.len() == 1 && columns.into_iter().any(at_bound)
    }

    fn price(&self, limit: Limit, saves: f64) -> MixPrice {
        let setup = self.setup;
        let (limit, one_more) = match limit {
            Limit::Cap(place) => {
                let cap = setup.caps.get(place);
                let one = cap.map_or("", |cap| cap.one);
                let words = cap.map_or("", |cap| cap.words.as_str());
                (words.to_owned(), format!("one more {one} a year"))
            }
            Limit::ShareCap(place) => {
                let words = setup.share_caps.get(place).map_or("", |cap| cap.words.as_str());
                (words.to_owned(), "one more head borrowed a year".to_owned())
            }
            Limit::Budget => {
                ("the budget of each year".to_owned(), "£1,000 more a year".to_owned())
            }
            Limit::BudgetInAll => {
                ("the budget over all years".to_owned(), "£1,000 more".to_owned())
            }
            Limit::BuildShare => {
                let fewer = "one person fewer who has to arrive by Build";
                ("the least share of Build".to_owned(), fewer.to_owned())
            }
            Limit::Target(place) => {
                let target = setup.plan.targets.get(place);
                let name = target.map_or("", |target| target.name.as_str());
                (format!("the target \"{name}\""), "one fewer required in each year".to_owned())
            }
        };
        let sentence =
            format!("{} binds: {one_more} would save {}.", capital(&limit), self.worth(saves));
        MixPrice { limit, one_more, saves, sentence }
    }

    fn worth(&self, saves: f64) -> String {
        match self.in_pounds {
            true => pounds(saves),
            false => format!("{} of the shortfall", figure(saves)),
        }
    }

    fn reason(
        &self,
        solver: &mut Solver,
        form: &Formulation,
        base: &Solved,
        prices: &[(Limit, f64)],
        nth: usize,
    ) -> Result<Option<MixReason>, Stopped> {
        let Some(candidate) = self.setup.candidates().get(nth) else { return Ok(None) };
        let columns = form.used.get(nth).map_or(&[][..], |columns| columns);
        let value = |column: &usize| base.values.get(*column).copied().unwrap_or(0.0);
        let used = columns.iter().map(value).sum::<f64>() > 1e-6;
        let reason = match used {
            true => self.used(nth, prices),
            false => self.unused(solver, form, base, columns)?,
        };
        let (lever, row) = (candidate.row.lever(), candidate.words.clone());
        Ok(Some(MixReason { lever, row, used, reason }))
    }

    /// Limits on the row that bind, and what one more of each would save.
    fn used(&self, nth: usize, prices: &[(Limit, f64)]) -> String {
        let row = self.setup.candidates().get(nth).map(|candidate| &candidate.row);
        let is_on = |limit: &Limit| match limit {
            Limit::Cap(place) => {
                self.setup.caps.get(*place).is_some_and(|cap| cap.members.contains(&nth))
            }
            Limit::ShareCap(place) => {
                self.setup.share_caps.get(*place).is_some_and(|cap| cap.members.contains(&nth))
            }
            Limit::Budget | Limit::BudgetInAll => true,
            Limit::BuildShare => {
                matches!(row, Some(LeverRow::Buy(_) | LeverRow::Build(_) | LeverRow::Bind(_)))
            }
            Limit::Target(_) => false,
        };
        let on_it: Vec<String> = prices
            .iter()
            .filter(|(limit, _)| is_on(limit))
            .map(|(limit, saves)| {
                let price = self.price(*limit, *saves);
                format!(
                    "{}, where {} would save {}",
                    price.limit,
                    price.one_more,
                    self.worth(*saves)
                )
            })
            .collect();
        match on_it.is_empty() {
            true => "Used as far as the targets need it; no limit on it binds.".to_owned(),
            false => format!("Held back by {}.", enumerated(&on_it)),
        }
    }

    /// What one person through the row would cost on top of the cheapest way.
    fn unused(
        &self,
        solver: &mut Solver,
        form: &Formulation,
        base: &Solved,
        columns: &[usize],
    ) -> Result<String, Stopped> {
        let open = columns
            .iter()
            .copied()
            .filter(|column| form.lp.columns.get(*column).is_some_and(|column| column.upper > 0.0));
        let terms: Vec<(usize, f64)> = open.map(|column| (column, 1.0)).collect();
        if terms.is_empty() {
            return Ok(
                "Not used: nobody could come by it within the horizon and the limits.".into()
            );
        }
        let doing = "Working out what unused rows would cost";
        match solver.with_row(&form.lp, base, &terms, (false, 1.0), doing) {
            Ok(with) => {
                let more = with.cost - base.cost;
                Ok(match more > NOTHING {
                    true => format!(
                        "Not used: one person by it instead would add {}.",
                        match self.in_pounds {
                            true => format!("{} to the cost", pounds(more)),
                            false => format!("{} to the shortfall", figure(more)),
                        }
                    ),
                    false => "Not used, though it would do as well as what is.".to_owned(),
                })
            }
            Err(Stopped::Infeasible) => {
                Ok("Not used: the limits leave no room for one person by it.".to_owned())
            }
            Err(other) => Err(other),
        }
    }
}
