//! The draws, projected: blocks of them on every processor, and eight side by side in each.

use std::sync::atomic::{AtomicBool, Ordering};

use fivefold_engine::Plan;
use fivefold_engine::plan::Levers;
use fivefold_engine::project::{Drawn, Draws, LANES, Lanes};
use rayon::prelude::*;

use crate::draw::{BLOCK, Sampler};
use crate::error::SimulateError;
use crate::layout::Layout;
use crate::percentile::Spread;
use crate::question::DoubtQuestion;

/// Every figure of every draw. Nothing of it depends on how many threads there were: each draw is
/// projected alone, and what is added up over draws is added up in their order.
pub struct Figures {
    draws: usize,
    /// Block by block: every figure in the first lanes, then in the next.
    blocks: Vec<Vec<Lanes>>,
    figures: usize,
}

impl Figures {
    /// Draws and projects a scenario.
    ///
    /// # Errors
    /// [`SimulateError::Cancelled`] soon after `cancel` is set.
    pub fn of(
        plan: &Plan,
        levers: &Levers,
        draws: &Draws,
        layout: &Layout,
        question: &DoubtQuestion,
        cancel: &AtomicBool,
    ) -> Result<Self, SimulateError> {
        let sampler = Sampler::of(plan, levers, draws.rates(), question);
        let (count, figures) = (question.draws as usize, layout.figures());
        let rates = draws.rates().len();
        let block = |(values, drawn): &mut (Vec<Lanes>, Drawn<Lanes>), nth: usize| {
            if cancel.load(Ordering::Relaxed) {
                return Err(SimulateError::Cancelled);
            }
            let first = nth * BLOCK;
            sampler.fill(first, values);
            let groups = (count - first).min(BLOCK).div_ceil(LANES);
            let mut block = Vec::with_capacity(groups * figures);
            for group in 0..groups {
                draws.project(values.get(group * rates..).unwrap_or_default(), drawn);
                layout.take(drawn, &mut block);
            }
            Ok(block)
        };
        let blocks = (0..count.div_ceil(BLOCK)).into_par_iter();
        let blocks =
            blocks.map_init(Default::default, block).collect::<Result<Vec<_>, SimulateError>>()?;
        Ok(Self { draws: count, blocks, figures })
    }

    /// One figure in every draw, in their order.
    pub fn each(&self, figure: usize, into: &mut Vec<f64>) {
        into.clear();
        for block in &self.blocks {
            for Lanes(lanes) in block.iter().skip(figure).step_by(self.figures) {
                into.extend(lanes);
            }
        }
        into.truncate(self.draws);
    }
}

/// How every figure is spread, given what the plan's line says of it and each draw of it.
///
/// # Errors
/// [`SimulateError::Cancelled`] soon after `cancel` is set.
pub fn spreads(
    plan: &[f64],
    each: impl Fn(usize, &mut Vec<f64>) + Sync,
    cancel: &AtomicBool,
) -> Result<Vec<Spread>, SimulateError> {
    let spread = |draws: &mut Vec<f64>, (figure, plan): (usize, &f64)| {
        if cancel.load(Ordering::Relaxed) {
            return Err(SimulateError::Cancelled);
        }
        each(figure, draws);
        Ok(Spread::of(draws, *plan))
    };
    plan.par_iter().enumerate().map_init(Vec::new, spread).collect()
}

/// Runs on as many threads as the question asks for.
///
/// # Errors
/// [`SimulateError::NoThreads`], and what `run` gives.
pub fn on_threads<T: Send>(
    question: &DoubtQuestion,
    run: impl FnOnce() -> Result<T, SimulateError> + Send,
) -> Result<T, SimulateError> {
    let Some(threads) = question.threads else { return run() };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.clamp(1, MOST_THREADS) as usize);
    let pool = pool.build().map_err(|error| SimulateError::NoThreads(error.to_string()))?;
    pool.install(run)
}

/// More would only take memory.
const MOST_THREADS: u32 = 256;
