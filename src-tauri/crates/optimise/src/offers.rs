//! Offers to everyone in post of a role, which cost as much however few they keep.
//!
//! That is no linear cost, so the programme is solved with every offer made in every year; then
//! without those in years they keep nobody; then with each row's offer left out, and what is cheaper
//! is kept. With several such rows that need not be the best of all combinations.

use crate::ask::{Ask, Counting};
use crate::formulate::{Formulation, formulate};
use crate::setup::Setup;
use crate::solver::{Solved, Solver, Stopped};

/// The most rows whose offer is tried left out.
const MOST_TRIED: usize = 12;

/// A programme, what it was asked, and its solution.
#[derive(Debug, Clone)]
pub struct Answered {
    /// What was asked.
    pub ask: Ask,
    /// The programme.
    pub form: Formulation,
    /// Its solution.
    pub solved: Solved,
}

/// Solves a programme once.
///
/// # Errors
/// [`Stopped`] with why there is no solution.
pub fn answer(
    setup: &Setup,
    solver: &mut Solver,
    ask: Ask,
    doing: &str,
) -> Result<Answered, Stopped> {
    let form = formulate(setup, &ask);
    let solved = solver.solve(&form.lp, doing)?;
    Ok(Answered { ask, form, solved })
}

/// The cheapest mix with shortfalls counted so, offers to everyone in post tried made and left out.
///
/// # Errors
/// [`Stopped`] with why there is no solution.
pub fn cheapest(
    setup: &Setup,
    solver: &mut Solver,
    counting: Counting,
    doing: &str,
) -> Result<Answered, Stopped> {
    let rows = setup.candidates().len();
    let offers: Vec<usize> = (0..rows).filter(|nth| setup.offer_of(*nth) == Some(*nth)).collect();
    let all = Ask { counting, made: vec![vec![true; setup.years]; rows], ..Ask::default() };
    if offers.is_empty() {
        return answer(setup, solver, Ask { made: Vec::new(), ..all }, doing);
    }
    let first = match answer(setup, solver, all.clone(), doing) {
        // What the offers cost may be beyond a budget.
        Err(Stopped::Infeasible) => {
            let none = offers.iter().fold(all, |ask, offer| left_out(ask, *offer));
            answer(setup, solver, none, doing)?
        }
        other => other?,
    };
    let mut best = without_idle_years(setup, solver, first, &offers, doing)?;
    for offer in offers.iter().take(MOST_TRIED) {
        let is_made = (0..setup.years).any(|t| best.ask.is_made(*offer, t));
        if !is_made {
            continue;
        }
        match answer(setup, solver, left_out(best.ask.clone(), *offer), doing) {
            Ok(without) if without.solved.cost < best.solved.cost => best = without,
            Ok(_) | Err(Stopped::Infeasible) => {}
            Err(other) => return Err(other),
        }
    }
    without_idle_years(setup, solver, best, &offers, doing)
}

/// Leaves offers out in the years in which they keep nobody, until there are none.
fn without_idle_years(
    setup: &Setup,
    solver: &mut Solver,
    mut best: Answered,
    offers: &[usize],
    doing: &str,
) -> Result<Answered, Stopped> {
    loop {
        let mut ask = best.ask.clone();
        for (&offer, t) in offers.iter().flat_map(|nth| (0..setup.years).map(move |t| (nth, t))) {
            let takers =
                (0..setup.candidates().len()).filter(|n| setup.offer_of(*n) == Some(offer));
            let column = |nth: usize| best.form.used.get(nth).and_then(|years| years.get(t));
            let kept = takers.filter_map(column).filter_map(|c| best.solved.values.get(*c));
            if kept.sum::<f64>() <= 1e-7 {
                set(&mut ask, offer, t);
            }
        }
        if ask == best.ask {
            return Ok(best);
        }
        best = answer(setup, solver, ask, doing)?;
    }
}

fn left_out(mut ask: Ask, offer: usize) -> Ask {
    if let Some(made) = ask.made.get_mut(offer) {
        made.fill(false);
    }
    ask
}

fn set(ask: &mut Ask, offer: usize, t: usize) {
    if let Some(made) = ask.made.get_mut(offer).and_then(|made| made.get_mut(t)) {
        *made = false;
    }
}
